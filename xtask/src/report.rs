//! What a check found.

/// One finding: where, and what to do.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    /// File, from the root of the repository.
    pub path: String,
    /// Line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// Which check found it; exceptions name it.
    pub check: &'static str,
    /// What it is about (a function, a table, a word), for exceptions that mean only this.
    pub item: String,
    /// What is wrong, and what to do.
    pub text: String,
}

impl Problem {
    /// A finding about a line.
    pub fn new(check: &'static str, path: &str, line: usize, text: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, check, item: String::new(), text: text.into() }
    }

    /// Names what it is about.
    pub fn about(mut self, item: &str) -> Self {
        item.clone_into(&mut self.item);
        self
    }

    fn written(&self) -> String {
        let place = if self.line == 0 { self.path.clone() } else { format!("{}:{}", self.path, self.line) };
        format!("{place}: {} [{}]", self.text, self.check)
    }
}

/// What a command found.
pub struct Report {
    /// How many checks ran.
    pub checks: usize,
    /// Their findings, by place.
    pub problems: Vec<Problem>,
}

impl Report {
    /// The findings of `checks` checks.
    pub fn new(checks: usize, mut problems: Vec<Problem>) -> Self {
        problems.sort();
        problems.dedup();
        Self { checks, problems }
    }

    /// One line a finding, and a last line that counts.
    pub fn written(&self, name: &str, files: usize) -> String {
        let last = format!("{name}: {} checks, {files} files, {} problems", self.checks, self.problems.len());
        self.problems.iter().map(Problem::written).chain([last]).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_line_with_its_place_and_the_last_line_counts() {
        let problems = vec![Problem::new("sizes", "a.rs", 3, "too long"), Problem::new("rooms", "b", 0, "no README")];
        let written = Report::new(2, problems).written("tidy", 9);
        assert_eq!(written, "a.rs:3: too long [sizes]\nb: no README [rooms]\ntidy: 2 checks, 9 files, 2 problems");
    }
}
