//! Outgoing mail (E4), and reading of incoming mail (R4).
//!
//! A feature says what a mail tells ([`Letter`]); [`compose`] puts it into text and HTML; [`queue`] writes it as a job in
//! the transaction that caused it; a worker hands it to the [`Transport`]. So a mail is never sent for something that
//! did not happen, never lost, and retried while the server does not answer. What is sent again is the same byte for byte, so that who
//! got it already knows it by its `Message-ID` (RFC 5321 section 6.1 knows no better way).

mod compose;
mod incoming;
mod quotes;
mod sender;
mod transport;

use vestibule_base::Timestamp;
use vestibule_store::{Result, Tx};

pub use compose::{Address, Letter, Mail, compose};
pub use incoming::Incoming;
pub use quotes::fold;
pub use sender::Sender;
pub use transport::{MailError, Transport};

/// Kind of the job that sends a mail.
pub const JOB: &str = "mail/send";

/// Queues a mail with the transaction. `unique` names what it is about (`request/7/entry/9/to/3`), so that a reaction
/// which runs twice queues it once while it waits.
///
/// # Errors
/// When the database does.
pub async fn queue(tx: &mut Tx, mail: &Mail, unique: &str, now: Timestamp) -> Result<()> {
    let mail = Mail { written_at: Some(mail.written_at.unwrap_or(now)), ..mail.clone() };
    tx.add_job(JOB, &mail, Some(&format!("{JOB}/{unique}")), now).await
}

/// Reads an address as people type it: without blanks around it, in lower case. `None` when no mail could go there.
#[must_use]
pub fn parse_address(text: &str) -> Option<String> {
    let address: lettre::Address = text.trim().to_lowercase().parse().ok()?;
    let email = address.to_string();
    let is_plain =
        email.len() <= 254 && email.is_ascii() && !email.contains(['"', ' ', '\\', '[']) && address.domain().contains('.');
    is_plain.then_some(email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_two_halves_of_plain_letters_and_nothing_odd() {
        for good in ["ana@example.org", "a.b+c@x.co.uk", " Ana@Example.org "] {
            assert_eq!(parse_address(good), Some(good.trim().to_lowercase()));
        }
        let odd = ["", "ana", "ana@", "@x.org", "a b@x.org", "a@x", "a@x.org\nBcc: b@x.org", "<a@x.org>", "a@b@c.org", "a@.org"];
        for bad in odd.into_iter().chain(["đuro@primjer.hr", "đ@x.org", "a@пример.com", "\"a b\"@x.org", "a@[127.0.0.1]"])
        {
            assert_eq!(parse_address(bad), None, "{bad}");
        }
    }
}
