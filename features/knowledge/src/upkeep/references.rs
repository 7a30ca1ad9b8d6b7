//! Reading where the published texts of an article lead.

use vestibule_base::{Id, Locale};
use vestibule_contracts::Kind as SubjectKind;
use vestibule_store::{Query, Site};
use vestibule_web::{App, BoxError};

use super::addresses::{self, goal};
use super::rooms::Rooms;
use super::{steps, twins};
use crate::model::{Form, rank, reading_order};
use crate::store::link::{self, Target};
use crate::store::reference::{self, Kind, Reference, Source};
use crate::store::{article, outside, video};

/// Reads links and sketches of an article anew, and judges the links that lead from it and to it.
///
/// # Errors
/// When the database does.
pub async fn read(app: &App, id: Id) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if let Some(article) = article::find_any(&tx, id).await? {
        let Some(site) = app.site(article.site_id) else { return Ok(()) };
        let texts = reference::list_texts(&tx, id).await?;
        let (base, rooms) = (app.base_url(&site), Rooms::new(app));
        let mut found = Vec::new();
        for text in &texts {
            for one in [&text.public_lead, &text.public_html].into_iter().flat_map(|html| addresses::listed(html)) {
                match goal(&one.url, &base) {
                    Some((Kind::Page, _)) if !rooms.has(one.url.strip_prefix(&base).unwrap_or(&one.url)) => {
                        found.push(in_text(text.locale, (Kind::Odd, Id(0)), one));
                    }
                    Some((Kind::Content, Id(0))) => found.push(in_text(text.locale, (Kind::Content, id), one)),
                    Some((kind, target)) => found.push(in_text(text.locale, (kind, target), one)),
                    None => {}
                }
            }
        }
        found.extend(beside(&tx, &article, first(&site, texts.iter().map(|text| text.locale))).await?);
        if reference::replace(&mut tx, (id, article.site_id), &found).await? {
            for one in found.iter().filter(|one| one.kind == Kind::Web) {
                outside::note(&mut tx, &one.url, now).await?;
            }
        }
        reference::judge_from(&mut tx, id).await?;
        // A block is nearly the same as a text that holds little else, and means to be.
        if article.kind.form() != Form::Block {
            twins::sketch(&mut tx, &article, &texts).await?;
        }
        match article.kind.form() {
            Form::Video => steps::look(&mut tx, &site, id, now).await?,
            Form::Article => steps::look_from_guide(&mut tx, &site, &article, now).await?,
            Form::Question | Form::Block => {}
        }
        reference::update_read(&mut tx, id, now).await?;
    }
    reference::judge_to(&mut tx, Kind::Content, id).await?;
    Ok(tx.commit(now).await?)
}

fn in_text(locale: Locale, (kind, target): (Kind, Id), address: addresses::Address) -> Reference {
    // What stands behind `#` is the reader's business, not that of the host that is asked.
    let anchor = if kind == Kind::Content { addresses::anchor(&address.url) } else { String::new() };
    let url = if kind == Kind::Web { addresses::without_fragment(&address.url).to_owned() } else { address.url };
    Reference { locale, source: Source::Text, kind, target, url, words: address.words, anchor }
}

/// The language in which an editor opens what has no language of its own.
fn first(site: &Site, locales: impl Iterator<Item = Locale>) -> Option<Locale> {
    let order = reading_order(site, site.default_locale());
    locales.min_by_key(|locale| rank(&order, *locale))
}

/// What leads on beside the text: typed links, and the how-to that a video shows.
async fn beside(
    query: &impl Query,
    article: &article::Article,
    locale: Option<Locale>,
) -> vestibule_store::Result<Vec<Reference>> {
    let Some(locale) = locale else { return Ok(Vec::new()) };
    let plain = |source, kind, target, url: String| Reference {
        locale,
        source,
        kind,
        target,
        url,
        words: String::new(),
        anchor: String::new(),
    };
    let mut found = Vec::new();
    if article.kind.form() != Form::Article {
        for target in link::list_of(query, article.id).await? {
            found.push(match target {
                Target::Web(url, _) => plain(Source::Link, Kind::Web, Id(0), url),
                Target::Subject(subject) if subject.kind == SubjectKind::Category => {
                    plain(Source::Link, Kind::Category, subject.id, String::new())
                }
                Target::Subject(subject) => plain(Source::Link, Kind::Content, subject.id, String::new()),
            });
        }
    }
    if article.kind.form() == Form::Video {
        let guide = video::find(query, article.id).await?.guide_id;
        found.extend(guide.map(|guide| plain(Source::Guide, Kind::Content, guide, String::new())));
    }
    Ok(found)
}
