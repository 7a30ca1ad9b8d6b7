//! `accounts_limit` and `accounts_section`: in what the roles of somebody are limited on a site.

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::{Limit, SiteRights};

row! {
    /// A limit of somebody.
    pub struct Limited {
        /// The site.
        pub site_id: Id,
        /// [`Limit::name`].
        pub what: String,
    }
}

row! {
    /// A section that somebody is limited to.
    pub struct Within {
        /// The site.
        pub site_id: Id,
        /// The section.
        pub section_id: Id,
    }
}

/// The limits of somebody on every site.
pub async fn list(query: &impl Query, person: Id) -> Result<Vec<Limited>> {
    query.rows("SELECT site_id, what FROM accounts_limit WHERE person_id = $1 ORDER BY site_id, what", params![person]).await
}

/// The sections that somebody is limited to, on every site.
pub async fn list_sections(query: &impl Query, person: Id) -> Result<Vec<Within>> {
    let sql = "SELECT site_id, section_id FROM accounts_section WHERE person_id = $1 ORDER BY site_id, section_id";
    query.rows(sql, params![person]).await
}

/// Agents of a site who know the requests of their teams alone.
pub async fn list_bound(query: &impl Query, site: Id) -> Result<Vec<Id>> {
    let sql = "SELECT l.person_id AS value FROM accounts_limit l WHERE l.site_id = $1 AND l.what = $2 AND NOT EXISTS \
               (SELECT 1 FROM accounts_grant g WHERE g.person_id = l.person_id AND g.role = 'administrator' AND g.site_id IN (0, $1))";
    query.values(sql, params![site, Limit::Teams.name()]).await
}

/// Sets the limits of somebody on a site.
pub async fn update(tx: &mut Tx, person: Id, rights: &SiteRights) -> Result<()> {
    let site = rights.site;
    tx.run("DELETE FROM accounts_limit WHERE person_id = $1 AND site_id = $2", params![person, site]).await?;
    tx.run("DELETE FROM accounts_section WHERE person_id = $1 AND site_id = $2", params![person, site]).await?;
    let limits = [(Limit::Sections, rights.sections.is_some()), (Limit::Teams, rights.team_bound)];
    for (limit, _) in limits.into_iter().filter(|(_, holds)| *holds) {
        let sql = "INSERT INTO accounts_limit (person_id, what, site_id) VALUES ($1, $2, $3)";
        tx.run(sql, params![person, limit.name(), site]).await?;
    }
    for section in rights.sections.iter().flatten() {
        let sql = "INSERT INTO accounts_section (person_id, section_id, site_id) VALUES ($1, $2, $3)";
        tx.run(sql, params![person, section, site]).await?;
    }
    Ok(())
}
