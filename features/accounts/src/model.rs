//! People, organisations, and the rules about them.

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Role, Timestamp};
use vestibule_store::row;
use vestibule_web::Errors;

/// Longest name of a person or organisation, in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest password, in bytes: hashing must not become a way to keep the server busy.
pub const LONGEST_PASSWORD: usize = 1_000;
/// How long a session lasts after it began.
pub const SESSION_LASTS: i64 = 60 * Timestamp::DAY;

row! {
    /// Somebody with an account, or somebody who once wrote to us.
    pub struct PersonRow {
        /// Id.
        pub id: Id,
        /// Address, in lower case.
        pub email: String,
        /// Name as shown.
        pub name: String,
        /// PHC string; empty when the person has no password.
        pub password: String,
        /// When the address was proved.
        pub verified_at: Option<Timestamp>,
        /// When an administrator shut the account.
        pub suspended_at: Option<Timestamp>,
        /// Language for pages and mails.
        pub locale: Locale,
        /// IANA time zone; empty for UTC.
        pub time_zone: String,
        /// When the row came to be.
        pub made_at: Timestamp,
    }
}

impl PersonRow {
    /// How staff reads the person: by name, or by address where no name is known yet.
    #[must_use]
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }
}

row! {
    /// A browser in which the person has signed in.
    pub struct SessionRow {
        /// Id.
        pub id: Id,
        /// Name of the browser, as sent.
        pub agent: String,
        /// Network address at sign-in.
        pub address: String,
        /// Sign-in.
        pub made_at: Timestamp,
        /// Last seen, to ten minutes.
        pub seen_at: Timestamp,
    }
}

row! {
    /// A company or other group of customers.
    pub struct Organisation {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: String,
        /// For staff alone.
        pub note: String,
    }
}

row! {
    /// Somebody in an organisation.
    pub struct Member {
        /// The person.
        pub person_id: Id,
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
        /// Stored name of a [`RequestRight`].
        pub requests: String,
    }
}

/// What a member may do with requests of others in the organisation (A4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestRight {
    /// Own requests alone.
    #[default]
    None,
    /// Reads all.
    Read,
    /// Reads and answers all.
    Reply,
}

impl RequestRight {
    /// All, from least to most.
    pub const ALL: [Self; 3] = [Self::None, Self::Read, Self::Reply];

    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Read => "read",
            Self::Reply => "reply",
        }
    }

    /// Reads the stored name; anything else is the least.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        Self::ALL.into_iter().find(|right| right.name() == name).unwrap_or_default()
    }

    /// Text key of its words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::None => "accounts-right-none",
            Self::Read => "accounts-right-read",
            Self::Reply => "accounts-right-reply",
        }
    }
}

/// In what the role of a member of staff may be limited on a site (A7).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// An editor writes in some sections alone.
    Sections,
    /// An agent knows the requests of the own teams alone.
    Teams,
}

impl Limit {
    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sections => "sections",
            Self::Teams => "teams",
        }
    }
}

/// What somebody may do on one site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SiteRights {
    /// The site.
    pub site: Id,
    /// Roles that hold on this site alone.
    pub roles: Vec<Role>,
    /// Sections that an editor is limited to; `None` for all content.
    pub sections: Option<Vec<Id>>,
    /// Teams.
    pub teams: Vec<Id>,
    /// Whether an agent knows the requests of these teams alone.
    pub team_bound: bool,
}

/// What a mailed link is good for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Prove the address of a new account.
    Verify,
    /// Come in without a password.
    SignIn,
    /// Set a new password.
    Reset,
    /// Agree, at the old address, to a change of address.
    ChangeFrom,
    /// Prove the new address.
    ChangeTo,
    /// Join an organisation.
    Join,
    /// End a kind of notices.
    Unsubscribe,
}

impl Purpose {
    /// The stored name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verify => "verify",
            Self::SignIn => "sign_in",
            Self::Reset => "reset",
            Self::ChangeFrom => "change_from",
            Self::ChangeTo => "change_to",
            Self::Join => "join",
            Self::Unsubscribe => "unsubscribe",
        }
    }

    /// How long a link for it is good, in milliseconds.
    #[must_use]
    pub const fn lasts(self) -> i64 {
        match self {
            Self::SignIn => 20 * Timestamp::MINUTE,
            Self::Reset => Timestamp::HOUR,
            Self::Verify | Self::ChangeFrom | Self::ChangeTo => 2 * Timestamp::DAY,
            Self::Join => 14 * Timestamp::DAY,
            Self::Unsubscribe => 180 * Timestamp::DAY,
        }
    }
}

/// The part of an address behind `@`.
#[must_use]
pub fn domain_of(email: &str) -> &str {
    email.rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// Whether text is a mail domain: dotted labels of ASCII letters, digits and hyphens.
#[must_use]
pub fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(is_label)
}

/// Checks a name; names with control characters or bidirectional marks could pass for somebody else's.
pub fn check_name(errors: &mut Errors, field: &str, name: &str) {
    let misleads = |char: char| {
        char.is_control() || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    errors.require(!name.is_empty(), field, "accounts-error-name-empty");
    errors.require(name.chars().count() <= LONGEST_NAME, field, "accounts-error-name-long");
    errors.require(!name.chars().any(misleads), field, "accounts-error-name-marks");
}

/// Checks a new password: long enough, not among what is guessed first, not the person's own name or address.
pub fn check_password(errors: &mut Errors, field: &str, password: &str, about: &[&str]) {
    errors.require(password.chars().count() >= 10, field, "accounts-error-password-short");
    errors.require(password.len() <= LONGEST_PASSWORD, field, "accounts-error-password-long");
    if errors.at(field).is_none() {
        // zxcvbn looks at the first hundred characters; 3 of 4 is "safely unguessable" at ten thousand tries a second.
        let beginning: String = password.chars().take(100).collect();
        let known = guesses_about(about);
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let score = u8::from(zxcvbn::zxcvbn(&beginning, &known).score());
        errors.require(score >= 3, field, "accounts-error-password-weak");
    }
}

/// What a guesser who knows the person would try: each text whole, its words, and its words joined.
fn guesses_about(about: &[&str]) -> Vec<String> {
    let words = |text: &&str| text.split(|char: char| !char.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    let all = about.iter().flat_map(|text| [vec![text.to_lowercase(), words(text).concat()], words(text)].concat());
    all.filter(|guess| guess.chars().count() > 2).collect()
}

/// Checks an IANA time zone; empty is UTC.
#[must_use]
pub fn is_time_zone(name: &str) -> bool {
    name.is_empty() || jiff::tz::TimeZone::get(name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_matched_whole_never_by_its_end() {
        assert_eq!(domain_of("a@evil-example.com"), "evil-example.com");
        assert!(is_domain("example.com"));
        for wrong in ["example", "-a.com", "a..com", "exa mple.com", "пример.com", "example.com.", "@example.com"] {
            assert!(!is_domain(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_password_made_of_the_persons_name_is_refused() {
        let mut errors = Errors::new();
        check_password(&mut errors, "password", "anamaric2026", &["Ana Maric", "ana@example.org"]);
        assert_eq!(errors.at("password"), Some("accounts-error-password-weak"));
        let mut errors = Errors::new();
        check_password(&mut errors, "password", "seven quiet otters paint", &["Ana Maric"]);
        assert!(errors.is_empty());
    }

    #[test]
    fn a_name_cannot_turn_the_reading_direction() {
        let mut errors = Errors::new();
        check_name(&mut errors, "name", "ana\u{202e}nimda");
        assert_eq!(errors.at("name"), Some("accounts-error-name-marks"));
    }
}
