//! Which products and versions a text is about, as readers are told.

use vestibule_base::{Id, Locale};
use vestibule_web::{PageResult, Visit};

use crate::offers::doors::Doors;
use crate::pages::{Link, lang};
use crate::store::article::Article;
use crate::store::product_content::{self, Named};

/// A product that a text is about.
pub struct AboutLink {
    /// Which.
    pub id: Id,
    /// Its page.
    pub link: Link,
    /// Its versions, when the text is not about all of them.
    pub versions: String,
    /// Versions for which it is still to be verified.
    pub waits_for: Vec<String>,
}

/// What a text is about; one query, and none on a site without products.
///
/// # Errors
/// When the database does.
pub async fn about(visit: &Visit, article: &Article, order: &[Locale]) -> PageResult<Vec<AboutLink>> {
    if visit.app.slots.own.get::<Doors>().is_some_and(|doors| !doors.has_products(visit.site.id)) {
        return Ok(Vec::new());
    }
    let rows = product_content::list_named(&visit.app.db, article.id).await?;
    let mut ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    ids.dedup();
    Ok(ids.into_iter().map(|id| link(visit, rows.iter().filter(|row| row.id == id), order)).collect())
}

fn link<'a>(visit: &Visit, rows: impl Iterator<Item = &'a Named> + Clone, order: &[Locale]) -> AboutLink {
    let place = |row: &Named| row.locale.map_or(usize::MAX, |locale| crate::model::rank(order, locale));
    let best = rows.clone().min_by_key(|row| place(row));
    let (id, name, locale) = best.map_or_else(
        || (Id(0), String::new(), visit.locale),
        |row| (row.id, row.name.clone().unwrap_or_else(|| row.key.clone()), row.locale.unwrap_or(visit.locale)),
    );
    let versions = once_each(rows.clone().filter_map(|row| row.release.as_deref()));
    let waits_for = once_each(rows.filter_map(|row| row.waits_for.as_deref()));
    let address = crate::address::product(visit.locale, id, &vestibule_base::slugify(&name));
    AboutLink {
        id,
        versions: versions.join(", "),
        waits_for: waits_for.into_iter().map(str::to_owned).collect(),
        link: Link { title: name, address, lang: lang(locale, visit.locale) },
    }
}

fn once_each<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut each: Vec<&str> = Vec::new();
    for name in names {
        if !each.contains(&name) {
            each.push(name);
        }
    }
    each
}

/// Releases for which the text is still to be verified, as readers are told in passing: `Hub 4.3`.
#[must_use]
pub fn checking(about: &[AboutLink]) -> Vec<String> {
    about.iter().flat_map(|one| one.waits_for.iter().map(|name| format!("{} {name}", one.link.title))).collect()
}
