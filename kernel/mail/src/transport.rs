//! How mails leave the house.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::compose::Mail;

/// Why a mail could not be handed over.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address or header that no mail can carry.
    #[error("the mail cannot be put together: {0}")]
    Build(String),
    /// The server did not take it; worth another try.
    #[error("the mail server did not take it: {0}")]
    Send(String),
}

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// A mail server, with the sender's address.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>, String),
    /// Files in a folder, for trials and the demonstration.
    Folder(PathBuf, String),
    /// A list in memory, for tests.
    Memory(Arc<Mutex<Vec<Mail>>>),
}

impl Transport {
    /// A mail server by its address: `smtps://user:password@host:465`, `smtp://host:25`, or with `?tls=required`.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub fn smtp(url: &str, sender: &str) -> Result<Self, MailError> {
        let transport =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| MailError::Build(error.to_string()))?.build();
        Ok(Self::Smtp(Box::new(transport), sender.to_owned()))
    }

    /// A list in memory.
    #[must_use]
    pub fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// What arrived in memory so far.
    #[must_use]
    pub fn sent(&self) -> Vec<Mail> {
        match self {
            Self::Memory(mails) => mails.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }

    /// Hands one mail over.
    ///
    /// # Errors
    /// [`MailError::Send`] when it may work later; [`MailError::Build`] when it never will.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        match self {
            Self::Memory(mails) => {
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
                Ok(())
            }
            Self::Folder(folder, sender) => {
                tokio::fs::create_dir_all(folder).await.map_err(|error| MailError::Send(error.to_string()))?;
                let message = build(mail, sender)?;
                AsyncFileTransport::<Tokio1Executor>::new(folder)
                    .send(message)
                    .await
                    .map(|_| ())
                    .map_err(|error| MailError::Send(error.to_string()))
            }
            Self::Smtp(server, sender) => {
                let message = build(mail, sender)?;
                server.send(message).await.map(|_| ()).map_err(|error| MailError::Send(error.to_string()))
            }
        }
    }
}

macro_rules! headers {
    ($($kind:ident = $name:literal;)*) => {$(
        #[derive(Clone)]
        struct $kind(String);
        impl Header for $kind {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }
            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }
            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    )*};
}
headers! {
    AutoSubmitted = "Auto-Submitted";
    ListUnsubscribe = "List-Unsubscribe";
    ListUnsubscribePost = "List-Unsubscribe-Post";
    ContentLanguage = "Content-Language";
}

fn build(mail: &Mail, sender: &str) -> Result<Message, MailError> {
    let failed = |error: &dyn std::fmt::Display| MailError::Build(error.to_string());
    let address = |email: &str| email.parse::<lettre::Address>().map_err(|error| failed(&error));
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(mail.from_name.clone()), address(sender)?))
        .to(Mailbox::new((!mail.to.name.is_empty()).then(|| mail.to.name.clone()), address(&mail.to.email)?))
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}>", mail.message_id)))
        // RFC 3834: no machine shall answer this.
        .header(AutoSubmitted("auto-generated".to_owned()))
        .header(ContentLanguage(mail.locale.tag().to_owned()));
    if !mail.reply_to.is_empty() {
        builder = builder.reply_to(Mailbox::new(None, address(&mail.reply_to)?));
    }
    if !mail.thread.is_empty() && mail.thread != mail.message_id {
        builder = builder.in_reply_to(format!("<{}>", mail.thread)).references(format!("<{}>", mail.thread));
    }
    if !mail.unsubscribe.is_empty() {
        builder = builder
            .header(ListUnsubscribe(format!("<{}>", mail.unsubscribe)))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
    }
    let part = |kind: ContentType, body: &str| SinglePart::builder().header(kind).body(body.to_owned());
    let parts = MultiPart::alternative()
        .singlepart(part(ContentType::TEXT_PLAIN, &mail.text))
        .singlepart(part(ContentType::TEXT_HTML, &mail.html));
    builder.multipart(parts).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use vestibule_base::{Locale, Texts, Translator};

    use super::*;
    use crate::{Address, Letter, compose};

    fn mail(letter: &Letter) -> Mail {
        let t = Translator::new(Arc::new(Texts::default()), Locale::HR, "");
        compose(Address { name: "Ana".into(), email: "ana@example.org".into() }, letter, &t)
    }

    #[test]
    fn a_line_end_in_a_subject_makes_no_header() {
        let built = mail(&Letter { subject: "Hi\r\nBcc: all@example.org".into(), ..Letter::default() });
        let message = build(&built, "desk@example.org").unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        let (headers, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(!headers.contains("\r\nBcc:"), "{headers}");
    }

    #[test]
    fn a_notice_can_be_ended_by_one_click_and_stays_in_its_thread() {
        let built = mail(&Letter {
            unsubscribe: "https://a.example/u/1".into(),
            thread: "request-7@a.example".into(),
            ..Letter::default()
        });
        let text = String::from_utf8(build(&built, "desk@example.org").unwrap().formatted()).unwrap();
        for header in [
            "List-Unsubscribe: <https://a.example/u/1>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "References: <request-7@a.example>",
            "Auto-Submitted: auto-generated",
            "Content-Language: hr",
        ] {
            assert!(text.contains(header), "{header} in {text}");
        }
    }

    #[test]
    fn what_a_person_typed_is_text_in_the_html_part() {
        let built = mail(&Letter { quote: "<script>alert(1)</script>".into(), ..Letter::default() });
        assert!(!built.html.contains("<script>"));
        assert!(built.text.contains("> <script>"));
    }
}
