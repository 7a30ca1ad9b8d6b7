//! Time, chance and the network come through the kernel, so that tests can hold them.

use crate::report::Problem;
use crate::source::{File, Manifest, Rust, Tree};

/// Finds words in the code of the product.
fn find_words(
    tree: &Tree,
    check: &'static str,
    words: &[&'static str],
    advice: &str,
    is_free: impl Fn(&File, &Rust, usize) -> bool,
) -> Vec<Problem> {
    let mut problems = vec![];
    for (file, rust) in tree.rust().filter(|(file, _)| file.is_product()) {
        for word in words {
            for at in rust.find(word).filter(|at| !is_free(file, rust, *at)) {
                problems.push(Problem::new(check, &file.path, rust.line(at), format!("`{word}`: {advice}")).about(word));
            }
        }
    }
    problems
}

/// The wall clock is asked in `kernel/base/src/clock.rs` alone; how long something takes is measured in the kernel and in tests.
pub fn time_comes_from_the_clock(tree: &Tree) -> Vec<Problem> {
    const WALL: [&str; 6] =
        ["SystemTime::now", "Zoned::now", "Utc::now", "Local::now", "OffsetDateTime::now_utc", "jiff::Timestamp::now"];
    let advice = "ask the Clock (`visit.now()`, `app.now()`), so that tests can set the time";
    let mut problems = find_words(tree, "clock", &WALL, advice, |file, _, _| file.path == "kernel/base/src/clock.rs");
    let is_free = |file: &File, rust: &Rust, at| file.kernel().is_some() || file.is_test() || rust.is_test(at);
    problems.extend(find_words(tree, "clock", &["Instant::now"], "only the kernel measures time; ask the Clock", is_free));
    problems
}

/// Random numbers come from `vestibule_base::random`.
pub fn chance_comes_from_the_kernel(tree: &Tree) -> Vec<Problem> {
    const WORDS: [&str; 6] = ["rand::", "use rand", "fastrand", "getrandom::", "thread_rng", "RandomState::new"];
    let mut problems =
        find_words(tree, "randomness", &WORDS, "take vestibule_base::random", |file, _, _| file.kernel().is_some());
    problems.extend(find_crates(tree, "randomness", &["rand", "fastrand", "getrandom", "uuid"], "take vestibule_base::random"));
    problems
}

/// HTTP is spoken to others by the kernel alone.
pub fn the_kernel_alone_calls_out(tree: &Tree) -> Vec<Problem> {
    const WORDS: [&str; 5] = ["reqwest", "ureq::", "isahc", "TcpStream::connect", "hyper_util::client"];
    let advice = "calls to other hosts go through the kernel, which limits and guards them";
    let is_free = |file: &File, rust: &Rust, at| file.kernel().is_some() || file.is_test() || rust.is_test(at);
    let mut problems = find_words(tree, "http-client", &WORDS, advice, is_free);
    problems.extend(find_crates(tree, "http-client", &["reqwest", "ureq", "isahc", "hyper-util"], advice));
    problems
}

/// Finds crates that only the kernel may name.
fn find_crates(tree: &Tree, check: &'static str, names: &[&str], advice: &str) -> Vec<Problem> {
    let mut problems = vec![];
    for manifest in
        Manifest::all(tree).into_iter().filter(|manifest| manifest.file.is_product() && manifest.file.kernel().is_none())
    {
        for dependency in manifest.dependencies.iter().filter(|dependency| names.contains(&dependency.name.as_str())) {
            let text = format!("{}: {advice}", dependency.name);
            problems.push(Problem::new(check, &manifest.file.path, dependency.line, text).about(&dependency.name));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn the_wall_clock_is_asked_in_one_file_alone() {
        let source = "fn a() {\n  SystemTime::now();\n}";
        let tree = Tree::of(&[
            ("kernel/base/src/clock.rs", source),
            ("kernel/web/src/a.rs", source),
            ("features/ideas/src/tests/a.rs", source),
        ]);
        assert_eq!(places(&time_comes_from_the_clock(&tree)), ["features/ideas/src/tests/a.rs:2", "kernel/web/src/a.rs:2"]);
    }

    #[test]
    fn a_feature_measures_no_time_outside_of_tests() {
        let source = "fn a() { Instant::now(); }";
        let tree = Tree::of(&[
            ("kernel/web/src/a.rs", source),
            ("features/ideas/src/a.rs", source),
            ("features/ideas/src/tests/a.rs", source),
        ]);
        assert_eq!(places(&time_comes_from_the_clock(&tree)), ["features/ideas/src/a.rs:1"]);
    }

    #[test]
    fn chance_outside_of_the_kernel_is_found_in_code_and_manifest() {
        let manifest = "[package]\nname = \"a\"\n[dependencies]\nrand.workspace = true\n";
        let tree = Tree::of(&[
            ("features/ideas/src/a.rs", "fn a() { rand::random(); operand::x(); }"),
            ("features/ideas/Cargo.toml", manifest),
            ("kernel/base/src/random.rs", "fn a() { getrandom::fill(); }"),
        ]);
        assert_eq!(places(&chance_comes_from_the_kernel(&tree)), ["features/ideas/src/a.rs:1", "features/ideas/Cargo.toml:4"]);
    }

    #[test]
    fn a_feature_that_calls_out_is_found() {
        let source = "use reqwest::Client;";
        let tree = Tree::of(&[("features/ideas/src/a.rs", source), ("kernel/web/src/fetch.rs", source)]);
        assert_eq!(places(&the_kernel_alone_calls_out(&tree)), ["features/ideas/src/a.rs:1"]);
    }
}
