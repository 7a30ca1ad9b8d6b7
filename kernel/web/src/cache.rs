//! Finished public pages, kept in memory until something they show changes.

use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use crate::shell::Drawn;

/// Memory for finished pages, in bytes.
const MOST_BYTES: u64 = 32 << 20;

/// Memory for pages without their shell, in bytes.
const MOST_SHARED_BYTES: u64 = 16 << 20;

/// Called each time a kept page is shown: the handler does not run then, and what it counts would go uncounted.
#[derive(Clone)]
pub struct OnHit(pub Arc<dyn Fn() + Send + Sync>);

/// A finished page.
pub struct Finished {
    /// Status.
    pub status: StatusCode,
    /// Headers, `ETag` included.
    pub headers: HeaderMap,
    body: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    on_hit: Option<OnHit>,
    heeds_pick: bool,
}

/// In which form a page goes over the wire.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// RFC 1952.
    Gzip,
    /// RFC 7932.
    Brotli,
}

impl Encoding {
    /// The best that an `Accept-Encoding` header takes.
    #[must_use]
    pub fn accepted(headers: &HeaderMap) -> Self {
        let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let has = |name: &str| {
            accepts.split(',').any(|part| {
                part.trim().split(';').next() == Some(name) && !part.contains("q=0,") && !part.trim().ends_with("q=0")
            })
        };
        if has("br") {
            Self::Brotli
        } else if has("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// Value of `Content-Encoding`.
    #[must_use]
    pub const fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

impl Finished {
    /// A page with its body; adds `ETag`.
    #[must_use]
    pub fn new(status: StatusCode, mut headers: HeaderMap, body: Bytes) -> Self {
        let hash = hex::encode(Sha256::digest(&body));
        let tag = format!("\"{}\"", hash.get(..20).unwrap_or_default());
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        headers.remove(header::CONTENT_LENGTH);
        Self { status, headers, body, gzip: OnceLock::new(), brotli: OnceLock::new(), on_hit: None, heeds_pick: false }
    }

    /// The page with what is to be called each time it is shown from memory.
    #[must_use]
    pub fn calling(mut self, on_hit: Option<OnHit>) -> Self {
        self.on_hit = on_hit;
        self
    }

    /// The page with whether it depends on what the reader picked.
    #[must_use]
    pub const fn heeding_pick(mut self, heeds_pick: bool) -> Self {
        self.heeds_pick = heeds_pick;
        self
    }

    /// Says that the page was shown from memory.
    pub fn hit(&self) {
        if let Some(on_hit) = &self.on_hit {
            (on_hit.0)();
        }
    }

    /// The body in a form; pressed once, then kept.
    pub fn body(&self, encoding: Encoding) -> Bytes {
        match encoding {
            Encoding::Identity => self.body.clone(),
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.body)).clone(),
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.body)).clone(),
        }
    }
}

/// Presses bytes by RFC 1952.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    let _ = encoder.write_all(bytes);
    encoder.finish().map(Bytes::from).unwrap_or_default()
}

/// Presses bytes by RFC 7932, at a level that costs a few milliseconds.
#[must_use]
pub fn brotli(bytes: &[u8]) -> Bytes {
    let mut out = Vec::new();
    {
        let mut encoder = brotli::CompressorWriter::new(&mut out, 4096, 5, 20);
        let _ = encoder.write_all(bytes);
    }
    Bytes::from(out)
}

/// A page without its shell, and what is to be called each time it is shown.
#[derive(Clone)]
pub(crate) struct Kept {
    pub drawn: Arc<Drawn>,
    pub on_hit: Option<OnHit>,
    pub heeds_pick: bool,
}

/// The name of a kept page for readers with a pick; most pages heed none and have one name for all.
fn with_pick(key: &str, pick: &str) -> String {
    format!("{key} pick={pick}")
}

/// The page cache of a process.
pub struct PageCache {
    pages: Cache<String, Arc<Finished>>,
    shared: Cache<String, Kept>,
    version: AtomicU64,
}

impl Default for PageCache {
    fn default() -> Self {
        let weigher = |key: &String, page: &Arc<Finished>| u32::try_from(key.len() + page.body.len() * 3 / 2).unwrap_or(u32::MAX);
        let shared = |key: &String, kept: &Kept| u32::try_from(key.len() + kept.drawn.size()).unwrap_or(u32::MAX);
        Self {
            pages: Cache::builder().max_capacity(MOST_BYTES).weigher(weigher).build(),
            shared: Cache::builder().max_capacity(MOST_SHARED_BYTES).weigher(shared).build(),
            version: AtomicU64::new(0),
        }
    }
}

impl PageCache {
    /// Rises when anything that pages show has changed. A page is kept only under the version that stood before it was
    /// drawn, so that a change in between is never hidden.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    /// Forgets all pages.
    pub fn forget(&self) {
        self.version.fetch_add(1, Ordering::AcqRel);
        self.pages.invalidate_all();
        self.shared.invalidate_all();
    }

    /// A finished page, for a reader who picked `pick`.
    #[must_use]
    pub fn find(&self, key: &str, pick: &str) -> Option<Arc<Finished>> {
        if pick.is_empty() {
            return self.pages.get(key);
        }
        self.pages.get(&with_pick(key, pick)).or_else(|| self.pages.get(key).filter(|page| !page.heeds_pick))
    }

    /// A page that people of the same audiences share.
    pub(crate) fn find_shared(&self, key: &str, pick: &str) -> Option<Kept> {
        if pick.is_empty() {
            return self.shared.get(key);
        }
        self.shared.get(&with_pick(key, pick)).or_else(|| self.shared.get(key).filter(|kept| !kept.heeds_pick))
    }

    /// Keeps such a page that was begun under `version`.
    pub(crate) fn keep_shared(&self, key: String, pick: &str, version: u64, kept: Kept) {
        if version == self.version() {
            let is_own = kept.heeds_pick && !pick.is_empty();
            self.shared.insert(if is_own { with_pick(&key, pick) } else { key }, kept);
        }
    }

    /// Keeps a page that was begun under `version`, for readers who picked `pick` alone when it heeds that.
    pub fn keep(&self, key: String, pick: &str, version: u64, page: Arc<Finished>) {
        if version == self.version() {
            let is_own = page.heeds_pick && !pick.is_empty();
            self.pages.insert(if is_own { with_pick(&key, pick) } else { key }, page);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(words: &'static str, heeds_pick: bool) -> Arc<Finished> {
        let page = Finished::new(StatusCode::OK, HeaderMap::new(), Bytes::from_static(words.as_bytes()));
        Arc::new(page.heeding_pick(heeds_pick))
    }

    #[test]
    fn a_page_that_heeds_what_was_picked_is_kept_for_each_pick_and_any_other_once() {
        let cache = PageCache::default();
        let body = |key: &str, pick: &str| cache.find(key, pick).map(|page| page.body(Encoding::Identity));
        cache.keep("/same".to_owned(), "4.2", 0, page("same", false));
        assert_eq!(body("/same", ""), body("/same", "4.1"));
        cache.keep("/own".to_owned(), "4.2", 0, page("for 4.2", true));
        assert_eq!((body("/own", ""), body("/own", "4.1")), (None, None));
        cache.keep("/own".to_owned(), "", 0, page("for all", true));
        assert_eq!(body("/own", "4.1"), None);
        assert_eq!((body("/own", "4.2"), body("/own", "")), (Some("for 4.2".into()), Some("for all".into())));
    }
}
