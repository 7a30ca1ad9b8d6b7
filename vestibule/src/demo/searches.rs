//! What people of the demonstration sought in vain, so that its editors find gaps (S9, U4).

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

/// Adds the searches of one day.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App, site: Id) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    for (locale, sought) in SOUGHT {
        for &(words, searches, found, sent) in sought {
            seed::add_searches(&mut tx, (site, locale, now.day()), &Searches { words, searches, found, sent }).await?;
        }
    }
    Ok(tx.commit(now).await?)
}
