//! The id that keeps the mails of a request together (`References`, RFC 5322).
//!
//! It is no more than a number with a secret behind it. The number says which request; it can be guessed, so it lets nobody in. The
//! secret is another for everyone of the request and stands in their mails alone: whoever answers with it got one.

use vestibule_base::Id;

/// Behind the `@` of the ids that this program gives its own mails.
pub const OWN_IDS: &str = "@vestibule";

/// The thread of the mails to somebody of a request; without a secret for who does not take part in it.
#[must_use]
pub fn id_of(request: Id, secret: &str) -> String {
    if secret.is_empty() { format!("request-{request}{OWN_IDS}") } else { format!("request-{request}-{secret}{OWN_IDS}") }
}

/// The request that an id names, and the secret in it; `None` for ids of other kinds and from elsewhere.
#[must_use]
pub fn parse(id: &str) -> Option<(Id, &str)> {
    let named = id.strip_suffix(OWN_IDS)?.strip_prefix("request-")?;
    let (request, secret) = named.split_once('-').unwrap_or((named, ""));
    Some((request.parse().ok()?, secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_reads_back_with_and_without_its_secret() {
        for secret in ["", "0a1b"] {
            assert_eq!(parse(&id_of(Id(7), secret)), Some((Id(7), secret)));
        }
        for other in ["", "@vestibule", "request-@vestibule", "request-x-1@vestibule", "0a1b@vestibule", "request-7@evil.example"]
        {
            assert_eq!(parse(other), None, "{other}");
        }
    }
}
