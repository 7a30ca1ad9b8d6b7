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

/// What pages cost with many requests: `cargo test --release -p vestibule-tickets figures -- --ignored --nocapture`.
#[tokio::test]
#[ignore = "takes long"]
async fn figures() {
    let test = super::start_on(product()).await;
    let now = test.app.now();
    for batch in 0..20_i64 {
        let mut tx = test.app.db.begin().await.unwrap();
        for place in 0..500_i64 {
            let cast = [Cast::Ana, Cast::Marko, Cast::Lin][usize::try_from(place % 3).unwrap()];
            let who = SeedPerson {
                id: Id(cast.id().get() + place * 1_000),
                name: "Someone".into(),
                email: cast.email(),
                organisation: None,
            };
            let who = if place < 30 { SeedPerson { id: cast.id(), ..who } } else { who };
            let at = now.plus(-(batch * 500 + place) * Timestamp::MINUTE);
            let mut made = SeedRequest::new(SITE, &who, "The valve leaks again", "It leaks.", at);
            if place % 10 > 0 {
                made = made.with(SeedEntry::State { author: who.clone(), by_staff: true, to: State::Solved, at });
            }
            made.insert(&mut tx).await.unwrap();
        }
        tx.commit(now).await.unwrap();
    }
    for (who, path) in [
        (Cast::Ana, "/en/requests"),
        (Cast::Ana, "/en/requests?q=valve&state=open"),
        (Cast::Nina, "/desk?view=open"),
        (Cast::Nina, "/desk?view=all"),
        (Cast::Nina, "/desk?view=all&q=valve"),
        (Cast::Nina, "/desk?view=all&sort=priority"),
        (Cast::Nina, "/desk/requests/1500?view=open"),
        (Cast::Ana, "/en/requests/1001"),
    ] {
        test.get(who, path).await.assert_status(200);
        let begun = std::time::Instant::now();
        for _ in 0..20 {
            test.get(who, path).await;
        }
        eprintln!("{path}: {:?}", begun.elapsed() / 20);
    }
    let address = super::form(&test, "question").await;
    let begun = std::time::Instant::now();
    for place in 0..50 {
        let subject = format!("{place}{place} own {place} matter");
        test.post(Cast::Ana, &address, &[("subject", &subject), ("body", "b"), ("anyway", "yes")]).await.assert_status(303);
    }
    eprintln!("a request sent: {:?}", begun.elapsed() / 50);
}

fn product() -> vestibule_testkit::Product {
    if std::env::var("FIGURES_ON").is_ok_and(|on| on == "postgres") {
        vestibule_testkit::Product::Postgres
    } else {
        vestibule_testkit::Product::Sqlite
    }
}
