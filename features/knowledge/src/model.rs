//! What the knowledge base is made of, and its rules: no SQL, no HTTP.

use vestibule_base::{Audience, Locale};
use vestibule_contracts::Kind;
use vestibule_store::Site;
use vestibule_web::Errors;

/// Most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// Most characters of a summary as it is read.
pub const LONGEST_SUMMARY: usize = 500;
/// Most characters of a summary as it is written, with the addresses of its links.
pub const LONGEST_WRITTEN_SUMMARY: usize = 2_000;
/// Most bytes of a body.
pub const LARGEST_BODY: usize = 500 * 1024;
/// Most characters of what a reader writes after a no.
pub const LONGEST_COMMENT: usize = 2_000;
/// Most labels of an article.
pub const MOST_LABELS: usize = 20;

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $stored:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }
        impl $name {
            /// All of them, in the order in which pages list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stored name, also the end of its text key.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $stored),* }
            }

            /// Reads the stored name.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.name() == name)
            }
        }
        vestibule_store::text_column!($name);
    };
}

pub(crate) use named;

named! {
    /// What an article is for; it decides the layout.
    ArticleKind {
        /// First steps.
        GettingStarted = "getting-started",
        /// Numbered steps to a goal.
        HowTo = "how-to",
        /// Symptom, cause, remedy.
        Troubleshooting = "troubleshooting",
        /// Facts to look up.
        Reference = "reference",
        /// News.
        Announcement = "announcement",
        /// A question of the FAQ with a short answer.
        Question = "question",
        /// Something to watch.
        Video = "video",
        /// A text that is included in others.
        Block = "block",
    }
}

named! {
    /// The forms in which the same thing, a text in languages with versions, owner and audience, appears.
    Form {
        /// Something to read.
        Article = "article",
        /// A question with a short answer.
        Question = "question",
        /// Something to watch.
        Video = "video",
        /// A text that is included in others and has no page of its own (K4).
        Block = "block",
    }
}

named! {
    /// Which tree a category belongs to.
    Shelf {
        /// Categories of articles and videos.
        Articles = "articles",
        /// Groups of the FAQ.
        Questions = "questions",
    }
}

named! {
    /// In which order the entries of a group stand.
    Ordering {
        /// As editors put them.
        Hand = "hand",
        /// What is read most comes first.
        Demand = "demand",
    }
}

named! {
    /// For whom a video is.
    Level {
        /// No matter.
        Any = "any",
        /// Who begins.
        Beginner = "beginner",
        /// Who knows the product.
        Advanced = "advanced",
    }
}

named! {
    /// Whether a product is still offered.
    ProductState {
        /// It is.
        Offered = "offered",
        /// It is not; what was written about it stays.
        Retired = "retired",
    }
}

named! {
    /// Whether a version of a product is still helped with.
    ReleaseState {
        /// It is.
        Supported = "supported",
        /// No longer.
        Ended = "ended",
    }
}

named! {
    /// Whether readers see a translation.
    State {
        /// Never published.
        Draft = "draft",
        /// Readers see the published version.
        Published = "published",
        /// Taken away from readers.
        Withdrawn = "withdrawn",
    }
}

named! {
    /// Where the review of a draft stands (K3).
    ReviewState {
        /// Waits for another editor.
        Asked = "asked",
        /// May be published.
        Approved = "approved",
        /// Something is to be changed first.
        Returned = "returned",
    }
}

named! {
    /// Why an article did not help (K6).
    Reason {
        /// Something in it is not true.
        Wrong = "wrong",
        /// Hard to understand.
        Unclear = "unclear",
        /// No longer true.
        Outdated = "outdated",
        /// Something is missing.
        Incomplete = "incomplete",
        /// About something else.
        NotMine = "not-mine",
    }
}

named! {
    /// Why a file and the portal are not in step (W8).
    Trouble {
        /// They are.
        None = "",
        /// Both were changed.
        Both = "both",
        /// The file was changed while a draft that nobody published waits in the portal.
        Draft = "draft",
        /// The file is gone, the text is there.
        FileGone = "file-gone",
        /// The text is gone, the file is there.
        TextGone = "text-gone",
    }
}

named! {
    /// Which side wins where a file and the portal differ.
    Winner {
        /// Nobody has said so yet.
        Open = "",
        /// The file.
        Folder = "folder",
        /// The portal.
        Portal = "portal",
    }
}

impl Form {
    /// What others call it.
    #[must_use]
    pub const fn subject_kind(self) -> Kind {
        match self {
            // A block is found under the texts that use it.
            Self::Article | Self::Block => Kind::Article,
            Self::Question => Kind::Question,
            Self::Video => Kind::Video,
        }
    }

    /// The form that others call so.
    #[must_use]
    pub const fn of_subject(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Article => Some(Self::Article),
            Kind::Question => Some(Self::Question),
            Kind::Video => Some(Self::Video),
            Kind::Category | Kind::Product | Kind::Topic | Kind::Request | Kind::Person => None,
        }
    }

    /// The categories that it stands in.
    #[must_use]
    pub const fn shelf(self) -> Shelf {
        match self {
            Self::Question => Shelf::Questions,
            Self::Article | Self::Video | Self::Block => Shelf::Articles,
        }
    }

    /// The kinds of this form.
    pub fn kinds(self) -> impl Iterator<Item = ArticleKind> {
        ArticleKind::ALL.iter().copied().filter(move |kind| kind.form() == self)
    }
}

impl ArticleKind {
    /// The form of this kind.
    #[must_use]
    pub const fn form(self) -> Form {
        match self {
            Self::Question => Form::Question,
            Self::Video => Form::Video,
            Self::Block => Form::Block,
            Self::GettingStarted | Self::HowTo | Self::Troubleshooting | Self::Reference | Self::Announcement => Form::Article,
        }
    }

    /// Text key of its name.
    #[must_use]
    pub fn text_key(self) -> String {
        format!("knowledge-kind-{}", self.name())
    }

    /// The layout of its text, as a class beside `prose`; empty for running text.
    #[must_use]
    pub const fn layout(self) -> &'static str {
        match self {
            Self::GettingStarted | Self::HowTo | Self::Troubleshooting => "prose-steps",
            Self::Reference => "prose-reference",
            Self::Announcement => "prose-announcement",
            _ => "",
        }
    }

    /// Whether numbered lists are shown as large steps.
    #[must_use]
    pub const fn has_steps(self) -> bool {
        matches!(self, Self::GettingStarted | Self::HowTo | Self::Troubleshooting)
    }
}

/// Languages in the order in which a text is sought for a reader of `locale`: that one, then those of the site.
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

/// The place of `locale` in an order; languages that it lacks come last.
#[must_use]
pub fn rank(order: &[Locale], locale: Locale) -> usize {
    order.iter().position(|known| *known == locale).unwrap_or(order.len())
}

/// Who may see content of a kind: a block has no page, and stands in texts that have audiences of their own.
#[must_use]
pub fn effective_of(kind: ArticleKind, own: Audience, outer: Audience) -> Audience {
    if kind == ArticleKind::Block { Audience::Staff } else { effective(own, outer) }
}

/// The audience of something inside something else; staff alone where nobody else belongs to both.
#[must_use]
pub fn effective(own: Audience, outer: Audience) -> Audience {
    own.within(outer).unwrap_or(Audience::Staff)
}

/// What is wrong with the text of an article.
pub fn check_text(errors: &mut Errors, title: &str, summary: &str, body: &str) {
    errors.require(!title.trim().is_empty(), "title", "knowledge-error-title");
    errors.require(title.chars().count() <= LONGEST_TITLE, "title", "knowledge-error-title-long");
    errors.require(fits_summary(summary), "summary", "knowledge-error-summary-long");
    errors.require(body.len() <= LARGEST_BODY, "body", "knowledge-error-body-large");
}

/// Whether a text's summary is short enough.
#[must_use]
pub fn fits_summary(summary: &str) -> bool {
    let is_short = summary.chars().count() <= LONGEST_SUMMARY;
    is_short
        || (summary.chars().count() <= LONGEST_WRITTEN_SUMMARY
            && crate::render::summary_words(summary).chars().count() <= LONGEST_SUMMARY)
}

/// Labels as typed, parted by commas: trimmed, each once.
#[must_use]
pub fn parse_labels(typed: &str) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for label in typed.split([',', '，', '、', ';']) {
        let label: String = label.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        if !label.is_empty() && !labels.contains(&label) && labels.len() < MOST_LABELS {
            labels.push(label);
        }
    }
    labels
}

/// Longest address elsewhere.
const LONGEST_ADDRESS: usize = 2_000;

/// Whether a typed link may lead there: elsewhere, over a safe line, and nothing hidden in it.
#[must_use]
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").filter(|_| url.len() <= LONGEST_ADDRESS);
    let host = rest.map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_clean = url.chars().all(|char| !char.is_whitespace() && !char.is_control() && !matches!(char, '"' | '<' | '>' | '\\'));
    is_clean && host.contains('.') && !host.contains('@')
}

/// Most other wordings of a question in a language.
pub const MOST_WORDINGS: usize = 20;

/// Other wordings as typed, one a line: trimmed, each once.
#[must_use]
pub fn parse_wordings<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut wordings: Vec<String> = Vec::new();
    for line in lines {
        let words: String = line.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_TITLE).collect();
        if !words.is_empty() && !wordings.contains(&words) && wordings.len() < MOST_WORDINGS {
            wordings.push(words);
        }
    }
    wordings
}

/// Words of a text; an ideograph counts as half a word.
#[must_use]
pub fn count_words(text: &str) -> i64 {
    let is_ideograph = |char: char| matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let ideographs = text.chars().filter(|char| is_ideograph(*char)).count();
    let words = text.split_whitespace().filter(|word| !word.chars().all(is_ideograph)).count();
    i64::try_from(words + ideographs / 2).unwrap_or(i64::MAX)
}

/// Minutes that a text takes to read, at least one.
#[must_use]
pub const fn reading_minutes(words: i64) -> i64 {
    let minutes = (words + 100) / 200;
    if minutes < 1 { 1 } else { minutes }
}

/// How far a language of an article is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// What readers see.
    pub state: State,
    /// Whether it is to be published by itself.
    pub is_scheduled: bool,
    /// Whether the draft goes on from what readers see.
    pub has_draft: bool,
    /// Whether the text that it was made from went on since (U3).
    pub is_outdated: bool,
}

impl Progress {
    /// What an editor must know first: the end of a text key `knowledge-state-…`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.state {
            _ if self.is_scheduled => "scheduled",
            State::Published if self.is_outdated => "outdated",
            State::Published if self.has_draft => "changed",
            state => state.name(),
        }
    }
}

/// What the page of a translation knows of the text it was made from (U3).
#[must_use]
pub fn is_outdated(source_version: Option<i64>, current: Option<i64>) -> bool {
    matches!((source_version, current), (Some(made_from), Some(current)) if current > made_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_parted_by_commas_of_every_script_and_stand_once() {
        assert_eq!(parse_labels("hub, wifi，  hub ,,  smart  home、x"), ["hub", "wifi", "smart home", "x"]);
    }

    #[test]
    fn chinese_is_read_by_ideographs() {
        assert_eq!(count_words("重設密碼"), 2);
        assert_eq!(count_words("three little words"), 3);
        assert_eq!(reading_minutes(900), 5);
        assert_eq!(reading_minutes(0), 1);
    }

    #[test]
    fn a_translation_is_outdated_when_its_source_went_on() {
        assert!(is_outdated(Some(1), Some(2)));
        assert!(!is_outdated(Some(2), Some(2)));
        assert!(!is_outdated(None, Some(2)));
    }
}
