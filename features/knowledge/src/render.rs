//! From a draft to what readers see.

use std::collections::HashMap;
use std::sync::Arc;

use vestibule_base::markdown::{self, AlertTitles, Rendering, Rewrite};
use vestibule_base::{Id, Locale, Translator, slugify};
use vestibule_store::{Query, Result};

use crate::address;
use crate::model::{Form, count_words};
use crate::store::translation::{Draft, Heading, Ready};
use crate::store::{file, translation};

/// How a text names an article or question, or a video.
const SCHEMES: [&str; 2] = ["article:", "video:"];

/// Where the pages of an article, question or video are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What it is.
    pub form: Form,
    /// The readable part of its address, by language.
    pub slugs: Vec<(Locale, String)>,
}

/// What links inside a text lead to: `article:ID#anchor`, `video:ID` and `file:ID`.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Articles, questions and videos.
    pub goals: HashMap<Id, Goal>,
    /// Names of files.
    pub files: HashMap<Id, String>,
}

impl Links {
    /// What the links of a text lead to.
    ///
    /// # Errors
    /// When the database does.
    pub async fn load(query: &impl Query, body: &str) -> Result<Self> {
        let mut links = Self::default();
        let wanted: Vec<Id> = SCHEMES.iter().flat_map(|scheme| referenced(body, scheme)).collect();
        for row in translation::list_slugs(query, &wanted).await? {
            let goal = links.goals.entry(row.article_id).or_insert(Goal { form: row.kind.form(), slugs: Vec::new() });
            goal.slugs.push((row.locale, row.slug));
        }
        for file in file::list_by_ids(query, &referenced(body, "file:")).await? {
            links.files.insert(file.id, file.name);
        }
        Ok(links)
    }

    fn address(&self, url: &str, locale: Locale) -> Option<String> {
        if let Some((scheme, rest)) = SCHEMES.iter().find_map(|scheme| Some((*scheme, url.strip_prefix(scheme)?))) {
            let (id, anchor) = rest.split_once('#').map_or((rest, String::new()), |(id, anchor)| (id, format!("#{anchor}")));
            let id: Id = id.parse().ok()?;
            // What not everyone may see keeps its title to itself; the number alone leads those who may.
            let goal = self.goals.get(&id);
            let slugs = goal.map_or(&[][..], |goal| &goal.slugs);
            let form = goal.map_or(if scheme == "video:" { Form::Video } else { Form::Article }, |goal| goal.form);
            let slug = slugs.iter().find(|(known, _)| *known == locale).or_else(|| slugs.first()).map_or("", |(_, slug)| slug);
            return Some(format!("{}{anchor}", address::of(form, locale, id, slug)));
        }
        let rest = url.strip_prefix("file:")?;
        // `file:` leads to our own files only, never to the reader's disk.
        Some(
            rest.parse()
                .map_or_else(|_| "#".to_owned(), |id: Id| address::file(id, self.files.get(&id).map_or("file", String::as_str))),
        )
    }
}

/// Ids behind a scheme of ours in a text, each once.
#[must_use]
pub fn referenced(body: &str, scheme: &str) -> Vec<Id> {
    let mut ids: Vec<Id> = body
        .split(scheme)
        .skip(1)
        .filter_map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Titles of call-outs in the language of a text.
#[must_use]
pub fn alert_titles(t: &Translator) -> AlertTitles {
    AlertTitles {
        note: t.text("knowledge-alert-note"),
        tip: t.text("knowledge-alert-tip"),
        important: t.text("knowledge-alert-important"),
        warning: t.text("knowledge-alert-warning"),
        caution: t.text("knowledge-alert-caution"),
    }
}

/// Safe HTML of a body, for a preview.
#[must_use]
pub fn html(t: &Translator, locale: Locale, body: &str, links: &Arc<Links>) -> String {
    rendered(&alert_titles(t), locale, body, links).html
}

fn rendered(alerts: &AlertTitles, locale: Locale, body: &str, links: &Arc<Links>) -> markdown::Rendered {
    let body = &shown_videos(&crate::passages::marked(body));
    markdown::render(body, &rendering(alerts.clone(), locale, links))
}

fn rendering(alerts: AlertTitles, locale: Locale, links: &Arc<Links>) -> Rendering {
    let known = Arc::clone(links);
    let rewrite: Rewrite = Arc::new(move |url| known.address(url, locale));
    Rendering { alerts, rewrite: Some(rewrite), untrusted: false }
}

/// A summary with its links and without them.
#[must_use]
pub fn lead(locale: Locale, summary: &str, links: &Arc<Links>) -> markdown::Line {
    markdown::line(summary, &rendering(AlertTitles::default(), locale, links))
}

/// The words of a summary.
#[must_use]
pub fn summary_words(summary: &str) -> String {
    markdown::line(summary, &Rendering::default()).text
}

/// `![Title](video:7)` means the same as the link: a player stands where the link stands alone.
fn shown_videos(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("](video:") {
        let mark = before.rfind("![").filter(|at| before.get(at + 2..).is_some_and(|words| !words.contains(['[', ']', '\n'])));
        match mark.and_then(|at| before.split_at_checked(at)) {
            Some((head, tail)) => {
                out.push_str(head);
                out.push_str(tail.trim_start_matches('!'));
            }
            None => out.push_str(before),
        }
        out.push_str("](video:");
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A draft made ready to be read.
#[must_use]
pub fn ready(alerts: &AlertTitles, locale: Locale, draft: &Draft, links: &Arc<Links>) -> Ready {
    let rendered = rendered(alerts, locale, &draft.body, links);
    let lead = lead(locale, &draft.summary, links);
    let headings = rendered
        .headings
        .into_iter()
        .map(|heading| Heading { level: heading.level, id: heading.id, text: heading.text })
        .collect();
    Ready {
        slug: slugify(&draft.title),
        words: count_words(&rendered.text),
        html: rendered.html,
        text: rendered.text,
        headings,
        lead: lead.html,
        draft: Draft { title: draft.title.clone(), summary: lead.text, body: String::new() },
    }
}

/// The same HTML with a name for each step of a how-to (`step-3`), for links from the chapters of a video.
#[must_use]
pub fn with_step_names(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 200);
    let (mut lists, mut number): (Vec<bool>, usize) = (Vec::new(), 0);
    for part in html.split_inclusive('>') {
        let (text, tag) = part.rsplit_once('<').map_or((part, ""), |(text, tag)| (text, tag));
        let name: String = tag.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '/').collect();
        match name.as_str() {
            "ol" | "ul" => lists.push(name == "ol"),
            "/ol" | "/ul" => {
                lists.pop();
            }
            "li" if lists == [true] => {
                number += 1;
                if !tag.contains(" id=") {
                    out.push_str(text);
                    out.push_str(&format!("<li id=\"step-{number}\"{}", tag.get(2..).unwrap_or(">")));
                    continue;
                }
            }
            _ => {}
        }
        out.push_str(part);
    }
    out
}

/// The steps of a how-to, out of its safe HTML: the points of its outermost numbered lists, as words.
#[must_use]
pub fn steps(html: &str) -> Vec<String> {
    let (mut steps, mut step, mut depth) = (Vec::new(), String::new(), 0_usize);
    let mut lists: Vec<bool> = Vec::new();
    for part in html.split_inclusive('>') {
        let tag = part.rsplit_once('<').map_or("", |(_, tag)| tag);
        let name: String = tag.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '/').collect();
        if depth > 0 && !(depth == 1 && name == "/li") {
            step.push_str(part);
        }
        match name.as_str() {
            "ol" | "ul" => lists.push(name == "ol"),
            "/ol" | "/ul" => {
                lists.pop();
            }
            "li" if depth > 0 || lists == [true] => depth += 1,
            "/li" if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    step.push_str(part);
                    steps.push(markdown::plain_text(&std::mem::take(&mut step)));
                }
            }
            _ => {}
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_between_articles_lead_to_the_readers_language_and_files_to_their_address() {
        let links = Links {
            goals: HashMap::from([(
                Id(7),
                Goal { form: Form::Article, slugs: vec![(Locale::EN, "hub".to_owned()), (Locale::HR, "čvor".to_owned())] },
            )]),
            files: HashMap::from([(Id(9), "a b.png".to_owned())]),
        };
        let draft = Draft {
            title: "T".into(),
            body: "[a](article:7#x) ![p](file:9) [c](article:8) <a href=\"file:///etc\">d</a>".into(),
            ..Draft::default()
        };
        let ready = ready(&AlertTitles::default(), Locale::HR, &draft, &Arc::new(links));
        for part in ["/hr/articles/7-%C4%8Dvor#x", "/articles/files/9/a%20b.png", "\"/hr/articles/8\"", "href=\"#\""] {
            assert!(ready.html.contains(part), "{part} in {}", ready.html);
        }
        assert_eq!(referenced(&draft.body, "article:"), [Id(7), Id(8)]);
    }

    #[test]
    fn the_steps_of_a_how_to_are_its_outermost_points() {
        let html = "<p>x</p><ol><li><p>One</p><ul><li>a</li></ul></li><li>Two <b>now</b></li></ol><ul><li>no</li></ul>";
        assert_eq!(steps(html), ["One a", "Two now"]);
        let named = with_step_names(html);
        assert_eq!(named.replace(" id=\"step-1\"", "").replace(" id=\"step-2\"", ""), html);
        assert_eq!(named.matches(" id=").count(), 2);
    }
}
