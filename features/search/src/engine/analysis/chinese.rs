//! Characters of scripts without blanks, and traditional and simplified Chinese as one.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Token;
use super::han_pairs::PAIRS;

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut chars = PAIRS.chars();
    let mut map = HashMap::with_capacity(PAIRS.len() / 6);
    while let (Some(traditional), Some(simplified)) = (chars.next(), chars.next()) {
        map.insert(traditional, simplified);
    }
    map
});

/// The token of one character: the pair with its neighbour as folded face, the character alone as stem.
pub(super) fn token(text: &str, (from, to): (usize, usize), next: Option<usize>) -> Option<Token> {
    let single = simplify(text.get(from..to)?);
    let folded = match next {
        Some(end) => simplify(text.get(from..end)?),
        None => single.clone(),
    };
    Some(Token { position: 0, from, to, folded, stems: vec![single], ideographic: true })
}

fn simplify(text: &str) -> String {
    text.chars().map(simplified).collect()
}

/// The simplified form of a character, or itself.
pub(super) fn simplified(c: char) -> char {
    if u32::from(c) < 0x3400 { c } else { SIMPLIFIED.get(&c).copied().unwrap_or(c) }
}
