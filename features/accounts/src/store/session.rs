//! `accounts_session`, and who stands behind one.

use vestibule_base::{Audience, Id, Locale, Role, Timestamp, Viewer};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::{RequestRight, SESSION_LASTS, SessionRow};

row! {
    /// A session with its person.
    pub struct Holder {
        /// The session.
        pub session_id: Id,
        /// Last seen.
        pub seen_at: Timestamp,
        /// The person.
        pub person_id: Id,
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
        /// Language.
        pub locale: Locale,
        /// IANA time zone.
        pub time_zone: String,
    }
}

row! {
    /// One thing that a person has: a role, a membership or a segment.
    pub struct Holding {
        /// Which of the three.
        pub kind: String,
        /// Site, organisation or segment.
        pub id: Id,
        /// Role, right or name.
        pub word: String,
    }
}

/// The person behind a session, as a viewer of `site`, and when the session was last seen.
pub async fn find_viewer(
    query: &impl Query,
    token_hash: &str,
    (site, now): (Id, Timestamp),
) -> Result<Option<(Viewer, Timestamp)>> {
    let sql = "SELECT s.id AS session_id, s.seen_at, p.id AS person_id, p.name, p.email, p.locale, p.time_zone \
               FROM accounts_session s JOIN accounts_person p ON p.id = s.person_id \
               WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.suspended_at IS NULL";
    let Some(holder) = query.row::<Holder>(sql, params![token_hash, now]).await? else { return Ok(None) };
    let mut viewer = viewer_of(query, holder.person_id, site).await?;
    viewer.name = holder.name;
    viewer.email = holder.email;
    viewer.session = Some(holder.session_id);
    viewer.locale = Some(holder.locale);
    viewer.time_zone = holder.time_zone;
    Ok(Some((viewer, holder.seen_at)))
}

/// What a person holds on a site, without name and address.
pub async fn viewer_of(query: &impl Query, person: Id, site: Id) -> Result<Viewer> {
    let sql = "SELECT 'role' AS kind, site_id AS id, role AS word FROM accounts_grant WHERE person_id = $1 AND site_id IN (0, $2) \
               UNION ALL SELECT 'member', organisation_id, requests FROM accounts_member WHERE person_id = $1 \
               UNION ALL SELECT 'segment', so.segment_id, '' FROM accounts_segment_organisation so \
               JOIN accounts_member m ON m.organisation_id = so.organisation_id WHERE m.person_id = $1";
    let mut viewer = Viewer { person: Some(person), ..Viewer::default() };
    for holding in query.rows::<Holding>(sql, params![person, site]).await? {
        match holding.kind.as_str() {
            "role" => viewer.roles.extend(Role::parse(&holding.word)),
            "segment" => viewer.segments.push(holding.id),
            _ => {
                viewer.organisations.push(holding.id);
                let right = RequestRight::parse(&holding.word);
                if right != RequestRight::None {
                    viewer.reads_requests_of.push(holding.id);
                }
                if right == RequestRight::Reply {
                    viewer.answers_requests_of.push(holding.id);
                }
            }
        }
    }
    Ok(viewer)
}

/// Adds a session for the person.
pub async fn insert(tx: &mut Tx, token_hash: &str, person: Id, (agent, address): (&str, &str), now: Timestamp) -> Result<Id> {
    let id = Id::new(now);
    let sql = "INSERT INTO accounts_session (id, token_hash, person_id, agent, address, made_at, seen_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";
    tx.run(sql, params![id, token_hash, person, agent, address, now, now.plus(SESSION_LASTS)]).await?;
    Ok(id)
}

/// Notes that a session is in use.
pub async fn update_seen(tx: &mut Tx, id: Id, now: Timestamp) -> Result<()> {
    tx.run("UPDATE accounts_session SET seen_at = $1 WHERE id = $2", params![now, id]).await?;
    Ok(())
}

/// The person's sessions, last seen first.
pub async fn list(query: &impl Query, person: Id, now: Timestamp) -> Result<Vec<SessionRow>> {
    let sql = "SELECT id, agent, address, made_at, seen_at FROM accounts_session WHERE person_id = $1 AND expires_at > $2 ORDER BY seen_at DESC";
    query.rows(sql, params![person, now]).await
}

/// Ends one of the person's sessions.
pub async fn delete(tx: &mut Tx, person: Id, id: Id) -> Result<()> {
    tx.run("DELETE FROM accounts_session WHERE id = $1 AND person_id = $2", params![id, person]).await?;
    Ok(())
}

/// Ends all of the person's sessions but one.
pub async fn delete_others(tx: &mut Tx, person: Id, kept: Option<Id>) -> Result<()> {
    let kept = kept.unwrap_or(Id(0));
    tx.run("DELETE FROM accounts_session WHERE person_id = $1 AND id <> $2", params![person, kept]).await?;
    Ok(())
}

/// Forgets sessions and links that are over.
pub async fn delete_expired(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.run("DELETE FROM accounts_session WHERE expires_at < $1", params![now]).await?;
    tx.run("DELETE FROM accounts_token WHERE expires_at < $1", params![now]).await?;
    Ok(())
}

/// Audiences that content can be given beside the fixed ones: organisations and segments with their names.
pub async fn list_groups(query: &impl Query) -> Result<Vec<(Audience, String)>> {
    let sql = "SELECT 'organisation' AS kind, id, name AS word FROM accounts_organisation \
               UNION ALL SELECT 'segment', id, name FROM accounts_segment ORDER BY kind, word";
    let groups = query.rows::<Holding>(sql, params![]).await?;
    let audience =
        |group: &Holding| if group.kind == "segment" { Audience::Segment(group.id) } else { Audience::Organisation(group.id) };
    Ok(groups.into_iter().map(|group| (audience(&group), group.word)).collect())
}
