//! Which products and versions a text is about, beside it in the editor (K10).

use vestibule_base::Id;
use vestibule_store::Tx;
use vestibule_web::{FormData, FormState, PageResult, Refusal, Visit};

use super::Place;
use crate::actions::Assign;
use crate::model::{ProductState, reading_order};
use crate::store::product;
use crate::store::product_content::Topics;

/// A version to choose.
pub struct ReleaseChoice {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A product to choose.
pub struct TopicChoice {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Whether it is no longer offered.
    pub is_retired: bool,
    /// Its versions.
    pub releases: Vec<ReleaseChoice>,
}

impl TopicChoice {
    /// Whether the text is about some versions only.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.releases.iter().any(|release| release.chosen)
    }
}

/// What was chosen in a form.
fn sent(data: &FormData) -> Topics {
    let ids = |name: &str| data.all(name).filter_map(|id| id.parse().ok()).collect();
    Topics { products: ids("product"), releases: ids("product_version") }
}

/// Products and versions to choose from: those offered, and those chosen already (`known`). A refused form keeps its ticks.
///
/// # Errors
/// When the database does.
pub async fn choices(visit: &Visit, known: &Topics, form: &FormState) -> PageResult<Vec<TopicChoice>> {
    let all = product::list(&visit.app.db, visit.site.id).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let chosen = if form.data.checked("topics") { sent(&form.data) } else { known.clone() };
    let order = reading_order(&visit.site, visit.locale);
    let choice = |one: product::Product| TopicChoice {
        id: one.id,
        name: one.name(&order).to_owned(),
        chosen: chosen.products.contains(&one.id),
        is_retired: one.state == ProductState::Retired,
        releases: one
            .releases
            .iter()
            .map(|release| ReleaseChoice {
                id: release.id,
                name: release.name.clone(),
                chosen: chosen.releases.contains(&release.id),
            })
            .collect(),
    };
    Ok(all.into_iter().map(choice).filter(|one| one.chosen || !one.is_retired).collect())
}

/// Keeps what the form says. A form without these fields changes nothing.
///
/// # Errors
/// When the database does.
pub async fn save(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    if data.checked("topics") {
        Assign { topics: sent(data) }.run(&place.article, visit.now(), tx).await?;
    }
    Ok(())
}
