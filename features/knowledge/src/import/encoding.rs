//! Bytes that should be UTF-8.

/// What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file; when it is no UTF-8, also the line of the first wrong byte and what it was taken for.
#[must_use]
pub fn read(bytes: &[u8]) -> (String, Option<(usize, &'static str)>) {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return (wide(rest, u16::from_le_bytes), Some((1, "UTF-16")));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return (wide(rest, u16::from_be_bytes), Some((1, "UTF-16")));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (clean(text), None),
        Err(error) => {
            let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
            let text: String = bytes.iter().map(|byte| latin(*byte)).collect();
            (clean(&text), Some((line, "Windows-1252")))
        }
    }
}

fn latin(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|place| HIGH.get(usize::from(place)));
    high.copied().unwrap_or(char::from(byte))
}

fn wide(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(join);
    clean(&char::decode_utf16(units).map(|char| char.unwrap_or('\u{fffd}')).collect::<String>())
}

/// Line ends as `\n`, and no control characters: databases refuse some of them.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|char| !char.is_control() || matches!(char, '\n' | '\t'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_are_read_and_named() {
        assert_eq!(read("ž\r\nš".as_bytes()), ("ž\nš".to_owned(), None));
        assert_eq!(read(b"ok\nA\x96B"), ("ok\nA–B".to_owned(), Some((2, "Windows-1252"))));
        assert_eq!(read(b"\xff\xfea\0b\0").0, "ab");
        assert_eq!(read(b"a\0b").0, "ab");
    }
}
