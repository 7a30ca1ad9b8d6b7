//! Identifiers: 53-bit, sorted by the time at which they were made.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};

use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;
use crate::random;

/// 2024-01-01T00:00:00Z in Unix milliseconds: the zero of the time part of an [`Id`].
const EPOCH: i64 = 1_704_067_200_000;
/// Bits after the milliseconds. 41 + 12 = 53, the integers that a JavaScript number holds exactly.
const COUNTER_BITS: u32 = 12;

/// The key of a row: 41 bits of milliseconds since 2024 and 12 bits that tell apart what was made in one millisecond.
///
/// It fits a JavaScript number and the identifiers of the Zendesk API, and sorts by creation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub i64);

impl Id {
    /// Makes a new id for something that comes to be at `now`. Two calls in one process never give the same id.
    #[must_use]
    pub fn new(now: Timestamp) -> Self {
        static LAST: AtomicI64 = AtomicI64::new(0);
        // Each process starts each millisecond at a random place, so that processes side by side rarely meet.
        let start = i64::from(random::u16()) & ((1 << (COUNTER_BITS - 1)) - 1);
        let wanted = ((now.millis() - EPOCH).max(0) << COUNTER_BITS) | start;
        let mut last = LAST.load(Ordering::Relaxed);
        loop {
            let next = wanted.max(last + 1);
            match LAST.compare_exchange_weak(last, next, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return Self(next),
                Err(seen) => last = seen,
            }
        }
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl From<i64> for Id {
    fn from(number: i64) -> Self {
        Self(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_in_one_millisecond_differ_and_rise() {
        let now = Timestamp::from_millis(EPOCH + 1_000);
        let ids: Vec<Id> = (0..5_000).map(|_| Id::new(now)).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn an_id_of_the_year_2090_still_fits_a_javascript_number() {
        let late = Timestamp::from_millis(3_786_912_000_000);
        let time_part = (late.millis() - EPOCH) << COUNTER_BITS;
        assert!(time_part < (1 << 53));
    }
}
