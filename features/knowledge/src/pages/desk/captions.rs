//! `…/captions`: the captions of a video, cue by cue. Every act sends the whole list; nothing typed is lost.

use askama::Template;
use http::StatusCode;
use vestibule_base::{Id, Translator};
use vestibule_web::{At, FormData, Head, PageResult, View, Visit};

use super::Place;
use super::media::{address, video_place};
use crate::pages::player::{Player, player};
use crate::store::caption;
use crate::video::time::{stamp, typed};
use crate::video::vtt::{self, Cue};
use crate::video::vtt_text::with_escapes;

/// A caption as it is typed.
#[derive(Clone, Default)]
struct Row {
    start: String,
    end: String,
    text: String,
    settings: String,
    /// Text key of what is wrong; empty when nothing is.
    error: &'static str,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/captions.html")]
struct CaptionsPage {
    t: Translator,
    place: Place,
    player: Player,
    back: String,
    rows: Vec<Row>,
    /// When the captions were changed that this form began from: two editors never overwrite each other.
    seen: i64,
    shift: String,
    has_errors: bool,
    is_stale: bool,
}

impl View for CaptionsPage {
    fn title(&self) -> String {
        self.t.with("knowledge-captions-in", "language", self.place.locale.name())
    }

    fn head(&self) -> Head {
        super::head()
    }
}

async fn page(visit: &Visit, place: Place, rows: Vec<Row>, seen: i64) -> PageResult<CaptionsPage> {
    Ok(CaptionsPage {
        player: player(visit, place.article.id, ("", ""), &[place.locale]).await?,
        back: address(&place),
        has_errors: rows.iter().any(|row| !row.error.is_empty()),
        t: visit.t.clone(),
        shift: String::new(),
        is_stale: false,
        place,
        rows,
        seen,
    })
}

/// The list as it stands.
pub async fn show(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let place = video_place(&visit, id, &language).await?;
    let known = caption::find(&visit.app.db, id, place.locale).await?;
    let seen = known.as_ref().map_or(0, |known| known.changed_at.millis());
    let cues = known.map(|known| vtt::kept(&known.vtt)).unwrap_or_default();
    let mut rows: Vec<Row> = cues.iter().map(row).collect();
    if rows.is_empty() {
        rows.push(Row { start: stamp(0), end: stamp(3_000), ..Row::default() });
    }
    visit.show(&page(&visit, place, rows, seen).await?)
}

fn row(cue: &Cue) -> Row {
    Row { start: stamp(cue.start), end: stamp(cue.end), text: cue.text.clone(), settings: cue.settings.clone(), error: "" }
}

fn rows_of(data: &FormData) -> Vec<Row> {
    let all = data.all("start").zip(data.all("end")).zip(data.all("text")).zip(data.all("settings"));
    all.map(|(((start, end), text), settings)| Row {
        start: start.trim().to_owned(),
        end: end.trim().to_owned(),
        // An empty line would end a caption.
        text: with_escapes(&text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")),
        settings: settings.to_owned(),
        error: "",
    })
    .collect()
}

/// Does what the button says; `save` keeps the list.
pub async fn send(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = video_place(&visit, id, &language).await?;
    let mut rows = rows_of(&data);
    let seen = data.number("seen").unwrap_or(0);
    let (act, number) = data.raw("act").split_once('-').unwrap_or((data.raw("act"), ""));
    let at: usize = number.parse().unwrap_or(0);
    match act {
        "add" => add(&mut rows, at),
        "split" => split(&mut rows, at),
        "drop" if at < rows.len() => drop(rows.remove(at)),
        "shift" => shift(&mut rows, &data.line("shift")),
        _ => return save(&visit, place, rows, seen).await,
    }
    let mut page = page(&visit, place, rows, seen).await?;
    page.shift = data.line("shift");
    visit.show(&page)
}

/// A caption after one, where it ends.
fn add(rows: &mut Vec<Row>, at: usize) {
    let start = rows.get(at).and_then(|row| typed(&row.end)).unwrap_or(0);
    let next = rows.get(at + 1).and_then(|row| typed(&row.start)).filter(|next| *next > start);
    let end = next.unwrap_or(start + 3_000).min(start + 3_000);
    rows.insert((at + 1).min(rows.len()), Row { start: stamp(start), end: stamp(end), ..Row::default() });
}

/// Parts a caption in the middle: at a line end or a blank, and its time in proportion.
fn split(rows: &mut Vec<Row>, at: usize) {
    let Some(row) = rows.get(at).cloned() else { return };
    let middle = row.text.len() / 2;
    let breaks = |char: char| char.is_whitespace() || matches!(char, '。' | '，' | '、');
    let place = row.text.char_indices().filter(|(_, char)| breaks(*char)).min_by_key(|(place, _)| place.abs_diff(middle));
    let cut = place.map_or_else(|| row.text.floor_char_boundary(middle), |(place, char)| place + char.len_utf8());
    let (first, second) = row.text.split_at(cut);
    let times = typed(&row.start).zip(typed(&row.end)).filter(|(start, end)| start < end);
    let between = times.map(|(start, end)| stamp((start + end) / 2)).unwrap_or_default();
    let later = Row { start: between.clone(), text: second.trim().to_owned(), ..row.clone() };
    if let Some(row) = rows.get_mut(at) {
        row.text = first.trim().to_owned();
        row.end = between;
    }
    rows.insert(at + 1, later);
}

/// Moves every caption by seconds, forward or (`-`) back; none begins before the video does.
fn shift(rows: &mut [Row], by: &str) {
    let is_back = by.starts_with(['-', '−']);
    let Some(by) = typed(by.trim_start_matches(['-', '−', '+'])) else { return };
    let by = if is_back { -by } else { by };
    for row in rows {
        for field in [&mut row.start, &mut row.end] {
            if let Some(time) = typed(field) {
                *field = stamp((time + by).max(0));
            }
        }
    }
}

async fn save(visit: &Visit, place: Place, mut rows: Vec<Row>, seen: i64) -> PageResult {
    rows.retain(|row| !row.text.is_empty());
    rows.sort_by_key(|row| typed(&row.start).unwrap_or(i64::MAX));
    let mut cues = Vec::with_capacity(rows.len());
    for row in &mut rows {
        let times = typed(&row.start).zip(typed(&row.end));
        row.error = match times {
            None => "knowledge-vtt-time",
            Some((start, end)) if end <= start => "knowledge-vtt-end",
            Some(_) if row.text.contains("-->") => "knowledge-vtt-arrow-text",
            Some(_) => "",
        };
        let (start, end) = times.unwrap_or_default();
        cues.push(Cue { id: String::new(), start, end, settings: row.settings.clone(), text: row.text.clone() });
        // The marks of one caption are its own matter.
        if row.error.is_empty() && vtt::parse(&vtt::write(cues.get(cues.len() - 1..).unwrap_or_default())).is_err() {
            row.error = "knowledge-vtt-tag";
        }
    }
    if rows.iter().any(|row| !row.error.is_empty()) {
        return visit.show_refused(&page(visit, place, rows, seen).await?);
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let known = caption::find(&tx, place.article.id, place.locale).await?.map_or(0, |known| known.changed_at.millis());
    if known != seen {
        drop(tx);
        let mut page = page(visit, place, rows, known).await?;
        page.is_stale = true;
        return visit.show_with(StatusCode::CONFLICT, &page);
    }
    let text = if cues.is_empty() { String::new() } else { vtt::write(&cues) };
    if caption::replace(&mut tx, (place.article.id, place.locale), &text, now).await? {
        crate::actions::changed_article(&mut tx, &place.article)?;
    }
    tx.commit(now).await?;
    Ok(visit.done(&format!("{}/captions", address(&place)), "knowledge-saved"))
}
