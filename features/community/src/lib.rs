//! The forum: sections, topics, replies, quotes, mentions, tags, pictures.
//!
//! Who may see a section may see its topics, and nobody else. Posts are Markdown in which `person:ID`, `post:ID` and `file:ID` name
//! people, other posts and pictures.

mod actions;
mod address;
mod model;
mod notices;
mod offers;
mod pages;
pub mod seed;
mod settings;
mod store;
#[cfg(test)]
mod tests;
mod wanted;
mod words;

use vestibule_base::Timestamp;
use vestibule_contracts::Event;
use vestibule_contracts::events::TopicWanted;
use vestibule_store::Migration;
use vestibule_web::{Access, App, BoxError, Feature, Periodic, Reaction, Routes};

use pages::admin;

/// The forum.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "community",
        migrations: &[Migration { name: "community/0001_community", sql: include_str!("migrations/0001_community.sql") }],
        records: store::records::RECORDS,
        settings: &[settings::SETTING],
        texts: vestibule_web::texts!(),
        routes: Some(|| managers(readers())),
        offer: Some(offers::offer),
        reactions: vec![Reaction {
            name: "community/wanted",
            hears: &[TopicWanted::NAME],
            run: |app, event| Box::pin(wanted::make(app, event)),
        }],
        jobs: vec![notices::job()],
        periodic: vec![Periodic { name: "community/tidy", every: Timestamp::HOUR, run: |app| Box::pin(tidy(app)) }],
        background: vec![|app, stop| Box::pin(offers::doors::keep_looking(app, stop))],
        ..Feature::default()
    }
}

fn readers() -> Routes {
    Routes::new()
        .get("/{locale}/community", Access::Everyone, pages::list::show)
        .get("/{locale}/community/feed.xml", Access::Everyone, pages::feed::all)
        .get("/{locale}/community/sections/{section}", Access::Everyone, pages::list::of_section)
        .get("/{locale}/community/sections/{section}/feed.xml", Access::Everyone, pages::feed::of_section)
        .get("/{locale}/community/tags", Access::Everyone, pages::tags::show)
        .get("/{locale}/community/tags/{tag}", Access::Everyone, pages::list::of_tag)
        .get("/{locale}/community/new", Access::SignedIn, pages::new::show)
        .post("/{locale}/community/new", Access::SignedIn, pages::new::send)
        .post("/{locale}/community/pictures", Access::SignedIn, pages::pictures::send)
        .get("/community/pictures/{picture}", Access::Everyone, pages::pictures::show)
        .get("/{locale}/community/posts/{post}", Access::Everyone, pages::posts::lead)
        .get("/{locale}/community/{topic}", Access::Everyone, pages::topic::show)
        .post("/{locale}/community/{topic}", Access::SignedIn, pages::topic_acts::send)
        .get("/{locale}/account/posts", Access::SignedIn, pages::own::show)
}

fn managers(routes: Routes) -> Routes {
    let moderators = Access::Moderators;
    routes
        .get("/admin/community", moderators, admin::sections::show)
        .get("/admin/community/sections/new", moderators, admin::section::new)
        .post("/admin/community/sections/new", moderators, admin::section::make)
        .get("/admin/community/sections/{section}", moderators, admin::section::show)
        .post("/admin/community/sections/{section}", moderators, admin::section::send)
        .post("/admin/community/sections/{section}/move", moderators, admin::sections::shift)
        .get("/admin/community/tags", moderators, admin::tags::show)
        .get("/admin/community/tags/new", moderators, admin::tag::new)
        .post("/admin/community/tags/new", moderators, admin::tag::make)
        .get("/admin/community/tags/{tag}", moderators, admin::tag::show)
        .post("/admin/community/tags/{tag}", moderators, admin::tag::send)
        .get("/admin/community/settings", Access::Administrators, admin::settings::show)
        .post("/admin/community/settings", Access::Administrators, admin::settings::save)
}

/// Forgets pictures that no post shows.
async fn tidy(app: App) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    store::picture::sweep(&mut tx, now.plus(-Timestamp::DAY)).await?;
    Ok(tx.commit(now).await?)
}
