//! Pictures and attachments.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{App, Refusal};

use crate::store::file::{self, File};

/// Media type of a file by its first bytes, and whether it may be shown inside a page.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> (&'static str, bool) {
    const KNOWN: &[(&[u8], &str, bool)] = &[
        (b"\x89PNG\r\n\x1a\n", "image/png", true),
        (b"\xff\xd8\xff", "image/jpeg", true),
        (b"GIF87a", "image/gif", true),
        (b"GIF89a", "image/gif", true),
        (b"%PDF-", "application/pdf", false),
        (b"PK\x03\x04", "application/zip", false),
        (b"\x1aE\xdf\xa3", "video/webm", true),
    ];
    if let Some((_, kind, picture)) = KNOWN.iter().find(|(magic, _, _)| bytes.starts_with(magic)) {
        return (kind, *picture);
    }
    let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    if part(0, 4) == b"RIFF" && part(8, 12) == b"WEBP" {
        return ("image/webp", true);
    }
    match (part(4, 8), part(8, 12)) {
        (b"ftyp", b"avif") => return ("image/avif", true),
        (b"ftyp", _) => return ("video/mp4", true),
        _ => {}
    }
    let head = String::from_utf8_lossy(part(0, bytes.len().min(1024))).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    let is_svg = head.starts_with("<svg") || (head.starts_with("<?xml") && head.contains("<svg"));
    if is_svg { ("image/svg+xml", true) } else { ("application/octet-stream", false) }
}

/// Adds a file to an article.
#[derive(Clone, Debug)]
pub struct AddFile<'a> {
    /// The article.
    pub article: Id,
    /// The language with whose publishing readers see it below the text.
    pub locale: Locale,
    /// Name as sent.
    pub name: &'a str,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Whether it belongs into the text; else it is listed below it.
    pub inline: bool,
    /// Its content.
    pub bytes: &'a [u8],
}

impl AddFile<'_> {
    /// # Errors
    /// When database or disk do.
    pub async fn run(self, app: &App, now: Timestamp, tx: &mut Tx) -> Result<File, Refusal> {
        let known = file::list(tx, self.article).await?;
        let (content_type, picture) = kind_of(self.bytes);
        let hash = app.files.put(tx, self.bytes, content_type, now).await?;
        if let Some(same) = known.iter().find(|file| file.hash == hash && file.name == self.name) {
            // It was to go with the next publishing, and is wanted again; or it is there for a text alone that names it.
            let turns_with = (!same.listed).then_some(self.locale);
            if same.turns_with != turns_with {
                file::update_turn(tx, same.id, (same.listed, turns_with)).await?;
            }
            return Ok(File { turns_with, ..same.clone() });
        }
        let inline = self.inline && picture;
        let name = free_name(self.name, |name| known.iter().any(|file| file.name == name));
        let file = File {
            id: Id::new(now),
            article_id: self.article,
            hash,
            name,
            content_type: content_type.to_owned(),
            size: i64::try_from(self.bytes.len()).unwrap_or(i64::MAX),
            alt: self.alt.chars().take(500).collect(),
            inline,
            made_at: now,
            listed: inline,
            turns_with: (!inline).then_some(self.locale),
        };
        file::insert(tx, &file).await?;
        Ok(file)
    }
}

/// `plan.png`, or `plan-2.png` when that is taken.
fn free_name(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let wanted = if wanted.trim().is_empty() { "file" } else { wanted };
    let (stem, end) = wanted.rsplit_once('.').map_or((wanted, String::new()), |(stem, end)| (stem, format!(".{end}")));
    let numbered = (2..10_000).map(|number| format!("{stem}-{number}{end}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !is_taken(name)).unwrap_or_else(|| wanted.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say_not_its_name() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\nxxx"), ("image/png", true));
        assert_eq!(kind_of(b"<html><script>"), ("application/octet-stream", false));
        assert_eq!(kind_of(b"<?xml version=\"1.0\"?><svg onload='x'>").0, "image/svg+xml");
    }

    #[test]
    fn a_second_file_of_a_name_gets_a_number() {
        assert_eq!(free_name("a.png", |name| name == "a.png"), "a-2.png");
    }
}
