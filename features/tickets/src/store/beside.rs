//! Small things that belong together on a page, each in one statement: what belongs to a request beside what was said, and what stands
//! beside the queue.

use std::collections::BTreeMap;

use vestibule_base::Id;
use vestibule_store::query::placeholders;
use vestibule_store::{FromRow, Param, Query, Result, Row, params};

use crate::model::FormField;
use crate::store::attachment::Attachment;
use crate::store::participant::Participant;
use crate::store::view::SavedView;

/// What belongs to a request.
#[derive(Default)]
pub struct Beside {
    /// Files of all entries, oldest first.
    pub files: Vec<Attachment>,
    /// Everyone of the request, in the order in which they came.
    pub people: Vec<Participant>,
    /// Tags.
    pub tags: Vec<String>,
    /// Fields of its form, in order.
    pub fields: Vec<FormField>,
}

/// A row of [`find`].
enum Part {
    File(Attachment),
    Person(Participant),
    Tag(String),
    Field(FormField),
}

/// What belongs to a request; with the fields of a form when one is given.
pub async fn find(query: &impl Query, request: Id, form: Option<Id>) -> Result<Beside> {
    // The first part names all columns and says their types.
    let sql = "SELECT 'field' AS part, position AS place, id, form_id, kind, label, hint, options, required, when_field, when_value, position, enabled, \
               CAST(0 AS BIGINT) AS request_id, CAST(0 AS BIGINT) AS entry_id, '' AS hash, '' AS name, '' AS content_type, CAST(0 AS BIGINT) AS size, \
               CAST(0 AS BIGINT) AS person_id, '' AS email, '' AS tag FROM tickets_field WHERE form_id = $2 \
               UNION ALL SELECT 'file', id, id, 0, '', '', '', '', FALSE, NULL, '', 0, FALSE, request_id, entry_id, hash, name, content_type, size, \
               0, '', '' FROM tickets_attachment WHERE request_id = $1 \
               UNION ALL SELECT 'person', made_at, 0, 0, '', '', '', '', FALSE, NULL, '', 0, FALSE, request_id, 0, '', name, '', 0, \
               person_id, email, '' FROM tickets_participant WHERE request_id = $1 \
               UNION ALL SELECT 'tag', 0, 0, 0, '', '', '', '', FALSE, NULL, '', 0, FALSE, request_id, 0, '', '', '', 0, 0, '', tag \
               FROM tickets_tag WHERE request_id = $1 ORDER BY part, place, id, person_id, tag";
    let mut beside = Beside::default();
    for part in query.read(sql, params![request, form.unwrap_or_default()], usize::MAX, read).await? {
        match part {
            Part::File(file) => beside.files.push(file),
            Part::Person(person) => beside.people.push(person),
            Part::Tag(tag) => beside.tags.push(tag),
            Part::Field(field) => beside.fields.push(field),
        }
    }
    Ok(beside)
}

fn read(row: &Row<'_>) -> Result<Part> {
    Ok(match row.get::<String>("part")?.as_str() {
        "file" => Part::File(Attachment::from_row(row)?),
        "person" => Part::Person(Participant::from_row(row)?),
        "field" => Part::Field(FormField::from_row(row)?),
        _ => Part::Tag(row.get("tag")?),
    })
}

/// What stands beside a page of the queue.
#[derive(Default)]
pub struct BesideQueue {
    /// Tags by request.
    pub tags: BTreeMap<Id, Vec<String>>,
    /// Filters that the agent keeps.
    pub views: Vec<SavedView>,
}

/// Tags of the requests that are shown, and the filters of an agent.
pub async fn find_of_queue(query: &impl Query, requests: &[Id], (site, agent): (Id, Id)) -> Result<BesideQueue> {
    let mut values = params![agent, site];
    let mut sql =
        "SELECT * FROM (SELECT 'view' AS part, id, title, query FROM tickets_view WHERE person_id = $1 AND site_id = $2 \
                   ORDER BY id LIMIT 30) views"
            .to_owned();
    if !requests.is_empty() {
        let places = placeholders(3, requests.len());
        sql.push_str(&format!(" UNION ALL SELECT 'tag', request_id, tag, '' FROM tickets_tag WHERE request_id IN ({places})"));
        values.extend(requests.iter().map(Param::to_param));
    }
    sql.push_str(" ORDER BY part, id, title");
    let read = |row: &Row<'_>| Ok((row.get::<String>("part")?, SavedView::from_row(row)?));
    let mut beside = BesideQueue::default();
    for (part, row) in query.read(&sql, values, usize::MAX, read).await? {
        match part.as_str() {
            "view" => beside.views.push(row),
            _ => beside.tags.entry(row.id).or_default().push(row.title),
        }
    }
    Ok(beside)
}
