//! The one source of randomness.

/// Fills `N` bytes from the operating system's generator.
///
/// # Panics
/// Never in practice: the generator of every supported system answers once the system has booted; a process that got
/// no randomness for its tokens must not go on.
#[must_use]
#[expect(clippy::expect_used, reason = "without randomness no token is secret: stopping is the only safe answer")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut buffer = [0; N];
    getrandom::fill(&mut buffer).expect("the operating system has randomness");
    buffer
}

/// Sixteen random bits.
#[must_use]
pub fn u16() -> u16 {
    u16::from_le_bytes(bytes())
}

/// A token that cannot be guessed: 32 random bytes as 64 hexadecimal digits.
#[must_use]
pub fn token() -> String {
    hex::encode(bytes::<32>())
}

/// What is stored of a token: its SHA-256, so that a stolen table opens nothing.
#[must_use]
pub fn token_hash(token: &str) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(token.as_bytes()))
}

/// A code of six digits, for people who type it from a mail.
#[must_use]
pub fn six_digits() -> String {
    let number = u32::from_le_bytes(bytes()) % 1_000_000;
    format!("{number:06}")
}
