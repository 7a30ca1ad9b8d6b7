//! How many requests are answered at once (O7).
//!
//! More than can be answered soon are turned away before any work: those inside are answered, those outside learn at once
//! when to come again, and memory is bounded, because a large body takes more than one place.

use std::sync::Arc;

use http::{HeaderMap, header};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A body takes one place more for each so many bytes.
const BYTES_A_PLACE: usize = 1 << 20;

/// The places.
pub struct Crowd {
    places: Arc<Semaphore>,
    most: usize,
    /// Largest body, for those that do not say how large they are.
    largest: usize,
}

impl Crowd {
    /// So many places, at least one, for bodies of at most `largest` bytes.
    #[must_use]
    pub fn new(most: usize, largest: usize) -> Self {
        let most = most.clamp(1, Semaphore::MAX_PERMITS);
        Self { places: Arc::new(Semaphore::new(most)), most, largest }
    }

    /// Places for a request until they are dropped; `None` when there are not enough.
    #[must_use]
    pub fn admit(&self, headers: &HeaderMap) -> Option<OwnedSemaphorePermit> {
        let wanted = u32::try_from(self.places_for(headers)).ok()?;
        Arc::clone(&self.places).try_acquire_many_owned(wanted).ok()
    }

    fn places_for(&self, headers: &HeaderMap) -> usize {
        let said = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let length = match said {
            Some(length) => length.min(self.largest),
            None if headers.contains_key(header::TRANSFER_ENCODING) => self.largest,
            None => 0,
        };
        // Whoever wants more than there is gets in when nobody else is there.
        (1 + length / BYTES_A_PLACE).min(self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn with(name: header::HeaderName, value: &'static str) -> HeaderMap {
        [(name, HeaderValue::from_static(value))].into_iter().collect()
    }

    #[test]
    fn a_large_body_takes_as_many_places_as_it_fills() {
        let crowd = Crowd::new(30, 25 << 20);
        let film = crowd.admit(&with(header::CONTENT_LENGTH, "20971520")).unwrap();
        assert!(crowd.admit(&with(header::CONTENT_LENGTH, "10485760")).is_none(), "9 places are left");
        assert!(crowd.admit(&with(header::TRANSFER_ENCODING, "chunked")).is_none(), "it may be as large as any");
        let reading = crowd.admit(&HeaderMap::new());
        assert!(reading.is_some());
        drop(film);
        assert!(crowd.admit(&with(header::CONTENT_LENGTH, "10485760")).is_some());
        let small = Crowd::new(2, 25 << 20);
        assert!(small.admit(&with(header::CONTENT_LENGTH, "20971520")).is_some(), "alone it always gets in");
    }
}
