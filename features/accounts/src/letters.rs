//! The mails of accounts.

use vestibule_base::Translator;
use vestibule_mail::{Address, Letter, Mail, compose};
use vestibule_store::Site;
use vestibule_web::App;

use crate::model::PersonRow;

/// Puts a mail of accounts together: its texts are `accounts-mail-<name>-subject`, `-text` and `-button`.
pub struct Post<'a> {
    /// The program.
    pub app: &'a App,
    /// The site that writes.
    pub site: &'a Site,
    /// To whom.
    pub person: &'a PersonRow,
}

impl Post<'_> {
    fn letter(&self, name: &str, t: &Translator) -> Letter {
        Letter {
            subject: t.with(&format!("accounts-mail-{name}-subject"), "site", &self.site.name),
            site_name: self.site.name.clone(),
            greeting: if self.person.name.is_empty() {
                String::new()
            } else {
                t.with("accounts-mail-greeting", "name", &self.person.name)
            },
            paragraphs: vec![t.with(&format!("accounts-mail-{name}-text"), "site", &self.site.name)],
            reason: t.with("accounts-mail-reason", "site", &self.site.name),
            ..Letter::default()
        }
    }

    /// A mail with a link to `path` of the site, in the person's language.
    #[must_use]
    pub fn with_link(&self, name: &str, path: &str) -> Mail {
        self.with_code(name, path, "")
    }

    /// The same with a code beside the link.
    #[must_use]
    pub fn with_code(&self, name: &str, path: &str, code: &str) -> Mail {
        let t = self.app.translator(self.person.locale, &self.person.time_zone);
        let address = format!("{}/{}{path}", self.app.base_url(self.site), self.locale());
        let button = Some((t.text(&format!("accounts-mail-{name}-button")), address));
        compose(self.address(), &Letter { button, code: code.to_owned(), ..self.letter(name, &t) }, &t)
    }

    /// Tells somebody that they belong to an organisation now.
    #[must_use]
    pub fn added(&self, organisation: &str) -> Mail {
        let t = self.app.translator(self.person.locale, &self.person.time_zone);
        let named = |key: &str| t.with2(key, ("organisation", organisation), ("site", self.site.name.as_str()));
        let address = format!("{}/{}/account/organisation", self.app.base_url(self.site), self.locale());
        let letter = Letter {
            subject: named("accounts-mail-added-subject"),
            paragraphs: vec![named("accounts-mail-added-text")],
            button: Some((t.text("accounts-mail-added-button"), address)),
            reason: named("accounts-mail-added-reason"),
            ..self.letter("join", &t)
        };
        compose(self.address(), &letter, &t)
    }

    /// A mail that only tells something.
    #[must_use]
    pub fn plain(&self, name: &str) -> Mail {
        let t = self.app.translator(self.person.locale, &self.person.time_zone);
        compose(self.address(), &self.letter(name, &t), &t)
    }

    /// The language of the link: the person's, where the site has it.
    fn locale(&self) -> vestibule_base::Locale {
        if self.site.locales.contains(&self.person.locale) { self.person.locale } else { self.site.default_locale() }
    }

    fn address(&self) -> Address {
        Address { name: self.person.name.clone(), email: self.person.email.clone() }
    }
}
