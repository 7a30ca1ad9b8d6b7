//! `/desk/knowledge/folder`: where the files of a folder and the portal say different things, and who is to win (W8).

use askama::Template;
use vestibule_base::{Locale, Timestamp, Translator};
use vestibule_store::Cursor;
use vestibule_web::{FormData, Head, PageError, PageResult, Pager, View, Visit};

use super::difference::{Row, rows};
use crate::model::{Trouble, Winner};
use crate::store::sync::{self, Agreed, Sides, Waiting};

/// Lines of a page.
const LINES: i64 = 50;

/// Something that waits for a decision.
struct Line {
    path: String,
    title: String,
    lang: String,
    matter: String,
    since: Option<Timestamp>,
    key: String,
    language: String,
    /// Who is to win; empty: nobody has said so.
    chosen: String,
    take: String,
    keep: String,
    /// Where the editor is; empty when the text is gone.
    editor: String,
    compare: String,
    is_compared: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/folder.html")]
struct FolderPage {
    t: Translator,
    /// How much is in step, and since when; none: nothing ever was.
    agreed: Option<(String, String)>,
    lines: Vec<Line>,
    pager: Pager,
    /// The line that is compared.
    path: String,
    locale: String,
    from: String,
    to: String,
    rows: Vec<Row>,
    /// Where one side has nothing: a sentence about that, and the lines of the other.
    alone: Option<(String, Vec<String>)>,
}

impl View for FolderPage {
    fn title(&self) -> String {
        self.t.text("knowledge-folder")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it, with the difference of one line.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site, t) = (&visit.app.db, visit.site.id, &visit.t);
    let found = sync::list_waiting(db, site, Cursor::new(visit.page_number(), LINES)).await?;
    let wanted = (visit.param("file"), visit.param("language"));
    let compared = found.rows.iter().find(|row| row.key == wanted.0 && row.locale == wanted.1).or_else(|| found.rows.first());
    let sides = match compared {
        Some(row) => sync::find_sides(db, site, (&row.key, &row.locale)).await?,
        None => None,
    };
    let page = FolderPage {
        agreed: agreed(t, &sync::find_agreed(db, site).await?),
        pager: Pager::new(t, &found, "/desk/knowledge/folder", &[]),
        path: compared.map(|row| row.path.clone()).unwrap_or_default(),
        locale: compared.map(|row| row.locale.clone()).filter(|tag| !tag.is_empty()).unwrap_or_else(|| t.locale().to_string()),
        from: t.text("knowledge-folder-in-folder"),
        to: t.text("knowledge-folder-in-portal"),
        alone: sides.as_ref().and_then(|sides| alone(t, sides)),
        rows: sides.map(|sides| rows(&sides.folder_text, &sides.portal_text)).unwrap_or_default(),
        lines: found.rows.iter().map(|row| line(&visit, row, compared == Some(row))).collect(),
        t: t.clone(),
    };
    visit.show(&page)
}

fn alone(t: &Translator, sides: &Sides) -> Option<(String, Vec<String>)> {
    let (sentence, text) = match (sides.folder_text.is_empty(), sides.portal_text.is_empty()) {
        (true, false) => (t.text("knowledge-folder-no-file"), &sides.portal_text),
        (false, true) => (t.text("knowledge-folder-no-text"), &sides.folder_text),
        _ => return None,
    };
    Some((sentence, text.lines().map(str::to_owned).collect()))
}

fn agreed(t: &Translator, agreed: &Agreed) -> Option<(String, String)> {
    let last = t.with("knowledge-folder-last", "date", &t.date_time(&agreed.settled_at?));
    Some((t.with("knowledge-folder-count", "count", agreed.files), last))
}

fn line(visit: &Visit, row: &Waiting, is_compared: bool) -> Line {
    let t = &visit.t;
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("file", &row.key)
        .append_pair("language", &row.locale)
        .append_pair("page", &visit.page_number().to_string())
        .finish();
    let locale = Locale::parse(&row.locale).filter(|_| row.trouble != Trouble::TextGone);
    // What a file lists has no title but the name that the file gives it.
    let listed = row.key.strip_prefix(&row.path).and_then(|rest| rest.strip_prefix('#'));
    let name = if listed.is_some() { "listed-gone" } else { row.trouble.name() };
    Line {
        path: row.path.clone(),
        title: row.title.clone().or(listed.map(str::to_owned)).unwrap_or_default(),
        lang: row.locale.clone(),
        matter: t.text(&format!("knowledge-folder-{name}")),
        since: row.noticed_at,
        key: row.key.clone(),
        language: row.locale.clone(),
        chosen: match row.choice {
            Winner::Open => String::new(),
            chosen => t.text(&format!("knowledge-folder-chosen-{}", chosen.name())),
        },
        take: t.text(&format!("knowledge-folder-take-{name}")),
        keep: t.text(&format!("knowledge-folder-keep-{name}")),
        editor: locale.map(|locale| crate::address::editor(row.article_id, locale)).unwrap_or_default(),
        compare: format!("/desk/knowledge/folder?{query}#difference"),
        is_compared,
    }
}

/// Says who is to win; the next run carries it out.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let chosen = Winner::parse(data.raw("winner")).ok_or_else(PageError::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    let one = (visit.site.id, data.raw("file"), data.raw("language"));
    if !sync::update_choice(&mut tx, one, chosen, visit.viewer.person).await? {
        return Err(PageError::not_found());
    }
    tx.commit(visit.now()).await?;
    let done = if chosen == Winner::Open { "knowledge-folder-undone" } else { "knowledge-folder-chosen" };
    Ok(visit.done("/desk/knowledge/folder", done))
}
