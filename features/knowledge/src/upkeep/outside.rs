//! Asking pages elsewhere whether they are still there (U5): where an administrator wants it, a few at a time, one of a host
//! at once, and never a host of the own network.

use std::collections::HashSet;
use std::time::Duration;

use http::Method;
use tokio::sync::watch;
use vestibule_base::{Id, Timestamp};
use vestibule_outside::{Call, Outside, Reply, Trouble};
use vestibule_store::site;
use vestibule_web::{App, BoxError};

use crate::settings::{KnowledgeSettings, SETTING};
use crate::store::outside::{self, Page, Verdict};
use crate::store::reference;

/// Between two rounds.
const EVERY: Duration = Duration::from_secs(60);
/// Pages asked in a round, and those among which they are chosen.
const ROUND: usize = 12;
const DUE: i64 = 60;
/// Longest wait for a page.
const PATIENCE: Duration = Duration::from_secs(12);
/// How long a round may take before another process begins one.
const LEASE: i64 = 2 * Timestamp::MINUTE;
/// A host that fails so often in a row, with days between, is told of.
const FAILURES: i64 = 3;

/// Asks again and again until the program ends.
pub async fn keep_checking(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            _ = stop.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        if let Err(error) = round(&app).await {
            tracing::warn!(%error, "links to other hosts could not be checked");
        }
    }
}

async fn round(app: &App) -> Result<(), BoxError> {
    if sites(app).await?.is_empty() || app.leases.take("knowledge/outside", app.now(), LEASE).await?.is_none() {
        return Ok(());
    }
    check_some(app).await
}

/// Sites whose administrator wants links checked.
async fn sites(app: &App) -> Result<Vec<Id>, BoxError> {
    let mut wanted = Vec::new();
    for one in app.sites().iter() {
        let settings: KnowledgeSettings = site::find_setting(&app.db, one.id, SETTING).await?;
        wanted.extend(settings.check_links.then_some(one.id));
    }
    Ok(wanted)
}

/// Asks some pages that are due.
///
/// # Errors
/// When the database does.
pub async fn check_some(app: &App) -> Result<(), BoxError> {
    let (sites, now) = (sites(app).await?, app.now());
    if sites.is_empty() {
        return Ok(());
    }
    let mut hosts = HashSet::new();
    let mut due = outside::list_due(&app.db, &sites, now, DUE).await?;
    due.retain(|page| hosts.insert(host(&page.url).to_owned()));
    due.truncate(ROUND);
    let asked = due.into_iter().map(|page| async {
        let verdict = judge(&page, ask(&app.outside, &page.url).await, now);
        (page, verdict)
    });
    let answers = futures::future::join_all(asked).await;
    let mut tx = app.db.begin().await?;
    for (page, verdict) in answers {
        outside::update_checked(&mut tx, &page.url, &verdict, now).await?;
        reference::judge_outside(&mut tx, &page.url).await?;
    }
    outside::delete_unused(&mut tx, now).await?;
    Ok(tx.commit(now).await?)
}

fn host(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', ':']).next().unwrap_or_default()
}

/// Looks without reading; some hosts answer only when the page itself is asked for.
async fn ask(door: &Outside, url: &str) -> Result<Reply, Trouble> {
    let look = Call { patience: PATIENCE, ..Call::look(Method::HEAD, url) };
    match door.ask(&look).await {
        Ok(reply) if reply.status < 400 => Ok(reply),
        Err(trouble @ (Trouble::Forbidden | Trouble::Address | Trouble::UnknownHost)) => Err(trouble),
        Ok(_) | Err(_) => door.ask(&Call { method: Method::GET, most: 1, ..look }).await,
    }
}

/// What an answer means. Who demands a password, or dislikes being asked by a program, is there.
fn judge(page: &Page, answer: Result<Reply, Trouble>, now: Timestamp) -> Verdict {
    let (status, trouble) = match &answer {
        Ok(reply) => (i64::from(reply.status), ""),
        Err(trouble) => (0, trouble.name()),
    };
    let verdict = |failures, broken, days| Verdict { status, trouble, failures, broken, due_at: now.plus(days * Timestamp::DAY) };
    match answer {
        Ok(reply) if reply.status < 400 || matches!(reply.status, 401 | 402 | 403 | 405 | 406 | 407 | 429 | 451 | 999) => {
            verdict(0, false, 14)
        }
        Ok(reply) if reply.status < 500 => verdict(page.failures + 1, true, 3),
        Err(Trouble::UnknownHost | Trouble::Address | Trouble::Forbidden | Trouble::Redirects) => {
            verdict(page.failures + 1, true, 3)
        }
        Ok(_) | Err(_) => verdict(page.failures + 1, page.failures + 1 >= FAILURES, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_is_down_for_a_day_is_not_told_of_and_one_that_is_gone_is_at_once() {
        let page = |failures| Page { url: "https://a.example/".to_owned(), failures };
        let reply = |status| {
            Ok(Reply { status, content_type: String::new(), retry_after: None, body: Vec::new(), moved_to: String::new() })
        };
        let broken = |failures, answer| judge(&page(failures), answer, Timestamp(0)).broken;
        assert!(broken(0, reply(404)) && broken(0, reply(410)) && broken(0, Err(Trouble::UnknownHost)));
        assert!(!broken(0, reply(503)) && !broken(1, Err(Trouble::TimedOut)) && broken(2, Err(Trouble::TimedOut)));
        for status in [200, 204, 401, 403, 429] {
            assert!(!broken(5, reply(status)), "{status}");
        }
        assert_eq!(judge(&page(5), reply(200), Timestamp(0)).failures, 0);
        assert_eq!(host("https://a.example:8443/x?y"), "a.example");
    }
}
