//! Who mails come from.

use std::str::FromStr;

use lettre::message::Mailbox;

use crate::transport::MailError;

/// The sender of all mails: an address, and a name where the operator gave one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sender {
    name: Option<String>,
    address: lettre::Address,
}

impl FromStr for Sender {
    type Err = MailError;

    /// Reads `help@example.com`, or `Help <help@example.com>`.
    ///
    /// # Errors
    /// [`MailError::Settings`] when no mail could come from there.
    fn from_str(text: &str) -> Result<Self, MailError> {
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"').trim(), address),
            None => ("", text),
        };
        let address = address.trim().parse().map_err(|_| MailError::Settings("the sender is no address".to_owned()))?;
        Ok(Self { name: (!name.is_empty()).then(|| name.to_owned()), address })
    }
}

impl Sender {
    /// The sender with the operator's name, else with the site's.
    pub(crate) fn mailbox(&self, site: &str) -> Mailbox {
        Mailbox::new(Some(self.name.clone().unwrap_or_else(|| site.to_owned())), self.address.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        let shown = |text: &str| text.parse::<Sender>().unwrap().mailbox("Portal").to_string();
        assert_eq!(shown("help@example.com"), "Portal <help@example.com>");
        assert_eq!(shown(" Help desk <help@example.com> "), "Help desk <help@example.com>");
        assert_eq!(shown("\"Help\" <help@example.com>"), "Help <help@example.com>");
        assert_eq!(shown("<help@localhost>"), "Portal <help@localhost>");
    }

    #[test]
    fn what_no_mail_can_come_from_is_refused_at_once() {
        for wrong in ["", "help", "Help help@example.com", "Help <help>", "help@example.com>", "<help@example.com", "a@b c"] {
            assert!(matches!(wrong.parse::<Sender>(), Err(MailError::Settings(_))), "{wrong}");
        }
    }
}
