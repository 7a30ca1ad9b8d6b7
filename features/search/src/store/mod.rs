//! `search_count`.

pub mod records;

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params, row};

use crate::counts::{Key, Tally};

row! {
    /// Words that were sought.
    pub struct Sought {
        /// The words.
        pub words: String,
        /// How often.
        pub searches: i64,
    }
}

/// Adds to what was counted.
pub async fn add(tx: &mut Tx, (site, locale, day, words): &Key, tally: Tally) -> Result<()> {
    let sql = "INSERT INTO search_count (site_id, locale, day, words, searches, found, opened, asked) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (site_id, locale, day, words) DO UPDATE SET searches = search_count.searches + excluded.searches, \
               found = excluded.found, opened = search_count.opened + excluded.opened, asked = search_count.asked + excluded.asked";
    let values = params![site, locale, day, words, tally.searches, tally.found, tally.opened, tally.asked];
    tx.run(sql, values).await?;
    Ok(())
}

/// What was sought most since a day, and found.
pub async fn list_sought(query: &impl Query, site: Id, (locale, since): (&str, i64), limit: i64) -> Result<Vec<Sought>> {
    let sql = "SELECT words, CAST(SUM(searches) AS BIGINT) AS searches FROM search_count \
               WHERE site_id = $1 AND locale = $2 AND day >= $3 AND found > 0 GROUP BY words ORDER BY searches DESC, words LIMIT $4";
    query.rows(sql, params![site, locale, since, limit]).await
}
