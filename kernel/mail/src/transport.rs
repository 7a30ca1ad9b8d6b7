//! How mails leave the house.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use sha2::{Digest, Sha256};

use crate::compose::Mail;
use crate::sender::Sender;

/// Why a mail could not be handed over. What it says of itself may stand in a log; the words of the mail server, in which
/// addresses of people stand, are its source.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The settings do not do: address of the server, of the sender, for answers. Worth another try when they are mended.
    #[error("mail cannot be sent as it is set up: {0}")]
    Settings(String),
    /// A recipient or header that no mail can carry: it will never work.
    #[error("the mail cannot be put together")]
    Build(#[source] Words),
    /// The server did not take it, with its code or what kept it from answering; worth another try.
    #[error("the mail server did not take it ({0})")]
    Send(String, #[source] Words),
}

/// What somebody else said about a mail.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Words(String);

impl MailError {
    fn build(error: &dyn std::fmt::Display) -> Self {
        Self::Build(Words(error.to_string()))
    }
}

impl From<lettre::transport::smtp::Error> for MailError {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        let kind = match error.status() {
            Some(code) => format!("code {code}"),
            None if error.is_timeout() => "no answer in time".to_owned(),
            None if error.is_tls() => "TLS".to_owned(),
            None => "no connection".to_owned(),
        };
        Self::Send(kind, Words(error.to_string()))
    }
}

/// Where mails go.
#[derive(Clone)]
pub enum Transport {
    /// A mail server, with the sender's address.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>, Sender),
    /// Files in a folder, for trials and the demonstration.
    Folder(PathBuf, Sender),
    /// A list in memory, for tests.
    Memory(Arc<Mutex<Vec<Mail>>>),
}

impl Transport {
    /// A mail server by its address: `smtps://user:password@host:465`, `smtp://host:25`, or with `?tls=required`.
    ///
    /// # Errors
    /// [`MailError::Settings`] when the address or the sender cannot be read.
    pub fn smtp(url: &str, sender: &str) -> Result<Self, MailError> {
        let sender = sender.parse()?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let transport = transport.map_err(|error| MailError::Settings(format!("address of the mail server: {error}")))?.build();
        Ok(Self::Smtp(Box::new(transport), sender))
    }

    /// Files in a folder.
    ///
    /// # Errors
    /// [`MailError::Settings`] when the sender cannot be read.
    pub fn folder(folder: PathBuf, sender: &str) -> Result<Self, MailError> {
        Ok(Self::Folder(folder, sender.parse()?))
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
    /// [`MailError::Build`] when it never will work; the others when it may later.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        match self {
            Self::Memory(mails) => {
                mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
                Ok(())
            }
            Self::Folder(folder, sender) => {
                let failed = |error: &dyn std::fmt::Display| MailError::Send("folder".to_owned(), Words(error.to_string()));
                tokio::fs::create_dir_all(folder).await.map_err(|error| failed(&error))?;
                let files = AsyncFileTransport::<Tokio1Executor>::new(folder);
                files.send(build(mail, sender)?).await.map(|_| ()).map_err(|error| failed(&error))
            }
            Self::Smtp(server, sender) => {
                let message = build(mail, sender)?;
                Ok(server.send(message).await.map(|_| ())?)
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

fn build(mail: &Mail, sender: &Sender) -> Result<Message, MailError> {
    let to = mail.to.email.parse::<lettre::Address>().map_err(|error| MailError::build(&error))?;
    let mut builder = Message::builder()
        .from(sender.mailbox(&mail.from_name))
        .to(Mailbox::new((!mail.to.name.is_empty()).then(|| mail.to.name.clone()), to))
        .subject(mail.subject.clone())
        .message_id(Some(format!("<{}>", mail.message_id)))
        // RFC 3834: no machine shall answer this.
        .header(AutoSubmitted("auto-generated".to_owned()))
        .header(ContentLanguage(mail.locale.tag().to_owned()));
    if let Some(at) = mail.written_at {
        builder = builder.date(SystemTime::UNIX_EPOCH + Duration::from_millis(at.millis().unsigned_abs()));
    }
    if !mail.reply_to.is_empty() {
        // Made of the address for answers that the operator set.
        let reply_to = mail.reply_to.parse().map_err(|error| MailError::Settings(format!("address for answers: {error}")))?;
        builder = builder.reply_to(Mailbox::new(None, reply_to));
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
    let parts = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(boundary(mail))
        .singlepart(part(ContentType::TEXT_PLAIN, &mail.text))
        .singlepart(part(ContentType::TEXT_HTML, &mail.html));
    builder.multipart(parts).map_err(|error| MailError::build(&error))
}

/// What parts the parts: the same each time the mail is sent, and no line that anybody can have written into it.
fn boundary(mail: &Mail) -> String {
    let hash = Sha256::new().chain_update(&mail.message_id).chain_update(&mail.text).chain_update(&mail.html).finalize();
    hex::encode(hash).chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use vestibule_base::{Locale, Texts, Translator};

    use super::*;
    use crate::{Address, Letter, compose};

    fn mail(letter: &Letter) -> Mail {
        let t = Translator::new(Arc::new(Texts::default()), Locale::HR, "");
        compose(Address { name: "Ana".into(), email: "ana@example.org".into() }, letter, &t)
    }

    fn desk() -> Sender {
        "desk@example.org".parse().unwrap()
    }

    #[test]
    fn a_recipient_that_no_mail_can_carry_is_told_from_settings_that_can_be_mended() {
        let to = |email: &str| Mail { to: Address { name: String::new(), email: email.into() }, ..mail(&Letter::default()) };
        assert!(matches!(build(&to("nobody"), &desk()), Err(MailError::Build(_))));
        let answers = Mail { reply_to: "reply+secret".into(), ..to("ana@example.org") };
        assert!(matches!(build(&answers, &desk()), Err(MailError::Settings(_))));
        assert!(matches!(Transport::smtp("smtp://localhost:25", "Help <help@"), Err(MailError::Settings(_))));
    }

    #[tokio::test]
    async fn what_the_server_says_about_an_address_is_no_part_of_the_error_itself() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let (read, mut write) = stream.split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.unwrap();
            while let Some(line) = lines.next_line().await.unwrap() {
                let is_refused = line.starts_with("RCPT");
                let said: &[u8] = if is_refused { b"550 5.1.1 <ana@example.org>: unknown\r\n" } else { b"250 yes\r\n" };
                write.write_all(said).await.unwrap();
            }
        });
        let refused = Transport::smtp(&url, "desk@example.org").unwrap().send(&mail(&Letter::default())).await.unwrap_err();
        assert_eq!(refused.to_string(), "the mail server did not take it (code 550)");
        let words = std::error::Error::source(&refused).unwrap().to_string();
        assert!(words.contains("ana@example.org"), "{words}");
    }

    #[test]
    fn a_line_end_in_a_subject_makes_no_header() {
        let built = mail(&Letter { subject: "Hi\r\nBcc: all@example.org".into(), ..Letter::default() });
        let message = build(&built, &desk()).unwrap();
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
        let text = String::from_utf8(build(&built, &desk()).unwrap().formatted()).unwrap();
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
    fn the_date_of_a_mail_is_when_it_was_queued() {
        let queued = Mail { written_at: Some(vestibule_base::Timestamp(1_000_000_000_000)), ..mail(&Letter::default()) };
        let text = String::from_utf8(build(&queued, &desk()).unwrap().formatted()).unwrap();
        assert!(text.contains("\r\nDate: Sun, 09 Sep 2001 01:46:40 +0000\r\n"), "{text}");
    }

    /// A mail server that takes a mail and goes away without a word, as often as it is asked; answers what it took.
    async fn taken_without_a_word(times: usize) -> (Transport, tokio::task::JoinHandle<Vec<String>>) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move {
            let mut taken = Vec::new();
            for _ in 0..times {
                let (stream, _) = listener.accept().await.unwrap();
                taken.push(take(stream).await);
            }
            taken
        });
        (Transport::smtp(&url, "desk@example.org").unwrap(), server)
    }

    async fn take(mut stream: tokio::net::TcpStream) -> String {
        let (read, mut write) = stream.split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 here\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            let is_data = line == "DATA";
            write.write_all(if is_data { b"354 go on\r\n" } else { b"250 yes\r\n" }).await.unwrap();
            if is_data {
                break;
            }
        }
        let mut message = String::new();
        while let Some(line) = lines.next_line().await.unwrap().filter(|line| line != ".") {
            message.push_str(&line);
            message.push('\n');
        }
        message
    }

    #[tokio::test]
    async fn a_mail_that_is_sent_again_is_the_same_byte_for_byte() {
        let letter =
            Letter { subject: "Ažuriranje".into(), quote: "Šta?".into(), thread: "request-7@a".into(), ..Letter::default() };
        let queued = Mail { written_at: Some(vestibule_base::Timestamp(1_000_000_000_000)), ..mail(&letter) };
        let (transport, server) = taken_without_a_word(2).await;
        // A process that begins anew knows the mail from the job alone.
        let kept: Mail = serde_json::from_str(&serde_json::to_string(&queued).unwrap()).unwrap();
        for mail in [&queued, &kept] {
            assert!(
                matches!(transport.send(mail).await, Err(MailError::Send(..))),
                "the server did not say that it took the mail"
            );
        }
        let taken = server.await.unwrap();
        assert!(taken[0].contains(&format!("Message-ID: <{}>", queued.message_id)), "{}", taken[0]);
        assert_eq!(taken[0], taken[1]);
    }

    #[test]
    fn what_a_person_typed_is_text_in_the_html_part() {
        let built = mail(&Letter { quote: "<script>alert(1)</script>".into(), ..Letter::default() });
        assert!(!built.html.contains("<script>"));
        assert!(built.text.contains("> <script>"));
    }
}
