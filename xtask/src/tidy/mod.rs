//! The rules of the house (`docs/develop/tidy.md`), each a function from the sources to its findings.

mod borders;
mod crates;
mod files;
mod leftovers;
mod outside;
mod queries;
mod rooms;
mod schema;
mod sizes;
mod templates;
mod walls;

pub use rooms::LANGUAGES;

use crate::config;
use crate::report::{Problem, Report};
use crate::source::Tree;

type Check = fn(&Tree) -> Vec<Problem>;

const CHECKS: [Check; 25] = [
    sizes::files_are_short,
    sizes::functions_are_short,
    walls::features_name_no_feature,
    walls::the_kernel_has_directions,
    walls::the_testkit_is_for_tests,
    walls::versions_and_lints_stand_once,
    queries::queries_stand_in_stores,
    queries::features_use_their_own_tables,
    queries::only_the_store_knows_the_database,
    schema::both_databases_speak_it,
    schema::columns_have_shared_types,
    outside::time_comes_from_the_clock,
    outside::chance_comes_from_the_kernel,
    outside::the_kernel_alone_calls_out,
    leftovers::nothing_is_left_to_do,
    leftovers::tests_have_sentences_for_names,
    leftovers::logs_hold_nothing_private,
    templates::pages_hold_no_code,
    templates::pages_hold_no_sentences,
    rooms::features_have_all_parts,
    rooms::models_do_not_wait,
    files::no_path_of_a_machine,
    files::lock_files_name_no_registry,
    borders::nothing_outside_is_needed,
    crates::the_build_is_small,
];

/// Runs every check and takes away what `tidy.toml` allows.
pub fn run(tree: &Tree) -> Report {
    let found: Vec<Problem> = CHECKS.iter().flat_map(|check| check(tree)).collect();
    let problems = match config::read(tree) {
        Ok(config) => config::forgive(tree, &config, found),
        Err(problem) => found.into_iter().chain([problem]).collect(),
    };
    Report::new(CHECKS.len(), problems)
}

/// For tests of checks: the findings as `path:line`.
#[cfg(test)]
fn places(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{}:{}", problem.path, problem.line)).collect()
}
