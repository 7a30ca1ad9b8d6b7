//! `/desk/searches`: what people sought, and what came of it (S9).

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_store::Cursor;
use vestibule_web::{Choice, FormState, Head, PageResult, Pager, View, Visit};

use crate::store::{self, Line, Show};

/// Rows on a page.
const ROWS: i64 = 50;
/// Days that can be chosen.
const DAYS: [i64; 4] = [7, 30, 90, 365];

/// Words in the list, and what can be done about them.
struct Row {
    line: Line,
    search: String,
    write: String,
}

#[derive(Template)]
#[template(path = "sought.html")]
struct SoughtPage {
    t: Translator,
    form: FormState,
    locales: Vec<Choice>,
    days: Vec<Choice>,
    shows: Vec<Choice>,
    total: i64,
    rows: Vec<Row>,
    pager: Pager,
}

impl View for SoughtPage {
    fn title(&self) -> String {
        self.t.text("search-sought-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-wide", ..Head::staff() }
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let locale = Locale::parse(&visit.param("language")).unwrap_or_else(|| visit.site.default_locale());
    let days = visit.param("days").parse().ok().filter(|days| DAYS.contains(days)).unwrap_or(30);
    let wanted = visit.param("show");
    let shown = Show::ALL.into_iter().find(|show| show.name() == wanted).unwrap_or_default();
    let since = visit.now().day() - days;
    let at = Cursor::new(visit.page_number(), ROWS);
    let found = store::list_lines(&visit.app.db, visit.site.id, (locale.tag(), since), shown, at).await?;
    let (days, t) = (days.to_string(), visit.t.clone());
    let query = [("language", locale.tag()), ("days", days.as_str()), ("show", shown.name())];
    let page = SoughtPage {
        locales: visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect(),
        days: DAYS.iter().map(|days| Choice::new(days.to_string(), t.with("search-days", "count", *days))).collect(),
        shows: Show::ALL.iter().map(|show| Choice::new(show.name(), t.text(&format!("search-show-{}", show.name())))).collect(),
        total: found.total,
        pager: Pager::new(&t, &found, "/desk/searches", &query),
        rows: found.rows.into_iter().map(|line| row(locale, line)).collect(),
        form: FormState::filled(query.map(|(name, value)| (name, value.to_owned()))),
        t,
    };
    visit.show(&page)
}

fn row(locale: Locale, line: Line) -> Row {
    let words: String = form_urlencoded::byte_serialize(line.words.as_bytes()).collect();
    Row {
        search: format!("/{locale}/search?q={words}"),
        write: format!("/desk/knowledge/new?language={locale}&title={words}"),
        line,
    }
}
