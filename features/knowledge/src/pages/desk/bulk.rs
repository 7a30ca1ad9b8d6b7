//! `/desk/knowledge/bulk`: one act on many articles.

use vestibule_base::{Id, Viewer};
use vestibule_web::{FormData, PageError, PageResult, Visit};

use crate::actions::{Assign, ChangeArticle};
use crate::model::parse_labels;
use crate::store::reach::Reach;
use crate::store::{article, category, label, product_content};

/// Moves articles to a category, or gives them a label or a product.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let ids: Vec<Id> = data.all("id").filter_map(|id| id.parse().ok()).take(500).collect();
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let tree = category::list(&tx, &Viewer::system(), visit.site.id).await?;
    let goal = data.id("category");
    let reach = Reach::of(&tx, &visit.viewer, visit.site.id).await?;
    if data.raw("act") == "move" && !reach.holds(goal) {
        return Err(PageError::not_allowed());
    }
    for id in ids {
        let Some(article) = article::find(&tx, &Viewer::system(), visit.site.id, id).await? else { continue };
        if !reach.holds(article.category_id) {
            return Err(PageError::not_allowed());
        }
        if let Some(product) = data.id("product").filter(|_| data.raw("act") == "product") {
            let mut topics = product_content::find(&tx, id).await?;
            topics.products.push(product);
            Assign { topics }.run(&article, now, &mut tx).await?;
            continue;
        }
        let mut labels = label::list_of(&tx, id).await?;
        // Questions chosen among articles stay in their groups, and the other way round.
        let fits = goal.is_none_or(|goal| tree.find(goal).is_none_or(|one| one.shelf == article.kind.form().shelf()));
        let moves = data.raw("act") == "move" && fits;
        if data.raw("act") == "label" {
            labels.extend(
                parse_labels(&data.line("label")).into_iter().filter(|label| !labels.contains(label)).collect::<Vec<_>>(),
            );
        }
        let act = ChangeArticle {
            kind: article.kind,
            category: if moves { goal } else { article.category_id },
            audience: article.audience,
            owner: article.owner_id,
            review_at: article.review_at,
            labels,
            checked: false,
            by: visit.viewer.person,
        };
        act.run((&visit.viewer, article), now, &mut tx).await?;
    }
    tx.commit(now).await?;
    Ok(visit.done("/desk/knowledge", "knowledge-saved"))
}
