//! Serves a lively portal on loopback for a look by hand: `cargo test -p vestibule-tickets serve -- --ignored`.

use vestibule_base::{Id, Timestamp};
use vestibule_testkit::{Cast, SITE};

use super::{ask, start};
use crate::seed::{SeedEntry, SeedPerson, SeedRequest, State};

#[tokio::test]
#[ignore = "serves until it is stopped"]
async fn serve() {
    let test = start().await;
    let person = |cast: Cast, name: &str, organisation: Option<(Id, String)>| SeedPerson {
        id: cast.id(),
        name: name.to_owned(),
        email: cast.email(),
        organisation,
    };
    let nina = person(Cast::Nina, "Nina Horvat", None);
    let ana = person(Cast::Ana, "Ana Marić", Some((Id(701), "Northwind".to_owned())));
    let now = test.app.now();
    let mut tx = test.app.db.begin().await.unwrap();
    for place in 0..40_i64 {
        let at = now.plus(-place * 7 * Timestamp::HOUR);
        let mut made =
            SeedRequest::new(SITE, &ana, &format!("Matter {place}: the valve at the far end leaks again"), "It **leaks**.", at);
        made.priority = place % 4;
        made.assignee = (place % 3 == 0).then(|| nina.clone());
        made.tags = if place % 5 == 0 { vec!["valve".to_owned(), "leak".to_owned()] } else { Vec::new() };
        let later = |hours: i64| at.plus(hours * Timestamp::HOUR);
        if place % 2 == 1 {
            let state = if place % 4 == 1 { State::Waiting } else { State::Solved };
            made = made
                .with(SeedEntry::Note { author: nina.clone(), body: "Known batch, see #12.".to_owned(), at: later(1) })
                .with(SeedEntry::Message {
                    author: nina.clone(),
                    by_staff: true,
                    body: "Please check the seal:\n\n1. Close the tap\n2. Turn the ring".to_owned(),
                    at: later(2),
                })
                .with(SeedEntry::State { author: nina.clone(), by_staff: true, to: state, at: later(2) });
        }
        made.insert(&mut tx).await.unwrap();
    }
    tx.commit(now).await.unwrap();
    ask(&test, Cast::Ana, "Hub offline").await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8123").await.unwrap();
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    vestibule_web::server::serve(&test.app, listener, stopped).await.unwrap();
}
