//! Building the index anew.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use vestibule_base::{Id, Locale};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::{SearchDocument, SearchSource, SlotResult};
use vestibule_testkit::{SITE, TestApp};
use vestibule_web::Feature;

/// Articles there are.
const ALL: i64 = 1_200;
/// The article at which the building is stopped; 0 for none.
static STOP_AT: AtomicI64 = AtomicI64::new(0);
/// Articles that were read, and the highest and lowest of them.
static READ: Mutex<Vec<i64>> = Mutex::new(Vec::new());

struct Many;

#[async_trait]
impl SearchSource for Many {
    fn kind(&self) -> Kind {
        Kind::Article
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        if id.get() == STOP_AT.load(Ordering::SeqCst) {
            return Err("the plug was pulled".into());
        }
        READ.lock().unwrap().push(id.get());
        let (title, url) = (format!("Invoice {id}"), format!("/en/articles/{id}"));
        Ok(vec![SearchDocument { site: SITE, locale: Some(Locale::EN), title, url, ..SearchDocument::default() }])
    }

    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>> {
        Ok((after.get() + 1..=ALL.min(after.get() + limit)).map(Id).collect())
    }
}

#[tokio::test]
async fn a_building_that_was_stopped_goes_on_where_it_was_and_says_how_far_it_is() {
    let offer = |_: &vestibule_web::Kernel, slots: &mut vestibule_contracts::Slots| {
        slots.search_sources.push(Arc::new(Many));
    };
    let source = Feature { name: "made", offer: Some(offer), ..Feature::default() };
    let test = TestApp::with(vec![crate::feature(), source]).await;
    let told = Mutex::new(Vec::new());
    let tell = |done, total| told.lock().unwrap().push((done, total));
    STOP_AT.store(1_100, Ordering::SeqCst);
    assert!(crate::rebuild(&test.app, tell).await.is_err());
    assert_eq!(told.lock().unwrap().split_off(0), [(500, 1_200), (1_000, 1_200)]);

    STOP_AT.store(0, Ordering::SeqCst);
    READ.lock().unwrap().clear();
    assert_eq!(crate::rebuild(&test.app, tell).await.unwrap(), 1_200);
    assert_eq!(READ.lock().unwrap().iter().min(), Some(&1_001), "what is in is not read again");
    assert_eq!(told.lock().unwrap().last(), Some(&(1_200, 1_200)));

    READ.lock().unwrap().clear();
    assert_eq!(crate::rebuild(&test.app, tell).await.unwrap(), 1_200, "one that is whole begins anew");
    assert_eq!(READ.lock().unwrap().len(), 1_200);
}
