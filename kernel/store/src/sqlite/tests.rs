//! Two processes on one file.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use vestibule_base::Timestamp;

use crate::{Db, Query, params};

async fn write(db: &Db, who: &str) {
    let mut tx = db.begin().await.unwrap();
    tx.run("INSERT INTO line (who) VALUES ($1)", params![who]).await.unwrap();
    tx.commit(Timestamp(0)).await.unwrap();
}

async fn count(db: &Db, who: &str) -> i64 {
    db.value("SELECT COUNT(*) AS value FROM line WHERE who = $1", params![who]).await.unwrap().unwrap()
}

/// Two stores on one file; the first writes without a pause, from several sides, until told to stop.
struct Two {
    busy: Db,
    other: Db,
    stop: Arc<AtomicBool>,
    writers: Vec<tokio::task::JoinHandle<()>>,
    folder: tempfile::TempDir,
}

impl Two {
    async fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("two.sqlite").display());
        let (busy, other) = (Db::open(&url).await.unwrap(), Db::open(&url).await.unwrap());
        let mut tx = busy.begin().await.unwrap();
        tx.run("CREATE TABLE line (who TEXT NOT NULL)", params![]).await.unwrap();
        tx.commit(Timestamp(0)).await.unwrap();
        let stop = Arc::<AtomicBool>::default();
        let writers = (0..8).map(|_| {
            let (db, stop) = (busy.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    write(&db, "busy").await;
                }
            })
        });
        let writers = writers.collect();
        Self { busy, other, stop, writers, folder }
    }

    async fn end(self) {
        self.stop.store(true, Ordering::Relaxed);
        for writer in self.writers {
            writer.await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_gets_its_turn_beside_one_that_writes_without_a_pause() {
    let two = Two::begin().await;
    for number in 1..=30 {
        let before = count(&two.busy, "busy").await;
        write(&two.other, "other").await;
        let between = count(&two.busy, "busy").await - before;
        // Whoever stands at the door is passed by the group that is under way, and by nobody after it.
        assert!(between <= 200, "write {number} was passed by {between} others");
    }
    assert_eq!(count(&two.other, "other").await, 30);
    two.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_was_stopped_at_the_door_holds_nobody_up_for_long() {
    let two = Two::begin().await;
    let door =
        super::door::Door::of(&super::path(&format!("sqlite:{}", two.folder.path().join("two.sqlite").display())).unwrap());
    let standing = loop {
        if let Some(standing) = door.stand() {
            break standing;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    };
    let begun = Instant::now();
    write(&two.other, "other").await;
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    drop(standing);
    two.end().await;
}
