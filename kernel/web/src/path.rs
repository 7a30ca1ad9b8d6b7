//! What stands in an address.

use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;
use vestibule_base::Id;

use crate::error::PageError;

/// The parameters of an address after its language: `At(id): At<Id>` for `/{locale}/articles/{id}`.
///
/// One that cannot be read is an address that does not exist: 404.
#[derive(Clone, Copy, Debug)]
pub struct At<T>(pub T);

/// What can be read from the parameters of an address.
pub trait FromPath: Sized {
    /// Reads the values in their order.
    fn from_path(values: &[&str]) -> Option<Self>;
}

impl FromPath for Id {
    fn from_path(values: &[&str]) -> Option<Self> {
        leading_id(values.first()?)
    }
}

impl FromPath for String {
    fn from_path(values: &[&str]) -> Option<Self> {
        values.first().map(|value| (*value).to_owned())
    }
}

impl FromPath for i64 {
    fn from_path(values: &[&str]) -> Option<Self> {
        values.first()?.parse().ok()
    }
}

impl<A: FromPath, B: FromPath> FromPath for (A, B) {
    fn from_path(values: &[&str]) -> Option<Self> {
        Some((A::from_path(values)?, B::from_path(values.get(1..)?)?))
    }
}

/// The number that an address part begins with: `7` of `7-reset-your-password`.
#[must_use]
pub fn leading_id(part: &str) -> Option<Id> {
    part.split('-').next()?.parse().ok()
}

impl<S: Send + Sync, T: FromPath> FromRequestParts<S> for At<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::not_found())?;
        let values: Vec<&str> = params.iter().filter(|(name, _)| *name != "locale").map(|(_, value)| value).collect();
        T::from_path(&values).map(Self).ok_or_else(PageError::not_found)
    }
}
