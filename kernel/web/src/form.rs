//! What people send: read once, kept whole, shown again when something is wrong.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use bytes::Bytes;
use vestibule_base::{Id, random};
use vestibule_store::{Content, Sent};

use crate::app::App;
use crate::error::{Errors, PageError, Refusal};
use crate::field::Field;

/// A file that came with a form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Upload {
    /// Name of the field.
    pub field: String,
    /// Name that the sender's machine gave it, without folders.
    pub name: String,
    /// Its content.
    pub bytes: Bytes,
}

/// The fields of a form as they were sent, urlencoded or multipart. Reading it fails only when it is broken or too large.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FormData {
    fields: Vec<(String, String)>,
    /// Files, empty ones left out.
    pub files: Vec<Upload>,
}

impl FormData {
    /// From pairs, for pages that begin filled in, and for tests.
    pub fn from_pairs<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { fields: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect(), files: Vec::new() }
    }

    /// Sets a field that was not sent.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.into()));
    }

    /// Sets every value of a field that has several.
    pub fn set_all(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }

    /// Forgets the fields whose names are chosen.
    pub(crate) fn forget(&mut self, is_chosen: impl Fn(&str) -> bool) {
        self.fields.retain(|(name, _)| !is_chosen(name));
    }

    /// The same form with one field under the name of another, for pages that hold two things with a name each.
    #[must_use]
    pub fn renamed(&self, from: &str, to: &str) -> Self {
        let mut form = self.clone();
        form.set(to, self.raw(from));
        form
    }

    /// A field exactly as typed; empty when it was not sent.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A field without blanks around it and without control characters but line ends and tabs.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        let kept = |char: &char| !char.is_control() || matches!(char, '\n' | '\t');
        self.raw(name).replace("\r\n", "\n").chars().filter(kept).collect::<String>().trim().to_owned()
    }

    /// The same on one line.
    #[must_use]
    pub fn line(&self, name: &str) -> String {
        self.text(name).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A field that holds an id.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<Id> {
        self.raw(name).trim().parse().ok()
    }

    /// A field that holds a whole number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.raw(name).trim().parse().ok()
    }

    /// Whether a box was ticked, or a button of this name pressed.
    #[must_use]
    pub fn checked(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, value)| known == name && !value.is_empty())
    }

    /// Whether a field was sent, be it empty.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| known == name)
    }

    /// Every value sent under a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every field.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Files sent under a name.
    pub fn uploads<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Upload> {
        self.files.iter().filter(move |file| file.field == name)
    }

    /// Reads on to the end; what came before something went wrong stays.
    async fn read_multipart(&mut self, mut parts: Multipart) -> Result<(), PageError> {
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            let file_name = part.file_name().map(file_name);
            let bytes = part.bytes().await.map_err(broken)?;
            match file_name {
                Some(name) if !bytes.is_empty() => self.files.push(Upload { field, name, bytes }),
                Some(_) => {}
                None => self.fields.push((field, storable(String::from_utf8_lossy(&bytes).into_owned()))),
            }
        }
        Ok(())
    }
}

/// What a request brought as a form, for the page of an error: whoever hands the request on puts one into its extensions.
#[derive(Clone, Default)]
pub(crate) struct Typed(Arc<Mutex<Option<FormData>>>);

impl Typed {
    fn note(&self, data: &FormData) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(data.clone());
    }

    /// What was read, if anything was.
    pub(crate) fn take(&self) -> Option<FormData> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_err wants")]
fn broken(error: axum::extract::multipart::MultipartError) -> PageError {
    if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE { PageError::too_large() } else { PageError::bad_request() }
}

/// Without NUL, which no keyboard types and PostgreSQL keeps in no text.
fn storable(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

/// The name of a file that somebody sends: the last part of a path of either kind of machine, without what could mislead a reader.
#[must_use]
pub fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let misleads = |char: &char| {
        char.is_control() || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().filter(|char| !misleads(char)).take(120).collect()
}

impl FromRequest<App> for FormData {
    type Rejection = PageError;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let sent = request.extensions().get::<Typed>().cloned().unwrap_or_default();
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, app).await.map_err(|_| PageError::bad_request())?;
            let mut data = Self::default();
            let read = data.read_multipart(parts).await;
            sent.note(&data);
            return read.map(|()| data);
        }
        let body = Bytes::from_request(request, app).await.map_err(|error| {
            if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE { PageError::too_large() } else { PageError::bad_request() }
        })?;
        let fields =
            form_urlencoded::parse(&body).map(|(name, value)| (storable(name.into_owned()), storable(value.into_owned())));
        let data = Self { fields: fields.collect(), files: Vec::new() };
        sent.note(&data);
        Ok(data)
    }
}

/// What was sent together with its files: their fields, names and bytes. A form that is shown again has lost them, as browsers want it;
/// whoever sends it then without choosing them anew has sent something else, and is asked.
#[must_use]
pub fn with_files(content: Content, files: &[Upload]) -> Content {
    files.iter().fold(content, |content, file| content.with(&file.field).with(&file.name).with(&file.bytes))
}

/// The field with the key of a form.
const ONCE: &str = "once";

/// What came of a form; or the form once more, with what was typed and the question whether that is to be sent, too, when something else
/// was sent under its key before. To be called after the commit, since it tells of what was done before ([`vestibule_store::Tx::once`]).
///
/// # Errors
/// [`Refusal::Invalid`] with the question.
pub fn settled(sent: Sent) -> Result<Id, Refusal> {
    match sent {
        Sent::Done(id) => Ok(id),
        Sent::Differs(_) => Err(Refusal::invalid(ONCE, "form-sent-before")),
    }
}

/// A form on a page: what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// What was typed.
    pub data: FormData,
    /// What is wrong.
    pub errors: Errors,
    /// A key that makes a second sending of the same form harmless (R6).
    pub once: String,
}

impl FormState {
    /// An empty form.
    #[must_use]
    pub fn empty() -> Self {
        Self { once: random::token(), ..Self::default() }
    }

    /// A form that begins filled in.
    pub fn filled<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        Self { data: FormData::from_pairs(pairs), once: random::token(), errors: Errors::new() }
    }

    /// A form that was refused: everything typed is still there, under its key, or under a fresh one after the question of [`settled`]:
    /// who then sends it means it.
    #[must_use]
    pub fn refused(data: FormData, errors: Errors) -> Self {
        let kept = data.raw(ONCE).to_owned();
        let is_spent = kept.is_empty() || errors.at(ONCE).is_some();
        let once = if is_spent { random::token() } else { kept };
        Self { data, errors, once }
    }

    /// Whether somebody is asked if they want this sent, too, beside what was sent before.
    #[must_use]
    pub fn asks_again(&self) -> bool {
        self.errors.at(ONCE).is_some()
    }

    /// A field, for templates: `{{ form.field("email", t.text("…")).email() }}`.
    pub fn field(&self, name: &str, label: impl Into<String>) -> Field {
        Field::new(name, label.into(), self.data.raw(name).to_owned()).with_error(self.errors.at(name))
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.data.raw(name)
    }

    /// Text key of the message at a field.
    #[must_use]
    pub fn error(&self, name: &str) -> Option<&'static str> {
        self.errors.at(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_loses_control_characters_but_no_words() {
        let data = FormData::from_pairs([("a", " x\u{0}y\r\nz ")]);
        assert_eq!(data.text("a"), "xy\nz");
        assert_eq!(data.line("a"), "xy z");
        assert_eq!(data.raw("a"), " x\u{0}y\r\nz ");
    }

    #[test]
    fn a_form_that_asks_whether_to_send_this_too_has_a_fresh_key() {
        let data = FormData::from_pairs([("once", "k"), ("body", "more words")]);
        assert_eq!(FormState::refused(data.clone(), Errors::one("body", "x")).once, "k");
        let Err(Refusal::Invalid(question)) = settled(Sent::Differs(Id(7))) else { panic!("asked nothing") };
        let form = FormState::refused(data, question);
        assert!(form.asks_again() && !form.once.is_empty() && form.once != "k");
        assert_eq!(form.value("body"), "more words");
        assert_eq!(settled(Sent::Done(Id(7))).unwrap(), Id(7));
    }

    #[test]
    fn a_file_name_has_no_folders_and_nothing_that_turns_its_reading() {
        assert_eq!(file_name("C:\\a\\b.png"), "b.png");
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("gpj.\u{202e}exe"), "gpj.exe");
    }
}
