//! Every query of the forum, one file a table.

pub mod person;
pub mod picture;
pub mod post;
pub mod records;
pub mod section;
pub mod tag;
pub mod topic;

use vestibule_base::Viewer;
use vestibule_store::query::placeholders;
use vestibule_store::{Param, Value};

/// Limits a query to what a viewer may see: ` AND t.audience IN ($n, …)`, its values added to `values`.
pub fn visible(viewer: &Viewer, column: &str, values: &mut Vec<Value>) -> String {
    let Some(audiences) = viewer.audiences() else { return String::new() };
    let places = placeholders(values.len() + 1, audiences.len());
    values.extend(audiences.iter().map(Param::to_param));
    format!(" AND {column} IN ({places})")
}

/// ` IN ($n, …)` for some values, which are added to `values`. No values: a list that nothing is in.
pub fn among<P: Param>(wanted: impl IntoIterator<Item = P>, values: &mut Vec<Value>) -> String {
    let from = values.len() + 1;
    values.extend(wanted.into_iter().map(|value| value.to_param()));
    let count = values.len() + 1 - from;
    if count == 0 { " IN (NULL)".to_owned() } else { format!(" IN ({})", placeholders(from, count)) }
}

/// Adds a value; answers its `$n`.
pub fn place(value: impl Param, values: &mut Vec<Value>) -> String {
    values.push(value.to_param());
    format!("${}", values.len())
}
