//! The words of an HTML text.

/// Drops tags from clean HTML, reads its entities and joins what is left by single blanks.
#[must_use]
pub fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        push_words(&mut text, before);
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        if breaks_words(tag) {
            text.push(' ');
        }
        rest = next;
    }
    push_words(&mut text, rest);
    collapse(&text)
}

fn push_words(text: &mut String, words: &str) {
    if words.contains('&') {
        let read = words
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&");
        text.push_str(&read);
    } else {
        text.push_str(words);
    }
}

/// Whether the words on both sides of the tag are two words.
fn breaks_words(tag: &str) -> bool {
    let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
    !matches!(
        name,
        "a" | "b" | "strong" | "i" | "em" | "code" | "kbd" | "mark" | "span" | "sup" | "sub" | "del" | "ins" | "u" | "small"
    )
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
