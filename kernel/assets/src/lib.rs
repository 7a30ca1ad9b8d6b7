//! The front-end of Vestibule as bytes: styles, scripts and icons, bundled by `build.rs`.
//!
//! Templates ask [`url`] for an address and [`icon`] for a drawing; the web kernel serves what [`find`] gives.
//! The markup that goes with them is written down in this crate's `README.md`.

/// One bundled file, ready to be sent as it is.
#[derive(Debug)]
pub struct Asset {
    /// The name with the hash of its content, such as `site-1a2b3c4d.css`: it may be cached for ever.
    pub name: &'static str,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The plain bytes.
    pub bytes: &'static [u8],
    /// The same, pressed with gzip.
    pub gzip: &'static [u8],
    /// The same, pressed with Brotli.
    pub brotli: &'static [u8],
    /// The value of `ETag`, quotes included.
    pub etag: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/front/table.rs"));

/// Finds a file by the last part of its address, `site-1a2b3c4d.css`.
#[must_use]
pub fn find(hashed_name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == hashed_name)
}

/// Every bundled file.
#[must_use]
pub fn all() -> &'static [Asset] {
    ASSETS
}

/// The address of a bundle: `url("site.css")` is `/assets/site-1a2b3c4d.css`. An unknown name gives an empty text.
#[must_use]
pub fn url(logical: &str) -> &'static str {
    URLS.iter().find(|(name, _)| *name == logical).map_or("", |(_, url)| url)
}

/// The SVG of an icon of `icons.txt`, hidden from screen readers. An unknown name gives an empty text.
#[must_use]
pub fn icon(name: &str) -> &'static str {
    let position = ICONS.binary_search_by(|(known, _)| known.cmp(&name));
    position.ok().and_then(|at| ICONS.get(at)).map_or("", |(_, svg)| svg)
}

#[cfg(test)]
mod tests;
