//! Rows as lines of JSON, out and in: how features without a form of their own take part in the export of a site (W7).
//!
//! A feature says in [`Records`] which columns of a table are worth carrying. Each row becomes one object of named
//! values; taken in again, a row is known by its key, what differs becomes as the line has it, and nothing is deleted.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value as Json};
use vestibule_base::{Audience, Id};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};

use crate::column::Row;
use crate::error::{Error, Result};
use crate::param::Param;
use crate::query::{Query, placeholders};
use crate::tx::Tx;
use crate::{Value, params};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Words.
    Text,
    /// A number or a time.
    Number,
    /// A number or a time that may be nothing, as in exports of before there was the column.
    Newer,
    /// Yes or no.
    Flag,
    /// The row's own id.
    Own,
    /// The site; not written out, and always the one that takes the rows in.
    Site,
    /// The id of a row of that table, which must be there.
    Of(&'static str),
    /// The id of another row of that table, which may stand in a later line: what a row lies in.
    Within(&'static str),
    /// Who may see the row; organisations and segments are rows of those tables.
    Audience {
        /// Table of organisations.
        organisations: &'static str,
        /// Table of segments.
        segments: &'static str,
    },
    /// The hash of a stored file.
    Hash,
    /// A number that only grows: the larger one stays.
    Most,
    /// A site's id or 0 for all sites; written as `true` where it is the site.
    SiteOrAll,
    /// Stays behind; a row that is made here has this.
    Left(&'static str),
}

impl Cell {
    /// Whether the column stands in a line.
    const fn is_written(self) -> bool {
        !matches!(self, Self::Site | Self::Left(_))
    }
}

/// One table of a feature, as it goes into an export.
#[derive(Clone, Copy, Debug)]
pub struct Records {
    /// Table; also the name of the file.
    pub table: &'static str,
    /// Columns, the key's first.
    pub columns: &'static [(&'static str, Cell)],
    /// How many of them are the key.
    pub key: usize,
    /// Condition on the rows of a site, `$1`.
    pub of_site: &'static str,
    /// A column by which a row of another key is known to be the same thing (an address).
    pub same: Option<&'static str>,
    /// A column that no two rows of a site share; a second one is refused.
    pub unique: Option<&'static str>,
    /// The column that names the whole: parts of something that is here already under another id are left out.
    pub part_of: Option<&'static str>,
    /// The column that says to whom a row belongs for ever: a row of another owner is left alone.
    pub owner: Option<&'static str>,
    /// Rows of this table are taken in elsewhere; others may name them.
    pub elsewhere: bool,
    /// Rows are taken in when those of all other features are there, because they name some of them.
    pub late: bool,
    /// Whose search entry is stale when a row changed: column and kind.
    pub subject: Option<(&'static str, Kind)>,
}

impl Records {
    /// A table whose rows all belong to the installation, not to a site.
    #[must_use]
    pub const fn new(table: &'static str, key: usize, columns: &'static [(&'static str, Cell)]) -> Self {
        Self {
            table,
            columns,
            key,
            of_site: "$1 = $1",
            same: None,
            unique: None,
            part_of: None,
            owner: None,
            elsewhere: false,
            late: false,
            subject: None,
        }
    }

    /// A table that has a form of its own, whose rows others name.
    #[must_use]
    pub const fn elsewhere(table: &'static str, of_site: &'static str) -> Self {
        let mut records = Self::new(table, 1, &[("id", Cell::Own)]).of_site(of_site);
        records.elsewhere = true;
        records
    }

    /// Taken in after the tables of every feature: its rows name something of a feature that comes later.
    #[must_use]
    pub const fn late(mut self) -> Self {
        self.late = true;
        self
    }

    /// The rows that `condition` picks for the site `$1`.
    #[must_use]
    pub const fn of_site(mut self, condition: &'static str) -> Self {
        self.of_site = condition;
        self
    }

    /// Rows equal in `column` are the same thing, whatever their ids are.
    #[must_use]
    pub const fn same(mut self, column: &'static str) -> Self {
        self.same = Some(column);
        self
    }

    /// A second row with the same `column` in a site is refused.
    #[must_use]
    pub const fn unique(mut self, column: &'static str) -> Self {
        self.unique = Some(column);
        self
    }

    /// Parts of something that [`Records::same`] recognised are left out.
    #[must_use]
    pub const fn part_of(mut self, column: &'static str) -> Self {
        self.part_of = Some(column);
        self
    }

    /// A row never changes hands: `column` says whose it is.
    #[must_use]
    pub const fn owner(mut self, column: &'static str) -> Self {
        self.owner = Some(column);
        self
    }

    /// A changed row makes the search entry of this subject stale.
    #[must_use]
    pub const fn subject(mut self, column: &'static str, kind: Kind) -> Self {
        self.subject = Some((column, kind));
        self
    }

    fn select(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.0).collect();
        let key: Vec<&str> = names.iter().copied().take(self.key).collect();
        format!("SELECT {} FROM {} WHERE {} ORDER BY {}", names.join(", "), self.table, self.of_site, key.join(", "))
    }

    fn upsert(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.0).collect();
        let key: Vec<&str> = names.iter().copied().take(self.key).collect();
        let rest = self.columns.iter().skip(self.key).filter(|column| column.1.is_written());
        let set: Vec<String> = rest.map(|(name, _)| format!("{name} = excluded.{name}")).collect();
        let act = if set.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", set.join(", ")) };
        let guard = self.owner.map_or_else(String::new, |owner| format!(" WHERE {}.{owner} = excluded.{owner}", self.table));
        let (table, names, values) = (self.table, names.join(", "), placeholders(1, names.len()));
        format!("INSERT INTO {table} ({names}) VALUES ({values}) ON CONFLICT ({}) DO {act}{guard}", key.join(", "))
    }

    fn key_of(&self, line: &Map<String, Json>) -> String {
        let parts = self.columns.iter().take(self.key).filter(|column| column.1 != Cell::Site);
        parts.map(|column| line.get(column.0).map(Json::to_string).unwrap_or_default()).collect::<Vec<_>>().join("\t")
    }

    /// Every row of a site, as an object each.
    ///
    /// # Errors
    /// When the database does.
    pub async fn list(&self, query: &impl Query, site: Id) -> Result<Vec<Map<String, Json>>> {
        query.read(&self.select(), params![site], usize::MAX, |row| self.line(row)).await
    }

    fn line(&self, row: &Row<'_>) -> Result<Map<String, Json>> {
        let mut line = Map::new();
        for (name, cell) in self.columns.iter().filter(|column| column.1.is_written()) {
            let value = match cell {
                Cell::Text | Cell::Hash | Cell::Audience { .. } => {
                    row.get::<Option<String>>(name)?.map_or(Json::Null, Json::from)
                }
                Cell::Flag => row.get::<Option<bool>>(name)?.map_or(Json::Null, Json::from),
                Cell::SiteOrAll => Json::from(row.get::<i64>(name)? != 0),
                _ => row.get::<Option<i64>>(name)?.map_or(Json::Null, Json::from),
            };
            line.insert((*name).to_owned(), value);
        }
        Ok(line)
    }

    /// Names of stored files in a row.
    pub fn hashes<'a>(&self, line: &'a Map<String, Json>) -> impl Iterator<Item = &'a str> {
        let columns = self.columns.iter().filter(|column| column.1 == Cell::Hash);
        columns.filter_map(|column| line.get(column.0).and_then(Json::as_str)).filter(|hash| !hash.is_empty())
    }
}

/// Why a line was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It is no object, or a value is missing or of another kind.
    Shape,
    /// What it belongs to is not there.
    Orphan,
    /// Its number or its name is taken by something else.
    Taken,
}

/// What became of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taken {
    /// A row was made.
    New,
    /// A row was changed.
    Changed,
    /// There was nothing to do.
    Unchanged,
    /// It was left out.
    Refused(Refused),
}

/// Taking rows into a site: what is there already, and under which ids.
pub struct Intake {
    site: Id,
    /// Whether rows are written; else it is only said what would happen.
    writes: bool,
    /// Ids of each table that a row may name.
    present: HashMap<&'static str, HashSet<i64>>,
    /// Ids as exported, and as they are here, where they differ.
    renamed: HashMap<(&'static str, i64), i64>,
}

/// What the site holds of one table.
pub struct Held {
    lines: BTreeMap<String, Map<String, Json>>,
    by_same: HashMap<String, i64>,
    by_unique: HashMap<String, String>,
}

impl Intake {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(site: Id, writes: bool) -> Self {
        Self { site, writes, present: HashMap::new(), renamed: HashMap::new() }
    }

    /// Reads what the site holds of a table, before its lines are taken in.
    ///
    /// # Errors
    /// When the database does.
    pub async fn begin(&mut self, query: &impl Query, records: &Records) -> Result<Held> {
        let mut held = Held { lines: BTreeMap::new(), by_same: HashMap::new(), by_unique: HashMap::new() };
        for line in records.list(query, self.site).await? {
            let key = records.key_of(&line);
            let text =
                |name: Option<&str>| name.and_then(|name| line.get(name)).filter(|value| !is_nothing(value)).map(Json::to_string);
            if let Some(own) = own_id(records, &line) {
                self.present.entry(records.table).or_default().insert(own);
                if let Some(same) = text(records.same) {
                    held.by_same.insert(same, own);
                }
            }
            if let Some(unique) = text(records.unique) {
                held.by_unique.insert(unique, key.clone());
            }
            held.lines.insert(key, line);
        }
        self.present.entry(records.table).or_default();
        Ok(held)
    }

    /// Looks ahead in a file: which of its lines are things that are here under other ids. Rows that come before may name them.
    pub fn look_ahead<'a>(&mut self, records: &Records, held: &Held, lines: impl Iterator<Item = &'a Json>) {
        for line in lines.filter_map(|line| shaped(records, line)) {
            self.is_same(records, held, &line);
        }
    }

    /// Takes one line in.
    ///
    /// # Errors
    /// When the database does.
    pub async fn take(&mut self, tx: &mut Tx, records: &Records, held: &mut Held, line: &Json) -> Result<Taken> {
        let Some(mut line) = shaped(records, line) else { return Ok(Taken::Refused(Refused::Shape)) };
        if self.is_same(records, held, &line) || self.is_part(records, &line) {
            return Ok(Taken::Unchanged);
        }
        if !self.rename(records, &mut line) {
            return Ok(Taken::Refused(Refused::Orphan));
        }
        let key = records.key_of(&line);
        let unique = records.unique.and_then(|name| line.get(name)).filter(|value| !is_nothing(value)).map(Json::to_string);
        if unique.as_ref().and_then(|unique| held.by_unique.get(unique)).is_some_and(|other| *other != key) {
            return Ok(Taken::Refused(Refused::Taken));
        }
        let before = held.lines.get(&key);
        keep_most(records, before, &mut line);
        if before == Some(&line) {
            return Ok(Taken::Unchanged);
        }
        let is_new = before.is_none();
        if self.writes && tx.run(&records.upsert(), self.values(records, &line)).await? == 0 {
            return Ok(Taken::Refused(Refused::Taken));
        }
        if let Some(own) = own_id(records, &line) {
            self.present.entry(records.table).or_default().insert(own);
        }
        if let Some((column, kind)) = records.subject
            && let Some(id) = line.get(column).and_then(Json::as_i64)
            && self.writes
        {
            tx.emit(&SubjectChanged { subject: Subject::new(kind, Id(id)), site: self.site })?;
        }
        held.by_unique.extend(unique.map(|unique| (unique, key.clone())));
        held.lines.insert(key, line);
        Ok(if is_new { Taken::New } else { Taken::Changed })
    }

    /// Whether the line is a thing that is here under another id; its id is noted.
    fn is_same(&mut self, records: &Records, held: &Held, line: &Map<String, Json>) -> bool {
        let Some(same) = records.same.and_then(|name| line.get(name)).filter(|value| !is_nothing(value)) else { return false };
        let (Some(known), Some(own)) = (held.by_same.get(&same.to_string()), own_id(records, line)) else { return false };
        if *known == own {
            return false;
        }
        self.renamed.insert((records.table, own), *known);
        true
    }

    /// Whether it belongs to something that was recognised under another id.
    fn is_part(&self, records: &Records, line: &Map<String, Json>) -> bool {
        let Some(name) = records.part_of else { return false };
        let Some((_, Cell::Of(table))) = records.columns.iter().find(|column| column.0 == name) else { return false };
        line.get(name).and_then(Json::as_i64).is_some_and(|id| self.renamed.contains_key(&(table, id)))
    }

    /// Puts ids of here in the place of exported ones; answers whether all are there.
    fn rename(&self, records: &Records, line: &mut Map<String, Json>) -> bool {
        for (name, cell) in records.columns {
            self.rename_loose(line, name, *cell);
            let Cell::Of(table) = cell else { continue };
            let Some(id) = line.get(*name).and_then(Json::as_i64) else { continue };
            let here = self.renamed.get(&(*table, id)).copied().unwrap_or(id);
            if self.present.get(table).is_none_or(|present| !present.contains(&here)) {
                return false;
            }
            line.insert((*name).to_owned(), Json::from(here));
        }
        true
    }

    /// Puts ids of here in the place of exported ones where nothing is amiss without them.
    fn rename_loose(&self, line: &mut Map<String, Json>, name: &str, cell: Cell) {
        let here = |table: &'static str, id: i64| self.renamed.get(&(table, id)).copied();
        let fresh = match (cell, line.get(name)) {
            (Cell::Within(table), Some(id)) => id.as_i64().and_then(|id| here(table, id)).map(Json::from),
            (Cell::Audience { organisations, segments }, Some(text)) => {
                let audience = match text.as_str().and_then(Audience::parse) {
                    Some(Audience::Organisation(id)) => here(organisations, id.get()).map(|id| Audience::Organisation(Id(id))),
                    Some(Audience::Segment(id)) => here(segments, id.get()).map(|id| Audience::Segment(Id(id))),
                    _ => None,
                };
                audience.map(|audience| Json::from(audience.to_string()))
            }
            _ => None,
        };
        if let Some(fresh) = fresh {
            line.insert(name.to_owned(), fresh);
        }
    }

    fn values(&self, records: &Records, line: &Map<String, Json>) -> Vec<Value> {
        let value = |(name, cell): &(&str, Cell)| match (cell, line.get(*name)) {
            (Cell::Site, _) => self.site.to_param(),
            (Cell::Left(value), _) => value.to_param(),
            (Cell::SiteOrAll, Some(Json::Bool(true))) => self.site.to_param(),
            (Cell::SiteOrAll, _) => Id(0).to_param(),
            (Cell::Text | Cell::Hash | Cell::Audience { .. }, value) => {
                value.and_then(Json::as_str).map(ToOwned::to_owned).to_param()
            }
            (Cell::Flag, value) => value.and_then(Json::as_bool).to_param(),
            (_, value) => value.and_then(Json::as_i64).to_param(),
        };
        records.columns.iter().map(value).collect()
    }
}

fn is_nothing(value: &Json) -> bool {
    value.is_null() || value.as_str() == Some("")
}

fn own_id(records: &Records, line: &Map<String, Json>) -> Option<i64> {
    let own = records.columns.iter().find(|column| column.1 == Cell::Own)?;
    line.get(own.0)?.as_i64()
}

/// The line with its columns alone, when each is of its kind.
fn shaped(records: &Records, line: &Json) -> Option<Map<String, Json>> {
    let given = line.as_object()?;
    let mut out = Map::new();
    for (name, cell) in records.columns.iter().filter(|column| column.1.is_written()) {
        // An export of before there was such a thing says nothing of it.
        let missing = || match cell {
            Cell::Of(_) | Cell::Newer => Some(Json::Null),
            Cell::Most => Some(Json::from(0)),
            _ => None,
        };
        let value = given.get(*name).cloned().or_else(missing)?;
        let fits = value.is_null()
            || match cell {
                Cell::Text | Cell::Hash | Cell::Audience { .. } => value.is_string(),
                Cell::Flag | Cell::SiteOrAll => value.is_boolean(),
                _ => value.is_i64(),
            };
        out.insert((*name).to_owned(), fits.then_some(value)?);
    }
    Some(out)
}

fn keep_most(records: &Records, before: Option<&Map<String, Json>>, line: &mut Map<String, Json>) {
    for (name, _) in records.columns.iter().filter(|column| column.1 == Cell::Most) {
        let kept = before.and_then(|before| before.get(*name)).and_then(Json::as_i64);
        if kept > line.get(*name).and_then(Json::as_i64) {
            line.insert((*name).to_owned(), kept.map_or(Json::Null, Json::from));
        }
    }
}

/// What a setting of a site holds, as JSON text; `None` while nobody has set it.
///
/// # Errors
/// When the database does.
pub async fn find_setting_text(query: &impl Query, site: Id, key: &str) -> Result<Option<Json>> {
    let text: Option<String> =
        query.value("SELECT value FROM site_setting WHERE site_id = $1 AND key = $2", params![site, key]).await?;
    text.map(|text| serde_json::from_str(&text).map_err(Error::from)).transpose()
}

/// Whether a stored file is known.
///
/// # Errors
/// When the database does.
pub async fn has_file(query: &impl Query, hash: &str) -> Result<bool> {
    Ok(query.value::<i64>("SELECT COUNT(*) AS value FROM store_file WHERE hash = $1", params![hash]).await? == Some(1))
}
