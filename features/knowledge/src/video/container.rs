//! What a file of moving pictures says of itself: MP4 (ISO 14496-12) and WebM (Matroska).

use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// Facts of a file. What it does not say is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Facts {
    /// Milliseconds.
    pub duration: i64,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

/// Media type by the first bytes; none when it is no video that browsers play.
#[must_use]
pub fn kind_of(head: &[u8]) -> Option<&'static str> {
    let part = |from: usize, to: usize| head.get(from..to).unwrap_or_default();
    if head.starts_with(b"\x1aE\xdf\xa3") {
        return head.windows(4).any(|window| window == b"webm").then_some("video/webm");
    }
    let is_picture = matches!(part(8, 12), b"avif" | b"avis" | b"heic" | b"mif1" | b"qt  ");
    (part(4, 8) == b"ftyp" && !is_picture).then_some("video/mp4")
}

/// Whether a file on disk is a film by its first bytes.
#[must_use]
pub fn is_film(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(64).read_to_end(&mut head));
    read.is_ok() && kind_of(&head).is_some()
}

/// Facts of a file on disk. A file that cannot be read says nothing.
#[must_use]
pub fn facts_of(path: &Path, kind: &str) -> Facts {
    let Ok(mut file) = std::fs::File::open(path) else { return Facts::default() };
    if kind == "video/mp4" { mp4(&mut file).unwrap_or_default() } else { webm(&mut file).unwrap_or_default() }
}

/// Largest `moov` that is read, in bytes.
const LARGEST_MOOV: u64 = 64 << 20;

fn mp4(file: &mut std::fs::File) -> Option<Facts> {
    let length = file.metadata().ok()?.len();
    let mut at = 0;
    // Boxes in a file follow each other; `moov` may stand at its end.
    for _ in 0..10_000 {
        if at + 8 > length {
            return None;
        }
        file.seek(SeekFrom::Start(at)).ok()?;
        let mut head = [0_u8; 16];
        let read = file.read(&mut head).ok()?;
        let short = u64::from(u32::from_be_bytes(head.get(..4)?.try_into().ok()?));
        let (size, header) = match short {
            0 => (length - at, 8),
            1 if read == 16 => (u64::from_be_bytes(head.get(8..16)?.try_into().ok()?), 16),
            _ => (short, 8),
        };
        if size < header || at.checked_add(size)? > length {
            return None;
        }
        if head.get(4..8)? == b"moov" {
            let inner = size - header;
            if inner > LARGEST_MOOV {
                return None;
            }
            let mut moov = vec![0_u8; usize::try_from(inner).ok()?];
            file.seek(SeekFrom::Start(at + header)).ok()?;
            file.read_exact(&mut moov).ok()?;
            return Some(of_moov(&moov));
        }
        at += size;
    }
    None
}

/// The boxes directly in some bytes.
fn boxes(bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let (mut found, mut rest) = (Vec::new(), bytes);
    while let (Some(size), Some(name)) = (number(rest, 0, 4), rest.get(4..8)) {
        let size = usize::try_from(size).unwrap_or(0);
        let Some(body) = rest.get(8..size).filter(|_| size >= 8) else { break };
        found.push((name, body));
        rest = rest.get(size..).unwrap_or_default();
    }
    found
}

fn number(bytes: &[u8], at: usize, width: usize) -> Option<u64> {
    Some(bytes.get(at..at + width)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

fn of_moov(moov: &[u8]) -> Facts {
    let mut facts = Facts::default();
    for (name, body) in boxes(moov) {
        if name == b"mvhd" {
            let is_long = body.first() == Some(&1);
            let scale = number(body, if is_long { 20 } else { 12 }, 4).filter(|scale| *scale > 0).unwrap_or(1);
            let length = if is_long { number(body, 24, 8) } else { number(body, 16, 4) }.unwrap_or(0);
            facts.duration = i64::try_from(length.saturating_mul(1_000) / scale).unwrap_or(0);
        }
        if name == b"trak" {
            for (_, head) in boxes(body).into_iter().filter(|(name, _)| *name == b"tkhd") {
                let at = if head.first() == Some(&1) { 88 } else { 76 };
                let pixels = |at: usize| number(head, at, 4).and_then(|fixed| i64::try_from(fixed >> 16).ok()).unwrap_or(0);
                if pixels(at) > facts.width {
                    (facts.width, facts.height) = (pixels(at), pixels(at + 4));
                }
            }
        }
    }
    facts
}

/// Looks for the duration and the size of the picture in the beginning of the file: muxers write them there.
fn webm(file: &mut std::fs::File) -> Option<Facts> {
    let mut head = Vec::new();
    file.take(1 << 20).read_to_end(&mut head).ok()?;
    let find = |id: &[u8]| -> Option<&[u8]> {
        let at = head.windows(id.len()).position(|window| window == id)? + id.len();
        let size = head.get(at).copied().filter(|size| *size & 0x80 != 0)? & 0x7f;
        head.get(at + 1..at + 1 + usize::from(size))
    };
    let whole =
        |id: &[u8]| find(id).filter(|bytes| bytes.len() <= 8).and_then(|bytes| number(bytes, 0, bytes.len())).unwrap_or(0);
    let length = match find(&[0x44, 0x89]) {
        Some(bytes) if bytes.len() == 8 => f64::from_be_bytes(bytes.try_into().ok()?),
        Some(bytes) if bytes.len() == 4 => f64::from(f32::from_be_bytes(bytes.try_into().ok()?)),
        _ => 0.0,
    };
    let scale = match whole(&[0x2a, 0xd7, 0xb1]) {
        0 => 1_000_000.0,
        scale => scale as f64,
    };
    let millis = length * scale / 1_000_000.0;
    let pixels = |id: &[u8]| i64::try_from(whole(id)).ok().filter(|pixels| *pixels < 100_000).unwrap_or(0);
    Some(Facts {
        duration: if millis.is_finite() && (0.0..1e12).contains(&millis) { millis as i64 } else { 0 },
        width: pixels(&[0xb0]),
        height: pixels(&[0xba]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_video_is_what_its_bytes_say() {
        assert_eq!(kind_of(b"\0\0\0\x18ftypisom\0\0"), Some("video/mp4"));
        assert_eq!(kind_of(b"\0\0\0\x18ftypavif\0\0"), None);
        assert_eq!(kind_of(b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm"), Some("video/webm"));
        assert_eq!(kind_of(b"<html>"), None);
    }

    #[test]
    fn an_mp4_says_how_long_and_how_large_it_is_also_with_its_facts_at_the_end() {
        let boxed =
            |name: &[u8; 4], body: &[u8]| [&u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..], name, body].concat();
        let mut mvhd = vec![0_u8; 100];
        mvhd[12..16].copy_from_slice(&600_u32.to_be_bytes());
        mvhd[16..20].copy_from_slice(&1_500_u32.to_be_bytes());
        let mut tkhd = vec![0_u8; 84];
        tkhd[76..80].copy_from_slice(&(960_u32 << 16).to_be_bytes());
        tkhd[80..84].copy_from_slice(&(540_u32 << 16).to_be_bytes());
        let moov = boxed(b"moov", &[boxed(b"mvhd", &mvhd), boxed(b"trak", &boxed(b"tkhd", &tkhd))].concat());
        let file = [boxed(b"ftyp", b"isom"), boxed(b"mdat", &[0; 50]), moov].concat();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        std::fs::write(&path, &file).unwrap();
        assert_eq!(facts_of(&path, "video/mp4"), Facts { duration: 2_500, width: 960, height: 540 });
        std::fs::write(&path, &file[..30]).unwrap();
        assert_eq!(facts_of(&path, "video/mp4"), Facts::default());
    }
}
