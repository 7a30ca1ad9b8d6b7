//! Who is asking.

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::id::Id;
use crate::locale::Locale;

/// What a person may do beside being a customer. One person may hold several.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers requests and the community.
    Agent,
    /// Writes content.
    Editor,
    /// Keeps the community clean.
    Moderator,
    /// Changes settings, people and rights.
    Administrator,
}

impl Role {
    /// All roles, in the order in which pages list them.
    pub const ALL: [Self; 4] = [Self::Agent, Self::Editor, Self::Moderator, Self::Administrator];

    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Editor => "editor",
            Self::Moderator => "moderator",
            Self::Administrator => "administrator",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// The person who asks, as far as rights go: a visitor, or a person with roles and organisations on this site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Viewer {
    /// The person; `None` for a visitor.
    pub person: Option<Id>,
    /// Name as shown to the person.
    pub name: String,
    /// The person's verified address; empty for a visitor.
    pub email: String,
    /// Roles held on this site.
    pub roles: Vec<Role>,
    /// Whether the person is an administrator of every site. See [`Viewer::administers_all`].
    pub everywhere: bool,
    /// Whether the person is an agent on every site and bound to teams on none. See [`Viewer::serves_all`].
    pub serves_everywhere: bool,
    /// Organisations of which the person is a member.
    pub organisations: Vec<Id>,
    /// Organisations whose requests the person may read (A4).
    pub reads_requests_of: Vec<Id>,
    /// Organisations whose requests the person may also answer.
    pub answers_requests_of: Vec<Id>,
    /// Segments that those organisations belong to.
    pub segments: Vec<Id>,
    /// Sections of content, each with all below it, that the person writes in; `None` for no limit. See
    /// [`Viewer::limited_to`].
    pub sections: Option<Vec<Id>>,
    /// Teams of agents that the person belongs to on this site.
    pub teams: Vec<Id>,
    /// Whether the person knows the requests of these teams alone. See [`Viewer::bound_to`].
    pub team_bound: bool,
    /// The session that carries the request, for the list of own sessions.
    pub session: Option<Id>,
    /// The language the person chose, when one is kept.
    pub locale: Option<Locale>,
    /// IANA name of the person's time zone; empty for UTC.
    pub time_zone: String,
}

impl Viewer {
    /// Somebody who has not signed in.
    #[must_use]
    pub fn visitor() -> Self {
        Self::default()
    }

    /// The program itself: sees and may do everything. For imports, jobs and reactions.
    #[must_use]
    pub fn system() -> Self {
        Self { roles: Role::ALL.to_vec(), everywhere: true, ..Self::default() }
    }

    /// Whether somebody has signed in.
    #[must_use]
    pub const fn is_signed_in(&self) -> bool {
        self.person.is_some()
    }

    /// Whether the person holds `role`. Administrators hold all.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role) || self.roles.contains(&Role::Administrator)
    }

    /// Whether the person holds any role at all.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        !self.roles.is_empty()
    }

    /// The sections that an editor is limited to; `None` for whoever writes everywhere, as administrators do.
    #[must_use]
    pub fn limited_to(&self) -> Option<&[Id]> {
        self.sections.as_deref().filter(|_| !self.has(Role::Administrator))
    }

    /// Whether the person writes and decides about all content of the site.
    #[must_use]
    pub fn edits_everything(&self) -> bool {
        self.has(Role::Editor) && self.limited_to().is_none()
    }

    /// Whether the person may change what all sites share: accounts, mail, other sites.
    #[must_use]
    pub fn administers_all(&self) -> bool {
        self.everywhere && self.has(Role::Administrator)
    }

    /// Whether the person knows the requests of every customer on every site, and so may change what lets customers see more:
    /// organisations with their members and rights, segments.
    #[must_use]
    pub fn serves_all(&self) -> bool {
        self.administers_all() || (self.serves_everywhere && self.has(Role::Agent) && self.bound_to().is_none())
    }

    /// The teams whose requests alone exist for an agent; `None` for whoever sees those of all, as administrators do.
    #[must_use]
    pub fn bound_to(&self) -> Option<&[Id]> {
        (self.team_bound && !self.has(Role::Administrator)).then_some(self.teams.as_slice())
    }

    /// Whether the viewer may see what has this audience.
    #[must_use]
    pub fn sees(&self, audience: Audience) -> bool {
        self.is_staff()
            || match audience {
                Audience::Everyone => true,
                Audience::SignedIn => self.is_signed_in(),
                Audience::Organisation(id) => self.organisations.contains(&id),
                Audience::Segment(id) => self.segments.contains(&id),
                Audience::Staff => false,
            }
    }

    /// The stored texts of every audience the viewer belongs to, for filters inside queries. `None`: all of them (staff).
    #[must_use]
    pub fn audiences(&self) -> Option<Vec<String>> {
        if self.is_staff() {
            return None;
        }
        let mut seen = vec![Audience::Everyone];
        if self.is_signed_in() {
            seen.push(Audience::SignedIn);
        }
        seen.extend(self.organisations.iter().map(|id| Audience::Organisation(*id)));
        seen.extend(self.segments.iter().map(|id| Audience::Segment(*id)));
        Some(seen.iter().map(ToString::to_string).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_sees_what_is_for_everyone_and_no_more() {
        let visitor = Viewer::visitor();
        assert!(visitor.sees(Audience::Everyone));
        assert!(!visitor.sees(Audience::SignedIn));
        assert_eq!(visitor.audiences(), Some(vec!["everyone".to_owned()]));
    }

    #[test]
    fn a_member_sees_the_own_organisation_only() {
        let member = Viewer { person: Some(Id(1)), organisations: vec![Id(7)], ..Viewer::default() };
        assert!(member.sees(Audience::Organisation(Id(7))));
        assert!(!member.sees(Audience::Organisation(Id(8))));
        assert!(!member.sees(Audience::Staff));
    }

    #[test]
    fn a_limit_holds_for_editors_and_agents_and_never_for_administrators() {
        let limited = Viewer { sections: Some(vec![]), team_bound: true, teams: vec![Id(3)], ..Viewer::default() };
        let with = |role| Viewer { roles: vec![role], ..limited.clone() };
        assert_eq!(with(Role::Editor).limited_to(), Some(&[][..]));
        assert!(!with(Role::Editor).edits_everything());
        assert_eq!(with(Role::Agent).bound_to(), Some(&[Id(3)][..]));
        let chief = with(Role::Administrator);
        assert!(chief.limited_to().is_none() && chief.bound_to().is_none() && chief.edits_everything());
    }

    #[test]
    fn who_knows_a_part_of_the_requests_serves_not_all() {
        let agent = Viewer { roles: vec![Role::Agent], serves_everywhere: true, ..Viewer::default() };
        assert!(agent.serves_all());
        assert!(!Viewer { team_bound: true, ..agent.clone() }.serves_all());
        assert!(!Viewer { serves_everywhere: false, ..agent.clone() }.serves_all());
        assert!(!Viewer { roles: vec![Role::Editor], ..agent.clone() }.serves_all());
        let here = Viewer { roles: vec![Role::Administrator], serves_everywhere: false, ..agent };
        assert!(!here.serves_all() && Viewer { everywhere: true, ..here }.serves_all());
    }

    #[test]
    fn the_list_of_audiences_says_the_same_as_the_question() {
        let member = Viewer { person: Some(Id(1)), segments: vec![Id(3)], ..Viewer::default() };
        let list = member.audiences().unwrap();
        for audience in
            [Audience::Everyone, Audience::SignedIn, Audience::Staff, Audience::Segment(Id(3)), Audience::Segment(Id(4))]
        {
            assert_eq!(list.contains(&audience.to_string()), member.sees(audience), "{audience}");
        }
    }
}
