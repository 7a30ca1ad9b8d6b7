//! Counting readers, now and each time a page comes from memory (L5). Staff are not readers.

use std::sync::Arc;

use axum::response::Response;
use vestibule_base::{Id, Locale};
use vestibule_web::Visit;
use vestibule_web::cache::OnHit;

use crate::offers::views::Views;

/// Whether most of what a page lists is in its own language, by the language tags of its links, which are empty for what
/// is; `None` when it lists nothing.
pub fn mostly_own<'a>(langs: impl Iterator<Item = &'a str>) -> Option<bool> {
    let (own, all) = langs.fold((0_usize, 0_usize), |(own, all), lang| (own + usize::from(lang.is_empty()), all + 1));
    (all > 0).then_some(own * 2 > all)
}

/// Counts a reader of a page that lists texts; `is_own`: whether that is what the reader wanted. One that lists nothing
/// tells nothing of any language.
#[must_use]
pub fn counted_in(visit: &Visit, room: &'static str, is_own: Option<bool>, response: Response) -> Response {
    let Some(is_own) = is_own else { return response };
    let (site, locale) = (visit.site.id, visit.locale);
    counted(visit, response, move |views, day| views.add_in((site, room), (day, locale), is_own))
}

/// Counts a reader of a text in `shown`, who may have wanted another language.
#[must_use]
pub fn counted_of(visit: &Visit, id: Id, shown: Locale, response: Response) -> Response {
    let wanted = Some(visit.locale).filter(|wanted| *wanted != shown);
    counted(visit, response, move |views, day| {
        views.add(id, shown, day);
        wanted.into_iter().for_each(|wanted| views.add_wanted(id, wanted, day));
    })
}

fn counted(visit: &Visit, mut response: Response, add: impl Fn(&Views, i64) + Send + Sync + 'static) -> Response {
    let Some(views) = visit.app.slots.own.get::<Views>().filter(|_| !visit.viewer.is_staff() && visit.is_reading) else {
        return response;
    };
    let clock = visit.app.clock.clone();
    let count = move || add(&views, clock.now().day());
    count();
    response.extensions_mut().insert(OnHit(Arc::new(count)));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_in_a_language_when_most_of_it_is() {
        let own = |langs: &[&'static str]| mostly_own(langs.iter().copied());
        assert_eq!(
            [own(&["", "", "hr"]), own(&["", "hr"]), own(&["hr"]), own(&[])],
            [Some(true), Some(false), Some(false), None]
        );
    }
}
