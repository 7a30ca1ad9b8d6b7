//! The glossary for services that take none: its words stand as `⟦7⟧` in what is sent, and as their translations in what comes back.

use super::service::Failure;
use crate::store::machine::Term;

/// A sentence whose words of the glossary are hidden.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hidden {
    /// What the service sees.
    pub text: String,
    /// Marks, and what they become.
    marks: Vec<(String, String)>,
}

impl Hidden {
    /// Hides the words of the glossary, longer ones first. They are known in any case, as whole words where their script has such.
    #[must_use]
    pub fn new(sentence: &str, terms: &[Term]) -> Self {
        let mut terms: Vec<&Term> = terms.iter().filter(|term| !term.term.trim().is_empty()).collect();
        terms.sort_by_key(|term| std::cmp::Reverse(term.term.chars().count()));
        let mut next = first_free(sentence);
        let (mut text, mut marks) = (String::with_capacity(sentence.len()), Vec::new());
        let (mut rest, mut before) = (sentence, None);
        while let Some(char) = rest.chars().next() {
            let found = terms.iter().find_map(|term| Some((*term, length_of(rest, before, term.term.trim())?)));
            let length = found.map_or(char.len_utf8(), |(_, length)| length);
            let (own, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            match found {
                Some((term, _)) => {
                    let mark = format!("⟦{next}⟧");
                    text.push_str(&mark);
                    marks.push((mark, as_written(own, term.translation.trim())));
                    next += 1;
                }
                None => text.push_str(own),
            }
            before = own.chars().last();
            rest = after;
        }
        Self { text, marks }
    }

    /// The translated sentence with the translations of the glossary.
    ///
    /// # Errors
    /// When the service lost a mark, or doubled one.
    pub fn shown(&self, translated: &str) -> Result<String, Failure> {
        let mut text = translated.to_owned();
        for (mark, translation) in &self.marks {
            if text.matches(mark.as_str()).count() != 1 {
                return Err(Failure::Damaged);
            }
            text = text.replacen(mark.as_str(), translation, 1);
        }
        Ok(text)
    }
}

/// The number after those of the marks that stand there already.
fn first_free(sentence: &str) -> usize {
    let numbers = sentence.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()?.parse::<usize>().ok());
    numbers.max().map_or(0, |last| last + 1)
}

/// How many bytes the term takes at the beginning of `rest`; `None` when it does not stand there by itself.
fn length_of(rest: &str, before: Option<char>, term: &str) -> Option<usize> {
    let (mut own, mut length) = (rest.chars(), 0);
    for wanted in term.chars() {
        let found = own.next()?;
        if !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        length += found.len_utf8();
    }
    let is_word = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() && !is_ideograph(char));
    let begins_inside = is_word(before) && is_word(term.chars().next());
    let ends_inside = is_word(own.next()) && is_word(term.chars().last());
    (!begins_inside && !ends_inside).then_some(length)
}

const fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// A translation with a capital where the word had one.
fn as_written(own: &str, translation: &str) -> String {
    let mut letters = translation.chars();
    match letters.next() {
        Some(first) if own.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => translation.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(term: &str, translation: &str) -> Term {
        Term { term: term.to_owned(), translation: translation.to_owned() }
    }

    #[test]
    fn words_of_the_glossary_are_hidden_and_come_back_translated() {
        let terms =
            [term("hub", "središnjica"), term("water valve", "ventil za vodu"), term("valve", "ventil"), term("重設", "reset")];
        let hidden = Hidden::new("Hub and hubs: open the water valve by ⟦0⟧, 請重設它", &terms);
        assert_eq!(hidden.text, "⟦1⟧ and hubs: open the ⟦2⟧ by ⟦0⟧, 請⟦3⟧它");
        assert_eq!(hidden.shown("⟦1⟧ i ⟦2⟧, ⟦0⟧ ⟦3⟧").unwrap(), "Središnjica i ventil za vodu, ⟦0⟧ reset");
        assert_eq!(hidden.shown("⟦1⟧ i ⟦2⟧"), Err(Failure::Damaged));
        assert_eq!(Hidden::new("no words", &terms).shown("bez riječi").unwrap(), "bez riječi");
    }
}
