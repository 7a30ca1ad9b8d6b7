//! The administrator's pages about request forms (R1).

mod field;
mod form;
mod list;
mod read;

use vestibule_web::{Access, Routes};

/// The administrator's addresses.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/request-forms", Access::Administrators, list::list)
        .post("/admin/request-forms/settings", Access::Administrators, list::settings)
        .post("/admin/request-forms/{form}/move", Access::Administrators, list::move_form)
        .get("/admin/request-forms/new", Access::Administrators, form::new)
        .post("/admin/request-forms/new", Access::Administrators, form::insert)
        .get("/admin/request-forms/{form}", Access::Administrators, form::edit)
        .post("/admin/request-forms/{form}", Access::Administrators, form::update)
        .get("/admin/request-forms/{form}/fields/new", Access::Administrators, field::new)
        .post("/admin/request-forms/{form}/fields/new", Access::Administrators, field::insert)
        .get("/admin/request-forms/{form}/fields/{field}", Access::Administrators, field::edit)
        .post("/admin/request-forms/{form}/fields/{field}", Access::Administrators, field::update)
        .post("/admin/request-forms/{form}/fields/{field}/move", Access::Administrators, field::move_field)
}
