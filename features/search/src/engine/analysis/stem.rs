//! Which stemmers a language uses.

use frostem::{Algorithm, Stemmer};

use super::{Language, croatian, filipino, fold, greek};

/// A stemmer of our own, given the lower-case word and the folded one.
type Light = fn(&str) -> String;

/// The stemmers of a language. All of them stand at one position of the index, so that a word is found through either.
#[derive(Clone, Copy)]
pub(super) struct Stemmers {
    snowball: Option<Stemmer>,
    light: Option<Light>,
    /// For Latin words in a language of another script, and beside Filipino, whose texts are full of English.
    english: Option<Stemmer>,
}

impl Stemmers {
    pub(super) fn of(language: Language) -> Self {
        let light: Option<Light> = match language.code() {
            "el" => Some(greek::stem),
            "hr" | "bs" | "sr" => Some(croatian::stem),
            "fil" => Some(filipino::stem),
            _ => None,
        };
        // Snowball's Serbian fits Croatian and Bosnian; the three have one grammar.
        let name = match language.code() {
            "hr" | "bs" => "sr",
            other => other,
        };
        let foreign = language.is_non_latin() || language == Language::FILIPINO;
        let english = foreign.then(|| Stemmer::new(Algorithm::English));
        Self { snowball: Stemmer::try_from_name(name).ok(), light, english }
    }

    /// The different stems of a word, folded; the folded word itself where nothing stems it.
    pub(super) fn stems(&self, lower: &str, folded: &str) -> Vec<String> {
        let mut stems = Vec::with_capacity(2);
        let mut add = |stem: String| {
            if !stem.is_empty() && !stems.contains(&stem) {
                stems.push(stem);
            }
        };
        let latin = folded.is_ascii();
        if !latin || self.english.is_none() {
            if let Some(snowball) = &self.snowball {
                add(fold(&snowball.stem(lower)));
            }
        } else if let Some(english) = &self.english {
            add(fold(&english.stem(lower)));
        }
        if let Some(light) = self.light {
            add(light(folded));
        }
        if stems.is_empty() {
            stems.push(folded.to_owned());
        }
        stems
    }
}
