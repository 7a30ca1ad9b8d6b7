//! Where the sources use keys: as they stand, or put together.

use std::collections::BTreeSet;

use crate::source::{File, Literal, Rust, Tree, line_of, squeezed};

/// What a `Translator` is called where it is asked.
const TRANSLATORS: [&str; 3] = ["t", "texts", "translator"];

/// Its methods that take a key.
const METHODS: [&str; 4] = ["text", "with", "with2", "format"];

/// A key that must exist.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// The key.
    pub key: String,
    /// File.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// The values that it is given, where this can be seen.
    pub given: Option<Vec<String>>,
}

/// What the sources say of keys.
#[derive(Default)]
pub struct Usage {
    /// Keys that must exist.
    pub wanted: Vec<Wanted>,
    /// Strings that begin as the keys of their feature do: a key, or the beginning of one.
    pub alike: Vec<Wanted>,
    /// Every string of the program: a key, or what is put into one.
    pub strings: BTreeSet<String>,
    /// Keys that are put together, as the pieces around what is put in.
    pub composed: Vec<Vec<String>>,
}

impl Usage {
    /// Reads the sources of the program, tests left out.
    pub fn read(tree: &Tree) -> Self {
        let mut usage = Self::default();
        for file in tree.files().filter(|file| file.is_product() && !file.is_test()) {
            if let Some(rust) = &file.rust {
                usage.read_rust(file, rust);
            } else if file.is_template() {
                usage.read_template(file);
            }
        }
        usage
    }

    /// Whether a key is used.
    pub fn uses(&self, key: &str) -> bool {
        self.strings.contains(key)
            || self.composed.iter().any(|pieces| fits(pieces, key, &|filling| self.strings.contains(filling)))
    }

    fn want(&mut self, file: &File, line: usize, key: &str, given: Option<Vec<String>>) {
        self.wanted.push(Wanted { key: key.to_owned(), path: file.path.clone(), line, given });
    }

    fn read_rust(&mut self, file: &File, rust: &Rust) {
        let mut literals = rust.literals.iter().filter(|literal| !rust.is_test(literal.at)).peekable();
        while let Some(literal) = literals.next() {
            let before = rust.before(literal.at);
            self.strings.insert(literal.value.clone());
            // `name().replace('_', "-")`
            self.strings.insert(literal.value.replace('_', "-"));
            self.strings.extend(done_in(&literal.value).map(str::to_owned));
            if let Some(method) = asked_by(&before) {
                let next = literals.peek().filter(|next| is_next(rust, literal, next)).map(|next| next.value.clone());
                let given = given(method, next).or_else(|| Some(named_values(rust, literal)).filter(|names| !names.is_empty()));
                self.want(file, literal.line, &literal.value, given);
            }
            if let Some(start) = before.strip_suffix("format!(") {
                self.read_composed(start, &literal.value);
            }
            if file.feature().is_some_and(|feature| is_alike(&literal.value, feature)) {
                let (key, path) = (literal.value.clone(), file.path.clone());
                self.alike.push(Wanted { key, path, line: literal.line, given: None });
            }
            for name in done_in(&literal.value) {
                self.want(file, literal.line, &format!("done-{name}"), None);
            }
        }
        self.read_done(file, rust);
        self.read_menu(file, rust);
    }

    /// `t.text(&format!("{}-b", …))`, `key = format!(…)`, and whatever begins as keys do: `format!("a-{}", …)`.
    fn read_composed(&mut self, start: &str, value: &str) {
        let is_asked = start.strip_suffix('&').is_some_and(|start| asked_by(start).is_some());
        let is_named = ["key=", "key:", "key:&", "label:", "label=", "key(&", "key("].iter().any(|name| start.ends_with(name));
        let pieces = pieces(value);
        let is_like_a_key = pieces
            .first()
            .is_some_and(|first| first.contains('-') && first.chars().all(|char| char.is_ascii_lowercase() || char == '-'));
        if (is_asked || is_named || is_like_a_key) && pieces.iter().any(|piece| piece.len() > 1) {
            self.composed.push(pieces);
        }
    }

    /// `visit.done(path, "name")` wants `done-name`.
    fn read_done(&mut self, file: &File, rust: &Rust) {
        for at in rust.find("done(").filter(|at| !rust.is_test(*at) && rust.before(*at).ends_with("visit.")) {
            let Some(args) = rust.inside(at, '(') else { continue };
            let names = last_argument(rust, args).map(|range| rust.literals_in(range).collect::<Vec<_>>()).unwrap_or_default();
            for name in names.into_iter().filter(|name| !name.value.is_empty()) {
                self.want(file, name.line, &format!("done-{}", name.value), Some(vec![]));
            }
        }
    }

    /// An entry of the main menu has a line below its name on the start page: `<label>-hint`.
    fn read_menu(&mut self, file: &File, rust: &Rust) {
        for at in rust.find("MenuEntry").filter(|at| !rust.is_test(*at)) {
            let Some(range) = rust.inside(at, '{') else { continue };
            let code = rust.code.get(range.clone()).unwrap_or_default();
            let follows =
                rust.code.get(at..range.start).is_some_and(|between| between.trim_end_matches('{').trim() == "MenuEntry");
            for label in rust.literals_in(range).filter(|literal| follows && rust.before(literal.at).ends_with("label:")) {
                self.want(file, label.line, &label.value, Some(vec![]));
                if code.contains("Menu::Main") {
                    self.want(file, label.line, &format!("{}-hint", label.value), Some(vec![]));
                }
            }
        }
    }

    fn read_template(&mut self, file: &File) {
        for (open, close) in [("{{", "}}"), ("{%", "%}")] {
            for (at, _) in file.text.match_indices(open) {
                let code = file.text.get(at..).and_then(|rest| rest.split(close).next()).unwrap_or_default();
                self.read_template_code(file, code, line_of(&file.text, at));
            }
        }
    }

    fn read_template_code(&mut self, file: &File, code: &str, line: usize) {
        let parts: Vec<&str> = code.split('"').collect();
        for (index, pair) in parts.windows(2).enumerate().step_by(2) {
            let [before, value] = pair else { continue };
            self.strings.insert((*value).to_owned());
            if let Some(method) = asked_by(&squeezed(before)) {
                let is_comma = parts.get(index + 2).is_some_and(|between| between.trim() == ",");
                let next = parts.get(index + 3).filter(|_| is_comma).map(|next| (*next).to_owned());
                self.want(file, line, value, given(method, next));
            }
        }
    }
}

/// `feature-words`, as keys of a feature are.
fn is_alike(value: &str, feature: &str) -> bool {
    let rest = value.strip_prefix(&feature.replace('_', "-")).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-')
    })
}

/// The method of a translator of which the code before a string is the call.
fn asked_by(before: &str) -> Option<&'static str> {
    METHODS.into_iter().find(|method| {
        let receiver =
            before.strip_suffix('(').and_then(|rest| rest.strip_suffix(method)).and_then(|rest| rest.strip_suffix('.'));
        let name = receiver.map(|receiver| {
            receiver.rsplit(|char: char| !char.is_ascii_alphanumeric() && char != '_').next().unwrap_or_default()
        });
        name.is_some_and(|name| TRANSLATORS.contains(&name))
    })
}

fn is_next(rust: &Rust, first: &Literal, next: &Literal) -> bool {
    rust.code.get(first.at..next.at).is_some_and(|between| between.rsplit('"').next().is_some_and(|rest| rest.trim() == ","))
}

fn given(method: &str, next: Option<String>) -> Option<Vec<String>> {
    match method {
        "text" => Some(vec![]),
        "with" => next.map(|name| vec![name]),
        _ => None,
    }
}

/// The names in `t.with2("key", ("name", …), ("name", …))`, sorted.
fn named_values(rust: &Rust, key: &Literal) -> Vec<String> {
    let call = rust.code.get(..key.at).and_then(|before| before.rfind('('));
    let args = call.and_then(|call| rust.inside(call, '('));
    let pairs = args
        .into_iter()
        .flat_map(|args| rust.literals_in(args))
        .filter(|name| [",(", "[("].iter().any(|end| rust.before(name.at).ends_with(end)));
    let mut names: Vec<String> = pairs.map(|name| name.value.clone()).collect();
    names.sort();
    names
}

/// `?done=name` in an address.
fn done_in(value: &str) -> impl Iterator<Item = &str> {
    let after = value.split("?done=").skip(1).chain(value.split("&done=").skip(1));
    let names = after.filter_map(|rest| rest.split(|char: char| !char.is_ascii_lowercase() && char != '-').next());
    names.filter(|name| !name.is_empty())
}

/// What stands after the last comma of a call that is in no bracket of its own.
fn last_argument(rust: &Rust, args: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let (mut depth, mut begin) = (0_usize, None);
    for (offset, char) in rust.code.get(args.clone())?.char_indices() {
        match char {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 && begin.is_none() => begin = Some(args.start + offset + 1),
            _ => {}
        }
    }
    Some(begin?..args.end)
}

/// `a-{name}-b` as `a-` and `-b`.
pub fn pieces(value: &str) -> Vec<String> {
    let mut parts = value.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    std::iter::once(first).chain(parts.map(|part| part.split_once('}').map_or("", |(_, rest)| rest).to_owned())).collect()
}

/// Whether a key consists of the pieces with something between them that may stand there.
pub fn fits(pieces: &[String], key: &str, may_fill: &dyn Fn(&str) -> bool) -> bool {
    let [first, rest @ ..] = pieces else { return false };
    let Some(left) = key.strip_prefix(first.as_str()) else { return false };
    let [next, further @ ..] = rest else { return left.is_empty() };
    // What is put in ends where the next piece begins; with no further piece that is the end of the key.
    let ends = (1..=left.len()).filter(|end| left.is_char_boundary(*end));
    ends.into_iter().any(|end| {
        let (filling, tail) = left.split_at(end);
        let goes_on = if further.is_empty() { tail == next } else { fits(rest, tail, may_fill) };
        goes_on && may_fill(filling)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usage(rust: &str, template: &str) -> Usage {
        Usage::read(&Tree::of(&[("features/a/src/a.rs", rust), ("features/a/templates/a.html", template)]))
    }

    fn wanted(usage: &Usage) -> Vec<&str> {
        usage.wanted.iter().map(|wanted| wanted.key.as_str()).collect()
    }

    #[test]
    fn keys_are_wanted_where_a_translator_is_asked_and_not_where_a_form_is() {
        let rust = "fn a() { return visit.t.text(\"a-one\"); form.text(\"email\"); self.t.with(\n\"a-two\", \"name\", x); }";
        let usage = usage(rust, "{{ t.text(\"a-three\") }}<p class=\"x\">{% if t.with(\"a-four\", \"n\", 1) %}");
        assert_eq!(wanted(&usage), ["a-one", "a-two", "a-three", "a-four"]);
        assert_eq!(usage.wanted[1].given, Some(vec!["name".to_owned()]));
        assert_eq!(usage.wanted[3].given, Some(vec!["n".to_owned()]));
        assert!(!usage.uses("x"));
    }

    #[test]
    fn the_names_of_two_values_are_known() {
        let usage = usage("fn a() { t.with2(\"a-one\", (\"to\", f(\"x\")), (\"from\", y)); t.text(\"a-two\"); }", "");
        assert_eq!(usage.wanted[0].given, Some(vec!["from".to_owned(), "to".to_owned()]));
    }

    #[test]
    fn messages_after_an_act_and_lines_of_the_menu_are_wanted() {
        let rust = "fn a() { visit.done(&f(1, 2), if x { \"sent\" } else { \"kept\" }); to(\"/a?done=gone\"); MenuEntry { menu: Menu::Main, label: \"a-menu\" } }";
        assert_eq!(wanted(&usage(rust, "")), ["done-gone", "done-sent", "done-kept", "a-menu", "a-menu-hint"]);
    }

    #[test]
    fn a_key_that_is_put_together_is_used_when_what_is_put_in_stands_somewhere() {
        let usage = usage(
            "fn a() { t.text(&format!(\"a-{}-{part}-end\", x)); f(\"one\", \"two-three\"); let key = format!(\"done-{name}\"); }",
            "",
        );
        assert!(usage.uses("a-one-two-three-end") && usage.uses("done-one"));
        assert!(!usage.uses("a-one-four-end") && !usage.uses("a-one-two-three") && !usage.uses("done-four"));
    }

    #[test]
    fn what_only_a_test_says_is_no_use() {
        assert!(!usage("#[cfg(test)]\nmod tests { fn a() { t.text(\"a-one\"); } }", "").uses("a-one"));
    }
}
