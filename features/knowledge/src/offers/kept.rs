//! What is costly to work out in a large base and may be some seconds old: shown as it was, and worked out anew beside the request.

use std::any::type_name;
use std::collections::HashMap;
use std::future::Future;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;
use vestibule_base::Timestamp;
use vestibule_web::BoxError;

/// Where those wait together who ask before anything is known.
type First<V> = Arc<OnceCell<Arc<V>>>;

/// What is known of something, and when working it out began last.
struct Made<V> {
    at: Timestamp,
    value: Option<Arc<V>>,
    first: First<V>,
}

/// What an asker finds.
struct Found<V> {
    known: Option<Arc<V>>,
    /// Whether this asker is to work it out anew.
    is_due: bool,
    first: First<V>,
}

impl<V> Default for Made<V> {
    fn default() -> Self {
        Self { at: Timestamp::from_millis(i64::MIN), value: None, first: Arc::default() }
    }
}

/// What this process has worked out, by key.
pub struct Kept<K, V>(Mutex<HashMap<K, Made<V>>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

/// How something is kept.
pub struct Terms<V> {
    /// Now.
    pub now: Timestamp,
    /// So often it is worked out anew at most (milliseconds).
    pub pause: i64,
    /// Whether it was costly enough: what is not is worked out for everybody who comes later.
    pub is_worth_it: fn(&V) -> bool,
}

impl<K: Clone + Eq + Hash + Send + 'static, V: Send + Sync + 'static> Kept<K, V> {
    /// What is known, or else is worked out now, once for all who ask meanwhile. What is known and due is worked out anew beside the
    /// request, by one asker in each pause.
    ///
    /// # Errors
    /// When `work` does.
    pub async fn get(
        self: Arc<Self>,
        key: K,
        terms: Terms<V>,
        work: impl Future<Output = Result<V, BoxError>> + Send + 'static,
    ) -> Result<Arc<V>, BoxError> {
        let Found { known, is_due, first } = self.look(&key, &terms);
        if let Some(known) = known {
            if is_due {
                self.work_beside(key, &terms, work);
            }
            return Ok(known);
        }
        let made = first.get_or_try_init(|| async { work.await.map(Arc::new) }).await?;
        let mut all = self.lock();
        let own = all.entry(key).or_default();
        // Who waited with others finds that the first of them has been here.
        if Arc::ptr_eq(&own.first, &first) {
            let value = (terms.is_worth_it)(made).then(|| Arc::clone(made));
            *own = Made { at: terms.now, value, ..Made::default() };
        }
        Ok(Arc::clone(made))
    }

    /// What is known, without waiting for anything; worked out, and worked out anew when it is due, beside the request.
    pub fn recent(
        self: Arc<Self>,
        key: K,
        terms: &Terms<V>,
        work: impl Future<Output = Result<V, BoxError>> + Send + 'static,
    ) -> Option<Arc<V>> {
        let Found { known, is_due, .. } = self.look(&key, terms);
        if is_due {
            self.work_beside(key, terms, work);
        }
        known
    }

    /// Keeps what was worked out elsewhere.
    pub fn keep(&self, key: K, now: Timestamp, value: V) {
        self.lock().insert(key, Made { at: now, value: Some(Arc::new(value)), ..Made::default() });
    }

    fn look(&self, key: &K, terms: &Terms<V>) -> Found<V> {
        let mut all = self.lock();
        let known = all.entry(key.clone()).or_default();
        let is_due = terms.now.millis().saturating_sub(known.at.millis()) >= terms.pause;
        if is_due {
            known.at = terms.now;
        }
        Found { known: known.value.clone(), is_due, first: Arc::clone(&known.first) }
    }

    fn work_beside(self: Arc<Self>, key: K, terms: &Terms<V>, work: impl Future<Output = Result<V, BoxError>> + Send + 'static) {
        let (now, is_worth_it) = (terms.now, terms.is_worth_it);
        tokio::spawn(async move {
            match work.await {
                Ok(fresh) if is_worth_it(&fresh) => self.keep(key, now, fresh),
                Ok(_) => drop(self.lock().remove(&key)),
                Err(error) => tracing::warn!(%error, what = type_name::<V>(), "figures could not be worked out anew"),
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<K, Made<V>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::task::{JoinSet, yield_now};

    use super::*;

    type Counts = Arc<Kept<&'static str, usize>>;

    const fn at(millis: i64, is_worth_it: fn(&usize) -> bool) -> Terms<usize> {
        Terms { now: Timestamp::from_millis(millis), pause: 10, is_worth_it }
    }

    /// Counts how often it was done, and takes its time.
    async fn counted(done: Arc<AtomicUsize>) -> Result<usize, BoxError> {
        let number = done.fetch_add(1, Ordering::SeqCst) + 1;
        for _ in 0..20 {
            yield_now().await;
        }
        Ok(number)
    }

    #[tokio::test]
    async fn those_who_ask_first_share_one_counting() {
        for is_worth_it in [(|_: &usize| true) as fn(&usize) -> bool, |_| false] {
            let (kept, done) = (Counts::default(), Arc::default());
            let mut askers = JoinSet::new();
            for _ in 0..8 {
                askers.spawn(Arc::clone(&kept).get("hub", at(0, is_worth_it), counted(Arc::clone(&done))));
            }
            let answers: Vec<usize> = askers.join_all().await.into_iter().map(|answer| *answer.unwrap()).collect();
            assert_eq!(answers, [1; 8]);
        }
    }

    #[tokio::test]
    async fn what_is_known_is_shown_and_worked_out_anew_beside_the_request() {
        let (kept, done) = (Counts::default(), Arc::<AtomicUsize>::default());
        let ask = async |millis| *Arc::clone(&kept).get("hub", at(millis, |_| true), counted(Arc::clone(&done))).await.unwrap();
        assert_eq!((ask(0).await, ask(9).await), (1, 1));
        assert_eq!(ask(10).await, 1, "nobody waits for the new figures");
        while done.load(Ordering::SeqCst) < 2 || ask(11).await == 1 {
            yield_now().await;
        }
        assert_eq!((ask(12).await, done.load(Ordering::SeqCst)), (2, 2));
    }

    #[tokio::test]
    async fn what_was_not_worth_it_or_failed_is_worked_out_for_who_comes_later() {
        let (kept, done) = (Counts::default(), Arc::<AtomicUsize>::default());
        let failing = async { Err("no database".into()) };
        assert!(Arc::clone(&kept).get("hub", at(0, |_| true), failing).await.is_err());
        for wanted in [1, 2] {
            let found = Arc::clone(&kept).get("hub", at(0, |_| false), counted(Arc::clone(&done))).await.unwrap();
            assert_eq!(*found, wanted);
        }
    }
}
