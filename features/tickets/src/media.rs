//! What kind of thing a file is, by its content: names and senders' claims are not believed.

use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header;
use vestibule_web::{App, PageError, PageResult};

use crate::store::attachment::Attachment;

/// Beginnings of files, and what they mean.
const BEGINNINGS: [(&[u8], &str); 8] = [
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3", "audio/mpeg"),
];

/// The media type of a content. Text is plain text whatever language it is in, so that no browser runs it.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "image/webp";
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return "video/mp4";
    }
    if let Some((_, kind)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return kind;
    }
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let is_text = !start.contains(&0) && std::str::from_utf8(bytes).is_ok();
    if is_text { "text/plain; charset=utf-8" } else { "application/octet-stream" }
}

/// Whether a browser may show it in the page: pictures that cannot hold scripts.
#[must_use]
pub fn is_picture(content_type: &str) -> bool {
    matches!(content_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp")
}

/// Serves a file to somebody who may see it.
pub async fn serve(app: &App, file: &Attachment) -> PageResult {
    let bytes = app.files.read(&file.hash).await?;
    let disposition = if is_picture(&file.content_type) { "inline" } else { "attachment" };
    let name: String = form_urlencoded::byte_serialize(file.name.as_bytes()).collect::<String>().replace('+', "%20");
    let disposition = format!("{disposition}; filename*=UTF-8''{name}");
    let mut response: Response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(&file.content_type).map_err(PageError::internal)?);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(PageError::internal)?);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_scripts_is_text_and_a_drawing_with_scripts_is_no_picture() {
        assert_eq!(kind_of(b"<html><script>alert(1)</script>"), "text/plain; charset=utf-8");
        assert!(!is_picture(kind_of(b"<svg onload=alert(1)>")));
        assert!(is_picture(kind_of(b"\x89PNG\r\n\x1a\n....")));
        assert_eq!(kind_of(b"MZ\x00\x01"), "application/octet-stream");
    }
}
