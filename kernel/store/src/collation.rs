//! Lists in the order of a language, on both databases by the same rules (CLDR).

use sea_orm::{ConnectionTrait, DatabaseConnection};
use vestibule_base::Locale;
use vestibule_base::texts::compare;

/// The name under which both databases know the order of a language.
pub(crate) fn name(locale: Locale) -> String {
    format!("vestibule_{}", locale.tag().to_lowercase().replace('-', "_"))
}

/// Every order, in a connection to SQLite.
pub(crate) fn in_connection(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
    for locale in Locale::all() {
        connection.create_collation(name(locale).as_str(), move |one, other| compare(locale, one, other))?;
    }
    Ok(())
}

/// Makes the orders in a PostgreSQL that has ICU; answers whether they are there.
///
/// A server without ICU (not Debian's, but some that speak the protocol) orders by characters instead.
pub(crate) async fn make_in_postgres(connection: &DatabaseConnection) -> bool {
    let last = Locale::all().last().map(name).unwrap_or_default();
    let known = format!("SELECT 1 FROM pg_collation WHERE collname = '{last}'");
    let is_there = async || {
        let statement = sea_orm::Statement::from_string(connection.get_database_backend(), &known);
        connection.query_one_raw(statement).await.is_ok_and(|row| row.is_some())
    };
    if is_there().await {
        return true;
    }
    for locale in Locale::all() {
        let make = format!("CREATE COLLATION IF NOT EXISTS {} (provider = icu, locale = '{}')", name(locale), locale.tag());
        // Of two processes that start at once, one is told that the other made it.
        if let Err(error) = connection.execute_unprepared(&make).await {
            tracing::debug!(%error, "an order could not be made");
        }
    }
    is_there().await
}
