//! What holds on both databases.

use std::collections::BTreeSet;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::params;
use vestibule_testkit::{Cast, SITE, SUEDWERK, TestApp, db_test};

use super::{ask, form, number_of};
use crate::seed::{self, SeedEntry, SeedPerson, SeedRequest, State};

db_test! {
    async fn sixty_four_sends_of_one_form_make_one_request(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let address = form(&test, "question").await;
        let fields = [("subject", "Hub"), ("body", "It blinks"), ("once", "the-one-key")];
        let sends = (0..64).map(|_| test.post(Cast::Ana, &address, &fields));
        for answer in futures::future::join_all(sends).await {
            answer.assert_status(303);
            assert_eq!(number_of(&answer), 1001);
        }
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 1);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_entry").await, 1);
    }
}

db_test! {
    async fn numbers_have_no_gaps_and_no_doubles_when_many_send_at_once(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let sends = (0..40).map(|place| {
            let test = &test;
            async move { ask(test, if place % 2 == 0 { Cast::Ana } else { Cast::Marko }, &format!("Matter {place}")).await }
        });
        let numbers: BTreeSet<i64> = futures::future::join_all(sends).await.into_iter().collect();
        assert_eq!(numbers, (1001..1041).collect());
    }
}

db_test! {
    async fn a_request_lives_its_life(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let number = ask(&test, Cast::Marko, "Ventil curi").await;
        test.work().await;
        let desk = format!("/desk/requests/{number}");
        test.post(Cast::Nina, &format!("{desk}/reply"), &[("kind", "note"), ("body", "hm")]).await.assert_status(303);
        test.post(Cast::Nina, &format!("{desk}/reply"), &[("kind", "reply"), ("body", "Where?"), ("then", "waiting")]).await.assert_status(303);
        let fields = [("assignee", "105"), ("state", "waiting"), ("priority", "2"), ("tags", "valve, leak")];
        test.post(Cast::Nina, &format!("{desk}/fields"), &fields).await.assert_status(303);
        for view in ["mine", "unassigned", "open", "overdue", "waiting", "solved", "all"] {
            for sort in ["newest", "oldest", "priority", "due"] {
                let page = format!("/desk?view={view}&sort={sort}&tag=leak&q=ventil&state=waiting");
                test.get(Cast::Nina, &page).await.assert_status(200);
            }
        }
        test.get(Cast::Eleni, "/en/requests?of=organisation&state=open&q=ventil").await.assert_shows("Ventil curi");
        test.post(Cast::Marko, &format!("/en/requests/{number}/reply"), &[("body", "There")]).await.assert_status(303);
        test.post(Cast::Nina, &format!("{desk}/reply"), &[("kind", "reply"), ("body", "Fixed"), ("state", "solved")]).await.assert_status(303);
        test.post(Cast::Marko, &format!("/en/requests/{number}/colleagues"), &[("email", "lin@example.org")]).await.assert_status(303);
        test.advance(8 * Timestamp::DAY);
        test.work().await;
        test.get(Cast::Nina, &desk).await.assert_status(200).assert_shows("leak, valve");
        let ways = test.app.slots.search_sources.first().unwrap();
        assert_eq!(ways.kind(), Kind::Request);
        let ids = ways.list_ids(Id(0), 10).await.unwrap();
        let document = ways.documents(ids[0]).await.unwrap().remove(0);
        assert_eq!(document.people, [Cast::Marko.id(), Cast::Lin.id()]);
        assert!(document.body.contains("Fixed") && !document.body.contains("hm"), "{}", document.body);
    }
}

db_test! {
    async fn seeded_requests_keep_their_times_and_tell_nobody(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let person = |cast: Cast| SeedPerson { id: cast.id(), name: cast.name().to_owned(), email: cast.email(), organisation: None };
        let (ana, nina) = (person(Cast::Ana), person(Cast::Nina));
        let at = |hours: i64| Timestamp::parse("2026-10-01T08:00:00Z").unwrap().plus(hours * Timestamp::HOUR);
        let story = SeedRequest { locale: Locale::HR, tags: vec!["demo".into()], assignee: Some(nina.clone()), ..SeedRequest::new(SITE, &ana, "Kiša", "Ne pada.", at(0)) }
            .with(SeedEntry::Note { author: nina.clone(), body: "internal".into(), at: at(1) })
            .with(SeedEntry::Message { author: nina.clone(), by_staff: true, body: "Gledamo.".into(), at: at(2) })
            .with(SeedEntry::State { author: nina, by_staff: true, to: State::Solved, at: at(3) });
        let mut tx = test.app.db.begin().await.unwrap();
        let (_, number) = story.insert(&mut tx).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        assert_eq!(number, 1001);
        assert!(test.mails().is_empty());
        assert_eq!(seed::count(&test.app.db, SITE).await.unwrap(), 1);
        test.get(Cast::Ana, "/en/requests/1001").await.assert_shows("Gledamo.").assert_shows("2026-10-01T10:00:00Z").assert_hides("internal");
        test.get(Cast::Nina, "/desk?view=solved&tag=demo").await.assert_shows("Kiša");
    }
}

db_test! {
    async fn forms_are_seeded_once_however_often_it_is_asked(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let before = test.count("SELECT COUNT(*) AS value FROM tickets_form").await;
        let mut tx = test.app.db.begin().await.unwrap();
        crate::seed_default_forms(&mut tx, SITE, test.app.now()).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        assert_eq!((before, test.count("SELECT COUNT(*) AS value FROM tickets_form").await), (5, 5));
    }
}

db_test! {
    async fn a_member_with_the_right_to_reply_answers_for_the_organisation(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        test.work().await;
        let number = ask(&test, Cast::Ana, "Our hub is silent").await;
        let page = format!("/en/requests/{number}");
        test.get(Cast::Lin, &page).await.assert_status(404);
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("UPDATE tickets_request SET organisation_id = $1 WHERE number = $2", params![SUEDWERK, number]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();

        test.get(Cast::Lin, &page).await.assert_status(200).assert_shows("name=\"body\"");
        let reply = [("body", "It blinks red since noon."), ("once", "lin-1")];
        for _ in 0..2 {
            test.post(Cast::Lin, &format!("{page}/reply"), &reply).await.assert_status(303);
        }
        let shown = test.get(Cast::Ana, &page).await;
        assert_eq!(shown.body.matches("It blinks red since noon.").count(), 1, "said once");
        test.work().await;
        assert!(test.last_mail_to("ana@example.org").text.contains("It blinks red since noon."));
        // Who belongs to another organisation, or may only read, cannot.
        for who in [Cast::Eleni, Cast::Marko] {
            test.post(who, &format!("{page}/reply"), &reply).await.assert_status(404);
        }
    }
}
