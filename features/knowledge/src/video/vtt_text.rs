//! The marks inside a caption: `<b>`, `<i>`, `<u>`, `<c>`, `<v Name>`, `<lang>`, `<ruby>`, times.

const KNOWN: [&str; 8] = ["b", "i", "u", "c", "v", "lang", "ruby", "rt"];

/// Faults of a text, with the line inside it (from 0) and the end of their text key.
#[must_use]
pub fn faults(text: &str) -> Vec<(usize, &'static str)> {
    let (mut faults, mut open): (Vec<(usize, &'static str)>, Vec<String>) = (Vec::new(), Vec::new());
    let mut rest = text;
    let mut before = 0;
    while let Some(at) = rest.find('<') {
        let (passed, tail) = rest.split_at(at);
        before += passed.matches('\n').count();
        let Some(end) = tail.find('>') else {
            faults.push((before, "tag"));
            return faults;
        };
        let tag = tail.get(1..end).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            if open.last().is_some_and(|last| last == name) {
                open.pop();
            } else {
                faults.push((before, "tag"));
            }
        } else if !tag.starts_with(|char: char| char.is_ascii_digit()) {
            let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
            if !KNOWN.contains(&name.as_str()) {
                faults.push((before, "tag"));
            }
            open.push(name);
        }
        before += tail.get(..end).unwrap_or_default().matches('\n').count();
        rest = tail.get(end + 1..).unwrap_or_default();
    }
    // A voice may speak to the end of its caption.
    if faults.is_empty() && open.iter().any(|name| name != "v") {
        faults.push((before, "tag-open"));
    }
    faults
}

/// The words without marks, on one line.
#[must_use]
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for char in text.chars() {
        match char {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            _ => out.push(char),
        }
    }
    let read = out.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "");
    read.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}
