//! One field of a request form.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::Json;
use vestibule_web::{At, Choice, Errors, Field, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use crate::model::{FieldKind, FieldOption, Form, FormField, LocalText, local};
use crate::pages::forms::form::{find, kind_label};
use crate::pages::forms::read;
use crate::store::field;

/// Most fields of a form, and most options of a field.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "forms/field.html")]
struct FieldPage {
    t: Translator,
    form_title: String,
    form_url: String,
    action: String,
    form: FormState,
    kinds: Vec<Choice>,
    labels: Vec<Field>,
    hints: Vec<Field>,
    options: Vec<Field>,
    others: Vec<Choice>,
}

impl View for FieldPage {
    fn title(&self) -> String {
        self.t.text("tickets-forms-field")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// `/admin/request-forms/{form}/fields/new`
pub async fn new(visit: Visit, At(id): At<Id>) -> PageResult {
    let form = find(&visit, id).await?;
    let view = page(&visit, &form, None, FormState::filled([("kind", "text"), ("enabled", "yes")])).await?;
    visit.show(&view)
}

/// `/admin/request-forms/{form}/fields/{field}`
pub async fn edit(visit: Visit, At((id, field)): At<(Id, Id)>) -> PageResult {
    let form = find(&visit, id).await?;
    let field = find_field(&visit, id, field).await?;
    let yes = |holds: bool| if holds { "yes" } else { "" }.to_owned();
    let mut state = FormState::filled([
        ("kind", field.kind.clone()),
        ("required", yes(field.required)),
        ("enabled", yes(field.enabled)),
        ("when_field", field.when_field.map(|id| id.to_string()).unwrap_or_default()),
        ("when_value", field.when_value.clone()),
    ]);
    read::fill(&mut state.data, "label", &field.label.0);
    read::fill(&mut state.data, "hint", &field.hint.0);
    for locale in &visit.site.locales {
        state.data.set(&read::input("options", *locale), option_lines(&field.options.0, locale.tag()));
    }
    let view = page(&visit, &form, Some(field.id), state).await?;
    visit.show(&view)
}

async fn find_field(visit: &Visit, form: Id, id: Id) -> PageResult<FormField> {
    let fields = field::list(&visit.app.db, form).await?;
    fields.into_iter().find(|field| field.id == id).ok_or_else(PageError::not_found)
}

/// Options as an administrator types them: one a line, `value = words`.
fn option_lines(options: &[FieldOption], tag: &str) -> String {
    let line = |option: &FieldOption| format!("{} = {}", option.value, option.label.get(tag).cloned().unwrap_or_default());
    options.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads options of all languages; what has no value of its own is named after its words or its place.
fn read_options(visit: &Visit, data: &FormData) -> Vec<FieldOption> {
    let mut options: Vec<FieldOption> = Vec::new();
    for locale in &visit.site.locales {
        let text = data.text(&read::input("options", *locale));
        for (place, line) in text.lines().filter(|line| !line.trim().is_empty()).take(MOST).enumerate() {
            let (value, words) = match line.split_once('=') {
                Some((value, words)) => (vestibule_base::slugify(value), words.trim()),
                None => (String::new(), line.trim()),
            };
            let known = options.iter().position(|option| option.value == value && !value.is_empty());
            let at = known.or_else(|| Some(place).filter(|place| value.is_empty() && *place < options.len()));
            match at.and_then(|at| options.get_mut(at)) {
                Some(option) => {
                    option.label.insert(locale.tag().to_owned(), words.to_owned());
                }
                None => {
                    let made = Some(value).filter(|value| !value.is_empty()).unwrap_or_else(|| vestibule_base::slugify(words));
                    let value = if made.is_empty() { format!("option-{}", place + 1) } else { made };
                    options.push(FieldOption { value, label: LocalText::from([(locale.tag().to_owned(), words.to_owned())]) });
                }
            }
        }
    }
    options
}

async fn page(visit: &Visit, form: &Form, id: Option<Id>, state: FormState) -> PageResult<FieldPage> {
    let (t, locales) = (&visit.t, &visit.site.locales);
    let fields = field::list(&visit.app.db, form.id).await?;
    let say = |text: &LocalText| local(text, visit.locale, visit.site.default_locale());
    let mut others = vec![Choice::new("", t.text("tickets-forms-always"))];
    let conditions = fields.iter().take_while(|field| Some(field.id) != id);
    let fits = |field: &&FormField| matches!(field.kind(), FieldKind::Choice | FieldKind::Checkbox | FieldKind::Text);
    others.extend(conditions.filter(fits).map(|field| Choice::new(field.id.to_string(), say(&field.label.0))));
    let options = read::draw(t, &state, ("options", "tickets-forms-options"), locales, false);
    Ok(FieldPage {
        form_title: say(&form.title.0),
        form_url: format!("/admin/request-forms/{}", form.id),
        action: match id {
            Some(id) => format!("/admin/request-forms/{}/fields/{id}", form.id),
            None => format!("/admin/request-forms/{}/fields/new", form.id),
        },
        kinds: FieldKind::ALL.into_iter().map(|kind| Choice::new(kind.name(), kind_label(t, kind))).collect(),
        labels: read::draw(t, &state, ("label", "tickets-forms-label"), locales, true),
        hints: read::draw(t, &state, ("hint", "tickets-forms-hint"), locales, false),
        options: options.into_iter().map(|field| field.area(4).when("kind", "choice")).collect(),
        others,
        form: state,
        t: t.clone(),
    })
}

/// Adds a field.
pub async fn insert(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    save(&visit, (id, None), data).await
}

/// Changes a field.
pub async fn update(visit: Visit, At((form, id)): At<(Id, Id)>, data: FormData) -> PageResult {
    let known = find_field(&visit, form, id).await?;
    save(&visit, (form, Some(known)), data).await
}

async fn save(visit: &Visit, (form, known): (Id, Option<FormField>), data: FormData) -> PageResult {
    let form = find(visit, form).await?;
    let fields = field::list(&visit.app.db, form.id).await?;
    let read = match read_field(visit, &data, &fields, (form.id, known.as_ref())) {
        Ok(read) => read,
        Err(Refusal::Invalid(errors)) => {
            let view = page(visit, &form, known.map(|field| field.id), FormState::refused(data, errors)).await?;
            return visit.show_refused(&view);
        }
        Err(other) => return Err(other.into()),
    };
    let mut tx = visit.app.db.begin().await?;
    if known.is_some() {
        field::update(&mut tx, &read).await?;
    } else {
        field::insert(&mut tx, &read).await?;
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/admin/request-forms/{}", form.id), "request-forms-changed"))
}

fn read_field(
    visit: &Visit,
    data: &FormData,
    fields: &[FormField],
    (form, known): (Id, Option<&FormField>),
) -> Result<FormField, Refusal> {
    let kind = FieldKind::parse(data.raw("kind"));
    let options = if kind == Some(FieldKind::Choice) { read_options(visit, data) } else { Vec::new() };
    let own = known.map(|field| field.id);
    // Only a field before this one can decide about it.
    let mut before = fields.iter().take_while(|field| Some(field.id) != own);
    let when_field = data.id("when_field");
    let mut errors = Errors::new();
    let first = |name: &str| read::input(name, visit.site.default_locale());
    errors.require(kind.is_some(), "kind", "tickets-error-choice");
    errors.require(!data.line(&first("label")).is_empty(), &first("label"), "tickets-error-field-missing");
    errors.require(kind != Some(FieldKind::Choice) || options.len() >= 2, &first("options"), "tickets-error-options");
    errors.require(when_field.is_none_or(|id| before.any(|field| field.id == id)), "when_field", "tickets-error-choice");
    errors.require(when_field.is_none() || !data.line("when_value").is_empty(), "when_value", "tickets-error-field-missing");
    errors.require(known.is_some() || fields.len() < MOST, "kind", "tickets-error-many-fields");
    errors.finish()?;
    Ok(FormField {
        id: own.unwrap_or_else(|| Id::new(visit.now())),
        form_id: form,
        kind: kind.map_or("text", FieldKind::name).to_owned(),
        label: Json(read::read(data, "label", &visit.site.locales)),
        hint: Json(read::read(data, "hint", &visit.site.locales)),
        options: Json(options),
        required: data.checked("required"),
        when_field,
        when_value: data.line("when_value").chars().take(200).collect(),
        position: known.map_or_else(|| fields.iter().map(|field| field.position).max().unwrap_or(0) + 1, |field| field.position),
        enabled: data.checked("enabled"),
    })
}

/// Moves a field one place up or down.
pub async fn move_field(visit: Visit, At((form, id)): At<(Id, Id)>, data: FormData) -> PageResult {
    let form = find(&visit, form).await?;
    let mut tx = visit.app.db.begin().await?;
    let mut fields = field::list(&tx, form.id).await?;
    let place = fields.iter().position(|field| field.id == id).ok_or_else(PageError::not_found)?;
    match data.raw("to") {
        "up" if place > 0 => fields.swap(place, place - 1),
        "down" if place + 1 < fields.len() => fields.swap(place, place + 1),
        _ => {}
    }
    for (position, mut field) in (1..).zip(fields) {
        field.position = position;
        field::update(&mut tx, &field).await?;
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/admin/request-forms/{}", form.id), "request-forms-changed"))
}
