//! The desk (D1–D3).

mod act;
mod list;
mod new;
mod queue;
mod show;

use vestibule_web::{Access, Routes};

pub use queue::{agents, teams};

/// The desk's addresses.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/desk", Access::Agents, list::list)
        .get("/desk/poll", Access::Agents, list::poll)
        .post("/desk/bulk", Access::Agents, act::bulk)
        .post("/desk/views", Access::Agents, act::save_view)
        .post("/desk/views/{view}/delete", Access::Agents, act::delete_view)
        .get("/desk/new", Access::Agents, new::form)
        .post("/desk/new", Access::Agents, new::send)
        .get("/desk/requests/{number}", Access::Agents, show::show)
        .get("/desk/requests/{number}/files/{file}", Access::Agents, show::file)
        .post("/desk/requests/{number}/reply", Access::Agents, act::reply)
        .post("/desk/requests/{number}/fields", Access::Agents, act::fields)
}
