//! `/{locale}/articles/{id}-{slug}`: reading an article.

use askama::Template;
use vestibule_base::{Id, Locale, Role, Translator};
use vestibule_contracts::Kind;
use vestibule_web::path::leading_id;
use vestibule_web::{At, Choice, FormState, Head, PageError, PageResult, View, Visit};

use crate::model::{ArticleKind, Form, Level, Reason, rank, reading_minutes, reading_order};
use crate::offers::doors::Doors;
use crate::pages::about::{AboutLink, about, checking};
use crate::pages::article_parts::{Around, Beside, FileLink, TocEntry, around, table_of_contents};
use crate::pages::comments::{self, Under};
use crate::pages::embed;
use crate::pages::next::{self, NextLink};
use crate::pages::pick::{self, PickForm};
use crate::pages::player::{Player, Reel, reel};
use crate::pages::playlists;
use crate::pages::{Link, crumbs_to, lang, moved, names_language, readers, structured};
use crate::render;
use crate::store::article::{self, Article};
use crate::store::aside::{self, Aside, Asides};
use crate::store::category::{self, Tree};
use crate::store::line::{self, Line};
use crate::store::playlist::Playlist;
use crate::store::reach::Reach;
use crate::store::redirect;
use crate::store::translation::{self, Heading, Public, Translation};

/// A sentence over the text: icon and words, and perhaps where to read on.
struct Notice {
    icon: &'static str,
    text: String,
    link: Option<Link>,
}

/// The page.
#[derive(Template)]
#[template(path = "article.html")]
struct ArticlePage {
    t: Translator,
    title: String,
    summary: String,
    /// The summary as safe HTML; empty where it is words alone.
    lead: String,
    lang: String,
    kind: String,
    layout: &'static str,
    /// When an announcement was made.
    announced: Option<vestibule_base::Timestamp>,
    checked: vestibule_base::Timestamp,
    minutes: i64,
    notices: Vec<Notice>,
    html: String,
    crumbs: Vec<Link>,
    toc: Vec<TocEntry>,
    files: Vec<FileLink>,
    /// What to read or see next.
    next: Vec<NextLink>,
    /// Products that it is about.
    about: Vec<AboutLink>,
    /// Releases for which it is still to be verified.
    checking: Vec<String>,
    /// What the reader can pick, and has picked.
    pick: Option<PickForm>,
    /// Videos that show a how-to.
    films: Vec<NextLink>,
    /// What is to be watched.
    player: Option<Player>,
    /// Hosts of players that are not ours.
    hosts: Vec<String>,
    /// Short: no reading time.
    is_answer: bool,
    beside: Beside,
    /// Where answers are sent.
    vote: String,
    /// What was answered: empty, `yes`, `no` or `thanks`.
    voted: String,
    form: FormState,
    stuck: String,
    follow: String,
    /// Its own feed.
    feed: String,
    /// What readers say about it.
    under: Under,
    /// Name of the site, for the mark of staff.
    site: String,
    edit: String,
    head: Head,
}

impl ArticlePage {
    fn reasons(&self) -> Vec<Choice> {
        let choice = |reason: &Reason| Choice::new(reason.name(), self.t.text(&format!("knowledge-reason-{}", reason.name())));
        Reason::ALL.iter().map(choice).collect()
    }
}

impl View for ArticlePage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// An article in the language that fits the reader best.
pub struct Found {
    /// The article.
    pub article: Article,
    /// The language shown.
    pub shown: Translation,
    /// All languages.
    pub all: Vec<Translation>,
}

/// Its page for readers of `locale`.
#[must_use]
pub fn address_of(found: &Found, locale: Locale) -> String {
    crate::address::of(found.article.kind.form(), locale, found.article.id, &found.shown.slug)
}

/// The article that this person may read, if any.
///
/// # Errors
/// When the database does.
pub async fn find(visit: &Visit, id: Id) -> PageResult<Option<Found>> {
    let db = &visit.app.db;
    let found = article::find(db, &visit.viewer, visit.site.id, id).await?;
    let Some(article) = found.filter(|article| article.kind.form() != Form::Block) else { return Ok(None) };
    let all = translation::list(db, &[id]).await?;
    let order = reading_order(&visit.site, visit.locale);
    let shown = all.iter().filter(|one| one.is_public()).min_by_key(|one| rank(&order, one.locale)).cloned();
    Ok(shown.map(|shown| Found { article, shown, all }))
}

/// An article that was merged leads to the other for ever.
pub async fn lead_on(visit: &Visit, id: Id) -> PageResult {
    let goal = redirect::find(&visit.app.db, Kind::Article, id).await?.ok_or_else(PageError::not_found)?;
    Ok(moved(visit, &visit.url(&format!("/articles/{goal}"))))
}

/// Draws it, or leads to its one true address.
pub async fn show(visit: Visit, At(part): At<String>) -> PageResult {
    if let Some(id) = part.strip_suffix(".md").and_then(|id| id.parse().ok()) {
        return super::markdown::show(visit, id).await;
    }
    let id = leading_id(&part).ok_or_else(PageError::not_found)?;
    let Some(found) = find(&visit, id).await? else { return lead_on(&visit, id).await };
    let address = address_of(&found, visit.locale);
    let is_own = part == crate::address::decoded(address.rsplit('/').next().unwrap_or_default());
    let is_room = visit.path.split('/').nth(2) == Some(crate::address::room(found.article.kind.form()));
    if !is_own || !is_room || !names_language(&visit) {
        return Ok(moved(&visit, &address));
    }
    let page = draw(&visit, &found, FormState::empty(), visit.param("voted")).await?;
    // A video says what its viewer has watched, and an outside player needs a policy of its own.
    let is_same_for_all = found.article.kind.form() != Form::Video && page.hosts.is_empty();
    let mut response = if is_same_for_all { visit.show_shared(&page)? } else { visit.show_public(&page)? };
    if page.pick.is_some() {
        visit.heeds_pick(&mut response);
    }
    if let Some(policy) = framing(&page.hosts) {
        response.headers_mut().insert(http::header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(readers::counted_of(&visit, found.article.id, found.shown.locale, response))
}

/// Draws the page with the form that asks for a reason, as it was typed.
///
/// # Errors
/// When the database does.
pub async fn show_refused(visit: &Visit, found: &Found, form: FormState) -> PageResult {
    let page = draw(visit, found, form, "no".to_owned()).await?;
    visit.show_refused(&page)
}

/// The policy of a page that may show players of other hosts, after a click.
fn framing(hosts: &[String]) -> Option<http::HeaderValue> {
    if hosts.is_empty() {
        return None;
    }
    let frames: Vec<String> = hosts.iter().map(|host| format!("https://{host}")).collect();
    let frames = frames.join(" ");
    let policy = format!(
        "default-src 'self'; img-src 'self' data: blob:; frame-src {frames}; object-src 'none'; base-uri 'self'; \
         form-action 'self'; frame-ancestors 'none'"
    );
    http::HeaderValue::from_str(&policy).ok()
}

/// What a text leads to, read together: files, players, and every text whose title stands on its page.
struct Goals {
    asides: Asides,
    reel: Reel,
    around: Around,
    /// The playlist as a part of which it is watched.
    list: Option<(Playlist, Vec<Id>)>,
    lines: Vec<Line>,
}

async fn goals(visit: &Visit, Found { article, shown, .. }: &Found, html: &str, order: &[Locale]) -> PageResult<Goals> {
    let (db, form) = (&visit.app.db, article.kind.form());
    let has_videos = visit.app.slots.own.get::<Doors>().is_some_and(|doors| doors.is_open(visit.site.id, Form::Video));
    // Only what is short leads on to what is long.
    let kinds: &[Aside] = match form {
        Form::Article if has_videos => &[Aside::Files, Aside::Films],
        Form::Article => &[Aside::Files],
        Form::Question | Form::Video | Form::Block => &[Aside::Files, Aside::Links],
    };
    let asides = aside::find(db, (article.id, shown.locale), kinds).await?;
    let own = Some(article.id).filter(|_| form == Form::Video);
    let embedded = embed::videos(html);
    let videos: Vec<Id> = own.into_iter().chain(embedded.iter().copied()).collect();
    let reel = reel(visit, &videos).await?;
    let list = match own {
        Some(id) => playlists::asked(visit, id).await?,
        None => None,
    };
    // Who watches a list is led on by the list.
    let around = around(visit, article, shown, list.is_none()).await?;
    let guide = own.and_then(|id| reel.guide(id)).into_iter().chain(list.iter().flat_map(|(_, ids)| ids.iter().copied()));
    let linked = asides.links.iter().filter_map(next::subject_id).chain(asides.films.iter().copied());
    let wanted: Vec<Id> = linked.chain(guide).chain(embedded).chain(around.ids()).collect();
    let lines = line::list_by_ids(db, &visit.viewer, &wanted, order).await?;
    Ok(Goals { asides, reel, around, list, lines })
}

/// The player on the page of a video itself.
fn own_player(visit: &Visit, found: &Found, goals: &Goals, order: &[Locale]) -> Option<Player> {
    let id = found.article.id;
    if found.article.kind.form() != Form::Video {
        return None;
    }
    let place = (found.shown.public_title.as_str(), address_of(found, visit.locale));
    let player = goals.reel.player(visit, id, (place.0, &place.1), order);
    let guide = goals.reel.guide(id).and_then(|guide| goals.lines.iter().find(|line| line.id == guide));
    let guide = guide.map(|line| Link::to_article(line, visit.locale));
    let list = goals.list.as_ref();
    let series = list.and_then(|(list, ids)| playlists::drawn(visit, (list, ids), &goals.lines, order));
    player.map(|player| Player { guide, series, ..player })
}

async fn draw(visit: &Visit, found: &Found, form: FormState, voted: String) -> PageResult<ArticlePage> {
    let db = &visit.app.db;
    let Found { article, shown, .. } = found;
    let order = reading_order(&visit.site, visit.locale);
    let public = translation::find_public(db, article.id, shown.locale).await?.ok_or_else(PageError::not_found)?;
    let tree = tree(visit, article).await?;
    let crumbs = crumbs_to(visit, article, &tree, &order);
    let about = about(visit, article, &order).await?;
    let pick = pick::form(visit, &public.public_html, about.first().map(|one| one.id));
    let html = pick::picked(visit, &public.public_html, pick.as_ref());
    let goals = goals(visit, found, &html, &order).await?;
    let player = own_player(visit, found, &goals, &order);
    let (html, mut hosts) = embed::put_into(visit, &html, (&goals.reel, &goals.lines), &order)?;
    hosts.extend(player.iter().filter_map(|player| player.outside.as_ref()).map(|outside| outside.host.clone()));
    let head = head(visit, found, &public, &crumbs);
    Ok(ArticlePage {
        head: player.as_ref().map_or_else(|| head.clone(), |player| with_video(visit, &head, (found, &public), player)),
        title: shown.public_title.clone(),
        summary: shown.public_summary.clone(),
        lead: public.public_lead.clone(),
        lang: lang(shown.locale, visit.locale),
        kind: visit.t.text(&article.kind.text_key()),
        layout: article.kind.layout(),
        announced: shown.first_published_at.filter(|_| article.kind == ArticleKind::Announcement),
        checked: article.checked_at,
        minutes: reading_minutes(shown.words),
        notices: notices(visit, found, public.unchecked),
        toc: table_of_contents(&present(&public.headings.0, &html, pick.is_some())),
        html: if article.kind.has_steps() { render::with_step_names(&html) } else { html },
        hosts,
        crumbs,
        checking: checking(&about),
        about,
        pick,
        films: goals
            .lines
            .iter()
            .filter(|line| goals.asides.films.contains(&line.id))
            .map(|line| next::to_line(visit, line))
            .collect(),
        next: goals.asides.links.iter().filter_map(|target| next::followed(visit, target, &goals.lines, &order)).collect(),
        player,
        is_answer: article.kind.form() == Form::Question,
        files: goals.asides.files.iter().filter(|file| file.listed && !file.inline).map(FileLink::new).collect(),
        beside: goals.around.beside(&goals.lines, visit.locale),
        vote: visit.url(&format!("/articles/{}/vote", article.id)),
        voted,
        form,
        under: comments::under(visit, article.id).await?,
        site: visit.site.name.clone(),
        follow: visit.url(&format!("/follow?article={}", article.id)),
        feed: feed_address(visit, article.id),
        stuck: stuck_address(visit, &shown.public_title),
        edit: edit_address(visit, (article, shown.locale), &tree).await?,
        t: visit.t.clone(),
    })
}

/// The categories, as far as the way to the text names any: all videos are one page.
async fn tree(visit: &Visit, article: &Article) -> PageResult<Tree> {
    if article.category_id.is_none() || article.kind.form() == Form::Video {
        return Ok(Tree::default());
    }
    Ok(category::list(&visit.app.db, &visit.viewer, visit.site.id).await?)
}

/// The headings that are left when passages for others were taken out.
fn present(headings: &[Heading], html: &str, has_passages: bool) -> Vec<Heading> {
    let is_left = |heading: &&Heading| !has_passages || html.contains(&format!(" id=\"{}\"", heading.id));
    headings.iter().filter(is_left).cloned().collect()
}

/// What search engines are told of a video in the stead of an article.
fn with_video(visit: &Visit, head: &Head, (found, public): (&Found, &Public), player: &Player) -> Head {
    let base = visit.app.base_url(&visit.site);
    let mut head = head.clone();
    if let Some(first) = head.structured.first_mut() {
        *first = structured::video(&base, (&found.shown, &public.public_text), player, &head.canonical);
    }
    head
}

/// Where an editor who writes in this section changes the text; empty for everybody else.
async fn edit_address(visit: &Visit, (article, locale): (&Article, Locale), tree: &Tree) -> PageResult<String> {
    if !visit.viewer.has(Role::Editor) {
        return Ok(String::new());
    }
    let reach = match article.kind.form() {
        // The page of a video needs no tree.
        Form::Video => Reach::of(&visit.app.db, &visit.viewer, visit.site.id).await?,
        _ => Reach::in_tree(&visit.viewer, visit.site.id, tree),
    };
    Ok(if reach.holds(article.category_id) { crate::address::editor(article.id, locale) } else { String::new() })
}

fn feed_address(visit: &Visit, article: Id) -> String {
    visit.url(&format!("/articles/{article}/feed.xml"))
}

fn stuck_address(visit: &Visit, title: &str) -> String {
    let words: String = form_urlencoded::byte_serialize(title.as_bytes()).collect();
    format!("{}?q={words}", visit.url("/requests/new"))
}

fn head(visit: &Visit, found: &Found, public: &Public, crumbs: &[Link]) -> Head {
    let Found { article, shown, all } = found;
    let form = article.kind.form();
    let offered = |one: &&Translation| one.is_public() && visit.site.locales.contains(&one.locale);
    let alternates: Vec<(Locale, String)> =
        all.iter().filter(offered).map(|one| (one.locale, crate::address::of(form, one.locale, article.id, &one.slug))).collect();
    // A text shown for want of a translation belongs to its own language's address.
    let of_language = if visit.site.locales.contains(&shown.locale) { shown.locale } else { visit.locale };
    let canonical = crate::address::of(form, of_language, article.id, &shown.slug);
    let base = visit.app.base_url(&visit.site);
    let own = Link { title: shown.public_title.clone(), address: canonical.clone(), lang: String::new() };
    let summary = if shown.public_summary.is_empty() {
        public.public_text.chars().take(200).collect()
    } else {
        shown.public_summary.clone()
    };
    Head {
        description: summary,
        structured: vec![
            structured::content(article.kind, shown, &public.public_html, &format!("{base}{canonical}")),
            structured::path(&base, crumbs.iter().chain(std::iter::once(&own))),
        ],
        picture: structured::first_picture(&public.public_html),
        canonical,
        alternates,
        hidden: article.effective_audience != vestibule_base::Audience::Everyone,
        feeds: vec![
            (visit.t.text("knowledge-feed-changes"), feed_address(visit, article.id)),
            (visit.t.text("knowledge-feed"), visit.url("/articles/feed.xml")),
        ],
        content_locale: (shown.locale != visit.locale).then_some(shown.locale),
        ..Head::default()
    }
}

/// What a reader should know first; `unchecked`: nobody has checked what a translation service wrote (L4).
fn notices(visit: &Visit, Found { article, shown, all }: &Found, unchecked: bool) -> Vec<Notice> {
    let mut notices = Vec::new();
    if shown.locale != visit.locale {
        let text = visit.t.with2("knowledge-other-language", ("wanted", visit.locale.name()), ("shown", shown.locale.name()));
        notices.push(Notice { icon: "languages", text, link: None });
    }
    if shown.is_outdated(all) {
        let source = shown.source_locale.and_then(|locale| all.iter().find(|one| one.locale == locale));
        let link = source.map(|source| Link {
            title: source.public_title.clone(),
            address: crate::address::of(article.kind.form(), source.locale, article.id, &source.slug),
            lang: lang(source.locale, visit.locale),
        });
        notices.push(Notice { icon: "history", text: visit.t.text("knowledge-outdated"), link });
    }
    if let Some(due) = article.review_at.filter(|due| *due < visit.now()) {
        let text = visit.t.with("knowledge-overdue", "date", &visit.t.date(&due));
        notices.push(Notice { icon: "clock", text, link: None });
    }
    if unchecked {
        notices.push(Notice { icon: "languages", text: visit.t.text("knowledge-machine-notice"), link: None });
    }
    notices
}
