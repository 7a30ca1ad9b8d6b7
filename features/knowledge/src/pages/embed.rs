//! Videos inside articles: a paragraph that holds nothing but a link to a video becomes its player.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::path::leading_id;
use vestibule_web::{PageError, PageResult, Visit};

use crate::model::Form;
use crate::pages::player::{Player, Reel, reel};
use crate::store::line::{self, Line};

/// A player in a text.
#[derive(Template)]
#[template(path = "_embedded.html")]
struct Embedded<'a> {
    t: &'a Translator,
    player: Player,
}

/// Most players of a text; what comes after them stays a link.
const MOST: usize = 20;

/// Videos whose players a text holds.
#[must_use]
pub fn videos(html: &str) -> Vec<Id> {
    paragraphs(html).into_iter().map(|(_, id)| id).take(MOST).collect()
}

/// The text with its players, and hosts of players of others.
///
/// # Errors
/// When the database does.
pub async fn with_players(visit: &Visit, html: &str, order: &[Locale]) -> PageResult<(String, Vec<String>)> {
    let ids = videos(html);
    if ids.is_empty() {
        return Ok((html.to_owned(), Vec::new()));
    }
    let lines = line::list_by_ids(&visit.app.db, &visit.viewer, &ids, order).await?;
    put_into(visit, html, (&reel(visit, &ids).await?, &lines), order)
}

/// The same with what was read of the videos. One that the reader may not see is not among `lines` and stays a link, whose words its
/// writer chose.
///
/// # Errors
/// When a player cannot be drawn.
pub fn put_into(
    visit: &Visit,
    html: &str,
    (reel, lines): (&Reel, &[Line]),
    order: &[Locale],
) -> PageResult<(String, Vec<String>)> {
    let (mut out, mut hosts, mut rest) = (String::with_capacity(html.len()), Vec::new(), html);
    for (paragraph, id) in paragraphs(html).into_iter().take(MOST) {
        let Some((before, after)) = rest.split_once(paragraph) else { continue };
        out.push_str(before);
        let line = lines.iter().find(|line| line.id == id && line.kind.form() == Form::Video);
        match line.and_then(|line| reel.player(visit, id, (&line.title, &line.address(visit.locale)), order)) {
            Some(player) => {
                hosts.extend(player.outside.as_ref().map(|outside| outside.host.clone()));
                out.push_str(&Embedded { t: &visit.t, player }.render().map_err(PageError::internal)?);
            }
            None => out.push_str(paragraph),
        }
        rest = after;
    }
    out.push_str(rest);
    hosts.sort_unstable();
    hosts.dedup();
    Ok((out, hosts))
}

/// Paragraphs of one link to a video, with its id.
fn paragraphs(html: &str) -> Vec<(&str, Id)> {
    let read = |start: usize| -> Option<(&str, Id)> {
        let tail = html.get(start..)?;
        let paragraph = tail.get(..tail.find("</p>")? + 4)?;
        let link = paragraph.strip_prefix("<p><a href=\"")?.strip_suffix("</a></p>")?;
        let (address, words) = link.split_once('"')?;
        let (_, room) = address.strip_prefix('/')?.split_once('/')?;
        let id = leading_id(room.strip_prefix("videos/")?)?;
        // One link, and nothing else, alone in its paragraph.
        (!words.contains("<a ") && !words.contains("</a>")).then_some((paragraph, id))
    };
    html.match_indices("<p><a href=\"/").filter_map(|(start, _)| read(start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_link_alone_in_its_paragraph_is_a_player() {
        let html = "<p><a href=\"/en/videos/7-hub\" rel=\"noopener\">Watch</a></p><p>See <a href=\"/en/videos/8\">it</a></p>\
                    <p><a href=\"/en/videos/9\">a</a> and <a href=\"/en/videos/9\">b</a></p><p><a href=\"/en/articles/5\">c</a></p>";
        let found = paragraphs(html);
        assert_eq!(found.iter().map(|(_, id)| *id).collect::<Vec<_>>(), [Id(7)]);
    }
}
