//! A light suffix list for Croatian, Bosnian and Serbian, beside Snowball's Serbian.
//!
//! Works on the folded word, so that what is typed without č ć đ š ž meets what is written with them. The endings are those
//! of the declensions and of the commonest verb classes.

/// Endings; the longest that leaves enough of the word is taken off.
const ENDINGS: &[&str] = &[
    "ovima", "evima", "ivanje", "ivanja", "ivanju", "avanje", "avanja", "avanju", "anjima", "enjima", "ostima", "ovanje",
    "ovanja", "icama", "osti", "oscu", "anje", "anja", "anju", "anjem", "enje", "enja", "enju", "enjem", "ajuci", "ijega",
    "ijemu", "ijima", "ovom", "ovog", "ovi", "ove", "ova", "evi", "eve", "eva", "ima", "ama", "oga", "ega", "omu", "emu", "ome",
    "ata", "ate", "ati", "iti", "eti", "uti", "ite", "ete", "amo", "imo", "emo", "aju", "iju", "uju", "ila", "ilo", "ili", "ile",
    "ala", "alo", "ali", "ale", "eno", "ena", "eni", "ene", "ano", "ana", "ani", "ane", "om", "em", "og", "eg", "oj", "im", "ih",
    "ju", "ao", "io", "as", "am", "es", "is", "at", "it", "la", "lo", "li", "a", "e", "i", "o", "u",
];

/// The least that stays, in characters.
const SHORTEST: usize = 3;

pub(super) fn stem(folded: &str) -> String {
    let letters = folded.chars().count();
    ENDINGS
        .iter()
        .filter(|ending| letters >= ending.len() + SHORTEST)
        .filter_map(|ending| folded.strip_suffix(ending))
        .min_by_key(|rest| rest.len())
        .unwrap_or(folded)
        .to_owned()
}
