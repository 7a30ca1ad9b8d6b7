//! Videos (V1 to V5).

use axum::body::Body;
use http::{Request, header};
use vestibule_base::Audience;
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Ada, Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::export::export_open;
use crate::import::{Options, import_markdown, import_open};
use crate::offers::search;

const VTT: &str =
    "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nPlug in the hub.\n\n00:01:05.000 --> 00:01:07.500\nThe ring turns <b>white</b>.\n";

/// A published video in English without a film.
async fn video(test: &TestApp, title: &str) -> Id {
    let act = MakeArticle {
        site: SITE,
        locale: Locale::EN,
        kind: ArticleKind::Video,
        category: None,
        draft: Draft { title: title.to_owned(), summary: format!("About {title}"), body: "Words.".to_owned() },
        by: Some(Cast::Mira.id()),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, id, Locale::EN).await;
    id
}

fn film(length: usize) -> Vec<u8> {
    let mut bytes = b"\0\0\0\x18ftypisom\0\0\0\0isomavc1".to_vec();
    bytes.extend((0..length).map(|place| u8::try_from(place % 251).unwrap()));
    bytes
}

async fn send_film(test: &TestApp, id: Id, bytes: &[u8]) -> vestibule_testkit::Answer {
    test.post_files(Mira, &format!("/desk/knowledge/videos/{id}/en/file"), &[], &[("film", "a.mp4", bytes)]).await
}

async fn source(test: &TestApp) -> String {
    let id = number(test, "SELECT id AS value FROM knowledge_video_source").await;
    format!("/videos/files/{id}/video.mp4")
}

fn page(id: Id, slug: &str) -> String {
    crate::address::of(Form::Video, Locale::EN, id, slug)
}

db_test! {
    async fn a_film_is_sent_and_played_by_ranges(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Pair the hub").await;
        send_film(&test, id, b"<html>no film, and long enough to be looked at by its first sixty-four bytes</html>").await.assert_status(422);
        send_film(&test, id, &film(200_000)).await.assert_status(303);
        send_film(&test, id, &film(200_000)).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_video_source").await, 1);
        test.work().await;
        test.get(Visitor, &page(id, "pair-the-hub")).await.assert_status(200).assert_shows("<video");
        let address = source(&test).await;
        let whole = test.get(Visitor, &address).await;
        whole.assert_status(200);
        assert_eq!((whole.headers[header::CONTENT_LENGTH].to_str().unwrap(), whole.headers[header::CONTENT_TYPE].to_str().unwrap()), ("200024", "video/mp4"));
        assert_eq!(whole.headers[header::ACCEPT_RANGES], "bytes");
        let tag = whole.headers[header::ETAG].clone();
        let part = async |name, value: &str| {
            let request = Request::get(&address).header(header::RANGE, "bytes=4-11").header(name, value);
            test.send(Visitor, request, Body::empty()).await
        };
        let some = part(header::IF_RANGE, tag.to_str().unwrap()).await;
        some.assert_status(206);
        assert_eq!((some.body.as_str(), some.headers[header::CONTENT_RANGE].to_str().unwrap()), ("ftypisom", "bytes 4-11/200024"));
        part(header::IF_RANGE, "\"another\"").await.assert_status(200);
        part(header::IF_NONE_MATCH, tag.to_str().unwrap()).await.assert_status(304);
        let beyond = test.send(Visitor, Request::get(&address).header(header::RANGE, "bytes=999999-"), Body::empty()).await;
        beyond.assert_status(416);
        assert_eq!(beyond.headers[header::CONTENT_RANGE], "bytes */200024");
    }
}

#[tokio::test]
async fn a_film_larger_than_the_site_allows_is_refused_and_leaves_nothing_behind() {
    let test = portal().await;
    let id = video(&test, "Large").await;
    let settings = crate::video::settings::VideoSettings { largest_megabytes: 1, ..Default::default() };
    let mut tx = test.app.db.begin().await.unwrap();
    vestibule_store::site::update_setting(&mut tx, SITE, crate::video::settings::SETTING, &settings).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    send_film(&test, id, &film(1_100_000)).await.assert_status(422).assert_shows("larger than the site allows");
    let left = std::fs::read_dir(test.app.config.data.join("files")).unwrap().count();
    assert_eq!(left, 0);
}

db_test! {
    async fn a_closed_video_keeps_film_picture_and_captions_to_itself(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Secret").await;
        send_film(&test, id, &film(100)).await.assert_status(303);
        let desk = format!("/desk/knowledge/videos/{id}/en");
        test.post_files(Mira, &desk, &[("act", "poster")], &[("poster", "a.png", b"\x89PNG\r\n\x1a\nxxx")]).await.assert_status(303);
        test.post_files(Mira, &desk, &[("act", "captions")], &[("captions", "a.vtt", VTT.as_bytes())]).await.assert_status(303);
        place(&test, id, None, Audience::SignedIn).await;
        let file = source(&test).await;
        for address in [file, format!("/videos/posters/{id}/x"), format!("/videos/captions/{id}/en.vtt"), page(id, "secret")] {
            test.get(Visitor, &address).await.assert_status(404);
            test.get(Ana, &address).await.assert_status(200);
        }
        test.get(Visitor, "/en/videos").await.assert_hides("Secret");
        test.get(Ana, "/en/videos").await.assert_shows("Secret");
    }
}

db_test! {
    async fn captions_are_read_beside_the_film_and_found_with_their_second(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Pair the hub").await;
        let desk = format!("/desk/knowledge/videos/{id}/en");
        send_film(&test, id, &film(100)).await.assert_status(303);
        test.post_files(Mira, &desk, &[("act", "captions")], &[("captions", "a.vtt", VTT.as_bytes())]).await.assert_status(303);
        test.work().await;
        let shown = test.get(Visitor, &page(id, "pair-the-hub")).await;
        assert_eq!(shown.words(".transcript span"), ["Plug in the hub.", "The ring turns white."]);
        assert_eq!(shown.attributes(".transcript a", "href")[1], format!("{}?t=65", page(id, "pair-the-hub")));
        assert_eq!(shown.attributes("track", "srclang"), ["en"]);
        test.get(Visitor, &format!("/videos/captions/{id}/en.vtt")).await.assert_status(200).assert_shows("WEBVTT");
        let at = test.get(Visitor, &format!("{}?t=1:05", page(id, "pair-the-hub"))).await;
        assert!(at.attributes("source", "src")[0].ends_with("#t=65"));
        let source = search::Articles { form: Form::Video, db: test.app.db.clone(), clock: test.app.clock.clone() };
        let document = source.documents(id).await.unwrap().remove(0);
        let (offset, second) = document.times[1];
        assert_eq!((document.body.get(offset..), second), (Some("The ring turns white."), 65));
    }
}

db_test! {
    async fn a_refused_file_takes_nothing_away_from_the_settings_beside_it(db: TestDb) {
        let test = on(db).await;
        let (id, guide) = (video(&test, "Pair the hub").await, article(&test, "Pairing", "1. Press").await);
        let (desk, guide) = (format!("/desk/knowledge/videos/{id}/en"), format!("article:{guide}"));
        let form = [("act", "save"), ("level", "beginner"), ("guide", guide.as_str()), ("outside", "https://youtu.be/abc"), ("chapters", "0:00 Begin")];
        test.post(Mira, &desk, &form).await.assert_status(303);
        let wrong = b"<html>no film, and long enough to be looked at by its first sixty-four bytes</html>";
        let film = send_film(&test, id, wrong).await;
        let poster = test.post_files(Mira, &desk, &[("act", "poster")], &[("poster", "a.png", b"no picture")]).await;
        for page in [film, poster] {
            page.assert_status(422);
            assert_eq!(page.words("textarea[name=chapters]"), ["0:00 Begin"]);
            assert_eq!(page.attributes("[name=guide], [name=outside]", "value"), [guide.as_str(), "https://youtu.be/abc"]);
            assert_eq!(page.attributes("[name=level] [selected]", "value"), ["beginner"]);
        }
    }
}

db_test! {
    async fn settings_and_captions_of_a_video_are_never_overwritten_unseen(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Pair").await;
        let desk = |language: &str| format!("/desk/knowledge/videos/{id}/{language}");
        let (first, second) = (test.get(Mira, &desk("en")).await, test.get(Ada, &desk("hr")).await);
        let value = |page: &vestibule_testkit::Answer, name: &str| page.attributes(&format!("input[name={name}]"), "value").remove(0);
        let form = |level: &'static str, chapters: &'static str, seen: String| {
            [("act", "save".to_owned()), ("level", level.to_owned()), ("chapters", chapters.to_owned()), ("seen", seen)]
        };
        let send = async |who: Cast, language: &str, form: [(&str, String); 4]| {
            test.post(who, &desk(language), &form.each_ref().map(|(name, value)| (*name, value.as_str()))).await
        };
        send(Mira, "en", form("beginner", "0:00 Begin", value(&first, "seen"))).await.assert_status(303);
        let late = send(Ada, "hr", form("any", "0:05 Dalje", value(&second, "seen"))).await;
        late.assert_status(409).assert_shows("Somebody else saved a newer version");
        assert_eq!(late.words("textarea[name=chapters]"), ["0:05 Dalje"]);
        assert_eq!(late.words("dd pre"), ["beginner"]);
        send(Ada, "hr", form("advanced", "0:05 Dalje", value(&late, "seen"))).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_chapter").await, 2);
        let captions = async |seen: &str, vtt: &str| {
            test.post_files(Mira, &desk("en"), &[("act", "captions"), ("seen_captions", seen)], &[("captions", "a.vtt", vtt.as_bytes())]).await
        };
        let seen = value(&first, "seen_captions");
        captions(&seen, VTT).await.assert_status(303);
        let late = captions(&seen, "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMine.\n").await;
        late.assert_status(409).assert_shows("Choose the file again").assert_shows("0:00 Begin");
        test.get(Visitor, &format!("/videos/captions/{id}/en.vtt")).await.assert_shows("Plug in the hub");
        captions(&value(&late, "seen_captions"), "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMine.\n").await.assert_status(303);
        test.work().await;
        test.get(Visitor, &format!("/videos/captions/{id}/en.vtt")).await.assert_shows("Mine.");
    }
}

#[tokio::test]
async fn faults_of_captions_are_told_with_their_lines_and_nothing_is_kept() {
    let test = portal().await;
    let id = video(&test, "Pair").await;
    let desk = format!("/desk/knowledge/videos/{id}/en");
    let send = async |bytes: &[u8]| test.post_files(Mira, &desk, &[("act", "captions")], &[("captions", "a.vtt", bytes)]).await;
    send(b"WEBVTT\n\n00:05.000 --> 00:04.000\nx\n")
        .await
        .assert_status(422)
        .assert_shows("Line 3:")
        .assert_shows("must end after");
    send(b"WEBVTT\n\n00:05.000 --> 00:06.000\nPriklju\xe8ite\n")
        .await
        .assert_status(422)
        .assert_shows("Line 4:")
        .assert_shows("not UTF-8");
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_caption").await, 0);
}

db_test! {
    async fn captions_are_edited_cue_by_cue_and_two_editors_never_overwrite_each_other(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Pair").await;
        let desk = format!("/desk/knowledge/videos/{id}/en/captions");
        test.get(Mira, &desk).await.assert_status(200);
        let cues = |act: &'static str| [("seen", "0"), ("start", "0:01"), ("end", "0:03"), ("text", "One two"), ("settings", ""),
            ("start", "0:05"), ("end", "0:06"), ("text", "Three"), ("settings", "line:0"), ("shift", "-0.5"), ("act", act)];
        let added = test.post(Mira, &desk, &cues("add-0")).await;
        assert_eq!(added.attributes("input[name=start]", "value"), ["0:01", "00:00:03.000", "0:05"]);
        let split = test.post(Mira, &desk, &cues("split-0")).await;
        assert_eq!(split.words("textarea[name=text]"), ["One", "two", "Three"]);
        assert_eq!(split.attributes("input[name=start]", "value"), ["0:01", "00:00:02.000", "0:05"]);
        let shifted = test.post(Mira, &desk, &cues("shift-all")).await;
        assert_eq!(shifted.attributes("input[name=end]", "value"), ["00:00:02.500", "00:00:05.500"]);
        test.post(Mira, &desk, &cues("drop-1")).await.assert_hides("Three");
        let bad = [("seen", "0"), ("start", "0:05"), ("end", "0:01"), ("text", "Kept"), ("settings", ""), ("act", "save")];
        test.post(Mira, &desk, &bad).await.assert_status(422).assert_shows("Kept").assert_shows("must end after");
        test.post(Mira, &desk, &cues("save")).await.assert_status(303);
        test.advance(1_000);
        test.post(Mira, &desk, &cues("save")).await.assert_status(409).assert_shows("Three").assert_shows("Somebody else saved a newer version");
        test.get(Visitor, &format!("/videos/captions/{id}/en.vtt")).await.assert_shows("00:00:05.000 --> 00:00:06.000 line:0");
    }
}

#[tokio::test]
async fn a_player_of_others_is_framed_only_on_its_page_and_asked_for_after_a_click() {
    let test = portal().await;
    let id = video(&test, "Elsewhere").await;
    let desk = format!("/desk/knowledge/videos/{id}/en");
    test.post(Mira, &desk, &[("act", "save"), ("outside", "https://evil.example/x")]).await.assert_status(422);
    test.post(Mira, &desk, &[("act", "save"), ("outside", "https://youtu.be/abc")]).await.assert_status(303);
    test.work().await;
    let shown = test.get(Visitor, &page(id, "elsewhere")).await;
    shown.assert_status(200).assert_hides("<iframe").assert_shows("Nothing is sent there before you click");
    assert_eq!(shown.attributes("a.player-outside", "data-frame"), ["https://www.youtube-nocookie.com/embed/abc"]);
    assert!(
        shown.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-src https://www.youtube-nocookie.com;")
    );
    let other = test.get(Visitor, "/en/videos").await;
    assert!(!other.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-src"));
}

db_test! {
    async fn chapters_lead_to_seconds_and_to_the_steps_of_the_how_to(db: TestDb) {
        let test = on(db).await;
        let guide = article(&test, "Set up", "1. One\n2. Two").await;
        let id = video(&test, "Pair").await;
        let desk = format!("/desk/knowledge/videos/{id}/en");
        let named = format!("article:{guide}");
        let form = |chapters: &'static str| [("act", "save"), ("chapters", chapters), ("guide", named.as_str()), ("level", "beginner"), ("outside", "https://vimeo.com/7")]
            .map(|(name, value)| (name, value.to_owned()));
        let send = async |chapters| {
            let form = form(chapters);
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            test.post(Mira, &desk, &fields).await
        };
        send("later Begin").await.assert_status(422).assert_shows("later Begin");
        send("0:00 Begin\n0:12 Plug in #2").await.assert_status(303);
        test.work().await;
        let shown = test.get(Visitor, &page(id, "pair")).await;
        assert_eq!(shown.words(".times span"), ["Begin", "Plug in"]);
        let steps = shown.attributes("a.times-step", "href");
        assert_eq!(steps, [format!("{}#step-2", address(guide, "set-up"))]);
        shown.assert_shows("\"@type\":\"VideoObject\"").assert_shows("\"@type\":\"Clip\"");
        let how_to = test.get(Visitor, &address(guide, "set-up")).await;
        assert_eq!(how_to.attributes(".prose li", "id"), ["step-1", "step-2"]);
        assert_eq!(how_to.words(".next-links a"), ["Pair"]);
        test.get(Visitor, "/en/videos?level=beginner").await.assert_shows("Pair");
        test.get(Visitor, "/en/videos?level=advanced").await.assert_hides("Pair").assert_shows("No videos here yet");
    }
}

#[tokio::test]
async fn a_video_stands_inside_an_article_for_those_who_may_see_it() {
    let test = portal().await;
    let id = video(&test, "Pair the hub").await;
    send_film(&test, id, &film(100)).await.assert_status(303);
    let article = article(&test, "Begin", &format!("See:\n\n![Watch it](video:{id})\n\nThen [go](video:{id}) on.")).await;
    test.get(Visitor, &address(article, "begin")).await.assert_status(200).assert_shows("<video").assert_shows(">go</a>");
    place(&test, id, None, Audience::Staff).await;
    test.get(Visitor, &address(article, "begin"))
        .await
        .assert_hides("<video")
        .assert_hides("Pair the hub")
        .assert_shows("Watch it");
}

db_test! {
    async fn a_person_keeps_what_was_watched(db: TestDb) {
        let test = on(db).await;
        let id = video(&test, "Pair").await;
        let mark = format!("/en/videos/{id}/watched");
        test.post(Visitor, &mark, &[]).await.assert_status(401);
        test.post(Ana, &mark, &[("watched", "yes")]).await.assert_status(303);
        test.post(Ana, &mark, &[("watched", "yes")]).await.assert_status(303);
        let hidden = async |who| test.get(who, "/en/videos").await.attributes(".film-watched", "hidden").len();
        assert_eq!((hidden(Ana).await, hidden(Visitor).await), (0, 1));
        test.post(Ana, &mark, &[("watched", "no")]).await.assert_status(303);
        assert_eq!(hidden(Ana).await, 1);
    }
}

fn write_folder(folder: &std::path::Path) {
    std::fs::create_dir_all(folder.join("en")).unwrap();
    std::fs::write(
        folder.join("en/pair.md"),
        "---\nid: pair\ntitle: Pair\nkind: video\nlevel: beginner\narticle: set-up\n---\nWatch.\n",
    )
    .unwrap();
    std::fs::write(folder.join("pair.mp4"), film(5_000)).unwrap();
    std::fs::write(folder.join("pair.png"), b"\x89PNG\r\n\x1a\nxxx").unwrap();
    std::fs::write(folder.join("pair.en.vtt"), VTT).unwrap();
    std::fs::write(folder.join("pair.hr.vtt"), "no captions").unwrap();
    std::fs::write(folder.join("pair.chapters.toml"), "[[chapter]]\nstart = 3.5\nstep = 1\ntitle.en = \"Plug in\"\n").unwrap();
}

db_test! {
    async fn videos_come_in_from_a_folder_and_go_out_and_in_again(db: TestDb) {
        let (test, fresh) = (portal().await, on(db).await);
        let guide = article(&test, "Set up", "1. One").await;
        let folder = tempfile::tempdir().unwrap();
        write_folder(folder.path());
        let report = import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!((report.articles_new, report.files_new), (1, 1));
        assert_eq!(report.problems.iter().map(|problem| (problem.kind, problem.line)).collect::<Vec<_>>(), [("captions", 1)]);
        let again = import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!((again.articles_changed, again.files_new, again.texts_unchanged), (0, 0, 1));
        test.work().await;
        let id = number(&test, "SELECT article_id AS value FROM knowledge_video").await;
        let shown = test.get(Visitor, &page(Id(id), "pair")).await;
        assert_eq!(shown.words(".times span"), ["Plug in", "Plug in the hub.", "The ring turns white."]);
        assert_eq!(number(&test, "SELECT guide_id AS value FROM knowledge_video").await, guide.get());
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        export_open(&test.app, SITE, one.path(), |_| {}).await.unwrap();
        let report = import_open(&fresh.app, SITE, one.path(), |_| {}).await.unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        export_open(&fresh.app, SITE, two.path(), |_| {}).await.unwrap();
        assert_eq!(super::export::content(one.path()), super::export::content(two.path()));
        fresh.work().await;
        let shown = fresh.get(Visitor, &page(Id(id), "pair")).await;
        shown.assert_shows("<video");
        assert_eq!(shown.words(".times span").len(), 3);
    }
}

db_test! {
    async fn a_playlist_leads_from_video_to_video_and_shows_only_what_the_reader_may_see(db: TestDb) {
        let test = on(db).await;
        let (first, second, closed) = (video(&test, "First").await, video(&test, "Second").await, video(&test, "Closed").await);
        place(&test, closed, None, Audience::Staff).await;
        let places = [first, second, closed].map(|id| format!("place-{id}"));
        let form = [("title-en", "Begin here"), ("once", "k"), (places[0].as_str(), "2"), (places[1].as_str(), "1"), (places[2].as_str(), "3")];
        for _ in 0..2 {
            test.post(Mira, "/desk/knowledge/playlists/new", &form).await.assert_status(303);
        }
        test.post(Mira, "/desk/knowledge/playlists/new", &[("title-en", "")]).await.assert_status(422);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_playlist").await, 1);
        test.work().await;
        let all = test.get(Visitor, "/en/videos").await;
        all.assert_shows("2 videos");
        let begin = all.attributes("section[aria-labelledby=lists-h] a", "href").remove(0);
        let shown = test.get(Visitor, &begin).await;
        assert_eq!(shown.words(".series a"), ["Second", "First"]);
        assert_eq!(shown.attributes("a[rel=next].button", "href"), [format!("{}?{}", page(first, "first"), begin.split('?').nth(1).unwrap())]);
        let id = number(&test, "SELECT id AS value FROM knowledge_playlist").await;
        test.get(Mira, &format!("/desk/knowledge/playlists/{id}")).await.assert_shows("Begin here");
        test.post(Mira, &format!("/desk/knowledge/playlists/{id}"), &[("act", "delete")]).await.assert_status(303);
        test.work().await;
        test.get(Visitor, "/en/videos").await.assert_hides("Begin here").assert_shows("First");
    }
}

#[tokio::test]
async fn an_administrator_sets_how_large_films_may_be_and_whose_players_are_shown() {
    let test = portal().await;
    test.get(Mira, "/admin/videos").await.assert_status(404);
    for bad in [[("largest", "0"), ("hosts", "")], [("largest", "10"), ("hosts", "https://videos.example.org/x")]] {
        test.post(Cast::Ada, "/admin/videos", &bad).await.assert_status(422);
    }
    let form = [("largest", "10"), ("hosts", "videos.example.org")];
    test.post(Cast::Ada, "/admin/videos", &form).await.assert_status(303);
    let id = video(&test, "Elsewhere").await;
    let desk = format!("/desk/knowledge/videos/{id}/en");
    test.post(Mira, &desk, &[("act", "save"), ("outside", "https://videos.example.org/embed/1")]).await.assert_status(303);
    test.get(Mira, &desk).await.assert_shows("up to 10 MB");
}
