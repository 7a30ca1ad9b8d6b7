//! What keeps content true: owners, dates, reminders (U1).

use vestibule_base::{Audience, Timestamp};
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::offers::search::Articles;

/// A published content of a kind, owned by Mira, due for review tomorrow.
async fn due(test: &TestApp, kind: ArticleKind, title: &str) -> Id {
    let id = make(test, kind, title).await;
    publish(test, id, Locale::EN).await;
    let mut tx = test.app.db.begin().await.unwrap();
    let known = crate::store::article::find_any(&tx, id).await.unwrap().unwrap();
    let act = ChangeArticle {
        kind,
        category: None,
        audience: Audience::Everyone,
        owner: Some(Cast::Mira.id()),
        review_at: Some(test.app.now().plus(Timestamp::DAY)),
        labels: Vec::new(),
        checked: false,
        by: Some(Cast::Mira.id()),
    };
    act.run((&Viewer::system(), known), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
    id
}

async fn make(test: &TestApp, kind: ArticleKind, title: &str) -> Id {
    let draft = Draft { title: title.to_owned(), body: "Text".to_owned(), ..Draft::default() };
    let act = MakeArticle { site: SITE, locale: Locale::EN, kind, category: None, draft, by: Some(Cast::Mira.id()) };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    id
}

db_test! {
    async fn questions_and_videos_are_kept_up_as_articles_are(db: TestDb) {
        let test = on(db).await;
        let kinds = [(ArticleKind::Question, "Why?", "faq"), (ArticleKind::Video, "Film", "videos")];
        for (kind, title, room) in kinds {
            let id = due(&test, kind, title).await;
            let page = format!("/en/{room}/{}", crate::address::of(kind.form(), Locale::EN, id, &vestibule_base::slugify(title)).rsplit('/').next().unwrap());
            let source = Articles { form: kind.form(), db: test.app.db.clone(), clock: test.app.clock.clone() };
            test.get(Visitor, &page).await.assert_status(200).assert_hides("was due to be checked");
            assert!(!source.documents(id).await.unwrap()[0].outdated);
            let before = number(&test, "SELECT COUNT(*) AS value FROM store_event WHERE name = 'subject_changed'").await;
            test.advance(Timestamp::DAY + Timestamp::HOUR);
            test.work().await;
            test.work().await;
            let after = number(&test, "SELECT COUNT(*) AS value FROM store_event WHERE name = 'subject_changed'").await;
            assert!(after > before, "search and kept pages are told");
            assert!(source.documents(id).await.unwrap()[0].outdated, "it falls in search");
            test.get(Visitor, &page).await.assert_shows("was due to be checked");
            test.get(Mira, "/desk/knowledge/board").await.assert_shows("To be checked").assert_shows(title);
            let mail = test.last_mail_to("mira@example.org");
            assert!(mail.subject.contains(title) && mail.text.contains(&format!("/desk/knowledge/articles/{id}/en")), "{}", mail.text);
        }
        assert_eq!(test.mails().len(), 2, "once each");
    }
}

db_test! {
    async fn an_answer_on_the_page_of_all_questions_says_its_age(db: TestDb) {
        let test = on(db).await;
        let id = due(&test, ArticleKind::Question, "Why?").await;
        translate(&test, id, Locale::HR, "Zašto?").await;
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::translation::update_source(&mut tx, (id, Locale::HR), Some((Locale::EN, 1))).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        assert!(test.get(Visitor, "/en/faq").await.words(".faq-answer .flash-warn").is_empty());
        let form = [("revision", "1"), ("title", "Why?"), ("body", "Newer"), ("act", "publish"), ("kind", "question"), ("review_at", "2026-11-23"), ("owner", "")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.advance(2 * Timestamp::DAY);
        test.work().await;
        assert_eq!(test.get(Visitor, "/en/faq").await.words(".faq-answer .flash-warn").len(), 1);
        assert_eq!(test.get(Visitor, "/hr/faq").await.words(".faq-answer .flash-warn").len(), 2);
    }
}

db_test! {
    async fn the_texts_of_who_turns_out_to_be_another_have_that_one_as_owner(db: TestDb) {
        let test = on(db).await;
        let id = due(&test, ArticleKind::HowTo, "Hub").await;
        let mut tx = test.app.db.begin().await.unwrap();
        tx.emit(&vestibule_contracts::events::PersonMerged { person: Mira.id(), into: Cast::Vera.id() }).unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        let known = crate::store::article::find_any(&test.app.db, id).await.unwrap().unwrap();
        assert_eq!(known.owner_id, Some(Cast::Vera.id()));
    }
}
