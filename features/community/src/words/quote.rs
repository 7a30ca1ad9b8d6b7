//! A post as another one quotes it.

use std::fmt::Write;

use vestibule_base::Id;

use super::render::readable;

/// Most characters that are quoted.
const LONGEST: usize = 1_500;

/// The words of a post without what it quotes.
#[must_use]
pub fn unquoted(body: &str) -> String {
    let own: Vec<&str> = body.lines().filter(|line| !line.trim_start().starts_with('>')).collect();
    own.join("\n")
}

/// The words of a post under the name of who wrote it, as a quote that leads to it. What the post itself quotes is left out.
#[must_use]
pub fn quote((id, name): (Id, &str), body: &str) -> String {
    let own = unquoted(&readable(body));
    let mut words: String = own.trim().chars().take(LONGEST).collect();
    if own.trim().chars().count() > LONGEST {
        words.push('…');
    }
    let name: String = name.chars().filter(|char| !matches!(char, '[' | ']' | '\n')).collect();
    let mut quote = format!("> [{name}](post:{id}):\n>\n");
    let mut was_blank = true;
    for line in words.lines() {
        let is_blank = line.trim().is_empty();
        if !(is_blank && was_blank) {
            let _ = writeln!(quote, "{}", format!("> {line}").trim_end());
        }
        was_blank = is_blank;
    }
    quote.push('\n');
    quote
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_names_its_writer_and_leaves_out_what_was_quoted_before() {
        let body = "> [Ana](post:1):\n>\n> Why?\n\nBecause @[Ana](person:3).\n\n\n\n![The hub](file:9)";
        assert_eq!(quote((Id(7), "Nina [x]"), body), "> [Nina x](post:7):\n>\n> Because @Ana.\n>\n> The hub\n\n");
    }

    #[test]
    fn a_long_post_is_quoted_in_part() {
        let quote = quote((Id(7), "Nina"), &"word ".repeat(1_000));
        assert!(quote.contains('…') && quote.chars().count() < LONGEST + 100);
    }
}
