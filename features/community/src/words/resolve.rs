//! What somebody typed, as it is stored: what may be named is named by its true name, all else is words.

use vestibule_base::Id;

use super::pieces::{Part, Reference, parts, rewrite};

/// What a writer may name.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// People: those who take part in the topic, and agents.
    pub people: Vec<(Id, String)>,
    /// Posts of the topic that can be quoted, with who wrote each.
    pub posts: Vec<(Id, String)>,
    /// Pictures that are the writer's own and stand nowhere else.
    pub pictures: Vec<Id>,
}

impl Known {
    fn person(&self, id: Id) -> Option<&str> {
        self.people.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str())
    }

    fn author(&self, post: Id) -> Option<&str> {
        self.posts.iter().find(|(known, _)| *known == post).map(|(_, name)| name.as_str())
    }

    /// The person whose name a text begins with, and how long it is there. The longest name counts; a first name does when one
    /// person alone has it. Of two who are called the same, none is meant.
    fn called<'a>(&'a self, text: &str) -> Option<(Id, &'a str, usize)> {
        let whole = self.people.iter().filter_map(|(id, name)| Some((*id, name.as_str(), begins_with(text, name)?)));
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

/// The text as it is stored.
#[must_use]
pub fn resolve(body: &str, known: &Known) -> String {
    rewrite(body, |prose, out| {
        for part in parts(prose) {
            match part {
                Part::Words(words) => mention(words, known, out),
                Part::Named(reference) => name(reference, known, out),
            }
        }
    })
}

fn name(Reference { sign, label, kind, id }: Reference<'_>, known: &Known, out: &mut String) {
    let (name, kept) = match (kind, sign) {
        ("person", Some('@')) => (known.person(id), "@"),
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

/// Puts people in for plain `@Name`.
fn mention(words: &str, known: &Known, out: &mut String) {
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('@') {
        out.push_str(before);
        // `ana@example.org` is an address.
        let is_start = out.chars().next_back().is_none_or(|last| !last.is_alphanumeric() && last != '\\');
        match known.called(after).filter(|_| is_start) {
            Some((id, name, length)) => {
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
    fn what_was_resolved_stays_as_it_is() {
        let once = resolve("@Ana Marić and @[x](person:4) ![a](file:90)\n> [q](post:70):\n", &known());
        assert_eq!(resolve(&once, &known()), once);
    }
}
