//! What an administrator decides, and its rules.

use serde::{Deserialize, Serialize};
use vestibule_base::Locale;
use vestibule_store::{Site, SiteLook};
use vestibule_web::look::parse_colour;
use vestibule_web::{Errors, FormData};

/// Key of the setting that holds [`MailSettings`], kept at the first site for the whole program.
pub const MAIL_SETTING: &str = "mail";
/// Longest name of a site, in characters.
const LONGEST_NAME: usize = 60;
/// Longest own style rules, in bytes.
const LONGEST_CSS: usize = 50_000;

/// How mail leaves the house, when the configuration file does not say.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MailSettings {
    /// `smtps://user:password@host:465` or `smtp://host:587?tls=required`.
    pub url: String,
    /// Address of the sender.
    pub sender: String,
}

/// Reads name, languages and look of a site from a form into `site`; what is wrong goes to `errors`.
pub fn read_site(form: &FormData, errors: &mut Errors, site: &mut Site) {
    site.name = form.line("name");
    errors.require(!site.name.is_empty(), "name", "admin-error-name-empty");
    errors.require(site.name.chars().count() <= LONGEST_NAME, "name", "admin-error-name-long");
    let locales: Vec<Locale> = form.all("locale").filter_map(Locale::parse).collect();
    errors.require(!locales.is_empty(), "locale", "admin-error-locales-empty");
    let first = Locale::parse(form.raw("default_locale")).filter(|locale| locales.contains(locale));
    let first = first.or_else(|| locales.first().copied());
    site.locales = first.into_iter().chain(locales.into_iter().filter(|locale| Some(*locale) != first)).collect();
    site.look.brand = form.line("brand").to_lowercase();
    errors.require(parse_colour(&site.look.brand).is_some(), "brand", "admin-error-colour");
}

/// Reads what a fresh site can do without: the dark colour, own style, texts by language.
pub fn read_look(form: &FormData, errors: &mut Errors, look: &mut SiteLook) {
    look.brand_dark = form.line("brand_dark").to_lowercase();
    errors.require(look.brand_dark.is_empty() || parse_colour(&look.brand_dark).is_some(), "brand_dark", "admin-error-colour");
    look.css = form.text("css");
    errors.require(look.css.len() <= LONGEST_CSS, "css", "admin-error-css-long");
    errors.require(!look.css.contains("@import") && !look.css.contains("url(http"), "css", "admin-error-css-foreign");
    let by_language = |name: &str| {
        let text = |locale: Locale| form.text(&format!("{name}-{locale}"));
        Locale::all().map(|locale| (locale.tag().to_owned(), text(locale))).filter(|(_, text)| !text.is_empty()).collect()
    };
    look.tagline = by_language("tagline");
    look.header = by_language("header");
    look.footer = by_language("footer");
    look.notice = by_language("notice");
}

/// Whether text is a host name as browsers send it, or `*`.
#[must_use]
pub fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.len() <= 63 && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text == "*" || (text.len() <= 253 && text.split('.').all(is_label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_language_comes_first_and_unknown_ones_are_left_out() {
        let form = FormData::from_pairs([
            ("name", "A"),
            ("brand", "#112233"),
            ("locale", "en"),
            ("locale", "hr"),
            ("locale", "xx"),
            ("default_locale", "hr"),
        ]);
        let mut site = Site {
            id: vestibule_base::Id(1),
            host: "*".into(),
            name: String::new(),
            locales: vec![],
            look: SiteLook::default(),
            version: 1,
        };
        let mut errors = Errors::new();
        read_site(&form, &mut errors, &mut site);
        assert!(errors.is_empty());
        assert_eq!(site.locales, [Locale::HR, Locale::EN]);
    }

    #[test]
    fn a_host_is_a_name_without_scheme_port_or_path() {
        assert!(is_host("help.example.com") && is_host("*") && is_host("localhost"));
        for wrong in ["https://a.example", "a.example:80", "a.example/x", "", "a..b", "ä.example"] {
            assert!(!is_host(wrong), "{wrong}");
        }
    }
}
