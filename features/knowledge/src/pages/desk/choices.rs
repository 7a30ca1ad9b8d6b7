//! What editors choose from.

use vestibule_base::{Audience, Id, Locale};
use vestibule_contracts::slots::Person;
use vestibule_web::{Choice, PageResult, Visit};

use crate::model::Form;
use crate::store::category::Tree;
use crate::store::reach::Reach;

/// Categories, each under the one that it stands in; first "none", worded by `none`.
#[must_use]
pub fn categories(tree: &Tree, order: &[Locale], none: String, without: &[Id]) -> Vec<Choice> {
    let one = |(depth, category): (usize, &crate::store::category::Category)| {
        Choice::new(category.id.to_string(), format!("{}{}", "\u{2003}".repeat(depth), category.title(order)))
    };
    let rest = tree.flat().into_iter().filter(|(_, category)| !without.contains(&category.id)).map(one);
    std::iter::once(Choice::new("", none)).chain(rest).collect()
}

/// Categories that an editor may put something into, the present one always among them; "none" only for who writes
/// everywhere.
#[must_use]
pub fn places(tree: &Tree, order: &[Locale], none: String, (reach, present): (&Reach, Option<Id>)) -> Vec<Choice> {
    let out: Vec<Id> = tree.0.iter().map(|one| one.id).filter(|id| !reach.holds(Some(*id)) && Some(*id) != present).collect();
    let mut choices = categories(tree, order, none, &out);
    choices.retain(|choice| !choice.value.is_empty() || reach.holds(None));
    choices
}

/// Kinds of a form.
#[must_use]
pub fn kinds(visit: &Visit, form: Form) -> Vec<Choice> {
    form.kinds().map(|kind| Choice::new(kind.name(), visit.t.text(&kind.text_key()))).collect()
}

/// Languages of the site.
#[must_use]
pub fn locales(visit: &Visit) -> Vec<Choice> {
    visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect()
}

/// Audiences that content can be given; the present one always among them.
///
/// # Errors
/// When accounts cannot say.
pub async fn audiences(visit: &Visit, present: Audience) -> PageResult<Vec<Choice>> {
    let mut offered = match &visit.app.slots.people {
        Some(people) => people.audiences(&visit.t).await?,
        None => [Audience::Everyone, Audience::SignedIn, Audience::Staff].map(|one| (one, one.to_string())).to_vec(),
    };
    if offered.iter().all(|(audience, _)| *audience != present) {
        offered.push((present, present.to_string()));
    }
    Ok(offered.into_iter().map(|(audience, name)| Choice::new(audience.to_string(), name)).collect())
}

/// Whether a text or category may be commented: as what is around it, yes, no.
#[must_use]
pub fn comments(visit: &Visit) -> Vec<Choice> {
    ["inherit", "yes", "no"].map(|value| Choice::new(value, visit.t.text(&format!("knowledge-comments-{value}")))).into()
}

/// The value of such a choice.
#[must_use]
pub const fn comments_value(rule: Option<bool>) -> &'static str {
    match rule {
        None => "inherit",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

/// The rule behind a value that was sent; `None` when nothing was sent.
#[must_use]
pub fn comments_rule(value: &str) -> Option<Option<bool>> {
    match value {
        "inherit" => Some(None),
        "yes" => Some(Some(true)),
        "no" => Some(Some(false)),
        _ => None,
    }
}

/// Agents of the site, and people who stand on a page.
#[derive(Default)]
pub struct Known {
    agents: Vec<Person>,
    others: Vec<Person>,
}

impl Known {
    /// Asks accounts for both.
    ///
    /// # Errors
    /// When accounts cannot say.
    pub async fn ask(visit: &Visit, mut ids: Vec<Id>) -> PageResult<Self> {
        ids.sort_unstable();
        ids.dedup();
        let Some(people) = &visit.app.slots.people else { return Ok(Self::default()) };
        let (agents, others) = people.agents_and(visit.site.id, &ids).await?;
        Ok(Self { agents, others })
    }

    /// What they are called.
    #[must_use]
    pub fn names(&self) -> Vec<(Id, String)> {
        self.agents.iter().chain(&self.others).map(|person| (person.id, person.name.clone())).collect()
    }

    /// People who can own an article: agents, the editor who asks, and the present owner.
    #[must_use]
    pub fn owners(&self, visit: &Visit, present: Option<Id>) -> Vec<Choice> {
        let is_offered = |person: &&Person| Some(person.id) == present || Some(person.id) == visit.viewer.person;
        let mut choices = vec![Choice::new("", visit.t.text("knowledge-no-owner"))];
        for person in self.agents.iter().chain(self.others.iter().filter(is_offered)) {
            let value = person.id.to_string();
            if choices.iter().all(|choice| choice.value != value) {
                choices.push(Choice::new(value, person.name.clone()));
            }
        }
        choices
    }
}
