//! What a forum is made of, and its rules.

mod tree;

use std::collections::BTreeMap;

use vestibule_base::{Locale, Role, Viewer};
use vestibule_store::{Site, text_column};

pub use tree::{Node, Tree};

/// Most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// Most characters of a post.
pub const LONGEST_BODY: usize = 20_000;
/// Most characters of a reason.
pub const LONGEST_REASON: usize = 300;
/// Most tags of a topic.
pub const MOST_TAGS: usize = 5;
/// Replies on a page of a topic.
pub const REPLIES: i64 = 30;
/// Topics on a page of a list.
pub const TOPICS: i64 = 25;

/// Title and summary by language.
pub type Texts = BTreeMap<Locale, (String, String)>;

/// What a topic is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TopicKind {
    /// Somebody wants to know something.
    Question,
    /// Somebody has something to say.
    Discussion,
    /// Staff tells something.
    Announcement,
}

impl TopicKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Question, Self::Discussion, Self::Announcement];

    /// The stored name, also in text keys (`community-kind-question`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Discussion => "discussion",
            Self::Announcement => "announcement",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Name of its icon.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self {
            Self::Question => "circle-question-mark",
            Self::Discussion => "messages-square",
            Self::Announcement => "megaphone",
        }
    }

    /// Whether a viewer may begin such a topic, or make one of another.
    #[must_use]
    pub fn is_for(self, viewer: &Viewer) -> bool {
        self != Self::Announcement || viewer.is_staff()
    }
}

/// Who may begin topics in a section.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Begins {
    /// Who may read it and has signed in.
    Readers,
    /// Staff alone.
    Staff,
}

impl Begins {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Readers, Self::Staff];

    /// The stored name, also in text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Readers => "readers",
            Self::Staff => "staff",
        }
    }

    /// Reads the stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether a viewer who may read the section may begin topics there.
    #[must_use]
    pub fn admits(self, viewer: &Viewer) -> bool {
        viewer.is_signed_in() && (self == Self::Readers || viewer.is_staff())
    }
}

text_column!(TopicKind, Begins);

/// In which order a list stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// What was last written in first.
    Active,
    /// What was begun last first.
    New,
    /// What nobody has replied to, newest first.
    Unanswered,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Active, Self::New, Self::Unanswered];

    /// The name in addresses and text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::New => "new",
            Self::Unanswered => "unanswered",
        }
    }

    /// Reads the name in an address; whatever is none means the first.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.name() == name).unwrap_or(Self::Active)
    }
}

/// Whether a viewer keeps the forum in order: hides and shows, moves topics.
#[must_use]
pub fn may_moderate(viewer: &Viewer) -> bool {
    viewer.has(Role::Moderator) || viewer.has(Role::Agent)
}

/// Languages in the order in which a reader of `locale` gets them: the own, then those of the site.
#[must_use]
pub fn reading_order(site: &Site, locale: Locale) -> Vec<Locale> {
    order_of(&site.locales, locale)
}

/// The same for a site that has these languages.
#[must_use]
pub fn order_of(locales: &[Locale], locale: Locale) -> Vec<Locale> {
    let others = locales.iter().copied().filter(|other| *other != locale);
    std::iter::once(locale).chain(others).collect()
}

/// What a reader of `order` gets of something that is there by language.
#[must_use]
pub fn best<'a, T>(texts: &'a BTreeMap<Locale, T>, order: &[Locale]) -> Option<(Locale, &'a T)> {
    let own = order.iter().find_map(|locale| texts.get_key_value(locale));
    own.or_else(|| texts.iter().next()).map(|(locale, text)| (*locale, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announcements_are_for_staff_and_moderating_for_agents_and_moderators() {
        let with = |roles: Vec<Role>| Viewer { person: Some(vestibule_base::Id(1)), roles, ..Viewer::default() };
        assert!(!TopicKind::Announcement.is_for(&with(vec![])) && TopicKind::Announcement.is_for(&with(vec![Role::Editor])));
        assert!(may_moderate(&with(vec![Role::Agent])) && may_moderate(&with(vec![Role::Administrator])));
        assert!(!may_moderate(&with(vec![Role::Editor])) && !may_moderate(&with(vec![])));
        assert!(!Begins::Readers.admits(&Viewer::visitor()) && !Begins::Staff.admits(&with(vec![])));
    }

    #[test]
    fn a_reader_gets_the_own_language_else_the_sites_first() {
        let texts = BTreeMap::from([(Locale::HR, "b"), (Locale::EL, "c")]);
        let order = |locale| order_of(&[Locale::HR, Locale::EL], locale);
        assert_eq!(best(&texts, &order(Locale::EL)), Some((Locale::EL, &"c")));
        assert_eq!(best(&texts, &order(Locale::EN)), Some((Locale::HR, &"b")));
    }
}
