//! An affix stemmer for Filipino.
//!
//! The language puts affixes before, into and behind the root and doubles its first syllable: bayad (payment), magbabayad,
//! binayaran, pagbabayad. Takes off, in this order, a linker, a prefix, an infix, the doubling and a suffix (the order of
//! Bonus 2003, "The Tagalog stemming algorithm"), never below three letters, and spells u as o and e as i, which alternate.

/// Roots whose affixed forms change a sound that no rule below brings back.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("binayaran", "bayad"),
    ("bayaran", "bayad"),
    ("babayaran", "bayad"),
    ("tagagamit", "gamit"),
    ("gumagamit", "gamit"),
    ("palitan", "palit"),
    ("pinalitan", "palit"),
    ("bilhin", "bili"),
    ("binili", "bili"),
    ("kunin", "kuha"),
    ("kinuha", "kuha"),
    ("alisin", "alis"),
    ("tingnan", "tingin"),
    ("buksan", "bukas"),
    ("binuksan", "bukas"),
    ("sundin", "sunod"),
    ("tanggapin", "tanggap"),
    ("dalhin", "dala"),
    ("sabihin", "sabi"),
    ("gawin", "gawa"),
    ("ginawa", "gawa"),
    ("isara", "sara"),
];

const PREFIXES: &[&str] = &[
    "pinakama",
    "nakakapag",
    "makakapag",
    "tagapag",
    "nakapag",
    "makapag",
    "ipinag",
    "pinaka",
    "napaka",
    "ipang",
    "nagpa",
    "magpa",
    "pagpa",
    "pinag",
    "naka",
    "maka",
    "kaka",
    "taga",
    "ipag",
    "mang",
    "nang",
    "pang",
    "mag",
    "nag",
    "pag",
    "ipa",
    "ika",
    "mam",
    "nam",
    "pam",
    "man",
    "nan",
    "pan",
    "ma",
    "na",
    "pa",
    "ka",
    "um",
    "i",
];

const SUFFIXES: &[&str] = &["han", "hin", "nan", "an", "in"];

pub(super) fn stem(folded: &str) -> String {
    if !folded.bytes().all(|b| b.is_ascii_lowercase()) {
        return folded.to_owned();
    }
    if let Some((_, root)) = EXCEPTIONS.iter().find(|(form, _)| *form == folded) {
        return spell(root);
    }
    let word = without_linker(folded);
    let word = without_prefix(word);
    let word = without_infix(word);
    let word = without_doubling(&word);
    spell(&without_suffix(word))
}

/// "bagong" is "bago" with the linker -ng.
fn without_linker(word: &str) -> &str {
    word.strip_suffix("ng").filter(|rest| rest.len() >= 4 && rest.ends_with(is_vowel)).unwrap_or(word)
}

fn without_prefix(word: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix).filter(|rest| is_root(rest))).unwrap_or(word)
}

/// -um- and -in- stand behind the first consonant.
fn without_infix(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    let rest = chars.as_str();
    let bare = rest.strip_prefix("um").or_else(|| rest.strip_prefix("in"));
    match bare {
        Some(bare) if !is_vowel(first) && bare.starts_with(is_vowel) && bare.len() >= 3 => format!("{first}{bare}"),
        _ => word.to_owned(),
    }
}

/// The first syllable, or first vowel, said twice.
fn without_doubling(word: &str) -> &str {
    let mut letters = word.chars();
    match (letters.next(), letters.next(), letters.next(), letters.next()) {
        (Some(a), Some(b), Some(c), Some(d)) if a == c && b == d && is_vowel(b) && word.len() >= 6 => {
            word.get(2..).unwrap_or(word)
        }
        (Some(a), Some(b), _, _) if a == b && is_vowel(a) && word.len() >= 5 => word.get(1..).unwrap_or(word),
        _ => word,
    }
}

fn without_suffix(word: &str) -> String {
    for suffix in SUFFIXES {
        if let Some(root) = word.strip_suffix(suffix).filter(|root| is_root(root)) {
            // d becomes r between vowels: bayad, bayaran.
            return match root.strip_suffix('r') {
                Some(start) => format!("{start}d"),
                None => root.to_owned(),
            };
        }
    }
    word.to_owned()
}

fn is_root(rest: &str) -> bool {
    rest.len() >= 4 && rest.contains(is_vowel)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn spell(root: &str) -> String {
    root.chars()
        .map(|c| match c {
            'u' => 'o',
            'e' => 'i',
            other => other,
        })
        .collect()
}
