//! What somebody typed, as it is stored: what may be named is named by its true name, all else is words.

use vestibule_base::Id;

use super::pieces::{Part, Reference, parts, rewrite};

/// Private characters, which other parts of the program use as marks.
const PRIVATE: [char; 2] = ['\u{e000}', '\u{e001}'];

/// What a writer may name.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// People: those who take part in the topic; for staff, agents too.
    pub people: Vec<(Id, String)>,
    /// Who is named by the whole name alone: agents, for all others. So nobody learns their names here.
    pub distant: Vec<(Id, String)>,
    /// Posts of the topic that can be quoted, with who wrote each.
    pub posts: Vec<(Id, String)>,
    /// Pictures that are the writer's own and stand nowhere else.
    pub pictures: Vec<Id>,
}

impl Known {
    fn person(&self, id: Id, label: &str) -> Option<&str> {
        let near = self.people.iter().find(|(known, _)| *known == id);
        let is_meant = |(known, name): &&(Id, String)| *known == id && name.to_lowercase() == label.to_lowercase();
        near.or_else(|| self.distant.iter().find(is_meant)).map(|(_, name)| name.as_str())
    }

    fn author(&self, post: Id) -> Option<&str> {
        self.posts.iter().find(|(known, _)| *known == post).map(|(_, name)| name.as_str())
    }

    /// The person whose name a text begins with, and how long it is there. The longest name counts; a first name does when one
    /// person alone has it. Of two who are called the same, none is meant.
    fn called<'a>(&'a self, text: &str) -> Option<(Id, &'a str, usize)> {
        let all = self.people.iter().chain(&self.distant);
        let whole = all.filter_map(|(id, name)| Some((*id, name.as_str(), begins_with(text, name)?)));
        let longest = whole.clone().map(|(.., length)| length).max();
        let found: Vec<_> = match longest {
            Some(longest) => whole.filter(|(.., length)| *length == longest).collect(),
            None => self.people.iter().filter_map(|(id, name)| first_name(text, *id, name)).collect(),
        };
        let [one] = found.as_slice() else { return None };
        Some(*one)
    }
}

fn first_name<'a>(text: &str, id: Id, name: &'a str) -> Option<(Id, &'a str, usize)> {
    let first = name.split_whitespace().next().filter(|first| first.chars().count() > 1)?;
    Some((id, name, begins_with(text, first)?))
}

/// How many bytes of a text a name takes at its beginning, in whatever case; a name is no part of a longer word.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let (mut length, mut rest) = (0, text.chars());
    for wanted in name.chars() {
        let char = rest.next()?;
        if !char.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        length += char.len_utf8();
    }
    let is_whole = rest.next().is_none_or(|next| !next.is_alphanumeric());
    // In Chinese no blank follows a name.
    let is_han = name.chars().all(|char| matches!(char, '\u{3400}'..='\u{9fff}'));
    (length > 0 && (is_whole || is_han)).then_some(length)
}

/// A text that names something else each time it is read this often is taken to name nothing.
const ROUNDS: usize = 8;
/// Most people whom a text names by plain names.
const MOST_NAMES: usize = 50;

/// The text as it is stored: read once more, it names the same. What is taken out of a text can make prose of what was code before it.
#[must_use]
pub fn resolve(body: &str, known: &Known) -> String {
    let mut text = body.replace(PRIVATE, "");
    for _ in 0..ROUNDS {
        let next = once(&text, known);
        if next == text {
            return text;
        }
        text = next;
    }
    for kind in ["person", "post", "file"] {
        text = text.replace(&format!("]({kind}:"), &format!("] ({kind}:"));
    }
    text
}

fn once(body: &str, known: &Known) -> String {
    let mut names = 0;
    rewrite(body, |prose, out| {
        for part in parts(prose) {
            match part {
                Part::Words(words) => mention(words, (known, &mut names), out),
                Part::Named(reference) => name(reference, known, out),
            }
        }
    })
}

fn name(Reference { sign, label, kind, id }: Reference<'_>, known: &Known, out: &mut String) {
    let (name, kept) = match (kind, sign) {
        ("person", Some('@')) => (known.person(id, label), "@"),
        ("post", None) => (known.author(id), ""),
        ("file", Some('!')) => (known.pictures.contains(&id).then_some(label), "!"),
        _ => (None, ""),
    };
    match name {
        Some(name) => push(out, kept, name, (kind, id)),
        None => {
            out.extend(sign.filter(|sign| *sign == '@'));
            out.push_str(label);
        }
    }
}

fn push(out: &mut String, sign: &str, label: &str, (kind, id): (&str, Id)) {
    let label: String = label.chars().filter(|char| !matches!(char, '[' | ']' | '\n' | '\\')).collect();
    out.push_str(&format!("{sign}[{label}]({kind}:{id})"));
}

/// Whether a name may begin behind a character: `ana@example.org` and `https://example.org/@ana` are addresses.
fn may_stand_before(char: char) -> bool {
    let is_wide = matches!(char, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    char.is_whitespace() || is_wide || "([{<>\"'*_~,;:.!?–—„“”«»".contains(char)
}

/// Puts people in for plain `@Name`.
fn mention(words: &str, (known, names): (&Known, &mut usize), out: &mut String) {
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('@') {
        out.push_str(before);
        let is_start = *names < MOST_NAMES && out.chars().next_back().is_none_or(may_stand_before);
        match is_start.then(|| known.called(after)).flatten() {
            Some((id, name, length)) => {
                *names += 1;
                push(out, "@", name, ("person", id));
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                out.push('@');
                rest = after;
            }
        }
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let people =
            [(1, "Ana Marić"), (2, "Ana"), (3, "林雅婷"), (4, "Ελένη Καραμήτρου"), (5, "Nina Kovačić"), (6, "Nina Ford")];
        Known {
            people: people.iter().map(|(id, name)| (Id(*id), (*name).to_owned())).collect(),
            posts: vec![(Id(70), "Ana Marić".to_owned())],
            pictures: vec![Id(90)],
            distant: vec![(Id(8), "Petra Lind".to_owned())],
        }
    }

    #[test]
    fn a_plain_name_becomes_the_one_person_who_bears_it() {
        let told = |body: &str| resolve(body, &known());
        assert_eq!(told("@ana marić, look"), "@[Ana Marić](person:1), look", "the longest name");
        assert_eq!(told("@Ana!"), "@[Ana](person:2)!");
        assert_eq!(told("@林雅婷您好"), "@[林雅婷](person:3)您好");
        assert_eq!(told("(@ελένη)"), "(@[Ελένη Καραμήτρου](person:4))", "a first name that one person has");
        assert_eq!(told("@Nina"), "@Nina", "two are called so");
        assert_eq!(told("@Anabel and ana@Ana.example and \\@Ana"), "@Anabel and ana@Ana.example and \\@Ana");
        assert_eq!(told("`@Ana`"), "`@Ana`");
        assert_eq!(told("@"), "@");
    }

    #[test]
    fn nobody_is_named_who_does_not_take_part_and_nobody_under_another_name() {
        let told = |body: &str| resolve(body, &known());
        assert_eq!(told("@[The boss](person:5)"), "@[Nina Kovačić](person:5)");
        assert_eq!(told("@[Secret](person:99) [x](person:1)"), "@Secret x");
        assert_eq!(told("> [Nina](post:70): [n](post:71)"), "> [Ana Marić](post:70): n");
        assert_eq!(told("![my hub](file:90) ![theirs](file:91)"), "![my hub](file:90) theirs");
    }

    #[test]
    fn who_is_distant_is_named_by_the_whole_name_alone() {
        let told = |body: &str| resolve(body, &known());
        assert_eq!(told("@petra lind"), "@[Petra Lind](person:8)");
        assert_eq!(told("@Petra @[x](person:8)"), "@Petra @x");
        assert_eq!(told(&told("@Petra Lind")), "@[Petra Lind](person:8)");
    }

    #[test]
    fn a_name_in_an_address_is_no_mention() {
        for body in ["https://www.youtube.com/@Ana", "[x](https://medium.com/@Ana/y)", "a/@Ana"] {
            assert_eq!(resolve(body, &known()), body);
        }
    }

    #[test]
    fn whatever_is_written_names_what_the_writer_may_name_and_nothing_else() {
        // Every text of a few of these pieces: what is dropped from one must not make prose of what was code.
        let pieces = [
            "`",
            "``",
            "```",
            "~~~",
            "\n",
            "> ",
            "[x](person:99)",
            "[``](person:99)",
            "[~~~](post:9)",
            "![s](file:91)",
            "@[b](person:97)",
            " @Ana",
            "\u{e000}",
        ];
        let mut number: usize = 1;
        for _ in 0..20_000 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let body: String = (0..9).map(|place| pieces[(number >> (place * 7 + 3)) % pieces.len()]).collect();
            let stored = resolve(&body, &known());
            assert_eq!(resolve(&stored, &known()), stored, "{body:?}");
            for one in crate::words::pieces::references(&stored) {
                assert!(!matches!(one.id.get(), 9 | 91 | 97 | 99), "{body:?} is stored as {stored:?}");
            }
            assert!(crate::words::mentioned(&stored).iter().all(|id| *id == Id(2)), "{body:?}");
        }
    }

    #[test]
    fn what_was_resolved_stays_as_it_is() {
        let once = resolve("@Ana Marić and @[x](person:4) ![a](file:90)\n> [q](post:70):\n", &known());
        assert_eq!(resolve(&once, &known()), once);
    }
}
