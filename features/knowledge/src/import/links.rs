//! Rewriting the links of a Markdown text without touching anything else of it.

/// What becomes of a link or picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It stays.
    Keep,
    /// It leads elsewhere.
    To(String),
    /// Its words stay, the link goes.
    Words,
}

/// A link or picture as it was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// Address as written.
    pub url: String,
    /// Whether it is a picture.
    pub picture: bool,
    /// Line, from 0.
    pub line: usize,
}

/// Longest text inside the brackets of a link.
const LONGEST_WORDS: usize = 2_000;

struct Scanner<'a, F> {
    chars: Vec<char>,
    at: usize,
    line: usize,
    out: String,
    decide: &'a mut F,
}

/// The text with every link decided by `decide`. Code keeps its words.
pub fn rewrite<F: FnMut(&Target) -> Fate>(markdown: &str, decide: &mut F) -> String {
    let mut out = String::with_capacity(markdown.len() + 64);
    let (mut chunk, mut from, mut fence) = (String::new(), 0, None::<String>);
    for (number, line) in markdown.split_inclusive('\n').enumerate() {
        let start = line.trim_start();
        let mark: String = start.chars().take_while(|char| matches!(char, '`' | '~')).collect();
        let is_mark = mark.len() >= 3;
        match &fence {
            Some(open) => {
                if is_mark && mark.starts_with(open.as_str()) && start.trim_end().len() == mark.len() {
                    fence = None;
                }
                out.push_str(line);
                from = number + 1;
            }
            None if is_mark => {
                out.push_str(&scan(&chunk, from, decide));
                chunk.clear();
                out.push_str(line);
                fence = Some(mark);
            }
            None => {
                if chunk.is_empty() {
                    from = number;
                }
                chunk.push_str(line);
            }
        }
    }
    out.push_str(&scan(&chunk, from, decide));
    out
}

fn scan<F: FnMut(&Target) -> Fate>(text: &str, line: usize, decide: &mut F) -> String {
    let mut scanner = Scanner { chars: text.chars().collect(), at: 0, line, out: String::with_capacity(text.len()), decide };
    scanner.run();
    scanner.out
}

impl<F: FnMut(&Target) -> Fate> Scanner<'_, F> {
    fn run(&mut self) {
        while let Some(char) = self.peek(0) {
            match char {
                '\\' => self.copy(2),
                '`' => self.code(),
                '!' if self.peek(1) == Some('[') => self.link(true),
                '[' => self.link(false),
                '<' => self.tag(),
                _ => self.copy(1),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn copy(&mut self, count: usize) {
        for _ in 0..count {
            let Some(char) = self.peek(0) else { return };
            self.line += usize::from(char == '\n');
            self.out.push(char);
            self.at += 1;
        }
    }

    fn code(&mut self) {
        let run = self.chars.iter().skip(self.at).take_while(|char| **char == '`').count();
        let mut end = self.at + run;
        while end < self.chars.len() {
            // Code ends with its paragraph; a lone backtick is no code.
            if self.chars.get(end) == Some(&'\n') && self.chars.get(end + 1) == Some(&'\n') {
                break;
            }
            let next = self.chars.iter().skip(end).take_while(|char| **char == '`').count();
            if next == run {
                return self.copy(end + run - self.at);
            }
            end += next.max(1);
        }
        self.copy(run);
    }

    /// `[words](url "title")`, also with a picture as its words; and `[name]: url` at the start of a line.
    fn link(&mut self, picture: bool) {
        let open = self.at + usize::from(picture);
        let Some(close) = self.closing(open) else { return self.copy(usize::from(picture) + 1) };
        let words: String = self.chars.iter().skip(open + 1).take(close - open - 1).collect();
        let next = self.chars.get(close + 1).copied();
        if next == Some('(')
            && let Some((url, rest, end)) = self.destination(close + 2)
        {
            return self.decided(&Found { picture, words, url, rest, end });
        }
        let at_start = open == 0 || self.chars.get(open - 1) == Some(&'\n');
        if next == Some(':') && at_start && !picture {
            return self.definition(close + 2);
        }
        self.copy(usize::from(picture) + 1);
    }

    /// The bracket that closes the one at `open`; none beyond an empty line.
    fn closing(&self, open: usize) -> Option<usize> {
        let (mut depth, mut place) = (0_usize, open);
        while place < open + LONGEST_WORDS {
            match self.chars.get(place)? {
                '\\' => place += 1,
                '[' => depth += 1,
                ']' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(place);
                    }
                }
                '\n' if self.chars.get(place + 1) == Some(&'\n') => return None,
                _ => {}
            }
            place += 1;
        }
        None
    }

    /// Address, what follows it up to the closing bracket (a title), and the place after that.
    fn destination(&self, from: usize) -> Option<(String, String, usize)> {
        let mut place = from;
        while self.chars.get(place)?.is_whitespace() {
            place += 1;
        }
        let mut url = String::new();
        let angled = self.chars.get(place) == Some(&'<');
        if angled {
            place += 1;
            while *self.chars.get(place)? != '>' {
                url.push(*self.chars.get(place)?);
                place += 1;
            }
            place += 1;
        } else {
            let mut depth = 0_usize;
            loop {
                match self.chars.get(place)? {
                    '(' => depth += 1,
                    ')' if depth == 0 => break,
                    ')' => depth -= 1,
                    // A blank inside an address is wrong Markdown and real life: `(1.1 The triad.md)`.
                    char if char.is_whitespace() && self.title_follows(place) => break,
                    '\n' => return None,
                    _ => {}
                }
                url.push(*self.chars.get(place)?);
                place += 1;
            }
        }
        let mut rest = String::new();
        while *self.chars.get(place)? != ')' {
            rest.push(*self.chars.get(place)?);
            place += 1;
        }
        Some((url.trim().to_owned(), rest, place + 1))
    }

    fn title_follows(&self, place: usize) -> bool {
        let next = self.chars.iter().skip(place).find(|char| !char.is_whitespace());
        matches!(next, Some('"' | '\'' | ')'))
    }

    fn decided(&mut self, found: &Found) {
        let target = Target { url: found.url.clone(), picture: found.picture, line: self.line };
        let fate = (self.decide)(&target);
        let words = scan(&found.words, self.line, self.decide);
        let lines = self.chars.iter().skip(self.at).take(found.end - self.at).filter(|char| **char == '\n').count();
        let mark = if found.picture { "![" } else { "[" };
        match fate {
            Fate::Keep if words == found.words => return self.copy(found.end - self.at),
            Fate::Keep => self.out.push_str(&format!("{mark}{words}]({}{})", found.url, found.rest)),
            Fate::To(url) => self.out.push_str(&format!("{mark}{words}]({url}{})", found.rest)),
            Fate::Words => self.out.push_str(&words),
        }
        self.at = found.end;
        self.line += lines;
    }

    fn definition(&mut self, from: usize) {
        let end = self.chars.iter().skip(from).position(|char| *char == '\n').map_or(self.chars.len(), |length| from + length);
        let rest: String = self.chars.iter().skip(from).take(end - from).collect();
        let url = rest.split_whitespace().next().unwrap_or_default().to_owned();
        let fate = (self.decide)(&Target { url: url.clone(), picture: false, line: self.line });
        let length = end - self.at;
        match fate {
            Fate::To(new) if !url.is_empty() => {
                let head: String = self.chars.iter().skip(self.at).take(from - self.at).collect();
                self.out.push_str(&format!("{head}{}", rest.replacen(&url, &new, 1)));
                self.at = end;
            }
            _ => self.copy(length),
        }
    }

    /// `<a href="…">` and `<img src="…">` of raw HTML.
    fn tag(&mut self) {
        let Some(length) = self.chars.iter().skip(self.at).take(LONGEST_WORDS).position(|char| *char == '>') else {
            return self.copy(1);
        };
        let tag: String = self.chars.iter().skip(self.at).take(length + 1).collect();
        let lower = tag.to_ascii_lowercase();
        let attribute = match () {
            () if lower.starts_with("<a ") || lower.starts_with("<a\n") => "href",
            () if lower.starts_with("<img ") || lower.starts_with("<img\n") => "src",
            () => return self.copy(1),
        };
        let Some(url) = attribute_of(&tag, attribute) else { return self.copy(length + 1) };
        let fate = (self.decide)(&Target { url: url.clone(), picture: attribute == "src", line: self.line });
        match fate {
            Fate::To(new) => {
                self.line += tag.matches('\n').count();
                self.out.push_str(&tag.replacen(&url, &new, 1));
                self.at += length + 1;
            }
            Fate::Keep | Fate::Words => self.copy(length + 1),
        }
    }
}

struct Found {
    picture: bool,
    words: String,
    url: String,
    rest: String,
    end: usize,
}

fn attribute_of(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=")).or_else(|| tag.split_once(&format!("{}=", name.to_uppercase())))?;
    let quote = rest.chars().next().filter(|char| matches!(char, '"' | '\''))?;
    rest.split(quote).nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(markdown: &str) -> (String, Vec<(String, bool, usize)>) {
        let mut seen = Vec::new();
        let text = rewrite(markdown, &mut |target: &Target| {
            seen.push((target.url.clone(), target.picture, target.line));
            match target.url.as_str() {
                "gone" => Fate::Words,
                url if url.starts_with("http") => Fate::Keep,
                _ => Fate::To("article:7".to_owned()),
            }
        });
        (text, seen)
    }

    #[test]
    fn links_of_every_shape_are_found_and_nothing_else_changes() {
        let text = "[a](x.md) `[no](x.md)` \\[no](x.md)\n\n[![p](x.png)](y.md \"T\") [b](<1 2.md>) [c](1 2 (3).md#x)\n\n```\n[no](x.md)\n```\n[gone **b**](gone) [h](https://e.org) <a href='z.html'>z</a>\n[ref]: r.md \"R\"\n";
        let (out, seen) = told(text);
        let wanted = "[a](article:7) `[no](x.md)` \\[no](x.md)\n\n[![p](article:7)](article:7 \"T\") [b](article:7) [c](article:7)\n\n```\n[no](x.md)\n```\ngone **b** [h](https://e.org) <a href='article:7'>z</a>\n[ref]: article:7 \"R\"\n";
        assert_eq!(out, wanted);
        let urls: Vec<&str> = seen.iter().map(|(url, _, _)| url.as_str()).collect();
        assert_eq!(urls, ["x.md", "y.md", "x.png", "1 2.md", "1 2 (3).md#x", "gone", "https://e.org", "z.html", "r.md"]);
        assert_eq!(seen.iter().map(|(_, _, line)| *line).collect::<Vec<_>>(), [0, 2, 2, 2, 2, 7, 7, 7, 8]);
    }

    #[test]
    fn a_lone_backtick_hides_no_link() {
        assert_eq!(told("a ` b\n\n[c](x.md) ` d").0, "a ` b\n\n[c](article:7) ` d");
    }

    #[test]
    fn broken_brackets_are_left_alone() {
        for text in ["[a](x", "[[[[", "![", "[a]\n\n(x)", "<a href=", "`", "](x)"] {
            assert_eq!(told(text).0, text);
        }
    }
}
