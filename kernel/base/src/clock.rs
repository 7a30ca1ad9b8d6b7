//! Time, as a parameter: nothing asks the operating system but [`Clock`].

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use serde::{Deserialize, Serialize};

/// A moment, in milliseconds of UTC since 1970.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Milliseconds of a second, minute, hour and day.
    pub const SECOND: i64 = 1_000;
    /// See [`Timestamp::SECOND`].
    pub const MINUTE: i64 = 60 * Self::SECOND;
    /// See [`Timestamp::SECOND`].
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// See [`Timestamp::SECOND`].
    pub const DAY: i64 = 24 * Self::HOUR;

    /// The moment `millis` milliseconds after 1970 began in UTC.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 in UTC.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment `millis` later (earlier, when negative).
    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0 + millis)
    }

    /// The day of UTC, counted from 1970-01-01.
    #[must_use]
    pub const fn day(self) -> i64 {
        self.0.div_euclid(Self::DAY)
    }

    /// RFC 3339 in UTC, to the second: `2026-11-22T10:00:00Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        jiff::Timestamp::from_second(self.0.div_euclid(1_000)).map(|at| at.to_string()).unwrap_or_default()
    }

    /// The date in UTC, `2026-11-22`.
    #[must_use]
    pub fn iso_date(self) -> String {
        self.rfc3339().chars().take(10).collect()
    }

    /// Reads RFC 3339, or a date alone (its midnight in UTC).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(at) = text.parse::<jiff::Timestamp>() {
            return Some(Self(at.as_millisecond()));
        }
        let date = text.parse::<jiff::civil::Date>().ok()?;
        let at = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(Self(at.timestamp().as_millisecond()))
    }

    /// Reads what `<input type="datetime-local">` sends, as wall-clock time of `zone` (an IANA name; UTC when unknown).
    #[must_use]
    pub fn parse_local(text: &str, zone: &str) -> Option<Self> {
        let civil = text.parse::<jiff::civil::DateTime>().ok()?;
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        Some(Self(civil.to_zoned(zone).ok()?.timestamp().as_millisecond()))
    }

    /// The wall-clock time in `zone` as `<input type="datetime-local">` wants it.
    #[must_use]
    pub fn local_input(self, zone: &str) -> String {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        jiff::Timestamp::from_millisecond(self.0)
            .map(|at| at.to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string())
            .unwrap_or_default()
    }
}

/// Where the time comes from: the system, or a hand that a test moves.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The system's clock.
    #[must_use]
    pub const fn system() -> Self {
        Self { held: None }
    }

    /// A clock that stands at `at` until [`Clock::advance`] moves it.
    #[must_use]
    pub fn held_at(at: Timestamp) -> Self {
        Self { held: Some(Arc::new(AtomicI64::new(at.0))) }
    }

    /// Now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system")]
    pub fn now(&self) -> Timestamp {
        if let Some(held) = &self.held {
            return Timestamp(held.load(Ordering::SeqCst));
        }
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// Moves a held clock on; the system's clock does not obey.
    pub fn advance(&self, millis: i64) {
        if let Some(held) = &self.held {
            held.fetch_add(millis, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_alone_is_its_midnight_in_utc() {
        assert_eq!(Timestamp::parse("1970-01-02"), Some(Timestamp(Timestamp::DAY)));
        assert_eq!(Timestamp::parse("tomorrow"), None);
    }

    #[test]
    fn local_input_and_its_reading_are_inverse() {
        let at = Timestamp::parse("2026-07-01T10:30:00Z").unwrap();
        let shown = at.local_input("Europe/Zagreb");
        assert_eq!(shown, "2026-07-01T12:30");
        assert_eq!(Timestamp::parse_local(&shown, "Europe/Zagreb"), Some(at));
    }

    #[test]
    fn a_held_clock_moves_only_by_hand() {
        let clock = Clock::held_at(Timestamp(5));
        clock.advance(7);
        assert_eq!(clock.now(), Timestamp(12));
    }
}
