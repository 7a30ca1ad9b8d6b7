//! Rows as lines of JSON, and sums by which it is seen that they are the same.

use sea_orm::Value;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::shape::{Column, Kind, Table};
use crate::column::Row;
use crate::error::{Error, Result};
use crate::param::Param;

/// How many rows, and a sum over them that does not depend on their order: databases sort texts differently.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// How many.
    pub rows: u64,
    /// The SHA-256 of each line, its first 16 bytes added up; hexadecimal digits.
    sum: String,
    #[serde(skip)]
    added: u128,
}

impl Sum {
    pub(super) fn add(&mut self, line: &str) {
        let digest = Sha256::digest(line.as_bytes());
        let first = digest.iter().take(16).fold(0, |number: u128, byte| (number << 8) | u128::from(*byte));
        self.added = self.added.wrapping_add(first);
        self.rows += 1;
    }

    /// When all rows were added.
    pub(super) fn done(mut self) -> Self {
        self.sum = format!("{:032x}", self.added);
        self.added = 0;
        self
    }
}

/// The values of a row, in the order of the columns.
pub(super) fn read(row: &Row<'_>, columns: &[Column]) -> Result<Vec<Value>> {
    let value = |column: &Column| {
        Ok(match column.kind {
            Kind::Number => row.get::<Option<i64>>(&column.name)?.to_param(),
            Kind::Text => row.get::<Option<String>>(&column.name)?.to_param(),
            Kind::Flag => row.get::<Option<bool>>(&column.name)?.to_param(),
            Kind::Real => row.get::<Option<f64>>(&column.name)?.to_param(),
        })
    };
    columns.iter().map(value).collect()
}

/// A row as a line.
pub(super) fn line(values: &[Value]) -> Result<String> {
    let json = |value: &Value| match value {
        Value::BigInt(Some(number)) => Json::from(*number),
        Value::String(Some(text)) => Json::from(text.as_str()),
        Value::Bool(Some(flag)) => Json::from(*flag),
        // As a text, which is read back exactly.
        Value::Double(Some(real)) => Json::from(format!("{real:?}")),
        _ => Json::Null,
    };
    Ok(serde_json::to_string(&values.iter().map(json).collect::<Vec<_>>())?)
}

/// The values of a line, as many as the table has columns.
pub(super) fn parse(table: &Table, line: &str) -> Result<Vec<Value>> {
    let wrong = || Error::Backup(format!("a line of {} is not a row of it: {:.80}", table.name, line));
    let parts: Vec<Json> = serde_json::from_str(line).map_err(|_| wrong())?;
    if parts.len() != table.columns.len() {
        return Err(wrong());
    }
    let value = |(part, column): (&Json, &Column)| match (column.kind, part) {
        (Kind::Number, Json::Null) => Some(None::<i64>.to_param()),
        (Kind::Text, Json::Null) => Some(None::<String>.to_param()),
        (Kind::Flag, Json::Null) => Some(None::<bool>.to_param()),
        (Kind::Real, Json::Null) => Some(None::<f64>.to_param()),
        (Kind::Number, part) => part.as_i64().map(|number| number.to_param()),
        (Kind::Text, part) => part.as_str().map(Param::to_param),
        (Kind::Flag, part) => part.as_bool().map(|flag| flag.to_param()),
        (Kind::Real, part) => part.as_str().and_then(|real| real.parse::<f64>().ok()).map(|real| real.to_param()),
    };
    parts.iter().zip(&table.columns).map(value).collect::<Option<_>>().ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::params;

    #[test]
    fn values_of_every_kind_come_back_from_a_line_as_they_were() {
        let kinds = [Kind::Number, Kind::Text, Kind::Flag, Kind::Real];
        let columns = kinds.iter().map(|kind| Column { name: format!("{kind:?}"), kind: *kind }).collect();
        let table = Table { name: "t".to_owned(), columns, key: Vec::new() };
        for row in [
            params![i64::MAX, "Größe \n\u{2028}\"[", true, 0.1 + 0.2],
            params![i64::MIN, "", false, f64::MIN_POSITIVE],
            params![None::<i64>, None::<String>, None::<bool>, None::<f64>],
            params![1_i64 << 60, "null", true, f64::INFINITY],
        ] {
            assert_eq!(parse(&table, &line(&row).unwrap()).unwrap(), row);
        }
        for wrong in ["[1]", "{}", "", "[1,2,true,\"0\"]", "[1,\"\",true,0.1]", "[1.5,\"\",true,\"0\"]"] {
            assert!(matches!(parse(&table, wrong), Err(Error::Backup(_))), "{wrong}");
        }
    }

    #[test]
    fn a_sum_does_not_depend_on_the_order_and_tells_rows_apart() {
        let sum = |lines: &[&str]| {
            let mut sum = Sum::default();
            lines.iter().for_each(|line| sum.add(line));
            sum.done()
        };
        assert_eq!(sum(&["[1]", "[2]"]), sum(&["[2]", "[1]"]));
        assert_ne!(sum(&["[1]", "[2]"]), sum(&["[1]", "[3]"]));
        assert_ne!(sum(&["[1]", "[1]"]), sum(&["[1]"]));
    }
}
