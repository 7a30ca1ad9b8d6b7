//! `search_count`.

pub mod records;

use vestibule_base::{Id, Locale};
use vestibule_store::{Cursor, Page, Query, Result, Tx, params, row};

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
    let sql = "INSERT INTO search_count (site_id, locale, day, words, searches, found, opened, asked, sent, open) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               ON CONFLICT (site_id, locale, day, words) DO UPDATE SET searches = search_count.searches + excluded.searches, \
               found = CASE WHEN excluded.searches > 0 THEN excluded.found ELSE search_count.found END, opened = search_count.opened + excluded.opened, asked = search_count.asked + excluded.asked, \
               sent = search_count.sent + excluded.sent, open = search_count.open + excluded.open";
    let t = tally;
    let values = params![site, locale, day, words, t.searches, t.found, t.opened, t.asked, t.sent, t.open];
    tx.run(sql, values).await?;
    Ok(())
}

row! {
    /// Words that were sought in a time, and what came of it.
    pub struct Line {
        /// The words.
        pub words: String,
        /// Searches.
        pub searches: i64,
        /// The most that one day's last search found.
        pub found: i64,
        /// Results that were opened.
        pub opened: i64,
        /// Requests begun from the page of results.
        pub asked: i64,
        /// Requests sent.
        pub sent: i64,
    }
}

/// Which words are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Those that found nothing.
    Nothing,
    /// Those that found something, of which nothing was opened.
    Unopened,
    /// Those after which a request was sent.
    Sent,
}

impl Show {
    /// All of them, in the order in which pages list them.
    pub const ALL: [Self; 4] = [Self::All, Self::Nothing, Self::Unopened, Self::Sent];

    /// The name in addresses, also the end of its text key.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Nothing => "nothing",
            Self::Unopened => "unopened",
            Self::Sent => "sent",
        }
    }

    const fn condition(self) -> &'static str {
        match self {
            Self::All => "searches > 0",
            Self::Nothing => "searches > 0 AND found = 0",
            Self::Unopened => "searches > 0 AND found > 0 AND opened = 0",
            Self::Sent => "sent > 0",
        }
    }
}

/// What was sought in a language of a site since a day, most first.
pub async fn list_lines(
    query: &impl Query,
    site: Id,
    (locale, since): (&str, i64),
    show: Show,
    at: Cursor,
) -> Result<Page<Line>> {
    let lines = format!(
        "WITH line AS (SELECT words, CAST(SUM(searches) AS BIGINT) AS searches, MAX(found) AS found, CAST(SUM(opened) AS BIGINT) AS opened, \
         CAST(SUM(asked) AS BIGINT) AS asked, CAST(SUM(sent) AS BIGINT) AS sent FROM search_count \
         WHERE site_id = $1 AND locale = $2 AND day >= $3 GROUP BY words) SELECT {{}} FROM line WHERE {}",
        show.condition()
    );
    let total = query.value(&lines.replace("{}", "COUNT(*) AS value"), params![site, locale, since]).await?.unwrap_or(0);
    let sql =
        lines.replace("{}", "words, searches, found, opened, asked, sent") + " ORDER BY searches DESC, words LIMIT $4 OFFSET $5";
    let rows = query.rows(&sql, params![site, locale, since, at.size, at.offset()]).await?;
    Ok(Page { rows, total, cursor: at })
}

/// Fewer searches than this are nobody's business.
const MANY: i64 = 5;

/// What visitors sought most since a day, and found in what everyone may see: often, and on more than one day.
pub async fn list_sought(query: &impl Query, site: Id, (locale, since): (&str, i64), limit: i64) -> Result<Vec<Sought>> {
    let sql = "SELECT words, CAST(SUM(open) AS BIGINT) AS searches FROM search_count \
               WHERE site_id = $1 AND locale = $2 AND day >= $3 AND open > 0 GROUP BY words \
               HAVING SUM(open) >= $4 AND COUNT(DISTINCT day) > 1 ORDER BY searches DESC, words LIMIT $5";
    query.rows(sql, params![site, locale, since, MANY, limit]).await
}

row! {
    /// How much was sought in a language.
    pub struct Language {
        /// The language.
        pub locale: Locale,
        /// Searches.
        pub searches: i64,
        /// Searches for words that found nothing, or of which nothing was opened.
        pub in_vain: i64,
    }
}

/// Words of a day with what came of them; in vain is what found nothing, or of which nothing was opened.
const WORDS: &str = "SELECT locale, words, CAST(SUM(searches) AS BIGINT) AS searches, MAX(found) AS found, CAST(SUM(opened) AS BIGINT) AS opened, \
     CAST(SUM(asked) AS BIGINT) AS asked, CAST(SUM(sent) AS BIGINT) AS sent FROM search_count WHERE site_id = $1 AND day >= $2";

/// How much was sought since a day, by language.
pub async fn list_by_language(query: &impl Query, site: Id, since: i64) -> Result<Vec<Language>> {
    let sql = format!(
        "WITH line AS ({WORDS} GROUP BY locale, words) SELECT locale, CAST(SUM(searches) AS BIGINT) AS searches, \
         CAST(SUM(CASE WHEN found = 0 OR opened = 0 THEN searches ELSE 0 END) AS BIGINT) AS in_vain FROM line GROUP BY locale ORDER BY locale"
    );
    query.rows(&sql, params![site, since]).await
}

/// Words sought in vain since a day, most sought first.
pub async fn list_in_vain(query: &impl Query, site: Id, (locale, since): (&str, i64), limit: i64) -> Result<Vec<Line>> {
    let sql = format!(
        "WITH line AS ({WORDS} AND locale = $3 GROUP BY locale, words) SELECT words, searches, found, opened, asked, sent FROM line \
         WHERE searches > 1 AND (found = 0 OR opened = 0) ORDER BY searches DESC, words LIMIT $4"
    );
    query.rows(&sql, params![site, since, locale, limit]).await
}
