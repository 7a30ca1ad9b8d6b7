//! SQL as far as the checks need it.

/// Whether a string is a statement, and not a sentence that happens to hold such words.
pub fn looks_like_sql(text: &str) -> bool {
    let words = tokens(text);
    let words: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    let pairs = || words.windows(2);
    let small: Vec<String> = words.iter().take(3).map(|word| word.to_lowercase()).collect();
    let small: Vec<&str> = small.iter().map(String::as_str).collect();
    let begins = matches!(small.as_slice(), ["insert", "into", ..] | ["delete", "from", ..] | ["update", _, "set"]);
    begins
        || words.contains(&"SELECT")
        || pairs().any(|pair| matches!(pair, ["INSERT", "INTO"] | ["DELETE", "FROM"]))
        || words.windows(3).any(|three| matches!(three, ["UPDATE", _, "SET"]))
        || (words.first() == Some(&"select") && words.iter().any(|word| word.eq_ignore_ascii_case("from")))
}

/// Words and signs with their lines (from 0); comments left out, a quoted text is one `'`.
pub fn tokens(text: &str) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = vec![];
    let mut chars = text.chars().peekable();
    let mut line = 0;
    while let Some(char) = chars.next() {
        if char == '\n' {
            line += 1;
        } else if char == '-' && chars.peek() == Some(&'-') {
            while chars.next_if(|next| *next != '\n').is_some() {}
        } else if char == '\'' {
            while chars.next_if(|next| *next != '\'').is_some() {}
            chars.next();
            found.push(("'".to_owned(), line));
        } else if is_word(char) {
            let mut word = String::from(char);
            while let Some(next) = chars.next_if(|next| is_word(*next)) {
                word.push(next);
            }
            found.push((word, line));
        } else if !char.is_whitespace() {
            found.push((char.to_string(), line));
        }
    }
    found
}

/// The tables that a statement (or a piece of one) names, with their lines (from 0). Names of its own `WITH` are left out.
pub fn tables(text: &str) -> Vec<(String, usize)> {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |(word, _)| word.as_str());
    let own: Vec<&str> = (0..tokens.len()).filter(|at| is_own(&word, *at)).map(word).collect();
    let mut found = vec![];
    for at in 0..tokens.len() {
        for place in named_after(&word, at) {
            if let Some((name, line)) = tokens.get(place).filter(|(name, _)| is_table_name(name) && !own.contains(&name.as_str()))
            {
                found.push((name.clone(), *line));
            }
        }
    }
    found
}

/// `name AS (` after `WITH`, `RECURSIVE` or a comma.
fn is_own<'a>(word: &impl Fn(usize) -> &'a str, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", word);
    matches!(before, "WITH" | "RECURSIVE" | ",") && word(at + 1) == "AS" && word(at + 2) == "("
}

/// Where tables stand that the word at this place announces.
fn named_after<'a>(word: &impl Fn(usize) -> &'a str, at: usize) -> Vec<usize> {
    let before = at.checked_sub(1).map_or("", word);
    match word(at) {
        "FROM" if before != "DISTINCT" => listed(word, at + 1),
        "JOIN" if word(at + 2) != "(" => vec![at + 1],
        "UPDATE" if !matches!(before, "DO" | "FOR" | "ON") => vec![at + 1],
        "INTO" | "REFERENCES" => vec![at + 1],
        "TABLE" => vec![if word(at + 1) == "IF" { at + 2 + usize::from(word(at + 2) == "NOT") + 1 } else { at + 1 }],
        // CREATE INDEX name ON table
        "ON" if at.checked_sub(2).is_some_and(|index| matches!(word(index), "INDEX" | "EXISTS")) => vec![at + 1],
        _ => vec![],
    }
}

/// `FROM a, b AS c, d`: every table of the list.
fn listed<'a>(word: &impl Fn(usize) -> &'a str, first: usize) -> Vec<usize> {
    if word(first + 1) == "(" {
        return vec![];
    }
    let mut found = vec![first];
    let mut at = first + 1;
    while word(at) == "," || word(at + 1) == "," || (word(at) == "AS" && word(at + 2) == ",") {
        while word(at) != "," {
            at += 1;
        }
        found.push(at + 1);
        at += 2;
    }
    found
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

fn is_table_name(text: &str) -> bool {
    text.starts_with(|char: char| char.is_ascii_lowercase())
        && text.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(sql: &str) -> Vec<String> {
        tables(sql).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn every_table_of_a_statement_is_found() {
        assert_eq!(
            names("SELECT a FROM ideas_idea i JOIN ideas_vote v ON v.idea = i.id WHERE x IS DISTINCT FROM y"),
            ["ideas_idea", "ideas_vote"]
        );
        assert_eq!(names("SELECT 1 FROM a_one x, b_two, c_three ORDER BY p, q"), ["a_one", "b_two", "c_three"]);
        assert_eq!(names("INSERT INTO a_one (x) VALUES (1) ON CONFLICT (x) DO UPDATE SET x = 2"), ["a_one"]);
        assert_eq!(names("UPDATE a_one SET x = (SELECT y FROM b_two)"), ["a_one", "b_two"]);
        assert_eq!(names("DELETE FROM a_one RETURNING x, y"), ["a_one"]);
    }

    #[test]
    fn names_of_the_statement_itself_and_functions_are_no_tables() {
        assert_eq!(
            names("WITH best AS (SELECT x FROM a_one), rest AS (SELECT 1) SELECT * FROM best, rest, generate_series"),
            ["a_one", "generate_series"]
        );
        assert_eq!(names("SELECT 1 FROM generate_series(1, 2)"), Vec::<String>::new());
    }

    #[test]
    fn a_schema_names_tables_in_indexes_and_references() {
        let schema = "-- FROM nowhere\nCREATE TABLE a_one (id BIGINT REFERENCES b_two (id) ON DELETE CASCADE);\nCREATE INDEX a_one_id ON c_three (id);";
        assert_eq!(tables(schema), [("a_one".to_owned(), 1), ("b_two".to_owned(), 1), ("c_three".to_owned(), 2)]);
    }

    #[test]
    fn a_sentence_is_no_statement() {
        assert!(!looks_like_sql("Select a file from the list, then update it"));
        assert!(!looks_like_sql("the update is set"));
        assert!(looks_like_sql("SELECT {COLUMNS} FROM x"));
        assert!(looks_like_sql("update x set y = 1"));
        assert!(looks_like_sql("UPDATE x\n SET y = 1"));
    }
}
