//! `/desk/knowledge/upkeep`: what should be mended, merged or taken away, each line with the act that settles it (U5).

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator};
use vestibule_store::Cursor;
use vestibule_web::{Choice, FormData, FormState, Head, PageResult, Pager, View, Visit};

use super::upkeep_lines::{self, Line};
use crate::store::reach::Reach;
use crate::store::{outside, reference, twin};

/// Lines of the lists that have no pages: the worst are worked off first.
const MOST: i64 = 100;
/// Days that can be chosen.
const DAYS: [i64; 4] = [30, 90, 180, 365];
/// Answers of readers that are enough to believe them.
pub const ENOUGH: i64 = 5;

/// The lists, in the order of their tabs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// Links that lead nowhere.
    Broken,
    /// Read by nobody.
    Unused,
    /// Nearly the same twice.
    Twins,
    /// Helped few of its readers.
    Unhelpful,
    /// Read most.
    Read,
}

impl List {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Broken, Self::Unused, Self::Twins, Self::Unhelpful, Self::Read];

    /// Name in the address, also the end of its text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Unused => "unused",
            Self::Twins => "twins",
            Self::Unhelpful => "unhelpful",
            Self::Read => "read",
        }
    }

    /// Whether the list is about a time.
    #[must_use]
    pub const fn has_days(self) -> bool {
        matches!(self, Self::Unused | Self::Unhelpful | Self::Read)
    }
}

/// The page.
#[derive(Template)]
#[template(path = "desk/upkeep.html")]
struct UpkeepPage {
    t: Translator,
    list: List,
    tabs: Vec<(String, String, bool)>,
    days: Vec<Choice>,
    form: FormState,
    lines: Vec<Line>,
    pager: Option<Pager>,
    /// Says how the list is made.
    how: String,
    empty: String,
}

impl View for UpkeepPage {
    fn title(&self) -> String {
        self.t.text("knowledge-upkeep")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

fn chosen(visit: &Visit) -> List {
    let wanted = visit.param("list");
    List::ALL.into_iter().find(|list| list.name() == wanted).unwrap_or(List::Broken)
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let list = chosen(&visit);
    let days = visit.param("days").parse().ok().filter(|days| DAYS.contains(days)).unwrap_or(90);
    let (lines, pager) = lines(&visit, list, days).await?;
    let t = visit.t.clone();
    let tab = |one: List| {
        let address = format!("/desk/knowledge/upkeep?list={}", one.name());
        (t.text(&format!("knowledge-upkeep-{}", one.name())), address, one == list)
    };
    let page = UpkeepPage {
        tabs: List::ALL.into_iter().map(tab).collect(),
        days: DAYS.iter().map(|days| Choice::new(days.to_string(), t.with("knowledge-upkeep-days", "count", *days))).collect(),
        form: FormState::filled([("days", days.to_string()), ("list", list.name().to_owned())]),
        how: t.with2(&format!("knowledge-upkeep-{}-how", list.name()), ("days", days), ("enough", ENOUGH)),
        empty: t.text(&format!("knowledge-upkeep-{}-none", list.name())),
        list,
        lines,
        pager,
        t,
    };
    visit.show(&page)
}

async fn lines(visit: &Visit, list: List, days: i64) -> PageResult<(Vec<Line>, Option<Pager>)> {
    let (db, now) = (&visit.app.db, visit.now());
    let reach = Reach::of(db, &visit.viewer, visit.site.id).await?;
    let place = (&reach, visit.site.default_locale());
    let since = now.plus(-days * Timestamp::DAY);
    if list == List::Broken {
        let found = reference::list_broken(db, &reach, Cursor::new(visit.page_number(), 50)).await?;
        let pager = Pager::new(&visit.t, &found, "/desk/knowledge/upkeep", &[("list", list.name())]);
        return Ok((found.rows.into_iter().map(|row| upkeep_lines::broken(visit, row)).collect(), Some(pager)));
    }
    if list == List::Twins {
        let found = twin::list(db, &reach, MOST).await?;
        return Ok((found.into_iter().map(|row| upkeep_lines::twin(visit, row)).collect(), None));
    }
    let found = match list {
        List::Unused => crate::store::upkeep::list_unused(db, place, since, MOST).await?,
        List::Unhelpful => crate::store::upkeep::list_unhelpful(db, place, (since, ENOUGH), MOST).await?,
        List::Read | List::Broken | List::Twins => crate::store::upkeep::list_most_read(db, place, since.day(), MOST).await?,
    };
    Ok((found.into_iter().map(|row| upkeep_lines::read(visit, list, row)).collect(), None))
}

/// Settles a line: two texts are two things, or a page elsewhere is to be asked again.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let (list, done) = if let Some((one, other)) = pair(&data) {
        for id in [one, other] {
            super::article(&visit, &tx, id).await?;
        }
        twin::insert_distinct(&mut tx, (one, other), visit.viewer.person, now).await?;
        (List::Twins, "knowledge-distinct")
    } else {
        outside::update_due(&mut tx, data.raw("again"), now).await?;
        (List::Broken, "knowledge-again")
    };
    tx.commit(now).await?;
    Ok(visit.done(&format!("/desk/knowledge/upkeep?list={}", list.name()), done))
}

/// Two articles, as the button of a pair names them: `7:9`.
fn pair(data: &FormData) -> Option<(Id, Id)> {
    let (one, other) = data.raw("distinct").split_once(':')?;
    Some((one.parse().ok()?, other.parse().ok()?))
}

/// The language tag of words in `locale` on a page in the editor's language.
#[must_use]
pub fn lang(visit: &Visit, locale: Locale) -> String {
    crate::pages::lang(locale, visit.locale)
}
