//! Passwords: argon2id (RFC 9106) with the crate's defaults, 19 MiB and two passes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use vestibule_base::random;
use vestibule_contracts::slots::SlotError;

/// Hashes at a time: each takes 19 MiB and a core.
static TURNS: Semaphore = Semaphore::const_new(2);

/// The hash of a password, as a PHC string.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn hash(password: String) -> Result<String, SlotError> {
    let _turn = TURNS.acquire().await?;
    let hash =
        tokio::task::spawn_blocking(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()));
    hash.await?.map_err(|error| SlotError::from(error.to_string()))
}

/// Whether a password fits a stored hash. With an empty hash it takes as long and is never true, so that the time tells
/// nothing about who has an account.
///
/// # Errors
/// When the machine has no memory for it.
pub async fn fits(password: String, stored: String) -> Result<bool, SlotError> {
    if stored.is_empty() {
        hash(random::token()).await?;
        return Ok(false);
    }
    let _turn = TURNS.acquire().await?;
    let fits = tokio::task::spawn_blocking(move || {
        PasswordHash::new(&stored).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    });
    Ok(fits.await?)
}
