//! `accounts_team`: groups of agents, and who belongs to one.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Db, Query, Result, Tx, params, row};

row! {
    /// A team of agents.
    pub struct Team {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: String,
        /// How many agents belong to it.
        pub members: i64,
    }
}

row! {
    /// Somebody in a team.
    pub struct Place {
        /// The team.
        pub team_id: Id,
        /// The agent.
        pub person_id: Id,
    }
}

const COLUMNS: &str = "t.id, t.name, (SELECT COUNT(*) FROM accounts_team_member m WHERE m.team_id = t.id) AS members";

/// Every team of a site, by name.
pub async fn list(db: &Db, site: Id, locale: Locale) -> Result<Vec<Team>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts_team t WHERE t.site_id = $1 ORDER BY {}", db.in_order_of(locale, "t.name"));
    db.rows(&sql, params![site]).await
}

row! {
    /// A team with somebody in it.
    pub struct Member {
        /// The team.
        pub id: Id,
        /// Its name.
        pub name: String,
        /// The agent; none where nobody is in it.
        pub person_id: Option<Id>,
    }
}

/// Every team of a site, by name, with everybody in it.
pub async fn list_members(db: &Db, site: Id, locale: Locale) -> Result<Vec<Member>> {
    let sql = format!(
        "SELECT t.id, t.name, m.person_id FROM accounts_team t LEFT JOIN accounts_team_member m ON m.team_id = t.id \
         WHERE t.site_id = $1 ORDER BY {}, t.id, m.person_id",
        db.in_order_of(locale, "t.name")
    );
    db.rows(&sql, params![site]).await
}

/// The team with this id.
pub async fn find(query: &impl Query, site: Id, id: Id) -> Result<Option<Team>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts_team t WHERE t.site_id = $1 AND t.id = $2");
    query.row(&sql, params![site, id]).await
}

/// Who belongs to which team of a site.
pub async fn list_places(query: &impl Query, site: Id) -> Result<Vec<Place>> {
    let sql = "SELECT m.team_id, m.person_id FROM accounts_team_member m JOIN accounts_team t ON t.id = m.team_id \
               WHERE t.site_id = $1 ORDER BY m.team_id, m.person_id";
    query.rows(sql, params![site]).await
}

/// Adds a team.
///
/// # Errors
/// `Unique` when the site has one of that name.
pub async fn insert(tx: &mut Tx, id: Id, (site, name): (Id, &str), now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO accounts_team (id, site_id, name, made_at) VALUES ($1, $2, $3, $4)";
    tx.run(sql, params![id, site, name, now]).await?;
    Ok(())
}

/// Gives a team another name.
///
/// # Errors
/// `Unique` when the site has one of that name.
pub async fn update(tx: &mut Tx, id: Id, name: &str) -> Result<()> {
    tx.run("UPDATE accounts_team SET name = $1 WHERE id = $2", params![name, id]).await?;
    Ok(())
}

/// Sets who belongs to a team.
pub async fn update_members(tx: &mut Tx, team: Id, people: &[Id]) -> Result<()> {
    tx.run("DELETE FROM accounts_team_member WHERE team_id = $1", params![team]).await?;
    for person in people {
        insert_member(tx, team, *person).await?;
    }
    Ok(())
}

/// Sets in which teams of a site somebody is.
pub async fn update_of(tx: &mut Tx, person: Id, site: Id, teams: &[Id]) -> Result<()> {
    let sql =
        "DELETE FROM accounts_team_member WHERE person_id = $1 AND team_id IN (SELECT id FROM accounts_team WHERE site_id = $2)";
    tx.run(sql, params![person, site]).await?;
    for team in teams {
        insert_member(tx, *team, person).await?;
    }
    Ok(())
}

async fn insert_member(tx: &mut Tx, team: Id, person: Id) -> Result<()> {
    tx.run("INSERT INTO accounts_team_member (team_id, person_id) VALUES ($1, $2)", params![team, person]).await?;
    Ok(())
}

/// Takes a team away; its agents stay.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM accounts_team WHERE id = $1", params![id]).await?;
    Ok(())
}
