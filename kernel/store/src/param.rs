//! Values on their way into the database.

use sea_orm::Value;
use vestibule_base::{Audience, Id, Locale, Timestamp};

/// Something that can stand for a `$n` of a statement.
///
/// There are four kinds of column: `BIGINT`, `TEXT`, `BOOLEAN` and `DOUBLE PRECISION`; everything is one of them.
pub trait Param {
    /// The value as the database takes it.
    fn to_param(&self) -> Value;
}

impl<T: Param + ?Sized> Param for &T {
    fn to_param(&self) -> Value {
        (**self).to_param()
    }
}

macro_rules! params_as {
    ($($kind:ty => |$it:ident| $value:expr;)*) => {$(
        impl Param for $kind {
            fn to_param(&self) -> Value {
                let $it = self;
                $value
            }
        }
    )*};
}

params_as! {
    str => |it| Value::String(Some(it.to_owned()));
    String => |it| Value::String(Some(it.clone()));
    bool => |it| Value::Bool(Some(*it));
    i64 => |it| Value::BigInt(Some(*it));
    i32 => |it| Value::BigInt(Some(i64::from(*it)));
    u32 => |it| Value::BigInt(Some(i64::from(*it)));
    usize => |it| Value::BigInt(i64::try_from(*it).ok());
    f64 => |it| Value::Double(Some(*it));
    Id => |it| Value::BigInt(Some(it.get()));
    Timestamp => |it| Value::BigInt(Some(it.millis()));
    Locale => |it| Value::String(Some(it.tag().to_owned()));
    Audience => |it| Value::String(Some(it.to_string()));
}

/// Says which kind of nothing a `None` is.
trait Nullable {
    const NULL: Value;
}

macro_rules! nulls {
    ($($kind:ty => $null:expr;)*) => {$(
        impl Nullable for $kind {
            const NULL: Value = $null;
        }
    )*};
}

nulls! {
    &str => Value::String(None);
    String => Value::String(None);
    bool => Value::Bool(None);
    i64 => Value::BigInt(None);
    f64 => Value::Double(None);
    Id => Value::BigInt(None);
    Timestamp => Value::BigInt(None);
    Locale => Value::String(None);
    Audience => Value::String(None);
}

impl<T: Param + Nullable> Param for Option<T> {
    fn to_param(&self) -> Value {
        self.as_ref().map_or(T::NULL, Param::to_param)
    }
}
