//! Templates hold neither code nor words.

use crate::report::Problem;
use crate::source::{File, Tree, line_of};

/// Most words of one text that need no key (`MB`, `#`, the name of a product).
const MOST_WORDS: usize = 2;

/// No inline styles, scripts or handlers: the content security policy would stop them. Mails cannot do without styles.
pub fn pages_hold_no_code(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for file in tree.files().filter(|file| file.is_template() && !is_mail(file)) {
        for (tag, line) in tags(&file.text) {
            if let Some((what, advice)) = inline_code(&tag) {
                problems.push(Problem::new("inline-code", &file.path, line, format!("`{what}`: {advice}")).about(&what));
            }
        }
    }
    problems
}

fn is_mail(file: &File) -> bool {
    file.is_mail() || file.kernel() == Some("mail")
}

/// What a tag holds that belongs elsewhere.
fn inline_code(tag: &str) -> Option<(String, &'static str)> {
    let tag = tag.to_lowercase();
    let name = tag.split_whitespace().next().unwrap_or_default();
    let is_data = tag.contains("application/ld+json") || tag.contains("application/json");
    if name == "script" && !tag.contains(" src=") && !is_data {
        return Some(("<script>".to_owned(), "scripts stand in kernel/assets/scripts"));
    }
    if name == "style" {
        return Some(("<style>".to_owned(), "styles stand in kernel/assets/styles"));
    }
    if tag.contains("javascript:") {
        return Some(("javascript:".to_owned(), "scripts stand in kernel/assets/scripts"));
    }
    attribute_names(&tag).find_map(|name| {
        let is_handler =
            name.strip_prefix("on").is_some_and(|rest| rest.len() > 2 && rest.chars().all(|char| char.is_ascii_lowercase()));
        match name {
            "style" => Some(("style=".to_owned(), "give it a class of kernel/assets/styles")),
            _ if is_handler => Some((format!("{name}="), "scripts stand in kernel/assets/scripts and find elements by data-…")),
            _ => None,
        }
    })
}

/// Names of a tag's attributes with values.
fn attribute_names(tag: &str) -> impl Iterator<Item = &str> {
    // Every second part between quotes is a value.
    tag.split('"').step_by(2).filter_map(|part| part.strip_suffix('=')).filter_map(|part| part.split_whitespace().next_back())
}

/// Words for people stand in i18n; three words in a row are a sentence.
pub fn pages_hold_no_sentences(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for file in tree.files().filter(|file| file.is_template()) {
        let text = without_template_code(&file.text);
        let said = texts(&text).into_iter().chain(spoken_attributes(&text));
        for (words, at) in said.filter(|(words, _)| count_words(words) > MOST_WORDS) {
            let advice = format!("words in a template ({words}): put them into i18n/ and write `{{{{ t.text(\"…\") }}}}`");
            problems.push(Problem::new("template-sentences", &file.path, line_of(&text, at), advice));
        }
    }
    problems
}

/// The template with `{{ … }}`, `{% … %}`, `{# … #}` and comments blank; line ends stay.
fn without_template_code(text: &str) -> String {
    let mut shown = text.to_owned();
    for (open, close) in [("{#", "#}"), ("{{", "}}"), ("{%", "%}"), ("<!--", "-->")] {
        let mut parts = shown.split(open);
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (code, rest) = part.split_once(close).unwrap_or((part, ""));
            kept.extend(open.chars().chain(code.chars()).chain(close.chars()).map(|char| if char == '\n' { '\n' } else { ' ' }));
            kept.push_str(rest);
        }
        shown = kept;
    }
    shown
}

/// Tags without their brackets, with their lines.
fn tags(text: &str) -> Vec<(String, usize)> {
    let text = without_template_code(text);
    let places: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
    places
        .into_iter()
        .map(|at| (text.get(at + 1..).and_then(|rest| rest.split('>').next()).unwrap_or_default().to_owned(), line_of(&text, at)))
        .collect()
}

/// What stands between tags, with its place.
fn texts(text: &str) -> Vec<(String, usize)> {
    let (mut found, mut words, mut begin, mut in_tag) = (vec![], String::new(), 0, false);
    for (at, char) in text.char_indices() {
        if char == '<' {
            found.push((std::mem::take(&mut words), begin));
        } else if !(in_tag || words.is_empty() && char.is_whitespace()) {
            begin = if words.is_empty() { at } else { begin };
            words.push(char);
        }
        in_tag = char == '<' || (in_tag && char != '>');
    }
    found.push((words, begin));
    found.into_iter().map(|(words, at)| (words.split_whitespace().collect::<Vec<_>>().join(" "), at)).collect()
}

/// Values of attributes that are read out or shown.
fn spoken_attributes(text: &str) -> Vec<(String, usize)> {
    const SPOKEN: [&str; 5] = [" title=\"", " alt=\"", " placeholder=\"", " aria-label=\"", " data-busy=\""];
    let places = SPOKEN.iter().flat_map(|name| text.match_indices(name).map(|(at, _)| (at, at + name.len())));
    places
        .map(|(at, value)| (text.get(value..).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned(), at))
        .collect()
}

fn count_words(text: &str) -> usize {
    if text.contains("=\"") {
        // A macro that writes attributes.
        return 0;
    }
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic) && !word.starts_with('&')).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn code_in_a_page_is_found_and_styles_in_a_mail_are_not() {
        for wrong in ["<p style=\"x\">", "<script>x()</script>", "<a onclick=\"x()\">", "<style>", "<a href=\"javascript:x()\">"]
        {
            let page = format!("<p>\n{wrong}</p>");
            let tree = Tree::of(&[("features/a/templates/a.html", &page), ("features/a/templates/mail/a.html", &page)]);
            assert_eq!(places(&pages_hold_no_code(&tree)), ["features/a/templates/a.html:2"], "{wrong}");
        }
        let fine = "<script src=\"{{ url(\"a.js\") }}\"></script><script type=\"application/ld+json\">{}</script><p class=\"style\" data-on=\"1\">";
        assert_eq!(pages_hold_no_code(&Tree::of(&[("features/a/templates/a.html", fine)])), []);
    }

    #[test]
    fn words_in_a_page_are_found_and_keys_and_figures_are_not() {
        let page = "{# why this is so #}\n<p>{{ t.text(\"a-b\") }} · 25 MB</p>\n<p>Please sign in, {{ name }}</p>\n<img alt=\"A very fine day\">";
        let found = pages_hold_no_sentences(&Tree::of(&[("features/a/templates/a.html", page)]));
        assert_eq!(places(&found), ["features/a/templates/a.html:3", "features/a/templates/a.html:4"]);
        assert!(found[0].text.contains("Please sign in,"));
    }
}
