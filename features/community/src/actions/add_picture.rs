//! Keeping a picture until the post that shows it is sent.

use vestibule_base::{Id, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{App, Refusal};

use crate::store::picture::{self, Picture};

/// Most bytes of a picture.
const LARGEST: usize = 10 << 20;
/// So many pictures may a person send in an hour.
const MANY: i64 = 40;

/// Media type of a picture by its first bytes; `None` for what is none, or could hold scripts.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 4] = [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"GIF87a", "image/gif"),
        (b"GIF89a", "image/gif"),
    ];
    let part = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    match (part(0, 4), part(4, 8), part(8, 12)) {
        (b"RIFF", _, b"WEBP") => Some("image/webp"),
        (_, b"ftyp", b"avif") => Some("image/avif"),
        _ => KNOWN.iter().find(|(begin, _)| bytes.starts_with(begin)).map(|(_, kind)| *kind),
    }
}

/// See the module.
#[derive(Clone, Copy, Debug)]
pub struct AddPicture<'a> {
    /// The site.
    pub site: Id,
    /// Who sends it.
    pub person: Id,
    /// Name as sent.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

impl AddPicture<'_> {
    /// Answers the picture's id.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] at `pictures` when it is no picture, too large, or one too many.
    pub async fn run(self, app: &App, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        let Some(kind) = kind_of(self.bytes) else {
            return Err(Refusal::invalid("pictures", "community-error-picture-kind"));
        };
        if self.bytes.len() > LARGEST {
            return Err(Refusal::invalid("pictures", "community-error-picture-large"));
        }
        tx.alone(&format!("community/pictures/{}", self.person)).await?;
        if picture::count_since(tx, self.person, now.plus(-Timestamp::HOUR)).await? >= MANY {
            return Err(Refusal::invalid("pictures", "community-error-picture-often"));
        }
        let picture = Picture {
            id: Id::new(now),
            site_id: self.site,
            post_id: None,
            person_id: self.person,
            hash: app.files.put(tx, self.bytes, kind, now).await?,
            name: self.name.to_owned(),
            content_type: kind.to_owned(),
            size: i64::try_from(self.bytes.len()).unwrap_or(i64::MAX),
            made_at: now,
        };
        picture::insert(tx, &picture).await?;
        Ok(picture.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_what_its_bytes_say_and_a_drawing_with_scripts_is_none() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\nx"), Some("image/png"));
        assert_eq!(kind_of(b"RIFF....WEBPVP8"), Some("image/webp"));
        for other in [&b"<svg onload='x'>"[..], b"<html>", b"%PDF-1.7", b""] {
            assert_eq!(kind_of(other), None);
        }
    }
}
