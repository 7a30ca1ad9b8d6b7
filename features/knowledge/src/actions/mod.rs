//! What people do with the knowledge base.

mod article;
pub(crate) mod attach;
mod category;
mod check;
mod comment;
mod draft;
mod merge;
mod product;
mod publish;
mod review;
mod upload;
mod vote;

pub use article::{ChangeArticle, MakeArticle};
pub use attach::Detach;
pub(crate) use category::tell_of_categories;
pub use category::{ChangeCategory, DeleteCategory, MoveCategory};
pub use check::{BeginChecks, Verify};
pub use comment::{ChangeComment, HideComment, WriteComment};
pub use draft::{DiscardDraft, RestoreVersion, SaveDraft};
pub use merge::MergeArticle;
pub use product::{Assign, ChangeProduct, ChangeRelease, DeleteProduct, DeleteRelease, MoveProduct};
pub use publish::{Publish, Schedule, Withdraw};
pub use review::{AskReview, DecideReview, demand_approval, demand_approval_of};
pub use upload::{AddFile, kind_of};
pub use vote::{Rate, voter};

use vestibule_base::{Id, Viewer};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Query, Result, Tx};
use vestibule_web::Refusal;

use crate::store::article::Article;
use crate::store::reach::Reach;

/// Tells search, feeds and cached pages that an article, question or video changed.
pub(crate) fn changed_article(tx: &mut Tx, article: &Article) -> Result<()> {
    changed(tx, article.site_id, article.kind.form().subject_kind(), article.id)
}

/// Tells search, feeds and cached pages that an article changed.
pub(crate) fn changed(tx: &mut Tx, site: Id, kind: Kind, id: Id) -> Result<()> {
    tx.emit(&SubjectChanged { subject: Subject::new(kind, id), site })
}

/// Demands that an editor, who may be limited to sections, may act on what stands in a category; else the field says so.
pub(crate) async fn demand_reach(
    query: &impl Query,
    editor: &Viewer,
    (site, category): (Id, Option<Id>),
    field: &'static str,
) -> Result<(), Refusal> {
    match Reach::of(query, editor, site).await?.holds(category) {
        true => Ok(()),
        false => Err(Refusal::invalid(field, "knowledge-error-not-your-section")),
    }
}
