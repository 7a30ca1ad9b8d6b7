//! What is not meant to stay, names of tests, and what log lines may hold.

use crate::report::Problem;
use crate::source::Tree;

/// What is left over, and what to do.
const LEFT: [(&str, &str); 8] = [
    ("todo!", "write it, or leave it out"),
    ("unimplemented!", "write it, or leave it out"),
    ("dbg!", "take it out"),
    ("#[ignore", "mend the test or take it out; a test that does not run proves nothing"),
    ("#[allow(", "mend what the lint says, or `#[expect(…, reason = \"…\")]`"),
    ("#![allow(", "mend what the lint says, or `#[expect(…, reason = \"…\")]`"),
    ("cfg_attr(test, ignore", "mend the test or take it out"),
    ("process::exit", "return an ExitCode, so that everything is put away"),
];

/// No `todo!`, `dbg!`, `#[ignore]`, `#[allow]`.
pub fn nothing_is_left_to_do(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for (file, rust) in tree.rust() {
        for (piece, advice) in LEFT {
            for at in rust.find(piece) {
                problems.push(Problem::new("leftovers", &file.path, rust.line(at), format!("`{piece}`: {advice}")).about(piece));
            }
        }
    }
    problems
}

/// The name of a test says in three words at least what is true.
pub fn tests_have_sentences_for_names(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for (file, rust) in tree.rust() {
        for (name, line) in rust.test_names() {
            if name.split('_').filter(|word| !word.is_empty()).count() < 3 {
                let text = format!("the test `{name}` has no sentence for a name: say in three words or more what is true");
                problems.push(Problem::new("test-names", &file.path, line, text).about(&name));
            }
        }
    }
    problems
}

/// No secret, address or message body in a log line.
pub fn logs_hold_nothing_private(tree: &Tree) -> Vec<Problem> {
    const PRIVATE: [&str; 10] =
        ["email", "password", "token", "secret", "cookie", "body", "payload", "letter", "session", "recipient"];
    let mut problems = vec![];
    for (file, rust) in tree.rust().filter(|(file, _)| file.is_product()) {
        let lines = ["trace!", "debug!", "info!", "warn!", "error!"].into_iter().flat_map(|level| rust.find(level));
        for said in lines.filter_map(|at| rust.inside(at, '(')) {
            let words =
                rust.code.get(said.clone()).unwrap_or_default().split(|char: char| !char.is_ascii_alphanumeric() && char != '_');
            for word in words.filter(|word| PRIVATE.contains(word)) {
                let text = format!("`{word}` in a log line: log an id or a count; no secret, address or message body is logged");
                problems.push(Problem::new("private-logs", &file.path, rust.line(said.start), text).about(word));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn everything_left_over_is_found_once_and_not_in_strings() {
        for (piece, _) in LEFT {
            let source = format!("// {piece}\nfn a() {{ let text = \"{piece}\"; }}\n{piece}\n");
            assert_eq!(places(&nothing_is_left_to_do(&Tree::of(&[("a.rs", &source)]))), ["a.rs:3"], "{piece}");
        }
    }

    #[test]
    fn a_test_named_in_two_words_is_found() {
        let source = "#[test]\nfn it_works() {}\n#[test]\nfn a_vote_counts_once() {}\n";
        assert_eq!(places(&tests_have_sentences_for_names(&Tree::of(&[("a/src/tests.rs", source)]))), ["a/src/tests.rs:2"]);
    }

    #[test]
    fn an_address_in_a_log_line_is_found_and_the_words_of_the_line_are_not() {
        let source = "fn a() {\n  tracing::info!(%person.email, \"sent\");\n  tracing::info!(count, \"the email was sent\");\n}";
        assert_eq!(places(&logs_hold_nothing_private(&Tree::of(&[("features/a/src/a.rs", source)]))), ["features/a/src/a.rs:2"]);
    }
}
