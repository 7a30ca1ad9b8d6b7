//! SQL that both databases speak.

use super::queries::is_migration;
use crate::report::Problem;
use crate::source::{File, Tree, looks_like_sql, tokens};

const TYPES: [&str; 4] = ["BIGINT", "TEXT", "BOOLEAN", "DOUBLE"];

/// Words of one database only, and what to write instead.
const FOREIGN: [(&str, &str); 18] = [
    ("ILIKE", "fold the text in the program and use LIKE"),
    ("CURRENT_TIMESTAMP", "bind the time of the Clock"),
    ("CURRENT_DATE", "bind the time of the Clock"),
    ("STRFTIME", "bind the time of the Clock"),
    ("AUTOINCREMENT", "make an Id in the program"),
    ("SERIAL", "make an Id in the program"),
    ("BIGSERIAL", "make an Id in the program"),
    ("INTEGER", "BIGINT"),
    ("JSON", "TEXT, read in the program"),
    ("JSONB", "TEXT, read in the program"),
    ("ARRAY", "a table or TEXT"),
    ("VARCHAR", "TEXT"),
    ("TIMESTAMPTZ", "BIGINT with milliseconds"),
    ("UUID", "BIGINT"),
    ("IFNULL", "COALESCE"),
    ("GLOB", "LIKE"),
    ("ROWID", "a key of your own"),
    ("PRAGMA", "nothing: the store sets these"),
];

/// Neither migrations nor queries use what only one database knows.
pub fn both_databases_speak_it(tree: &Tree) -> Vec<Problem> {
    let places = tree.files().filter(|file| file.is_product() && file.kernel() != Some("store"));
    let mut problems = vec![];
    for file in places {
        for (sql, line) in statements(file) {
            for (word, instead, offset) in foreign(sql) {
                let text = format!("`{word}` is not known to both databases: {instead}");
                problems.push(Problem::new("shared-sql", &file.path, line + offset, text).about(&word));
            }
        }
    }
    problems
}

/// Every piece of SQL with its line.
fn statements(file: &File) -> Vec<(&str, usize)> {
    if is_migration(file) {
        return vec![(&file.text, 1)];
    }
    let literals = file.rust.iter().flat_map(|rust| &rust.literals);
    literals.filter(|literal| looks_like_sql(&literal.value)).map(|literal| (literal.value.as_str(), literal.line)).collect()
}

fn foreign(sql: &str) -> Vec<(String, &'static str, usize)> {
    let tokens = tokens(sql);
    let word = |at: usize| tokens.get(at).map_or("", |(word, _)| word.as_str());
    let mut found = vec![];
    for (at, (token, line)) in tokens.iter().enumerate() {
        let upper = token.to_uppercase();
        if let Some((_, instead)) = FOREIGN.iter().find(|(known, _)| *known == upper) {
            found.push((token.clone(), *instead, *line));
        }
        match (upper.as_str(), word(at + 1), word(at + 2)) {
            ("NOW", "(", ")") => found.push(("now()".to_owned(), "bind the time of the Clock", *line)),
            (":", ":", _) => found.push(("::".to_owned(), "CAST(… AS …)", *line)),
            ("-", ">", _) => found.push(("->".to_owned(), "TEXT, read in the program", *line)),
            (name, "(", _) if name.starts_with("JSON_") || name.starts_with("JSONB_") => {
                found.push((token.clone(), "TEXT, read in the program", *line));
            }
            _ => {}
        }
    }
    found
}

/// Columns are `BIGINT`, `TEXT`, `BOOLEAN` or `DOUBLE PRECISION`.
pub fn columns_have_shared_types(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for file in tree.files().filter(|file| is_migration(file)) {
        for (name, kind, line) in columns(&file.text).into_iter().filter(|(_, kind, _)| !is_type(kind, &file.path)) {
            let text = format!("column `{name}` is {kind}: take BIGINT, TEXT, BOOLEAN or DOUBLE PRECISION");
            problems.push(Problem::new("shared-sql", &file.path, line, text).about(&name));
        }
    }
    problems
}

fn is_type(kind: &str, path: &str) -> bool {
    TYPES.contains(&kind) || (kind == "SERIAL_KEY" && path.starts_with("kernel/store/"))
}

/// Columns of new tables and new columns of old ones: name, type, line.
fn columns(text: &str) -> Vec<(String, String, usize)> {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |(word, _)| word.as_str());
    let column = |at: usize| Some((tokens.get(at)?.0.clone(), word(at + 1).to_uppercase(), tokens.get(at)?.1 + 1));
    let (mut found, mut depth, mut in_table) = (vec![], 0_usize, false);
    for at in 0..tokens.len() {
        let begins = match word(at) {
            "TABLE" if at.checked_sub(1).is_some_and(|before| word(before).eq_ignore_ascii_case("CREATE")) => {
                in_table = true;
                false
            }
            "(" => {
                depth += 1;
                depth == 1
            }
            ")" => {
                depth = depth.saturating_sub(1);
                false
            }
            ";" => {
                in_table = false;
                false
            }
            "," => depth == 1,
            _ => false,
        };
        if in_table && begins && !is_limit(word(at + 1)) {
            found.extend(column(at + 1));
        }
        if word(at) == "ADD" {
            let names = if word(at + 1) == "COLUMN" { at + 2 } else { at + 1 };
            found.extend(column(names).filter(|_| !is_limit(word(names))));
        }
    }
    found
}

fn is_limit(word: &str) -> bool {
    matches!(word, "PRIMARY" | "UNIQUE" | "FOREIGN" | "CHECK" | "CONSTRAINT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    const STEP: &str = "features/ideas/src/migrations/0001_ideas.sql";

    #[test]
    fn types_of_one_database_are_found_and_limits_are_no_columns() {
        let step = "CREATE TABLE ideas_idea (\n    id BIGINT PRIMARY KEY CHECK (id IN (1, 2)),\n    name VARCHAR(20) NOT NULL,\n    share DOUBLE PRECISION,\n    PRIMARY KEY (id, name)\n);\nALTER TABLE ideas_idea ADD COLUMN made_at TIMESTAMP;";
        assert_eq!(places(&columns_have_shared_types(&Tree::of(&[(STEP, step)]))), [format!("{STEP}:3"), format!("{STEP}:7")]);
    }

    #[test]
    fn words_of_one_database_are_found_in_steps_and_queries() {
        for words in ["now()", "a::text", "a ->> 'b'", "json_extract(a, 'b')", "x ILIKE 'a'", "CURRENT_TIMESTAMP"] {
            let query = format!("\nrun(\"SELECT 1 FROM ideas_idea WHERE {words}\");");
            let step = format!("-- {words}\nUPDATE ideas_idea SET x = {words};");
            let found = both_databases_speak_it(&Tree::of(&[("features/ideas/src/store.rs", &query), (STEP, &step)]));
            assert_eq!(places(&found), [format!("{STEP}:2"), "features/ideas/src/store.rs:2".to_owned()], "{words}");
        }
    }

    #[test]
    fn a_word_in_a_quoted_text_is_no_word_of_sql() {
        let query = "run(\"SELECT 1 FROM ideas_idea WHERE kind = 'INTEGER' AND a = $1\");";
        assert_eq!(both_databases_speak_it(&Tree::of(&[("features/ideas/src/store.rs", query)])), []);
    }
}
