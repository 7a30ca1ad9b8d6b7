//! What an import did and found.

use serde::Serialize;
use vestibule_base::Translator;
use vestibule_web::archive;

/// Most problems that a report holds; the rest is counted.
const MOST_PROBLEMS: usize = 10_000;

/// Something an import could not take as it was; the rest went on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// What: `dead-link`, `front-matter`, … (text key `knowledge-import-<kind>`).
    pub kind: &'static str,
    /// File, relative to the folder.
    pub file: String,
    /// Line, from 1; 0 for the whole file.
    pub line: usize,
    /// The words in question.
    pub detail: String,
}

impl Problem {
    /// A sentence about it, for people.
    #[must_use]
    pub fn text(&self, t: &Translator) -> String {
        let fault = (self.kind == "captions").then(|| t.text(&format!("knowledge-vtt-{}", self.detail)));
        t.with(&format!("knowledge-import-{}", self.kind), "detail", fault.as_ref().unwrap_or(&self.detail))
    }
}

/// What an import did, or would do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Report {
    /// Whether nothing was written.
    pub preview: bool,
    /// Pages read.
    pub pages: usize,
    /// Categories made.
    pub categories_new: usize,
    /// Articles made.
    pub articles_new: usize,
    /// Articles whose kind, place, labels, owner or audience changed.
    pub articles_changed: usize,
    /// Languages of articles made.
    pub texts_new: usize,
    /// Languages of articles whose text changed: each has a new version.
    pub texts_changed: usize,
    /// Languages of articles that were as they are.
    pub texts_unchanged: usize,
    /// Pictures and attachments stored or renewed.
    pub files_new: usize,
    /// Links between pages that became links between articles.
    pub links: usize,
    /// Of a release: translations whose source changed, by key and language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outdated: Vec<String>,
    /// Of a release: keys of pages that the folder no longer has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vanished: Vec<String>,
    /// How many of them were withdrawn.
    pub withdrawn: usize,
    /// How many of them lead elsewhere now.
    pub redirected: usize,
    /// Pages that are there and were not read.
    #[serde(skip)]
    pub missed: usize,
    /// What could not be taken as it was.
    pub problems: Vec<Problem>,
    /// Problems beyond those listed.
    pub more_problems: usize,
}

impl Report {
    /// Notes a problem.
    pub fn add(&mut self, kind: &'static str, file: &str, line: usize, detail: &str) {
        self.missed += usize::from(matches!(kind, "unreadable" | "too-large" | "passed-over"));
        if self.problems.len() >= MOST_PROBLEMS {
            self.more_problems += 1;
            return;
        }
        let detail = detail.chars().take(300).collect();
        self.problems.push(Problem { kind, file: file.to_owned(), line, detail });
    }

    /// Whether the folder was seen as it is, so that what it lacks can be told.
    #[must_use]
    pub const fn saw_all(&self) -> bool {
        self.pages > 0 && self.missed == 0
    }

    /// Whether anything was written, or would be.
    #[must_use]
    pub const fn changed_nothing(&self) -> bool {
        self.categories_new + self.articles_new + self.articles_changed + self.texts_new + self.texts_changed + self.files_new
            == 0
    }
}

impl From<Report> for archive::Report {
    fn from(own: Report) -> Self {
        let mut report = Self {
            rows_new: own.categories_new + own.articles_new + own.texts_new,
            rows_changed: own.articles_changed + own.texts_changed,
            rows_unchanged: own.texts_unchanged,
            files_new: own.files_new,
            more_problems: own.more_problems,
            ..Self::default()
        };
        for problem in &own.problems {
            report.add(&format!("knowledge-import-{}", problem.kind), &problem.file, problem.line, &problem.detail);
        }
        report
    }
}
