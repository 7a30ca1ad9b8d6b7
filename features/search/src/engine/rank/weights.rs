//! The constants of ranking, and where they come from.

/// Constants for one way of cutting text. Found on the development sets as means over all of them; see search-quality.md.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weights {
    /// Saturation of term frequency (Robertson and Zaragoza 2009, "The probabilistic relevance framework: BM25 and beyond").
    pub k1: f32,
    /// How far the length of a zone counts: title, headings, body.
    pub b: [f32; 3],
    /// Weight of a zone's term frequency (BM25F, as above, section 3.6).
    pub zones: [f32; 3],
    /// Share of the folded word; the stem has the rest.
    pub exact: f32,
    /// What a function word weighs beside another word.
    pub function_word: f32,
    /// What a pair of characters weighs that straddles two words, beside one inside a word.
    pub straddling: f32,
    /// What the last of some characters weighs, which stands in the pair before it already.
    pub last: f32,
    /// Share of the score that depends on how much of the query is covered.
    pub coverage: f32,
    /// What a title gains that holds all of the query, as a share of the score.
    pub title: f32,
    /// What neighbouring query words gain that stand close together, per unit of idf (Büttcher, Clarke and Lushman 2006).
    pub proximity: f32,
    /// What a word within one edit weighs beside the word itself; within two edits, its square.
    pub edit: f32,
}

/// For scripts with blanks.
pub(crate) const WORDS: Weights = Weights {
    k1: 1.5,
    b: [0.5, 0.5, 0.7],
    zones: [3.0, 1.5, 1.0],
    exact: 0.1,
    function_word: 0.15,
    straddling: 1.0,
    last: 1.0,
    coverage: 0.05,
    title: 0.5,
    proximity: 0.3,
    edit: 0.5,
};

/// For scripts without blanks: pairs of characters as words, single characters as stems.
pub(crate) const CHARACTERS: Weights = Weights {
    k1: 0.9,
    b: [0.5, 0.5, 0.55],
    exact: 0.7,
    function_word: 1.0,
    straddling: 0.95,
    last: 0.9,
    proximity: 0.2,
    ..WORDS
};
