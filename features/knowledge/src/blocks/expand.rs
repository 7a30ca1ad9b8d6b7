//! Putting blocks into a text.

use std::collections::HashMap;

use vestibule_base::{Id, Locale};
use vestibule_store::Query;

use super::syntax;
use crate::model::{LARGEST_BODY, rank};
use crate::store::include::{self, BlockText};

/// So deep blocks may stand in each other; a way round ends here, too, should one ever come in from outside.
const DEEPEST: usize = 8;

/// Most bytes of a text with its blocks in their places.
pub const LARGEST_WHOLE: usize = 4 * LARGEST_BODY;

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
    pub async fn load(query: &impl Query, order: &[Locale], body: &str) -> vestibule_store::Result<Self> {
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

    /// The text in `locale` with its blocks in their places, each as far in as the line that named it; cut where it grows too large.
    #[must_use]
    pub fn put_into(&self, body: &str, locale: Locale, missing: &Missing) -> Put {
        if !body.contains("{{block:") {
            return Put { body: body.to_owned(), beyond: None };
        }
        let mut out = String::with_capacity(body.len() * 2);
        let mut putting = Putting { missing, way: Vec::new(), room: LARGEST_WHOLE * (DEEPEST + 1), direct: None };
        let is_full = self.push(body, locale, &mut putting, &mut out).is_err();
        Put { body: out.trim_end().to_owned(), beyond: putting.direct.filter(|_| is_full) }
    }

    fn push(&self, body: &str, locale: Locale, putting: &mut Putting<'_>, out: &mut String) -> Result<(), Full> {
        for (line, is_code) in syntax::lines(body) {
            let Some(name) = syntax::named(line).filter(|_| !is_code) else {
                putting.add(line, out)?;
                putting.add("\n", out)?;
                continue;
            };
            putting.spend(line.len())?;
            let inner = self.inner(name, locale, putting)?;
            push_indented(line, inner.trim(), putting, out)?;
        }
        Ok(())
    }

    /// What stands where a block is named.
    fn inner(&self, name: &str, locale: Locale, putting: &mut Putting<'_>) -> Result<String, Full> {
        let known = name.parse().ok().and_then(|id: Id| self.0.get(&id));
        let known = known.filter(|text| !putting.way.contains(&text.article_id) && putting.way.len() < DEEPEST);
        let Some(text) = known else {
            return Ok(match putting.missing {
                Missing::Told(words) => words(name),
                Missing::Nothing => String::new(),
            });
        };
        if putting.way.is_empty() {
            putting.direct = Some(text.article_id);
        }
        putting.way.push(text.article_id);
        let mut inner = String::new();
        self.push(&text.body, text.locale, putting, &mut inner)?;
        putting.way.pop();
        if text.locale == locale {
            return Ok(inner);
        }
        Ok(format!("<div lang=\"{}\">\n\n{}\n\n</div>", text.locale, inner.trim()))
    }
}

/// A text with its blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Put {
    /// Markdown.
    pub body: String,
    /// The block, of those that the text itself names, at which it grew larger than [`LARGEST_WHOLE`]; the rest is left out.
    pub beyond: Option<Id>,
}

/// There is no room for more.
struct Full;

/// Blocks on their way into a text.
struct Putting<'a> {
    missing: &'a Missing,
    /// The blocks around the place, the outermost first.
    way: Vec<Id>,
    /// Bytes that may still be read and written, those of texts that are then put into others counted each time: blocks that are nearly
    /// empty and name each other many times would else take for ever.
    room: usize,
    /// The last block that the text itself names.
    direct: Option<Id>,
}

impl Putting<'_> {
    fn spend(&mut self, bytes: usize) -> Result<(), Full> {
        self.room = self.room.checked_sub(bytes).ok_or(Full)?;
        Ok(())
    }

    fn add(&mut self, part: &str, out: &mut String) -> Result<(), Full> {
        self.spend(part.len())?;
        if out.len() + part.len() > LARGEST_WHOLE {
            return Err(Full);
        }
        out.push_str(part);
        Ok(())
    }
}

/// A block stands in the list or quotation in which it was named.
fn push_indented(line: &str, inner: &str, putting: &mut Putting<'_>, out: &mut String) -> Result<(), Full> {
    let indent: String = line.chars().take_while(|char| char.is_whitespace()).collect();
    putting.add("\n", out)?;
    for line in inner.lines() {
        if !line.is_empty() {
            putting.add(&indent, out)?;
            putting.add(line, out)?;
        }
        putting.add("\n", out)?;
    }
    putting.add("\n", out)
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
        let put = |body: &str| blocks.put_into(body, Locale::EN, &Missing::Nothing).body;
        assert_eq!(
            put("1. First\n   {{block:1}}\n2. Then"),
            "1. First\n\n   Press the button.\n\n\n   > [!TIP]\n   > Slowly.\n\n2. Then"
        );
        assert_eq!(put("{{block:3}}").trim(), "<div lang=\"hr\">\n\nPritisnite.\n\n</div>");
        assert_eq!(put("a\n{{block:9}}\nb"), "a\n\n\nb");
        assert_eq!(put("{{block:4}}").trim(), "", "a way round ends");
        assert_eq!(blocks.used("{{block:1}}\n{{block:9}}"), [(Id(1), true), (Id(9), true), (Id(2), false)]);
        let told = Missing::Told(Box::new(|name| format!("no {name}")));
        assert_eq!(blocks.put_into("{{block:9}}", Locale::EN, &told).body.trim(), "no 9");
        assert_eq!(blocks.put_into("{{block:care}}", Locale::EN, &told).body.trim(), "no care");
        assert_eq!(put("{{block:care}}"), "", "readers never see the mark");
    }

    #[test]
    fn a_text_with_its_blocks_grows_to_a_limit_however_they_name_each_other() {
        let many = |id: i64| format!("{{{{block:{id}}}}}\n").repeat(LARGEST_BODY / 13);
        let wide = |line: String| format!("{}{line}", " ".repeat(LARGEST_BODY / 2));
        let mut all = HashMap::from([block(1, Locale::EN, &"word ".repeat(LARGEST_BODY / 5)), block(9, Locale::EN, "\n")]);
        // Each names the next, and the last is empty: nothing to read, and no end of it.
        all.extend((2..9).map(|id| block(id, Locale::EN, &many(id + 1))));
        all.extend([block(20, Locale::EN, &"a\n".repeat(LARGEST_BODY / 2)), block(21, Locale::HR, &many(1))]);
        let blocks = Blocks(all);
        let put = |body: &str| blocks.put_into(body, Locale::EN, &Missing::Nothing);
        assert_eq!(put("a\n{{block:1}}\n{{block:1}}\nb").beyond, None);
        for (body, beyond) in [(many(1), 1), (many(2), 2), (wide("{{block:20}}".to_owned()), 20), ("{{block:21}}".to_owned(), 21)]
        {
            let put = put(&body);
            assert_eq!(put.beyond, Some(Id(beyond)));
            assert!(put.body.len() <= LARGEST_WHOLE);
        }
    }
}
