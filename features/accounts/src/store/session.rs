//! `accounts_session`, and who stands behind one.

use vestibule_base::{Audience, Id, Locale, Role, Timestamp, Viewer};
use vestibule_store::{FromRow, Query, Result, Row, Tx, params, row};

use crate::model::{Limit, RequestRight, SESSION_LASTS, SessionRow};

row! {
    /// A session.
    pub struct Session {
        /// Id.
        pub session_id: Id,
        /// Last seen.
        pub seen_at: Timestamp,
    }
}

row! {
    /// A person and all that the person holds on a site.
    pub struct Holder {
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
        /// Roles, parted by commas.
        pub roles: Option<String>,
        /// Whether the person is an administrator of every site.
        pub everywhere: bool,
        /// Whether the person is an agent of every site and bound to teams on none.
        pub serves_everywhere: bool,
        /// `organisation:right`, parted by commas.
        pub memberships: Option<String>,
        /// Segments, parted by commas.
        pub segments: Option<String>,
        /// What is limited on the site: names of [`crate::model::Limit`], parted by commas.
        pub limits: Option<String>,
        /// Sections of the site, parted by commas.
        pub sections: Option<String>,
        /// Teams of the site, parted by commas.
        pub teams: Option<String>,
    }
}

/// The columns of [`Holder`], of a person `p` on the site `$1`.
const HOLDER: &str = "p.id AS person_id, p.name, p.email, p.locale, p.time_zone, \
    (SELECT string_agg(g.role, ',' ORDER BY g.role) FROM accounts_grant g \
     WHERE g.person_id = p.id AND g.site_id IN (0, $1)) AS roles, \
    EXISTS (SELECT 1 FROM accounts_grant g WHERE g.person_id = p.id AND g.role = 'administrator' AND g.site_id = 0) AS everywhere, \
    (EXISTS (SELECT 1 FROM accounts_grant g WHERE g.person_id = p.id AND g.role IN ('agent', 'administrator') AND g.site_id = 0) \
     AND NOT EXISTS (SELECT 1 FROM accounts_limit l WHERE l.person_id = p.id AND l.what = 'teams')) AS serves_everywhere, \
    (SELECT string_agg(CAST(m.organisation_id AS TEXT) || ':' || m.requests, ',' ORDER BY m.organisation_id) \
     FROM accounts_member m WHERE m.person_id = p.id) AS memberships, \
    (SELECT string_agg(CAST(so.segment_id AS TEXT), ',' ORDER BY so.segment_id) FROM accounts_member m \
     JOIN accounts_segment_organisation so ON so.organisation_id = m.organisation_id WHERE m.person_id = p.id) AS segments, \
    (SELECT string_agg(l.what, ',' ORDER BY l.what) FROM accounts_limit l WHERE l.person_id = p.id AND l.site_id = $1) AS limits, \
    (SELECT string_agg(CAST(c.section_id AS TEXT), ',' ORDER BY c.section_id) FROM accounts_section c \
     WHERE c.person_id = p.id AND c.site_id = $1) AS sections, \
    (SELECT string_agg(CAST(tm.team_id AS TEXT), ',' ORDER BY tm.team_id) FROM accounts_team_member tm \
     JOIN accounts_team te ON te.id = tm.team_id WHERE tm.person_id = p.id AND te.site_id = $1) AS teams";

row! {
    /// An organisation or a segment.
    pub struct Group {
        /// Which of the two.
        pub kind: String,
        /// Id.
        pub id: Id,
        /// Name.
        pub word: String,
    }
}

/// The person behind a session, as a viewer of `site`, and when the session was last seen.
///
/// One statement: it runs before every page of whoever has signed in.
pub async fn find_viewer(
    query: &impl Query,
    token_hash: &str,
    (site, now): (Id, Timestamp),
) -> Result<Option<(Viewer, Timestamp)>> {
    let sql = format!(
        "SELECT s.id AS session_id, s.seen_at, {HOLDER} FROM accounts_session s JOIN accounts_person p ON p.id = s.person_id \
         WHERE s.token_hash = $2 AND s.expires_at > $3 AND p.suspended_at IS NULL"
    );
    let read = |row: &Row<'_>| Ok((Holder::from_row(row)?, Session::from_row(row)?));
    let found = query.read(&sql, params![site, token_hash, now], 1, read).await?.pop();
    Ok(found.map(|(holder, session)| (Viewer { session: Some(session.session_id), ..holder.into_viewer() }, session.seen_at)))
}

/// A person as a viewer of `site`, without a session; none when the account is shut.
pub async fn viewer_of(query: &impl Query, person: Id, site: Id) -> Result<Option<Viewer>> {
    let sql = format!("SELECT {HOLDER} FROM accounts_person p WHERE p.id = $2 AND p.suspended_at IS NULL");
    Ok(query.row::<Holder>(&sql, params![site, person]).await?.map(Holder::into_viewer))
}

impl Holder {
    fn into_viewer(self) -> Viewer {
        let mut viewer = Viewer {
            person: Some(self.person_id),
            locale: Some(self.locale),
            name: self.name,
            email: self.email,
            time_zone: self.time_zone,
            everywhere: self.everywhere,
            serves_everywhere: self.serves_everywhere,
            ..Viewer::default()
        };
        viewer.roles.extend(listed(self.roles.as_deref()).filter_map(Role::parse));
        viewer.segments.extend(ids(self.segments.as_deref()));
        viewer.teams.extend(ids(self.teams.as_deref()));
        let is_limited = |limit: Limit| listed(self.limits.as_deref()).any(|what| what == limit.name());
        viewer.team_bound = is_limited(Limit::Teams);
        viewer.sections = is_limited(Limit::Sections).then(|| ids(self.sections.as_deref()).collect());
        // Who is an agent for the requests of some teams alone does not come to others as a customer.
        let is_bound = viewer.has(Role::Agent) && viewer.bound_to().is_some();
        for membership in listed(self.memberships.as_deref()) {
            let Some((id, right)) = membership.split_once(':') else { continue };
            let Ok(id) = id.parse().map(Id) else { continue };
            let right = if is_bound { RequestRight::None } else { RequestRight::parse(right) };
            viewer.organisations.push(id);
            if right != RequestRight::None {
                viewer.reads_requests_of.push(id);
            }
            if right == RequestRight::Reply {
                viewer.answers_requests_of.push(id);
            }
        }
        viewer
    }
}

fn listed(words: Option<&str>) -> impl Iterator<Item = &str> {
    words.unwrap_or_default().split(',').filter(|word| !word.is_empty())
}

fn ids(words: Option<&str>) -> impl Iterator<Item = Id> {
    listed(words).filter_map(|id| id.parse().ok()).map(Id)
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
               UNION ALL SELECT 'segment', id, name FROM accounts_segment";
    let groups = query.rows::<Group>(sql, params![]).await?;
    let audience =
        |group: &Group| if group.kind == "segment" { Audience::Segment(group.id) } else { Audience::Organisation(group.id) };
    Ok(groups.into_iter().map(|group| (audience(&group), group.word)).collect())
}
