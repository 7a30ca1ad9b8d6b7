//! Long lists, a page at a time.

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
