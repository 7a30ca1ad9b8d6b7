//! "Did this help?" and, after a no, why not (K6).

use vestibule_base::Id;
use vestibule_web::{At, FormData, FormState, Limit, PageError, PageResult, Refusal, Visit};

use crate::actions::{Rate, voter};
use crate::model::Reason;
use crate::pages::article::{address_of, find, lead_on, show_refused};
use crate::store::vote::Vote;

/// Takes the answer: yes, no, or the reason after a no.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    visit.limit(Limit::Write)?;
    let Some(found) = find(&visit, id).await? else { return lead_on(&visit, id).await };
    let answer = data.raw("vote").to_owned();
    if !matches!(answer.as_str(), "yes" | "no" | "reason") {
        return Err(PageError::bad_request());
    }
    let is_reason = answer == "reason";
    let vote = Vote {
        article_id: id,
        locale: found.shown.locale,
        helpful: answer == "yes",
        reason: Reason::parse(data.raw("reason")).filter(|_| is_reason).map_or("", Reason::name).to_owned(),
        comment: if is_reason { data.text("comment") } else { String::new() },
        made_at: visit.now(),
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let voter = voter(&visit, &mut tx).await?;
    match (Rate { vote }).run(&voter, now, &mut tx).await {
        Err(Refusal::Invalid(errors)) => return show_refused(&visit, &found, FormState::refused(data, errors)).await,
        other => other?,
    }
    tx.commit(now).await?;
    let address = address_of(&found, visit.locale);
    let voted = if is_reason { "thanks" } else { &answer };
    Ok(visit.done(&format!("{address}?voted={voted}#helpful"), ""))
}
