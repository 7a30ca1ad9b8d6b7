//! `accounts_grant`: roles.

use vestibule_base::{Id, Role};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// A role that somebody holds.
    pub struct Grant {
        /// Who.
        pub person_id: Id,
        /// [`Role::name`].
        pub role: String,
        /// Where; 0 is every site.
        pub site_id: Id,
    }
}

/// Roles of some people.
pub async fn list(query: &impl Query, people: &[Id]) -> Result<Vec<Grant>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let places = vestibule_store::query::placeholders(1, people.len());
    let sql = format!(
        "SELECT person_id, role, site_id FROM accounts_grant WHERE person_id IN ({places}) ORDER BY person_id, role, site_id"
    );
    query.rows(&sql, people.iter().map(vestibule_store::Param::to_param).collect()).await
}

/// Gives the person exactly these roles on a site (0: every site).
pub async fn update(tx: &mut Tx, person: Id, site: Id, roles: &[Role]) -> Result<()> {
    tx.run("DELETE FROM accounts_grant WHERE person_id = $1 AND site_id = $2", params![person, site]).await?;
    for role in roles {
        tx.run("INSERT INTO accounts_grant (person_id, role, site_id) VALUES ($1, $2, $3)", params![person, role.name(), site])
            .await?;
    }
    Ok(())
}

/// How many people are administrators of everything.
pub async fn count_administrators(query: &impl Query) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM accounts_grant g JOIN accounts_person p ON p.id = g.person_id \
               WHERE g.role = 'administrator' AND g.site_id = 0 AND p.suspended_at IS NULL";
    Ok(query.value(sql, params![]).await?.unwrap_or(0))
}
