//! A FAQ as lines of JSON: `id`, `lang`, `category`, `question`, `answer_html`; plain or pressed by gzip.

use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use serde::Deserialize;
use vestibule_base::{Id, Locale};
use vestibule_web::{App, BoxError};

use super::front_matter::FrontMatter;
use super::report::Report;
use super::source::{Page, key_of, tidy_html};
use super::{Options, Progress, markdown};
use crate::model::{ArticleKind, LARGEST_BODY, LONGEST_TITLE};

/// Most bytes of a file, unpressed.
const LARGEST: u64 = 200 << 20;

/// A line.
#[derive(Deserialize)]
struct Line {
    id: String,
    lang: String,
    #[serde(default)]
    category: String,
    question: String,
    answer_html: String,
}

/// Takes a FAQ in; a second time nothing changes.
///
/// # Errors
/// When the file cannot be read, or the database fails.
pub async fn import_faq(
    app: &App,
    site: Id,
    file: &Path,
    options: &Options,
    progress: impl FnMut(Progress) + Send,
) -> Result<Report, BoxError> {
    let mut report = Report { preview: options.preview, ..Report::default() };
    let known = app.site(site).ok_or("there is no such site")?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut pages = Vec::new();
    for (number, line) in (1..).zip(read(file)?.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Line>(line) {
            Ok(line) => match Locale::parse(&line.lang) {
                Some(locale) if options.all_languages || known.locales.contains(&locale) => {
                    pages.extend(page(line, locale, (&name, number), &mut report));
                }
                Some(locale) => report.add("language-unused", &name, number, locale.tag()),
                None => report.add("language", &name, number, &line.lang),
            },
            Err(error) => report.add("record", &name, number, &error.to_string()),
        }
    }
    // Links of such a file lead to nothing beside it.
    let nowhere = std::env::temp_dir().join(format!("vestibule-{}", vestibule_base::random::token()));
    std::fs::create_dir_all(&nowhere)?;
    let result = markdown::take((app, site), (&nowhere, pages), options, (report, progress)).await;
    std::fs::remove_dir_all(&nowhere)?;
    result
}

/// The languages that a file has.
///
/// # Errors
/// When the file cannot be read.
pub fn languages_of(file: &Path) -> Result<Vec<Locale>, BoxError> {
    let text = read(file)?;
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
    let mut found: Vec<Locale> = lines.filter_map(|line| Locale::parse(&line.lang)).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn read(file: &Path) -> Result<String, BoxError> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    if !bytes.starts_with(b"\x1f\x8b") {
        return Ok(String::from_utf8(bytes)?);
    }
    let mut text = String::new();
    GzDecoder::new(bytes.as_slice()).take(LARGEST).read_to_string(&mut text)?;
    Ok(text)
}

fn page(line: Line, locale: Locale, (name, number): (&str, usize), report: &mut Report) -> Option<Page> {
    let title = line.question.split_whitespace().collect::<Vec<_>>().join(" ");
    let file = format!("{name}:{number}");
    if title.is_empty() || line.answer_html.len() > LARGEST_BODY {
        report.add(if title.is_empty() { "title-missing" } else { "too-large" }, &file, 0, &line.id);
        return None;
    }
    let kind = ArticleKind::Question.name();
    Some(Page {
        key: key_of(kind, &line.id),
        path: line.id,
        locale,
        title: title.chars().take(LONGEST_TITLE).collect(),
        summary: String::new(),
        body: tidy_html(&line.answer_html).trim_end().to_owned(),
        first_line: 1,
        matter: FrontMatter::of(&[("kind", kind), ("group", &line.category)]),
        file,
        shown: true,
        hash: String::new(),
    })
}
