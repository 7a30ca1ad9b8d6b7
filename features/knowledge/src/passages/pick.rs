//! What a reader picked, as the cookie keeps it: `p:windows,v7:4.2` (platform; version of product 7).

use vestibule_base::Id;

/// Versions of so many products are remembered; the oldest is forgotten.
const MOST: usize = 6;

/// What was picked, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pick(Vec<(String, String)>);

/// A name as the cookie carries it: small letters and digits, everything else as its number.
#[must_use]
pub fn token(name: &str) -> String {
    let mut out = String::new();
    for char in name.trim().to_lowercase().chars() {
        if char.is_ascii_alphanumeric() || matches!(char, '.' | '-') {
            out.push(char);
        } else {
            out.push_str(&format!("_{:x}", u32::from(char)));
        }
    }
    out.chars().take(40).collect()
}

/// Under what the version of a product is kept; of none in particular: 0.
fn version_of(product: Option<Id>) -> String {
    format!("v{}", product.map_or(0, Id::get))
}

impl Pick {
    /// Reads the cookie.
    #[must_use]
    pub fn parse(cookie: &str) -> Self {
        let pairs = cookie.split(',').filter_map(|pair| pair.split_once(':'));
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// The cookie.
    #[must_use]
    pub fn cookie(&self) -> String {
        self.0.iter().map(|(name, value)| format!("{name}:{value}")).collect::<Vec<_>>().join(",")
    }

    fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The platform that was picked, as a token; empty for any.
    #[must_use]
    pub fn platform(&self) -> &str {
        self.get("p")
    }

    /// The version of a product that was picked, as a token; empty for any.
    #[must_use]
    pub fn version(&self, product: Option<Id>) -> &str {
        self.get(&version_of(product))
    }

    fn set(&mut self, name: &str, value: String) {
        self.0.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
        let over = self.0.len().saturating_sub(MOST);
        self.0.drain(..over);
    }

    /// Picks a platform; an empty name: any.
    pub fn set_platform(&mut self, name: &str) {
        self.set("p", token(name));
    }

    /// Picks a version of a product; an empty name: any.
    pub fn set_version(&mut self, product: Option<Id>, name: &str) {
        self.set(&version_of(product), token(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_picked_goes_into_the_cookie_and_out_again() {
        let mut pick = Pick::default();
        pick.set_platform("Windows 11");
        pick.set_version(Some(Id(7)), "4.2");
        pick.set_version(None, "春");
        let cookie = pick.cookie();
        assert_eq!(cookie, "p:windows_2011,v7:4.2,v0:_6625");
        assert_eq!(Pick::parse(&cookie), pick);
        pick.set_version(Some(Id(7)), "");
        assert_eq!((pick.version(Some(Id(7))), pick.platform()), ("", "windows_2011"));
        (10..20).for_each(|id| pick.set_version(Some(Id(id)), "1"));
        assert_eq!(pick.0.len(), MOST);
    }
}
