//! `/desk/knowledge/terms`: how words are to be translated (L4), a pair of languages at a time.

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_web::{Choice, Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::store::machine::{self, Term};

/// Most words of a glossary: all of them go along with every question.
const MOST: usize = 300;
/// Most characters of a word.
const LONGEST: usize = 100;

/// The page.
#[derive(Template)]
#[template(path = "desk/terms.html")]
struct TermsPage {
    t: Translator,
    form: FormState,
    from: Vec<Choice>,
    to: Vec<Choice>,
    pair: (Locale, Locale),
}

impl TermsPage {
    fn label(&self) -> String {
        self.t.with2("knowledge-terms-field", ("from", self.pair.0.name()), ("to", self.pair.1.name()))
    }
}

impl View for TermsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-terms")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

/// The pair that is asked for; at first from the site's first language to its second.
fn pair(visit: &Visit, (from, to): (&str, &str)) -> (Locale, Locale) {
    let known = |tag: &str| Locale::parse(tag).filter(|locale| visit.site.locales.contains(locale));
    let from = known(from).unwrap_or_else(|| visit.site.default_locale());
    let other = visit.site.locales.iter().copied().find(|locale| *locale != from).unwrap_or(from);
    (from, known(to).filter(|to| *to != from).unwrap_or(other))
}

fn page(visit: &Visit, pair: (Locale, Locale), form: FormState) -> TermsPage {
    let choices = || visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect();
    TermsPage { t: visit.t.clone(), form, from: choices(), to: choices(), pair }
}

/// The glossary of a pair.
pub async fn show(visit: Visit) -> PageResult {
    let pair = pair(&visit, (&visit.param("from"), &visit.param("to")));
    let terms = machine::list_terms(&visit.app.db, visit.site.id, pair).await?;
    let lines: Vec<String> = terms.into_iter().map(|term| format!("{} = {}", term.term, term.translation)).collect();
    visit.show(&page(&visit, pair, FormState::filled([("terms", lines.join("\n"))])))
}

/// Keeps it.
pub async fn save(visit: Visit, data: FormData) -> PageResult {
    let pair = pair(&visit, (data.raw("from"), data.raw("to")));
    let mut errors = Errors::new();
    let typed = data.text("terms");
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let terms: Vec<Term> = lines.iter().filter_map(|line| term(line)).collect();
    errors.require(terms.len() == lines.len(), "terms", "knowledge-error-terms");
    errors.require(lines.len() <= MOST, "terms", "knowledge-error-terms-many");
    if errors.iter().next().is_some() {
        return visit.show_refused(&page(&visit, pair, FormState::refused(data, errors)));
    }
    let mut tx = visit.app.db.begin().await?;
    machine::replace_terms(&mut tx, visit.site.id, pair, &terms, visit.now()).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/desk/knowledge/terms?from={}&to={}", pair.0, pair.1), "knowledge-saved"))
}

fn term(line: &str) -> Option<Term> {
    let (term, translation) = line.split_once('=')?;
    let (term, translation) = (term.trim().to_owned(), translation.trim().to_owned());
    let fits = |word: &str| !word.is_empty() && word.chars().count() <= LONGEST;
    (fits(&term) && fits(&translation)).then_some(Term { term, translation })
}
