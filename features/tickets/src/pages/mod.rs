//! Pages and their addresses.

mod check;
mod choose;
mod desk;
mod door;
mod forms;
mod list;
mod new;
pub mod parts;
mod sent;
mod show;
mod solved;
mod suggest;
mod talk;

use vestibule_web::{Access, Routes};

/// Every address of the feature, and who may use it.
pub fn routes() -> Routes {
    let own = Routes::new()
        .get("/{locale}/requests", Access::Everyone, list::list)
        .get("/{locale}/requests/new", Access::Everyone, choose::choose)
        .get("/{locale}/requests/new/{form}", Access::Everyone, new::form)
        .post("/{locale}/requests/new/{form}", Access::Everyone, new::send)
        .get("/{locale}/requests/suggest", Access::Everyone, suggest::suggest)
        .get("/{locale}/requests/check-mail", Access::Everyone, check::check_mail)
        .get("/{locale}/requests/confirm/{secret}", Access::Everyone, check::offer_confirm)
        .post("/{locale}/requests/confirm/{secret}", Access::Everyone, check::confirm)
        .get("/{locale}/requests/solved", Access::Everyone, solved::thanks)
        .post("/{locale}/requests/solved", Access::Everyone, solved::solved)
        .get("/{locale}/requests/{number}", Access::SignedIn, show::show)
        .get("/{locale}/requests/{number}/sent", Access::SignedIn, sent::sent)
        .get("/{locale}/requests/{number}/files/{file}", Access::SignedIn, show::file)
        .post("/{locale}/requests/{number}/reply", Access::SignedIn, show::reply)
        .post("/{locale}/requests/{number}/state", Access::SignedIn, show::state)
        .post("/{locale}/requests/{number}/colleagues", Access::SignedIn, show::colleague)
        .get("/{locale}/requests/{number}/open/{secret}", Access::Everyone, show::show_secret)
        .get("/{locale}/requests/{number}/open/{secret}/files/{file}", Access::Everyone, show::file_secret)
        .post("/{locale}/requests/{number}/open/{secret}/reply", Access::Everyone, show::reply_secret)
        .post("/{locale}/requests/{number}/open/{secret}/state", Access::Everyone, show::state_secret)
        .post("/{locale}/requests/{number}/open/{secret}/colleagues", Access::Everyone, show::colleague_secret);
    forms::routes(desk::routes(own))
}
