//! Reading a folder of pages: `<language>/<id>.md`, or pages of one language without such folders.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use vestibule_base::Locale;
use vestibule_store::Site;

use super::encoding;
use super::front_matter::{self, FrontMatter};
use super::report::Report;
use crate::model::{ArticleKind, Form, LARGEST_BODY, LONGEST_SUMMARY, LONGEST_TITLE, fits_summary};
use crate::render::summary_words;

/// A page as it was read.
#[derive(Clone, Debug)]
pub struct Page {
    /// File, relative to the folder.
    pub file: String,
    /// Path below its language, without ending.
    pub path: String,
    /// The name that its languages share.
    pub key: String,
    /// Language.
    pub locale: Locale,
    /// Title.
    pub title: String,
    /// One sentence, links as written.
    pub summary: String,
    /// Markdown, links as written.
    pub body: String,
    /// Line of the file on which the body begins.
    pub first_line: usize,
    /// What stands on top of it.
    pub matter: FrontMatter,
    /// Whether readers are to see it (`state:` and `draft:` say otherwise).
    pub shown: bool,
    /// SHA-256 of the file as it lies there.
    pub hash: String,
}

/// What lies in a folder, sorted.
#[derive(Default)]
struct Listing {
    files: Vec<PathBuf>,
    /// Hidden files and symbolic links.
    passed_over: Vec<PathBuf>,
}

impl Listing {
    /// Everything below the folder; hidden folders are left alone.
    fn read(folder: &Path) -> std::io::Result<Self> {
        let (mut listing, mut open) = (Self::default(), vec![folder.to_owned()]);
        while let Some(next) = open.pop() {
            for entry in std::fs::read_dir(&next)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                let is_hidden = is_hidden(&entry.file_name().to_string_lossy());
                match (kind.is_dir(), kind.is_file() && !is_hidden) {
                    (true, _) if is_hidden => {}
                    (true, _) => open.push(entry.path()),
                    (false, true) => listing.files.push(entry.path()),
                    (false, false) => listing.passed_over.push(entry.path()),
                }
            }
        }
        listing.files.sort();
        listing.passed_over.sort();
        Ok(listing)
    }
}

/// Whether a name says that what it names is not for everybody to see. The page `..md` is about the command `.`.
fn is_hidden(name: &str) -> bool {
    let is_page_of_dots = page_name(name).is_some_and(|stem| stem.chars().all(|char| char == '.'));
    name.starts_with('.') && !is_page_of_dots
}

/// Every file below the folder, sorted; hidden ones and symbolic links are passed over.
///
/// # Errors
/// When the folder cannot be read.
pub fn list_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    Ok(Listing::read(folder)?.files)
}

/// Path below the folder, with `/` on every machine.
#[must_use]
pub fn relative(folder: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(folder).unwrap_or(file);
    inner.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}

/// Whether a file is a page.
#[must_use]
pub fn is_page(file: &str) -> bool {
    page_name(file).is_some()
}

/// The name of a page without its ending.
#[must_use]
pub fn page_name(file: &str) -> Option<&str> {
    let lower = file.to_ascii_lowercase();
    let ending = [".md", ".markdown", ".html", ".htm"].into_iter().find(|ending| lower.ends_with(ending))?;
    file.get(..file.len() - ending.len()).filter(|name| !name.is_empty())
}

/// Reads all pages; what cannot be read is reported.
///
/// # Errors
/// When the folder cannot be read.
pub fn read_pages(folder: &Path, site: &Site, all_languages: bool, report: &mut Report) -> std::io::Result<Vec<Page>> {
    let listing = Listing::read(folder)?;
    let pages_of = |files: &[PathBuf]| -> Vec<String> {
        files.iter().map(|file| relative(folder, file)).filter(|name| is_page(name)).collect()
    };
    for name in pages_of(&listing.passed_over) {
        report.add("passed-over", &name, 0, "");
    }
    let names = pages_of(&listing.files);
    let has_languages = names.iter().any(|name| language_of(name).is_some());
    let (mut pages, mut unused) = (Vec::new(), BTreeSet::new());
    for name in names {
        let found = language_of(&name);
        let (locale, inner) = match found {
            Some(found) => found,
            // Notes beside the folders of languages (README.md) are no pages.
            None if has_languages && !name.contains('/') => continue,
            None if has_languages => {
                report.add("language", &name, 0, name.split('/').next().unwrap_or_default());
                continue;
            }
            None => (site.default_locale(), name.clone()),
        };
        if !all_languages && !site.locales.contains(&locale) {
            if unused.insert(locale) {
                report.add("language-unused", &name, 0, locale.tag());
            }
            continue;
        }
        if let Some(page) = read_page(folder, name, (locale, inner), report) {
            pages.push(page);
        }
    }
    Ok(pages)
}

/// The language that a path begins with, and the rest of the path.
fn language_of(name: &str) -> Option<(Locale, String)> {
    let (first, rest) = name.split_once('/')?;
    Some((Locale::parse(first)?, rest.to_owned()))
}

/// Reads one page of a folder; `first` is the language of pages that lie in no folder of a language.
pub fn read_one(folder: &Path, file: &str, first: Locale, report: &mut Report) -> Option<Page> {
    let place = language_of(file).unwrap_or_else(|| (first, file.to_owned()));
    read_page(folder, file.to_owned(), place, report)
}

fn read_page(folder: &Path, file: String, (locale, inner): (Locale, String), report: &mut Report) -> Option<Page> {
    let place = folder.join(&file);
    let size = std::fs::metadata(&place).map_or(0, |data| data.len());
    if size > 4 * LARGEST_BODY as u64 {
        report.add("too-large", &file, 0, "");
        return None;
    }
    let bytes = std::fs::read(&place).map_err(|error| report.add("unreadable", &file, 0, &error.to_string())).ok()?;
    let (text, wrong) = encoding::read(&bytes);
    if let Some((line, taken_for)) = wrong {
        report.add("encoding", &file, line, taken_for);
    }
    let is_html = !file.to_ascii_lowercase().ends_with(".md") && !file.to_ascii_lowercase().ends_with(".markdown");
    let (matter, body, first_line) = front_matter::split(&text);
    if matter.open {
        report.add("front-matter-open", &file, 1, "");
    }
    for (line, words) in &matter.broken {
        report.add("front-matter", &file, *line, words);
    }
    let path = page_name(&inner)?.to_owned();
    let (heading, body) = if is_html { html_parts(&body) } else { markdown_parts(&body, matter.get("title")) };
    if body.len() > LARGEST_BODY {
        report.add("too-large", &file, 0, "");
        return None;
    }
    let key = if matter.get("id").is_empty() { path.clone() } else { matter.get("id").to_owned() };
    let title = title_of(&matter, &heading, &path, &file, report);
    let summary = summary_of(&matter, &file, report);
    let key = key_of(matter.get("kind"), page_name(&key).unwrap_or(&key));
    let (shown, hash) = (is_shown(&matter), hex::encode(Sha256::digest(&bytes)));
    Some(Page { key, file, path, locale, title, summary, body, first_line, matter, shown, hash })
}

/// `state: draft`, `state: withdrawn`, `draft: true` and `published: false` keep a page from readers.
#[must_use]
pub fn is_shown(matter: &FrontMatter) -> bool {
    let is = |name: &str, value: &str| matter.get(name).eq_ignore_ascii_case(value);
    let is_held = ["draft", "withdrawn"].into_iter().any(|state| is("state", state));
    !is_held && !is("draft", "true") && !is("published", "false")
}

/// Questions and videos may have the names of articles: each form keeps its own.
#[must_use]
pub fn key_of(kind: &str, id: &str) -> String {
    match ArticleKind::parse(kind).map(ArticleKind::form) {
        Some(Form::Question) => format!("faq/{id}"),
        Some(Form::Video) => format!("video/{id}"),
        Some(Form::Block) => format!("block/{id}"),
        Some(Form::Article) | None => id.to_owned(),
    }
}

/// The key of an article without the mark of its form.
#[must_use]
pub fn bare(key: &str, form: Form) -> &str {
    let mark = match form {
        Form::Article => "",
        Form::Question => "faq/",
        Form::Video => "video/",
        Form::Block => "block/",
    };
    key.strip_prefix(mark).unwrap_or(key)
}

fn title_of(matter: &FrontMatter, heading: &str, path: &str, file: &str, report: &mut Report) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let found = [matter.get("title"), heading].into_iter().find(|title| !title.trim().is_empty());
    let title = found.unwrap_or_else(|| {
        report.add("title-missing", file, 1, name);
        name
    });
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.chars().count() > LONGEST_TITLE {
        report.add("title-long", file, 1, &title);
    }
    title.chars().take(LONGEST_TITLE).collect()
}

fn summary_of(matter: &FrontMatter, file: &str, report: &mut Report) -> String {
    let found = [matter.get("summary"), matter.get("description")].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    if fits_summary(found) {
        return found.to_owned();
    }
    report.add("summary-long", file, 0, "");
    summary_words(found).chars().take(LONGEST_SUMMARY).collect()
}

/// The first heading, when it is the title, and the text without it. Line numbers stay: the heading leaves an empty line.
fn markdown_parts(body: &str, title: &str) -> (String, String) {
    let first = body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let heading = first.trim().strip_prefix("# ").map(|heading| heading.trim().trim_end_matches('#').trim_end().to_owned());
    let body = if looks_like_html(body) { tidy_html(body) } else { body.to_owned() };
    match heading {
        Some(heading) if title.is_empty() || heading == title => {
            let body = body.replacen(first, "", 1);
            (plain(&heading), body.trim_end().to_owned())
        }
        _ => (String::new(), body.trim_end().to_owned()),
    }
}

fn plain(heading: &str) -> String {
    let rendered = vestibule_base::markdown::render(heading, &vestibule_base::markdown::Rendering::default());
    rendered.text
}

fn looks_like_html(body: &str) -> bool {
    let start = body.trim_start().to_ascii_lowercase();
    ["<p", "<div", "<h1", "<h2", "<section", "<article", "<ul", "<ol", "<table", "<!doctype", "<html"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

/// HTML as Markdown takes it whole: no empty line that would end it, no indent that would make it code.
pub fn tidy_html(body: &str) -> String {
    let (mut out, mut in_pre) = (String::with_capacity(body.len()), false);
    for line in body.lines() {
        let lower = line.to_ascii_lowercase();
        let was_in_pre = in_pre;
        if lower.contains("<pre") || lower.contains("</pre") {
            in_pre = lower.rfind("<pre").map_or(-1, |at| i64::try_from(at).unwrap_or(0))
                > lower.rfind("</pre").map_or(-1, |at| i64::try_from(at).unwrap_or(0));
        }
        let kept = if was_in_pre { line } else { line.trim_start() };
        // An empty comment holds the place of an empty line, so that line numbers stay.
        out.push_str(if kept.is_empty() { "<!-- -->" } else { kept });
        out.push('\n');
    }
    out
}

/// Title and body of a whole HTML page.
fn html_parts(text: &str) -> (String, String) {
    let between = |name: &str| -> Option<&str> {
        let (_, rest) = text.split_once(&format!("<{name}"))?;
        let (_, rest) = rest.split_once('>')?;
        rest.split_once(&format!("</{name}")).map(|(inner, _)| inner)
    };
    let words = |inner: &str| vestibule_base::markdown::plain_text(inner);
    let title = between("h1").or_else(|| between("title")).map(words).unwrap_or_default();
    let body = between("main").or_else(|| between("body")).unwrap_or(text);
    let body = match (body.find("<h1"), body.find("</h1>")) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{}", body.get(..from).unwrap_or_default(), body.get(to + 5..).unwrap_or_default())
        }
        _ => body.to_owned(),
    };
    (title, tidy_html(body.trim()).trim_end().to_owned())
}
