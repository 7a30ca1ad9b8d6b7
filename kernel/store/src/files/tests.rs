//! Every place of files keeps what it is given.

use std::time::{Duration, UNIX_EPOCH};

use vestibule_base::Timestamp;

use super::{Files, Folder, Place, Room};
use crate::error::Error;

/// What a place owes, whichever it is.
async fn keeps_what_it_is_given(place: impl Place + 'static) {
    let scratch = tempfile::tempdir().unwrap();
    let files = Files { place: std::sync::Arc::new(place), scratch: scratch.path().to_owned(), room: Room::default() };
    files.check().await.unwrap();
    let name = "ab".repeat(32);
    assert!(!files.place.has(&name).await.unwrap());
    let Err(Error::Io(error)) = files.read(&name).await else { panic!("a file that is not there was read") };
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    let bytes: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    files.place.write(&name, bytes.clone()).await.unwrap();
    files.place.write(&name, bytes.clone()).await.unwrap();
    assert!(files.place.has(&name).await.unwrap());
    assert_eq!(files.read(&name).await.unwrap(), bytes);
    assert_eq!(files.part(&name, 299_990, 100).await.unwrap(), bytes[299_990..]);
    assert!(files.part(&name, 300_000, 10).await.unwrap().is_empty());
    let goal = scratch.path().join("copy");
    files.copy_to(&name, &goal).await.unwrap();
    assert_eq!(std::fs::read(&goal).unwrap(), bytes);
    let (other, large) = ("cd".repeat(32), vec![7; 9 << 20]);
    std::fs::write(&goal, &large).unwrap();
    files.take(&other, &goal).await.unwrap();
    assert!(files.read(&other).await.unwrap() == large);
}

#[tokio::test]
async fn a_folder_keeps_what_it_is_given() {
    let folder = tempfile::tempdir().unwrap();
    keeps_what_it_is_given(Folder::open(folder.path().join("files"), Room::default()).unwrap()).await;
}

/// Every file below a folder.
fn list(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(list(&entry.path()))
        } else {
            found.push(entry.file_name().into_string().unwrap())
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_disk_that_becomes_full_in_the_middle_of_a_file_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let room = Room::of(1_000);
    let files = Files::with_room(folder.path().to_owned(), room.clone()).unwrap();
    let name = "ab".repeat(32);
    let full = files.place.write(&name, vec![7; 1_001]).await.unwrap_err();
    assert!(matches!(full, Error::Full(_)), "{full:?}");
    room.make(1_000);
    let mut incoming = files.begin().await.unwrap();
    incoming.write(&[7; 600]).await.unwrap();
    assert!(matches!(incoming.write(&[7; 600]).await.unwrap_err(), Error::Full(_)));
    assert_eq!(list(folder.path()).len(), 1);
    drop(incoming);
    assert_eq!(list(folder.path()), Vec::<String>::new());
    room.make(1_001);
    files.place.write(&name, vec![7; 1_001]).await.unwrap();
    assert_eq!(list(folder.path()), [name]);
}

#[tokio::test]
async fn what_died_in_the_middle_is_swept_after_its_day_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(folder.path().to_owned()).unwrap();
    let (old, now) = (Timestamp(1_000 * Timestamp::DAY), Timestamp(1_001 * Timestamp::DAY));
    let name = "ab".repeat(32);
    files.place.write(&name, vec![7]).await.unwrap();
    let half = format!("ab/{name}.x");
    for (place, at) in [("incoming-a", old), (&half, old), ("incoming-b", now), ("notes.txt", old), (&format!("ab/{name}"), old)]
    {
        let file = std::fs::File::options().create(true).append(true).open(folder.path().join(place)).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_millis(at.millis().try_into().unwrap())).unwrap();
    }
    assert_eq!(files.sweep(now).await.unwrap(), 2);
    assert_eq!(list(folder.path()), [name.as_str(), "incoming-b", "notes.txt"]);
}

#[tokio::test]
async fn a_name_that_is_no_hash_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(folder.path().join("files")).unwrap();
    std::fs::write(folder.path().join("secret"), "x").unwrap();
    for name in ["../secret", "", "ab", "secret"] {
        assert!(matches!(files.read(name).await, Err(Error::Value(_))), "{name}");
    }
}

#[cfg(feature = "s3")]
mod s3 {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    use axum::body::Bytes;
    use axum::extract::{Path, State};
    use axum::http::{HeaderMap, StatusCode};
    use axum::response::{IntoResponse, Response};
    use axum::routing::get;
    use object_store::memory::InMemory;

    use super::super::objects::Objects;
    use super::*;

    #[tokio::test]
    async fn an_object_storage_in_memory_keeps_what_it_is_given() {
        keeps_what_it_is_given(Objects::new(Arc::new(InMemory::new()), "/portal/files/")).await;
    }

    type Bucket = Arc<Mutex<HashMap<String, Bytes>>>;

    /// Signed requests alone are served, as a real storage does.
    fn is_signed(headers: &HeaderMap) -> bool {
        let signature = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
        signature.starts_with("AWS4-HMAC-SHA256 Credential=key/") && signature.contains("/eu-test-1/s3/aws4_request")
    }

    type Given = axum::extract::Query<HashMap<String, String>>;

    /// Under which name a part of a large object waits for the others.
    fn waiting(name: &str, part: usize) -> String {
        format!("{name}?{part:05}")
    }

    async fn put(
        State(bucket): State<Bucket>,
        Path(name): Path<String>,
        given: Given,
        headers: HeaderMap,
        body: Bytes,
    ) -> Response {
        if !is_signed(&headers) {
            return StatusCode::FORBIDDEN.into_response();
        }
        let name = given.get("partNumber").map_or(name.clone(), |part| waiting(&name, part.parse().unwrap()));
        bucket.lock().unwrap().insert(name, body);
        [("etag", "\"1\"")].into_response()
    }

    /// Begins an object that comes in parts, or puts the parts together.
    async fn post(State(bucket): State<Bucket>, Path(name): Path<String>, given: Given, headers: HeaderMap) -> Response {
        if !is_signed(&headers) {
            return StatusCode::FORBIDDEN.into_response();
        }
        if given.contains_key("uploads") {
            return "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>".into_response();
        }
        let mut bucket = bucket.lock().unwrap();
        let parts = (1..).map_while(|part| bucket.remove(&waiting(&name, part)));
        let whole: Vec<u8> = parts.flatten().collect();
        bucket.insert(name, whole.into());
        "<CompleteMultipartUploadResult><ETag>\"2\"</ETag></CompleteMultipartUploadResult>".into_response()
    }

    /// The whole object, or the range that was asked for.
    fn part_of(headers: &HeaderMap, body: Bytes) -> Response {
        let facts = [("etag", "\"1\""), ("last-modified", "Sun, 22 Nov 2026 10:00:00 GMT")];
        let range = headers.get("range").and_then(|value| value.to_str().ok()?.strip_prefix("bytes=")?.split_once('-'));
        let Some((from, to)) = range.map(|(from, to)| (from.parse::<usize>().unwrap(), to.parse::<usize>().unwrap())) else {
            return (facts, body).into_response();
        };
        let said = format!("bytes {from}-{to}/{}", body.len());
        (StatusCode::PARTIAL_CONTENT, facts, [("content-range", said)], body.slice(from..=to)).into_response()
    }

    async fn read(State(bucket): State<Bucket>, Path(name): Path<String>, headers: HeaderMap) -> Response {
        let found = bucket.lock().unwrap().get(&name).cloned();
        match found {
            _ if !is_signed(&headers) => StatusCode::FORBIDDEN.into_response(),
            Some(body) => part_of(&headers, body),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    /// A storage that speaks as much of the protocol as is asked of it.
    async fn storage() -> (String, Bucket) {
        let bucket = Bucket::default();
        let service = axum::Router::new()
            .route("/portal/{*name}", get(read).put(put).post(post))
            .layer(axum::extract::DefaultBodyLimit::disable())
            .with_state(Arc::clone(&bucket));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, service).await });
        (address, bucket)
    }

    fn options(endpoint: &str, key: &str) -> Vec<(String, String)> {
        let pairs = [
            ("AWS_ENDPOINT_URL", endpoint),
            ("AWS_REGION", "eu-test-1"),
            ("AWS_ACCESS_KEY_ID", key),
            ("AWS_SECRET_ACCESS_KEY", "secret"),
            ("AWS_SOMETHING_ELSE", "of no business of ours"),
        ];
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
    }

    #[tokio::test]
    async fn an_object_storage_over_http_keeps_what_it_is_given() {
        let (endpoint, bucket) = storage().await;
        keeps_what_it_is_given(Objects::open("s3://portal/some/prefix", &options(&endpoint, "key")).unwrap()).await;
        let names: Vec<String> = bucket.lock().unwrap().keys().cloned().collect();
        assert!(names.len() == 3 && names.iter().all(|name| name.starts_with("some/prefix/")), "{names:?}");
    }

    #[tokio::test]
    async fn a_wrong_key_is_told_by_the_check() {
        let (endpoint, _) = storage().await;
        let files = Files::at("s3://portal", &options(&endpoint, "wrong")).unwrap();
        let error = files.check().await.unwrap_err().to_string();
        assert!(error.contains("403") || error.to_lowercase().contains("forbidden"), "{error}");
    }
}
