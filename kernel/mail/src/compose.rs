//! From what a mail tells to the mail itself.

use askama::Template;
use serde::{Deserialize, Serialize};
use vestibule_base::{Locale, Timestamp, Translator};

/// A person or a desk that mail goes to or comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Address {
    /// Name as shown.
    pub name: String,
    /// Address (RFC 5321).
    pub email: String,
}

/// What a mail tells, in the person's language.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// Subject.
    pub subject: String,
    /// The name of the portal that writes.
    pub site_name: String,
    /// First line: how the person is greeted.
    pub greeting: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Somebody's words, quoted below the paragraphs: plain text.
    pub quote: String,
    /// What the mail leads to, each with a title, an address and a line about it.
    pub links: Vec<(String, String, String)>,
    /// What the person can do: words and address.
    pub button: Option<(String, String)>,
    /// A code to type, shown large.
    pub code: String,
    /// Why the person gets this mail, in small letters.
    pub reason: String,
    /// Address at which one click ends such mails (RFC 8058); empty for mails that are no notices.
    pub unsubscribe: String,
    /// The same id in `References` keeps mails of one matter in one thread; without `<>`.
    pub thread: String,
    /// `Message-ID` without `<>`, when the thread wants a certain one; else made at random.
    pub message_id: String,
    /// Address for answers; empty: the sender's.
    pub reply_to: String,
}

/// A mail, ready to be sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mail {
    /// Recipient.
    pub to: Address,
    /// Name of the sender; the transport knows the address.
    pub from_name: String,
    /// Subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// See [`Letter::unsubscribe`].
    pub unsubscribe: String,
    /// See [`Letter::thread`].
    pub thread: String,
    /// `Message-ID` without `<>`.
    pub message_id: String,
    /// See [`Letter::reply_to`].
    pub reply_to: String,
    /// Language (`Content-Language`).
    pub locale: Locale,
    /// `Date`: when it was queued, however often it is sent. `None` in a mail that was not queued: the moment of sending.
    #[serde(default)]
    pub written_at: Option<Timestamp>,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct Html<'a> {
    letter: &'a Letter,
    t: &'a Translator,
    quote_lines: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "mail.txt", whitespace = "preserve")]
struct Text<'a> {
    letter: &'a Letter,
    quote_lines: Vec<&'a str>,
}

/// Puts a letter into text and HTML.
#[must_use]
pub fn compose(to: Address, letter: &Letter, t: &Translator) -> Mail {
    let quote_lines = || letter.quote.lines().collect();
    // Both templates hold words alone; they cannot fail.
    let html = Html { letter, t, quote_lines: quote_lines() }.render().unwrap_or_default();
    let text = Text { letter, quote_lines: quote_lines() }.render().unwrap_or_default();
    let message_id = if letter.message_id.is_empty() {
        format!("{}@vestibule", vestibule_base::random::token())
    } else {
        letter.message_id.clone()
    };
    Mail {
        to: Address { name: one_line(&to.name), email: one_line(&to.email) },
        from_name: one_line(&letter.site_name),
        subject: one_line(&letter.subject),
        text,
        html,
        unsubscribe: letter.unsubscribe.clone(),
        thread: letter.thread.clone(),
        message_id,
        reply_to: letter.reply_to.clone(),
        locale: t.locale(),
        written_at: None,
    }
}

/// Header values hold no line ends, whatever a person typed.
fn one_line(text: &str) -> String {
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect::<String>().trim().to_owned()
}
