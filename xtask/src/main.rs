//! Checks and generators for developers: `cargo xtask tidy`, `i18n`, `docs-check`, `new-feature NAME`.
//!
//! The house rules of `ARCHITECTURE.md` and `STYLE.md` as ordinary functions over the text of the sources. What each check
//! wants, and how to ask for an exception, stands in `docs/develop/tidy.md`.

mod config;
mod docs;
mod i18n;
mod new_feature;
mod report;
mod source;
mod tidy;

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use report::Report;
use source::Tree;

const USAGE: &str = "cargo xtask tidy             the rules of the house, checked on the sources
cargo xtask i18n             the texts: five languages, nothing missing, nothing unused
cargo xtask docs-check       links, tests named in docs/features.md, feature numbers
cargo xtask new-feature NAME an empty room under features/";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["tidy"] => check("tidy", tidy::run),
        ["i18n"] => check("i18n", i18n::run),
        ["docs-check"] => check("docs-check", docs::run),
        ["new-feature", name] => new_feature::run(&root(), name).and_then(|told| say(&told)).map(|()| ExitCode::SUCCESS),
        _ => say(USAGE).map(|()| ExitCode::FAILURE),
    };
    outcome.unwrap_or_else(|error| {
        // Nothing is left to be done when not even this can be written.
        writeln!(io::stderr(), "xtask: {error}").ok();
        ExitCode::FAILURE
    })
}

/// The repository: the folder above this crate, as Cargo names it when it runs.
fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    own.and_then(|own| own.parent().map(PathBuf::from)).unwrap_or_else(|| PathBuf::from("."))
}

fn check(name: &str, run: fn(&Tree) -> Report) -> io::Result<ExitCode> {
    let tree = Tree::load(&root())?;
    let report = run(&tree);
    say(&report.written(name, tree.len()))?;
    Ok(if report.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn say(text: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{text}")
}
