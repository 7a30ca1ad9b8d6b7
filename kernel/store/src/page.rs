//! Long lists, a page at a time.

use crate::column::{FromRow, Row};
use crate::error::Result;

/// Where a page of a list begins: pages count from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cursor {
    /// Page, from 1.
    pub page: i64,
    /// Rows on a page.
    pub size: i64,
}

impl Cursor {
    /// The page `number` (anything below 1 is 1) of `size` rows.
    #[must_use]
    pub fn new(number: i64, size: i64) -> Self {
        Self { page: number.clamp(1, 100_000), size }
    }

    /// Rows to pass over.
    #[must_use]
    pub const fn offset(self) -> i64 {
        (self.page - 1) * self.size
    }
}

/// A row of a page together with the rows of the whole list, from a column named `total`
/// (`COUNT(*) OVER () AS total`): list and number in one statement, for lists that are short enough to be read whole.
pub struct Counted<T> {
    row: T,
    total: i64,
}

impl<T: FromRow> FromRow for Counted<T> {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { row: T::from_row(row)?, total: row.get("total")? })
    }
}

/// One page of a list.
#[derive(Clone, PartialEq, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Rows in the whole list.
    pub total: i64,
    /// Where it begins.
    pub cursor: Cursor,
}

impl<T> Page<T> {
    /// The page that these rows make. Behind the end no row tells how many there are: see [`Page::is_behind_the_end`].
    #[must_use]
    pub fn counted(rows: Vec<Counted<T>>, cursor: Cursor) -> Self {
        let total = rows.first().map_or(0, |first| first.total);
        Self { rows: rows.into_iter().map(|counted| counted.row).collect(), total, cursor }
    }

    /// Whether the cursor stands where no rows are, behind the first page.
    #[must_use]
    pub const fn is_behind_the_end(&self) -> bool {
        self.rows.is_empty() && self.cursor.page > 1
    }

    /// How many pages there are, at least 1.
    #[must_use]
    pub fn pages(&self) -> i64 {
        ((self.total + self.cursor.size - 1) / self.cursor.size.max(1)).max(1)
    }

    /// The same page of something else.
    pub fn map<U>(self, convert: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(convert).collect(), total: self.total, cursor: self.cursor }
    }
}
