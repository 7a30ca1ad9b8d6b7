//! What people of the demonstration sought: in vain, so that its editors find gaps, and often (S9, U4).

use vestibule_base::{Id, Locale};
use vestibule_search::seed::{self, Searches};
use vestibule_web::{App, BoxError};

/// Words, searches, results that each showed, requests sent afterwards.
type Sought = (&'static str, i64, i64, i64);

const SOUGHT: [(Locale, &[Sought]); 5] = [
    (Locale::EN, &[("greenhouse mode", 14, 0, 3), ("soil sensor", 9, 0, 1), ("move to another wifi", 6, 4, 0)]),
    (Locale::FIL, &[("greenhouse", 5, 0, 1), ("sensor ng lupa", 4, 0, 0)]),
    (Locale::HR, &[("senzor tla", 6, 0, 1), ("plastenik", 5, 0, 0)]),
    (Locale::EL, &[("αισθητήρας εδάφους", 5, 0, 1), ("θερμοκήπιο", 4, 0, 0)]),
    (Locale::ZH_HANT, &[("土壤感測器", 6, 0, 1), ("溫室模式", 4, 0, 0)]),
];

/// What visitors sought and found, on each of two days.
const OFTEN: [(Locale, &[&str]); 5] = [
    (Locale::EN, &["reset the hub", "wifi", "winter"]),
    (Locale::FIL, &["wifi", "hub", "valve"]),
    (Locale::HR, &["wifi", "hub", "zima"]),
    (Locale::EL, &["wifi", "hub", "χειμώνας"]),
    (Locale::ZH_HANT, &["wifi", "hub", "冬天"]),
];

/// Adds the searches of two days.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App, site: Id) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    for (locale, sought) in SOUGHT {
        for &(words, searches, found, sent) in sought {
            let sought = Searches { words, searches, found, sent, open: 0 };
            seed::add_searches(&mut tx, (site, locale, now.day()), &sought).await?;
        }
    }
    for (locale, often) in OFTEN {
        for (place, words) in (0..).zip(often) {
            let searches = 9 - 2 * place;
            let sought = Searches { words, searches, found: 1, sent: 0, open: searches };
            for day in [now.day() - 1, now.day()] {
                seed::add_searches(&mut tx, (site, locale, day), &sought).await?;
            }
        }
    }
    Ok(tx.commit(now).await?)
}
