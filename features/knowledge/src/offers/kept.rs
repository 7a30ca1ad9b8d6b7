//! What is costly to work out in a large base and may be some seconds old: shown as it was, and worked out anew beside the request.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use vestibule_base::Timestamp;

/// When something was worked out or begun, and what came of it.
type Made<V> = (Timestamp, Option<Arc<V>>);

/// What this process has worked out, by key.
pub struct Kept<K, V>(Mutex<HashMap<K, Made<V>>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V> Kept<K, V> {
    /// What is known, and whether the asker is to work it out anew: one asker is told so in each `pause` (milliseconds).
    pub fn find(&self, key: K, now: Timestamp, pause: i64) -> (Option<Arc<V>>, bool) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, value) = known.entry(key).or_insert((Timestamp::from_millis(i64::MIN), None));
        let is_due = now.millis().saturating_sub(at.millis()) >= pause;
        if is_due {
            *at = now;
        }
        (value.clone(), is_due)
    }

    /// Keeps what was worked out.
    pub fn keep(&self, key: K, now: Timestamp, value: V) -> Arc<V> {
        let value = Arc::new(value);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, (now, Some(Arc::clone(&value))));
        value
    }
}
