//! The knowledge base: categories, articles, editor, versions, import and export.
//!
//! Readers see published translations; editors work on drafts beside them. Every published text is a version that stays.
//! Texts are Markdown in which `article:ID` and `file:ID` name other articles and files.

mod actions;
mod address;
mod blocks;
mod comments;
pub mod export;
mod follow;
mod gaps;
pub mod import;
mod machine;
mod model;
mod notices;
mod notices_checks;
mod offers;
mod owners;
mod pages;
mod passages;
mod render;
mod schedule;
pub mod seed;
mod settings;
mod store;
pub mod sync;
#[cfg(test)]
mod tests;
mod toml_values;
mod upkeep;
mod video;

use vestibule_store::Migration;
use vestibule_web::{Access, Feature, Routes};

use pages::desk;

const MIGRATIONS: &[Migration] = &[
    Migration { name: "knowledge/0001_knowledge", sql: include_str!("migrations/0001_knowledge.sql") },
    Migration { name: "knowledge/0002_questions", sql: include_str!("migrations/0002_questions.sql") },
    Migration { name: "knowledge/0003_videos", sql: include_str!("migrations/0003_videos.sql") },
    Migration { name: "knowledge/0004_playlists", sql: include_str!("migrations/0004_playlists.sql") },
    Migration { name: "knowledge/0005_reviews", sql: include_str!("migrations/0005_reviews.sql") },
    Migration { name: "knowledge/0006_products", sql: include_str!("migrations/0006_products.sql") },
    Migration { name: "knowledge/0007_blocks", sql: include_str!("migrations/0007_blocks.sql") },
    Migration { name: "knowledge/0008_checks", sql: include_str!("migrations/0008_checks.sql") },
    Migration { name: "knowledge/0009_shown", sql: include_str!("migrations/0009_shown.sql") },
    Migration { name: "knowledge/0010_references", sql: include_str!("migrations/0010_references.sql") },
    Migration { name: "knowledge/0011_follows", sql: include_str!("migrations/0011_follows.sql") },
    Migration { name: "knowledge/0012_comments", sql: include_str!("migrations/0012_comments.sql") },
    Migration { name: "knowledge/0013_machine", sql: include_str!("migrations/0013_machine.sql") },
    Migration { name: "knowledge/0014_parity", sql: include_str!("migrations/0014_parity.sql") },
    Migration { name: "knowledge/0015_state", sql: include_str!("migrations/0015_state.sql") },
    Migration { name: "knowledge/0016_sync", sql: include_str!("migrations/0016_sync.sql") },
    Migration { name: "knowledge/0017_anchors", sql: include_str!("migrations/0017_anchors.sql") },
    Migration { name: "knowledge/0018_walks", sql: include_str!("migrations/0018_walks.sql") },
    Migration { name: "knowledge/0019_rooms", sql: include_str!("migrations/0019_rooms.sql") },
    Migration { name: "knowledge/0020_folded", sql: include_str!("migrations/0020_folded.sql") },
    Migration { name: "knowledge/0021_leads", sql: include_str!("migrations/0021_leads.sql") },
    Migration { name: "knowledge/0022_topics", sql: include_str!("migrations/0022_topics.sql") },
    Migration { name: "knowledge/0023_attachments", sql: include_str!("migrations/0023_attachments.sql") },
    Migration { name: "knowledge/0024_scheduled", sql: include_str!("migrations/0024_scheduled.sql") },
    Migration { name: "knowledge/0025_due", sql: include_str!("migrations/0025_due.sql") },
    Migration { name: "knowledge/0026_unchecked", sql: include_str!("migrations/0026_unchecked.sql") },
    Migration { name: "knowledge/0027_answers", sql: include_str!("migrations/0027_answers.sql") },
];

/// The knowledge base.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "knowledge",
        migrations: MIGRATIONS,
        records: store::records::RECORDS,
        own_form: Some(export::OWN_FORM),
        settings: &[settings::SETTING, settings::COST, video::settings::SETTING],
        texts: vestibule_web::texts!(),
        routes: Some(|| editors(readers())),
        offer: Some(offers::offer),
        reactions: upkeep::reactions().into_iter().chain(comments::reactions()).chain([owners::reaction()]).collect(),
        periodic: schedule::periodic(),
        jobs: notices::jobs().into_iter().chain(blocks::refresh::jobs()).chain(notices_checks::jobs()).collect(),
        background: vec![
            |app, stop| Box::pin(offers::views::keep_flushing(app, stop)),
            |app, stop| Box::pin(offers::doors::keep_looking(app, stop)),
            |app, stop| Box::pin(upkeep::outside::keep_checking(app, stop)),
            |app, stop| Box::pin(machine::keep_translating(app, stop)),
        ],
    }
}

fn readers() -> Routes {
    Routes::new()
        .get("/{locale}/knowledge", Access::Everyone, pages::overview::show)
        .get("/{locale}/knowledge/{category}", Access::Everyone, pages::category::show)
        .get("/{locale}/knowledge/{category}/feed.xml", Access::Everyone, pages::feed::of_category)
        .get("/{locale}/articles/feed.xml", Access::Everyone, pages::feed::all)
        .get("/{locale}/articles/{article}", Access::Everyone, pages::article::show)
        .get("/{locale}/articles/{article}/feed.xml", Access::Everyone, pages::feed::of_article)
        .get("/{locale}/faq", Access::Everyone, pages::faq::show)
        .get("/{locale}/faq/{article}", Access::Everyone, pages::article::show)
        .get("/{locale}/videos", Access::Everyone, pages::videos::show)
        .get("/{locale}/videos/{article}", Access::Everyone, pages::article::show)
        .post("/{locale}/pick", Access::Everyone, pages::pick::send)
        .get("/{locale}/products", Access::Everyone, pages::products::show)
        .get("/{locale}/products/{product}", Access::Everyone, pages::product::show)
        .post("/{locale}/videos/{article}/watched", Access::SignedIn, pages::videos::watched)
        .get("/videos/files/{source}/{name}", Access::Everyone, pages::video_file::show)
        .get("/videos/posters/{video}/{name}", Access::Everyone, pages::video_file::poster)
        .get("/videos/captions/{video}/{language}", Access::Everyone, pages::video_file::captions)
        .post("/{locale}/articles/{article}/vote", Access::Everyone, pages::vote::send)
        .get("/{locale}/articles/{article}/comments", Access::Everyone, pages::comments::show)
        .post("/{locale}/articles/{article}/comments", Access::SignedIn, pages::comments::send)
        .get("/{locale}/follow", Access::SignedIn, pages::follow::show)
        .post("/{locale}/follow", Access::SignedIn, pages::follow::send)
        .get("/{locale}/account/follows", Access::SignedIn, pages::follow::list)
        .post("/{locale}/account/follows", Access::SignedIn, pages::follow::end)
        .get("/articles/files/{file}/{name}", Access::Everyone, pages::files::show)
}

fn editors(routes: Routes) -> Routes {
    let editors = Access::Editors;
    let all = Access::EditorsOfAll;
    routes
        .get("/desk/knowledge", editors, desk::list::show)
        .post("/desk/knowledge/bulk", editors, desk::bulk::send)
        .get("/desk/knowledge/board", editors, desk::board::show)
        .post("/desk/knowledge/board", editors, desk::board::send)
        .get("/desk/knowledge/upkeep", editors, desk::upkeep::show)
        .post("/desk/knowledge/upkeep", editors, desk::upkeep::send)
        .get("/admin/knowledge", Access::Administrators, desk::settings::show)
        .post("/admin/knowledge", Access::Administrators, desk::settings::save)
        .get("/desk/knowledge/new", editors, desk::new::show)
        .post("/desk/knowledge/new", editors, desk::new::send)
        .get("/desk/knowledge/lookup", editors, desk::lookup::show)
        .get("/desk/knowledge/categories", editors, desk::categories::show)
        .get("/desk/knowledge/categories/new", editors, desk::category::new)
        .post("/desk/knowledge/categories/new", editors, desk::category::make)
        .get("/desk/knowledge/categories/{category}", editors, desk::category::show)
        .post("/desk/knowledge/categories/{category}", editors, desk::category::send)
        .post("/desk/knowledge/categories/{category}/move", editors, desk::categories::shift)
        .post("/desk/knowledge/articles/{article}/move", editors, desk::order::shift)
        .get("/desk/knowledge/articles/{article}/merge", editors, desk::merge::show)
        .post("/desk/knowledge/articles/{article}/merge", editors, desk::merge::send)
        .get("/desk/knowledge/articles/{article}/{language}", editors, desk::editor::show)
        .post("/desk/knowledge/articles/{article}/{language}", editors, desk::save::send)
        .post("/desk/knowledge/articles/{article}/{language}/autosave", editors, desk::save::autosave)
        .get("/desk/knowledge/articles/{article}/{language}/preview", editors, desk::save::leave_preview)
        .post("/desk/knowledge/articles/{article}/{language}/preview", editors, desk::save::preview)
        .post("/desk/knowledge/articles/{article}/{language}/pictures", editors, desk::upload::send)
        .get("/desk/knowledge/articles/{article}/{language}/versions", editors, desk::versions::show)
        .get("/admin/translation", Access::Administrators, desk::translation::show)
        .post("/admin/translation", Access::Administrators, desk::translation::save)
        .get("/desk/knowledge/parity", editors, desk::parity::show)
        .get("/desk/knowledge/folder", all, desk::folder::show)
        .post("/desk/knowledge/folder", all, desk::folder::send)
        .get("/desk/knowledge/gaps", all, desk::gaps::show)
        .post("/desk/knowledge/gaps", all, desk::gaps::send)
        .get("/desk/knowledge/terms", all, desk::terms::show)
        .post("/desk/knowledge/terms", all, desk::terms::save)
        .get("/admin/videos", Access::Administrators, desk::video_settings::show)
        .post("/admin/videos", Access::Administrators, desk::video_settings::save)
        .get("/desk/knowledge/blocks", editors, desk::blocks::show)
        .get("/desk/knowledge/products", all, desk::products::show)
        .get("/desk/knowledge/products/new", all, desk::product::new)
        .post("/desk/knowledge/products/new", all, desk::product::make)
        .get("/desk/knowledge/products/{product}", all, desk::product::show)
        .post("/desk/knowledge/products/{product}", all, desk::product::send)
        .post("/desk/knowledge/products/{product}/move", all, desk::products::shift)
        .post("/desk/knowledge/products/{product}/releases", all, desk::product::send_release)
        .get("/desk/knowledge/releases/{release}", all, desk::release::show)
        .post("/desk/knowledge/releases/{release}", all, desk::release::send)
        .get("/desk/knowledge/playlists", all, desk::playlists::show)
        .get("/desk/knowledge/playlists/{playlist}", all, desk::playlists::edit)
        .post("/desk/knowledge/playlists/{playlist}", all, desk::playlists::save)
        .get("/desk/knowledge/videos/{article}/{language}", editors, desk::media::show)
        .post("/desk/knowledge/videos/{article}/{language}", editors, desk::media::send)
        .post("/desk/knowledge/videos/{article}/{language}/file", editors, desk::media_upload::send)
        .get("/desk/knowledge/videos/{article}/{language}/captions", editors, desk::captions::show)
        .post("/desk/knowledge/videos/{article}/{language}/captions", editors, desk::captions::send)
        .post("/desk/knowledge/articles/{article}/{language}/restore", editors, desk::versions::restore)
}
