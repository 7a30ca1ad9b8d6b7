//! Putting blocks into a text.

use std::collections::HashMap;

use vestibule_base::{Id, Locale};
use vestibule_store::{Query, Result};

use super::syntax;
use crate::model::rank;
use crate::store::include::{self, BlockText};

/// So deep blocks may stand in each other; a way round ends here, too, should one ever come in from outside.
const DEEPEST: usize = 8;

/// What stands where a block is not there.
pub enum Missing {
    /// Readers see nothing.
    Nothing,
    /// Editors are told; by the name in the text.
    Told(Box<dyn Fn(&str) -> String + Send + Sync>),
}

/// Blocks that a text needs, each in the language that fits best.
#[derive(Clone, Debug, Default)]
pub struct Blocks(HashMap<Id, BlockText>);

impl Blocks {
    /// Reads what a text needs, and what that needs.
    ///
    /// # Errors
    /// When the database does.
    pub async fn load(query: &impl Query, order: &[Locale], body: &str) -> Result<Self> {
        let mut found: HashMap<Id, BlockText> = HashMap::new();
        let mut wanted = syntax::includes(body);
        for _ in 0..DEEPEST {
            wanted.retain(|id| !found.contains_key(id));
            if wanted.is_empty() {
                break;
            }
            for text in include::list_texts(query, &wanted).await? {
                let place = rank(order, text.locale);
                match found.get(&text.article_id) {
                    Some(known) if rank(order, known.locale) <= place => {}
                    _ => {
                        found.insert(text.article_id, text);
                    }
                }
            }
            let fresh = wanted.iter().filter_map(|id| found.get(id)).flat_map(|text| syntax::includes(&text.body));
            wanted = fresh.collect();
        }
        Ok(Self(found))
    }

    /// Every block that the text uses: id, and whether the text itself names it.
    #[must_use]
    pub fn used(&self, body: &str) -> Vec<(Id, bool)> {
        let mut used: Vec<(Id, bool)> = syntax::includes(body).into_iter().map(|id| (id, true)).collect();
        let mut at = 0;
        while let Some((id, _)) = used.get(at).copied() {
            let inner = self.0.get(&id).map(|text| syntax::includes(&text.body)).unwrap_or_default();
            for next in inner {
                if used.iter().all(|(known, _)| *known != next) {
                    used.push((next, false));
                }
            }
            at += 1;
        }
        used
    }

    /// The text in `locale` with its blocks in their places, each as far in as the line that named it.
    #[must_use]
    pub fn put_into(&self, body: &str, locale: Locale, missing: &Missing) -> String {
        if !body.contains("{{block:") {
            return body.to_owned();
        }
        let mut out = String::with_capacity(body.len() * 2);
        self.push(body, locale, (missing, &mut Vec::new()), &mut out);
        out.trim_end().to_owned()
    }

    fn push(&self, body: &str, locale: Locale, (missing, way): (&Missing, &mut Vec<Id>), out: &mut String) {
        for (line, is_code) in syntax::lines(body) {
            let Some(name) = syntax::named(line).filter(|_| !is_code) else {
                out.push_str(line);
                out.push('\n');
                continue;
            };
            let known = name.parse().ok().and_then(|id: Id| self.0.get(&id));
            let known = known.filter(|text| !way.contains(&text.article_id) && way.len() < DEEPEST);
            let inner = match (known, missing) {
                (Some(text), _) => {
                    way.push(text.article_id);
                    let mut inner = String::new();
                    self.push(&text.body, text.locale, (missing, &mut *way), &mut inner);
                    way.pop();
                    if text.locale == locale {
                        inner
                    } else {
                        format!("<div lang=\"{}\">\n\n{}\n\n</div>", text.locale, inner.trim())
                    }
                }
                (None, Missing::Told(words)) => words(name),
                (None, Missing::Nothing) => String::new(),
            };
            push_indented(line, inner.trim(), out);
        }
    }
}

/// A block stands in the list or quotation in which it was named.
fn push_indented(line: &str, inner: &str, out: &mut String) {
    let indent: String = line.chars().take_while(|char| char.is_whitespace()).collect();
    out.push('\n');
    for line in inner.lines() {
        if !line.is_empty() {
            out.push_str(&indent);
            out.push_str(line);
        }
        out.push('\n');
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(id: i64, locale: Locale, body: &str) -> (Id, BlockText) {
        (Id(id), BlockText { article_id: Id(id), locale, body: body.to_owned() })
    }

    #[test]
    fn blocks_stand_where_they_are_named_also_in_steps_and_in_each_other() {
        let blocks = Blocks(HashMap::from([
            block(1, Locale::EN, "Press the button.\n\n{{block:2}}"),
            block(2, Locale::EN, "> [!TIP]\n> Slowly."),
            block(3, Locale::HR, "Pritisnite."),
            block(4, Locale::EN, "{{block:4}}"),
        ]));
        let put = |body: &str| blocks.put_into(body, Locale::EN, &Missing::Nothing);
        assert_eq!(
            put("1. First\n   {{block:1}}\n2. Then"),
            "1. First\n\n   Press the button.\n\n\n   > [!TIP]\n   > Slowly.\n\n2. Then"
        );
        assert_eq!(put("{{block:3}}").trim(), "<div lang=\"hr\">\n\nPritisnite.\n\n</div>");
        assert_eq!(put("a\n{{block:9}}\nb"), "a\n\n\nb");
        assert_eq!(put("{{block:4}}").trim(), "", "a way round ends");
        assert_eq!(blocks.used("{{block:1}}\n{{block:9}}"), [(Id(1), true), (Id(9), true), (Id(2), false)]);
        let told = Missing::Told(Box::new(|name| format!("no {name}")));
        assert_eq!(blocks.put_into("{{block:9}}", Locale::EN, &told).trim(), "no 9");
        assert_eq!(blocks.put_into("{{block:care}}", Locale::EN, &told).trim(), "no care");
        assert_eq!(put("{{block:care}}"), "", "readers never see the mark");
    }
}
