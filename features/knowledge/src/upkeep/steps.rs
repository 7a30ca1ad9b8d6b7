//! Chapters of a video follow the steps of its how-to (V2): when a step changes or vanishes, the editor is told.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Result, Site, Tx};

use crate::model::{rank, reading_order};
use crate::render;
use crate::store::article::Article;
use crate::store::reference::{self, Text};
use crate::store::step::{self, Step};
use crate::store::{chapter, video};

/// Looks at the steps behind the chapters of a video, after it or its how-to changed. Steps that were not noted yet are.
///
/// # Errors
/// When the database does.
pub async fn look(tx: &mut Tx, site: &Site, id: Id, now: Timestamp) -> Result<()> {
    step::delete_untied(tx, id).await?;
    let Some(guide) = video::find(tx, id).await?.guide_id else { return step::delete(tx, id).await };
    let tied: Vec<i64> = chapter::list(tx, id).await?.into_iter().map(|one| one.step).filter(|step| *step > 0).collect();
    if tied.is_empty() {
        return Ok(());
    }
    let texts = reference::list_texts(tx, guide).await?;
    let known = step::list(tx, id).await?;
    for number in tied {
        match known.iter().find(|one| one.step == number) {
            Some(known) => compare(tx, id, (known, &texts), now).await?,
            None => note(tx, (id, site), number, &texts).await?,
        }
    }
    Ok(())
}

/// Looks at every video that shows a how-to.
///
/// # Errors
/// When the database does.
pub async fn look_from_guide(tx: &mut Tx, site: &Site, guide: &Article, now: Timestamp) -> Result<()> {
    if guide.kind.has_steps() {
        for id in video::list_of_guide(tx, guide.id).await? {
            look(tx, site, id, now).await?;
        }
    }
    Ok(())
}

fn words_of(text: &Text, number: i64) -> Option<String> {
    let place = usize::try_from(number - 1).ok()?;
    render::steps(&text.public_html).into_iter().nth(place)
}

async fn note(tx: &mut Tx, (id, site): (Id, &Site), number: i64, texts: &[Text]) -> Result<()> {
    let order = reading_order(site, site.default_locale());
    let Some(text) = texts.iter().min_by_key(|text| rank(&order, text.locale)) else { return Ok(()) };
    let Some(words) = words_of(text, number) else { return Ok(()) };
    let fresh = Step { step: number, locale: text.locale, trouble: String::new(), words, now_words: String::new() };
    step::insert(tx, (id, site.id), &fresh).await
}

async fn compare(tx: &mut Tx, id: Id, (known, texts): (&Step, &[Text]), now: Timestamp) -> Result<()> {
    let said = texts.iter().find(|text| text.locale == known.locale).and_then(|text| words_of(text, known.step));
    let (trouble, now_words) = match said {
        Some(words) if words == known.words => ("", String::new()),
        Some(words) => ("changed", words),
        None => ("gone", String::new()),
    };
    step::update_trouble(tx, id, &Step { trouble: trouble.to_owned(), now_words, ..known.clone() }, now).await
}
