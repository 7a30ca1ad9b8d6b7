//! Films, their pictures and captions; films by byte ranges (RFC 9110, section 14).

use std::ops::RangeInclusive;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use futures::stream;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use vestibule_base::{Audience, Id, Locale};
use vestibule_web::{At, PageError, PageResult, Visit};

use crate::pages::files::writes_in;
use crate::store::video::{self, Guarded};
use crate::store::{article, caption};

/// Bytes read at a time.
const PIECE: usize = 64 << 10;

/// `/videos/files/{id}/{name}`: a film.
pub async fn show(visit: Visit, At((id, _)): At<(Id, String)>, headers: HeaderMap) -> PageResult {
    let found = guarded(&visit, video::find_guarded_source(&visit.app.db, id).await?).await?;
    answer(&visit, &found, &headers).await
}

/// `/videos/posters/{video}/{name}`: its picture.
pub async fn poster(visit: Visit, At((id, _)): At<(Id, String)>, headers: HeaderMap) -> PageResult {
    let found = guarded(&visit, video::find_guarded_poster(&visit.app.db, id).await?).await?;
    let file = visit.app.files.find(&visit.app.db, &found.hash).await?.ok_or_else(PageError::not_found)?;
    let found = Guarded { size: file.size, ..found };
    answer(&visit, &found, &headers).await
}

async fn guarded(visit: &Visit, found: Option<Guarded>) -> PageResult<Guarded> {
    let found = found.filter(|found| found.site_id == visit.site.id).ok_or_else(PageError::not_found)?;
    let may_see = found.published > 0 && visit.viewer.sees(found.effective_audience);
    if may_see || writes_in(visit, found.category_id).await? { Ok(found) } else { Err(PageError::not_found()) }
}

/// `/videos/captions/{video}/{language}.vtt`
pub async fn captions(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let locale = language.strip_suffix(".vtt").and_then(Locale::parse).ok_or_else(PageError::not_found)?;
    let found = article::find(&visit.app.db, &visit.viewer, visit.site.id, id).await?.ok_or_else(PageError::not_found)?;
    if !article::is_published(&visit.app.db, found.id).await? && !writes_in(&visit, found.category_id).await? {
        return Err(PageError::not_found());
    }
    let caption = caption::find(&visit.app.db, id, locale).await?.ok_or_else(PageError::not_found)?;
    Ok(visit.answer_public("text/vtt; charset=utf-8", caption.vtt))
}

/// What of a file is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Asked {
    Whole,
    Part(RangeInclusive<u64>),
    Nothing,
}

/// One range of bytes; several at once are answered whole, as the standard allows.
fn asked(headers: &HeaderMap, tag: &str, size: u64) -> Asked {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let Some(range) = text(header::RANGE) else { return Asked::Whole };
    // Another version than the one that the reader has a part of: whole.
    if text(header::IF_RANGE).is_some_and(|known| known != tag) {
        return Asked::Whole;
    }
    let Some((from, to)) =
        range.strip_prefix("bytes=").filter(|set| !set.contains(',')).and_then(|set| set.trim().split_once('-'))
    else {
        return Asked::Whole;
    };
    let last = size.saturating_sub(1);
    let part = match (from.parse::<u64>(), to.parse::<u64>()) {
        (Ok(from), Ok(to)) if from > to => return Asked::Whole,
        (Ok(from), Ok(to)) => from..=to.min(last),
        (Ok(from), Err(_)) if to.is_empty() => from..=last,
        (Err(_), Ok(length)) if from.is_empty() && length > 0 => size.saturating_sub(length)..=last,
        (Err(_), Ok(_)) if from.is_empty() => return Asked::Nothing,
        _ => return Asked::Whole,
    };
    if size == 0 || *part.start() > last { Asked::Nothing } else { Asked::Part(part) }
}

async fn answer(visit: &Visit, found: &Guarded, headers: &HeaderMap) -> PageResult {
    let size = u64::try_from(found.size).unwrap_or(0);
    let tag = format!("\"{}\"", found.hash.get(..32).unwrap_or_default());
    let is_known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if is_known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)) {
        return Ok(with_facts(StatusCode::NOT_MODIFIED.into_response(), found, &tag));
    }
    let (status, part) = match asked(headers, &tag, size) {
        Asked::Whole => (StatusCode::OK, 0..=size.saturating_sub(1)),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        Asked::Nothing => {
            let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
            set(&mut response, header::CONTENT_RANGE, &format!("bytes */{size}"));
            return Ok(response);
        }
    };
    let length = if size == 0 { 0 } else { part.end() - part.start() + 1 };
    let files = visit.app.files.clone();
    let begin = (files, found.hash.clone(), *part.start(), length);
    let pieces = stream::try_unfold(begin, |(files, hash, at, left)| async move {
        if left == 0 {
            return Ok::<_, vestibule_store::Error>(None);
        }
        let wanted = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
        let piece = files.part(&hash, at, wanted).await?;
        let read = piece.len() as u64;
        Ok((read > 0).then(|| (piece, (files, hash, at + read, left.saturating_sub(read)))))
    });
    let mut response = Response::new(Body::from_stream(pieces));
    *response.status_mut() = status;
    if status == StatusCode::PARTIAL_CONTENT {
        set(&mut response, header::CONTENT_RANGE, &format!("bytes {}-{}/{size}", part.start(), part.end()));
    }
    set(&mut response, header::CONTENT_LENGTH, &length.to_string());
    Ok(with_facts(response, found, &tag))
}

fn with_facts(mut response: Response, found: &Guarded, tag: &str) -> Response {
    set(&mut response, header::ETAG, tag);
    set(&mut response, header::ACCEPT_RANGES, "bytes");
    set(&mut response, header::CONTENT_TYPE, &found.content_type);
    set(&mut response, header::CONTENT_SECURITY_POLICY, "default-src 'none'; media-src 'self'; sandbox");
    let is_open = found.published > 0 && found.effective_audience == Audience::Everyone;
    let keep = if is_open { "public, max-age=31536000, immutable" } else { "private, no-cache" };
    set(&mut response, header::CACHE_CONTROL, keep);
    response
}

fn set(response: &mut Response, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        let of = |range: &str, known: Option<&str>| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RANGE, HeaderValue::from_str(range).unwrap());
            if let Some(known) = known {
                headers.insert(header::IF_RANGE, HeaderValue::from_str(known).unwrap());
            }
            asked(&headers, "\"t\"", 100)
        };
        assert_eq!(of("bytes=0-9", None), Asked::Part(0..=9));
        assert_eq!(of("bytes=90-", None), Asked::Part(90..=99));
        assert_eq!(of("bytes=90-500", None), Asked::Part(90..=99));
        assert_eq!(of("bytes=-10", None), Asked::Part(90..=99));
        assert_eq!(of("bytes=-500", None), Asked::Part(0..=99));
        assert_eq!(of("bytes=100-", None), Asked::Nothing);
        assert_eq!(of("bytes=-0", None), Asked::Nothing);
        for whole in ["bytes=9-0", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=-"] {
            assert_eq!(of(whole, None), Asked::Whole, "{whole}");
        }
        assert_eq!(of("bytes=0-9", Some("\"t\"")), Asked::Part(0..=9));
        assert_eq!(of("bytes=0-9", Some("\"old\"")), Asked::Whole);
        assert_eq!(asked(&HeaderMap::new(), "\"t\"", 100), Asked::Whole);
    }
}
