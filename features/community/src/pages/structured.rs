//! schema.org data of topics and paths (W9).

use serde_json::{Map, Value, json};

use super::parts::{Link, Names};
use crate::model::TopicKind;
use crate::store::post::Post;
use crate::store::topic::Topic;
use crate::words;

/// A `BreadcrumbList`.
#[must_use]
pub fn path<'a>(base: &str, links: impl Iterator<Item = &'a Link>) -> String {
    let item = |(place, link): (usize, &Link)| json!({"@type": "ListItem", "position": place, "name": link.title, "item": format!("{base}{}", link.address)});
    let items: Vec<Value> = (1..).zip(links).map(item).collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}).to_string()
}

/// A `QAPage` of a question, a `DiscussionForumPosting` of anything else, with the replies on the page.
#[must_use]
pub fn topic(base: &str, topic: &Topic, (opening, replies): (&Post, &[Post]), names: &Names) -> String {
    let shown = replies.iter().filter(|reply| reply.hidden_at.is_none());
    let is_question = topic.kind == TopicKind::Question;
    let reply_type = if is_question { "Answer" } else { "Comment" };
    let replies: Vec<Value> = shown.map(|reply| Value::Object(post(base, (topic, reply), names, reply_type))).collect();
    let head = if is_question { "Question" } else { "DiscussionForumPosting" };
    let mut fields = post(base, (topic, opening), names, head);
    fields.insert("inLanguage".to_owned(), json!(topic.locale.tag()));
    let data = if is_question {
        fields.insert("name".to_owned(), json!(topic.title));
        fields.insert("answerCount".to_owned(), json!(topic.replies));
        if !replies.is_empty() {
            fields.insert("suggestedAnswer".to_owned(), Value::Array(replies));
        }
        json!({"@context": "https://schema.org", "@type": "QAPage", "mainEntity": fields})
    } else {
        fields.insert("@context".to_owned(), json!("https://schema.org"));
        fields.insert("headline".to_owned(), json!(topic.title));
        fields.insert("commentCount".to_owned(), json!(topic.replies));
        if !replies.is_empty() {
            fields.insert("comment".to_owned(), Value::Array(replies));
        }
        Value::Object(fields)
    };
    data.to_string()
}

/// What is said of any post.
fn post(base: &str, (topic, post): (&Topic, &Post), names: &Names, kind: &str) -> Map<String, Value> {
    let address = topic.address(topic.locale);
    let anchor = if post.is_opening() { String::new() } else { format!("#reply-{}", post.id) };
    let mut fields = Map::new();
    fields.insert("@type".to_owned(), json!(kind));
    fields.insert("text".to_owned(), json!(words::plain(&post.body)));
    fields.insert("url".to_owned(), json!(format!("{base}{address}{anchor}")));
    fields.insert("datePublished".to_owned(), json!(post.made_at.rfc3339()));
    fields.insert("author".to_owned(), json!({"@type": "Person", "name": names.of(post.person_id)}));
    if let Some(changed) = post.changed_at {
        fields.insert("dateModified".to_owned(), json!(changed.rfc3339()));
    }
    fields
}
