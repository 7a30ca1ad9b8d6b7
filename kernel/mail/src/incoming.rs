//! A mail that arrived, read down to what a portal needs of it.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders};
use sha2::{Digest, Sha256};

use crate::compose::Address;
use crate::quotes::fold;

/// What machines write into `Precedence`.
const MACHINES: [&str; 4] = ["bulk", "junk", "list", "auto_reply"];

/// A mail from outside. Nothing in it is proved: anybody can write any sender into a mail.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Incoming {
    /// `Message-ID` without `<>`; a hash of the mail where there is none.
    pub message_id: String,
    /// Who wrote it, in their own words.
    pub from_name: String,
    /// Address of the sender, in lower case.
    pub from: String,
    /// Every address it was sent to, in lower case.
    pub recipients: Vec<String>,
    /// Ids of the mails it answers, without `<>`.
    pub answers: Vec<String>,
    /// Subject.
    pub subject: String,
    /// What its sender wrote, as text.
    pub text: String,
    /// The earlier mails below it.
    pub quoted: String,
    /// Names and contents of attached files, inline pictures among them.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether a machine wrote it: an absence note, a bounce, a mailing list (RFC 3834).
    pub is_automatic: bool,
}

impl Incoming {
    /// Reads a mail; `None` when it has no sender or is none.
    #[must_use]
    pub fn read(raw: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(raw)?;
        let sender = message.from()?.first()?;
        let address = sender.address.as_deref()?.to_lowercase();
        let body = message.body_text(0).unwrap_or_default();
        let (text, quoted) = fold(&body);
        let message_id = message.message_id().map_or_else(|| hex::encode(Sha256::digest(raw)), str::to_owned);
        Some(Self {
            message_id,
            from_name: sender.name.as_deref().unwrap_or_default().trim().to_owned(),
            from: address,
            recipients: recipients(&message),
            answers: ids(message.in_reply_to()).into_iter().chain(ids(message.references())).collect(),
            subject: message.subject().unwrap_or_default().to_owned(),
            text,
            quoted,
            files: files(&message),
            is_automatic: is_automatic(&message),
        })
    }

    /// The sender as an address to show.
    #[must_use]
    pub fn sender(&self) -> Address {
        Address { name: self.from_name.clone(), email: self.from.clone() }
    }
}

fn recipients(message: &Message<'_>) -> Vec<String> {
    let listed = [message.to(), message.cc()].into_iter().flatten().flat_map(mail_parser::Address::iter);
    let listed = listed.filter_map(|one| one.address.as_deref().map(str::to_lowercase));
    // What mail servers write down about where they delivered it.
    let delivered = ["Delivered-To", "X-Original-To", "Envelope-To"].into_iter().filter_map(|name| message.header_raw(name));
    listed.chain(delivered.map(|value| value.trim().trim_matches(['<', '>']).to_lowercase())).collect()
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(one) => vec![one.to_string()],
        HeaderValue::TextList(many) => many.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

fn files(message: &Message<'_>) -> Vec<(String, Vec<u8>)> {
    let named = message.attachments().filter(|part| !part.contents().is_empty());
    named
        .enumerate()
        .map(|(place, part)| {
            let name = part.attachment_name().map_or_else(|| format!("file-{}", place + 1), str::to_owned);
            (name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(), part.contents().to_vec())
        })
        .collect()
}

fn is_automatic(message: &Message<'_>) -> bool {
    let header = |name: &str| message.header_raw(name.to_owned()).map(|value| value.trim().to_lowercase());
    let submitted = header("Auto-Submitted").is_some_and(|value| !value.starts_with("no"));
    let precedence = header("Precedence").is_some_and(|value| MACHINES.contains(&value.as_str()));
    let bounced = header("Return-Path").is_some_and(|value| value == "<>");
    submitted || precedence || bounced || ["X-Autoreply", "X-Autorespond", "List-Id"].iter().any(|name| header(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(headers: &str, body: &str) -> Incoming {
        let raw = format!("From: Ana <Ana@Example.org>\r\nTo: Help <reply+7@help.example>\r\n{headers}\r\n{body}");
        Incoming::read(raw.as_bytes()).unwrap()
    }

    #[test]
    fn sender_recipients_and_thread_are_read() {
        let read = mail(
            "Message-ID: <m1@example.org>\r\nIn-Reply-To: <a@vestibule>\r\nReferences: <b@vestibule> <a@vestibule>\r\nDelivered-To: Box@help.example\r\n",
            "Hello",
        );
        assert_eq!(
            (read.from.as_str(), read.from_name.as_str(), read.message_id.as_str()),
            ("ana@example.org", "Ana", "m1@example.org")
        );
        assert_eq!(read.recipients, ["reply+7@help.example", "box@help.example"]);
        assert_eq!(read.answers, ["a@vestibule", "b@vestibule", "a@vestibule"]);
        assert!(!read.is_automatic);
    }

    #[test]
    fn what_a_machine_wrote_is_known() {
        for header in ["Auto-Submitted: auto-replied", "Precedence: bulk", "Return-Path: <>", "List-Id: <x.example>"] {
            assert!(mail(&format!("{header}\r\n"), "Away").is_automatic, "{header}");
        }
        assert!(!mail("Auto-Submitted: no\r\n", "Here").is_automatic);
    }

    #[test]
    fn words_and_files_of_a_mail_in_parts_are_read() {
        let parts = "--x\r\nContent-Type: text/plain; charset=iso-8859-7\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C3=E5=E9=DC\r\n\
            --x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=\"../a.csv\"\r\n\r\n1,2\r\n--x--\r\n";
        let read = mail("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n", parts);
        assert_eq!(read.text, "Γειά");
        assert_eq!(read.files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["a.csv"]);
    }

    #[test]
    fn a_mail_of_html_alone_becomes_text() {
        let read = mail("Content-Type: text/html; charset=utf-8\r\n", "<p>Hub &amp; valve</p><script>alert(1)</script>");
        assert!(read.text.contains("Hub & valve") && !read.text.contains("<p>"), "{}", read.text);
    }

    #[test]
    fn any_bytes_are_read_or_refused() {
        for raw in [&b""[..], b"\r\n\r\n", b"From: ", b"From: <>\r\n\r\nx", &[0xff; 300]] {
            assert!(Incoming::read(raw).is_none_or(|read| !read.from.is_empty()));
        }
    }
}
