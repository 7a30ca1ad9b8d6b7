//! Files and functions that one can read.

use crate::report::Problem;
use crate::source::{File, Tree};

const LONGEST_FILE: usize = 500;
const LONGEST_TESTS: usize = 800;
const LONGEST_FUNCTION: usize = 60;

/// A source or template has 500 lines at most, tests 800.
pub fn files_are_short(tree: &Tree) -> Vec<Problem> {
    tree.files().filter(|file| is_written(file)).filter_map(too_long).collect()
}

fn is_written(file: &File) -> bool {
    let is_ours = !file.has_folder("vendor") && !file.has_folder("content");
    is_ours
        && (file.is_template() || [".rs", ".js", ".mjs", ".css", ".sql", ".py", ".sh"].iter().any(|end| file.path.ends_with(end)))
}

fn too_long(file: &File) -> Option<Problem> {
    let most = if file.is_test() { LONGEST_TESTS } else { LONGEST_FILE };
    let lines = file.text.lines().count();
    let text = format!("{lines} lines; at most {most}: split it where its subject changes");
    (lines > most).then(|| Problem::new("file-size", &file.path, 0, text))
}

/// A function has 60 lines at most.
pub fn functions_are_short(tree: &Tree) -> Vec<Problem> {
    let long = |file: &File| {
        let functions = file.rust.as_ref().map(|rust| rust.functions()).unwrap_or_default();
        let long = functions.into_iter().filter(|function| function.lines > LONGEST_FUNCTION);
        let path = file.path.clone();
        long.map(move |function| {
            let text =
                format!("`{}` has {} lines; at most {LONGEST_FUNCTION}: give its parts names", function.name, function.lines);
            Problem::new("function-length", &path, function.line, text).about(&function.name)
        })
    };
    tree.files().flat_map(long).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn a_file_of_501_lines_is_found_and_tests_may_have_more() {
        let long = "x\n".repeat(501);
        let files =
            [("a/src/x.rs", long.as_str()), ("a/src/tests/x.rs", &long), ("a/templates/x.html", &long), ("a/notes.md", &long)];
        assert_eq!(places(&files_are_short(&Tree::of(&files))), ["a/src/x.rs:0", "a/templates/x.html:0"]);
    }

    #[test]
    fn a_function_of_61_lines_is_found_by_name() {
        let function = |lines: usize| format!("\nfn long() {{\n{}}}\n", "a();\n".repeat(lines));
        let found = functions_are_short(&Tree::of(&[("a/src/x.rs", &function(61)), ("a/src/y.rs", &function(60))]));
        assert_eq!(places(&found), ["a/src/x.rs:2"]);
        assert_eq!(found[0].item, "long");
    }
}
