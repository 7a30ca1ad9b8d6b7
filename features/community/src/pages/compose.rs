//! What the forms for topics and replies share: pictures that come with them, and the preview.

use vestibule_base::Id;
use vestibule_store::Content;
use vestibule_web::{Errors, FormData, PageResult, Refusal, Visit, with_files};

use crate::actions::{self, AddPicture};
use crate::store::{picture, post};
use crate::words::{self, Known};

/// Keeps the pictures that came with a form, and puts them at the end of its words: so they are there whatever becomes of the form.
///
/// # Errors
/// When the database or the place of files do.
pub async fn take_pictures(visit: &Visit, mut data: FormData) -> PageResult<(FormData, Errors)> {
    let (person, alt) = (visit.person()?, label(&data.line("alt")));
    let (mut body, mut errors) = (data.raw("body").to_owned(), Errors::new());
    for file in std::mem::take(&mut data.files).iter().filter(|file| file.field == "pictures") {
        let add = AddPicture { site: visit.site.id, person, name: &file.name, bytes: &file.bytes };
        let now = visit.now();
        let mut tx = visit.app.db.begin().await?;
        match add.run(&visit.app, now, &mut tx).await {
            Ok(id) => {
                tx.commit(now).await?;
                body = format!("{}\n\n![{alt}](file:{id})", body.trim_end());
            }
            Err(Refusal::Invalid(more)) => more.iter().for_each(|(field, key)| errors.add(field, key)),
            Err(other) => return Err(other.into()),
        }
    }
    data.set("body", body.trim_start());
    data.set("alt", "");
    Ok((data, errors))
}

/// Words for those who do not see a picture, as they can stand in Markdown.
#[must_use]
pub fn label(alt: &str) -> String {
    alt.chars().take(300).map(|char| if matches!(char, '[' | ']' | '\\' | '\n') { ' ' } else { char }).collect()
}

/// The words as they will be read; `about` is the post that is being mended.
///
/// # Errors
/// When the database does, or accounts cannot say.
pub async fn preview(visit: &Visit, topic: Option<Id>, about: Option<Id>, body: &str) -> PageResult<String> {
    let person = visit.person()?;
    let known = actions::known(&visit.app, (&visit.viewer, visit.site.id), (topic, body)).await?;
    let own = match about {
        Some(id) => post::find_any(&visit.app.db, id).await?.filter(|own| own.person_id == person).map(|own| own.id),
        None => None,
    };
    let pictures = picture::list_usable(&visit.app.db, (person, own), &words::pictures(body)).await?;
    Ok(words::html(&words::resolve(body, &Known { pictures, ..known }), visit.locale))
}

/// Words and pictures of a form, what is wrong with the latter, and what the writer may name.
pub struct Composed {
    /// The form.
    pub data: FormData,
    /// What is wrong with its pictures.
    pub errors: Errors,
    /// What the writer may name.
    pub known: Known,
    /// What was typed and chosen. A picture that is sent again is another picture with a number of its own, so the words that are left
    /// when pictures are among them are not the same; these are.
    pub typed: Content,
}

/// Reads a form that holds words and pictures.
///
/// # Errors
/// When the database does, or accounts cannot say.
pub async fn composed(visit: &Visit, topic: Option<Id>, data: FormData) -> PageResult<Composed> {
    let typed = with_files(Content::new().with(data.text("body")).with(data.line("alt")), &data.files);
    let (data, errors) = take_pictures(visit, data).await?;
    let known = actions::known(&visit.app, (&visit.viewer, visit.site.id), (topic, data.raw("body"))).await?;
    Ok(Composed { data, errors, known, typed })
}
