//! What stands around every page: head, search, menus, languages, notice, footer.

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_contracts::slots::{Menu, MenuEntry};

use crate::head::Head;
use crate::route::Access;
use crate::view::View;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "shell.html")]
struct Shell<'a> {
    visit: &'a Visit,
    t: &'a Translator,
    head: &'a Head,
    title: &'a str,
    content: &'a str,
    base: String,
}

/// An entry of a menu, ready to be drawn.
struct Link {
    label: String,
    address: String,
    icon: &'static str,
    current: bool,
}

/// An entry of the bar, and what it unfolds; nothing: it is a link.
struct Fold {
    link: Link,
    within: Vec<Link>,
}

/// Where settings lie.
const SETTINGS: &str = "/admin";

/// A language of the language menu.
struct Tongue {
    locale: Locale,
    address: String,
    current: bool,
}

/// The page in the shell.
pub(crate) fn wrap(visit: &Visit, view: &impl View) -> askama::Result<String> {
    wrap_drawn(visit, &Drawn::of(view)?)
}

/// A page without its shell.
pub(crate) struct Drawn {
    head: Head,
    title: String,
    content: String,
}

impl Drawn {
    /// Draws it.
    pub(crate) fn of(view: &impl View) -> askama::Result<Self> {
        Ok(Self { content: view.render()?, head: view.head(), title: view.title() })
    }

    /// Bytes that it takes in memory, about.
    pub(crate) fn size(&self) -> usize {
        self.content.len() + self.head.structured.iter().map(String::len).sum::<usize>() + 500
    }
}

/// The drawn page in the shell of whoever asks.
pub(crate) fn wrap_drawn(visit: &Visit, drawn: &Drawn) -> askama::Result<String> {
    let base = visit.app.base_url(&visit.site);
    Shell { visit, t: &visit.t, head: &drawn.head, title: &drawn.title, content: &drawn.content, base }.render()
}

impl Shell<'_> {
    fn menu(&self, menu: Menu) -> Vec<Link> {
        let viewer = &self.visit.viewer;
        let admits = |entry: &MenuEntry| Access::from(entry.entry).admits(viewer);
        let slots = &self.visit.app.slots;
        let is_open = |entry: &MenuEntry| slots.is_open(entry, self.visit.site.id, viewer);
        let entries = slots.menu.iter().filter(|entry| entry.menu == menu && admits(entry) && is_open(entry));
        let path = if self.head.menu.is_empty() { self.visit.path.as_str() } else { self.head.menu };
        let links = entries
            .map(|entry| {
                let address = entry.address.replace("{locale}", self.visit.locale.tag());
                let current = path == address || path.starts_with(&format!("{address}/"));
                Link { label: self.t.text(entry.label), address, icon: entry.icon, current }
            })
            .collect();
        innermost(links)
    }

    fn main_menu(&self) -> Vec<Link> {
        self.menu(Menu::Main)
    }

    fn account_menu(&self) -> Vec<Link> {
        self.menu(Menu::Account)
    }

    fn staff_menu(&self) -> Vec<Link> {
        self.menu(Menu::Staff)
    }

    /// The staff's entries for the bar. What lies within settings unfolds from them, so that an administrator's bar is one line.
    fn staff_bar(&self) -> Vec<Fold> {
        let links = self.staff_menu();
        let has_settings = links.iter().any(|link| link.address == SETTINGS);
        let is_within = |link: &Link| has_settings && link.address.starts_with(&format!("{SETTINGS}/"));
        let (within, links): (Vec<Link>, Vec<Link>) = links.into_iter().partition(is_within);
        let mut bar: Vec<Fold> = links.into_iter().map(|link| Fold { link, within: Vec::new() }).collect();
        if let Some(settings) = bar.iter_mut().find(|fold| fold.link.address == SETTINGS) {
            settings.within = within;
        }
        bar
    }

    /// The same page in each language of the site: the translation where the page names one, else the same address.
    fn tongues(&self) -> Vec<Tongue> {
        let own = self.visit.locale;
        let rest = self.visit.path.strip_prefix(&format!("/{own}"));
        let address = |locale: Locale| {
            let named = self.head.alternates.iter().find(|(known, _)| *known == locale).map(|(_, address)| address.clone());
            named.unwrap_or_else(|| rest.map_or_else(|| format!("/{locale}"), |rest| format!("/{locale}{rest}")))
        };
        self.visit
            .site
            .locales
            .iter()
            .map(|locale| Tongue { locale: *locale, address: address(*locale), current: *locale == own })
            .collect()
    }

    fn canonical(&self) -> String {
        let path = if self.head.canonical.is_empty() { &self.visit.path } else { &self.head.canonical };
        format!("{}{path}", self.base)
    }

    /// The whole address of the picture that a link to this page is shown with; empty: none.
    fn picture(&self) -> String {
        let logo = &self.visit.site.look.logo;
        match (self.head.picture.as_str(), logo.as_str()) {
            ("", "") => String::new(),
            ("", _) => format!("{}/files/{logo}", self.base),
            (picture, _) => format!("{}{picture}", self.base),
        }
    }

    fn local_text(&self, texts: &std::collections::BTreeMap<String, String>) -> String {
        let fallback = self.visit.site.default_locale();
        let found = texts.get(self.visit.locale.tag()).or_else(|| texts.get(fallback.tag())).cloned();
        found.unwrap_or_default()
    }

    fn notice(&self) -> String {
        markdown(&self.local_text(&self.visit.site.look.notice))
    }

    fn header(&self) -> String {
        markdown(&self.local_text(&self.visit.site.look.header))
    }

    fn footer(&self) -> String {
        markdown(&self.local_text(&self.visit.site.look.footer))
    }

    fn tagline(&self) -> String {
        self.local_text(&self.visit.site.look.tagline)
    }

    fn main_class(&self) -> &'static str {
        if self.head.main_class.is_empty() { "main wrap" } else { self.head.main_class }
    }

    /// Pages of staff are denser; the desk fills the window and scrolls in its panes.
    fn body_class(&self) -> &'static str {
        match (self.is_desk(), self.head.staff) {
            (true, _) => "staff desk-page",
            (false, true) => "staff",
            (false, false) => "",
        }
    }

    fn is_desk(&self) -> bool {
        self.head.staff && self.main_class().starts_with("desk")
    }

    fn initials(&self) -> String {
        self.visit
            .viewer
            .name
            .split_whitespace()
            .filter_map(|word| word.chars().next())
            .take(2)
            .collect::<String>()
            .to_uppercase()
    }

    fn sign_in_address(&self) -> String {
        let next: String = form_urlencoded::byte_serialize(self.visit.path_and_query().as_bytes()).collect();
        format!("{}?next={next}", self.visit.url("/sign-in"))
    }

    fn structured(&self) -> Vec<String> {
        // `</script>` inside a text must not end the block.
        self.head.structured.iter().map(|json| json.replace('<', "\\u003c")).collect()
    }
}

impl Fold {
    fn is_current(&self) -> bool {
        self.link.current || self.within.iter().any(|link| link.current)
    }
}

/// Of entries that lie within each other, the inner one is where the reader is.
fn innermost(mut links: Vec<Link>) -> Vec<Link> {
    let longest = links.iter().filter(|link| link.current).map(|link| link.address.len()).max();
    for link in &mut links {
        link.current &= Some(link.address.len()) == longest;
    }
    links
}

fn markdown(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        vestibule_base::markdown::render(text, &vestibule_base::markdown::Rendering::default()).html
    }
}
