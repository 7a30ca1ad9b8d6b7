//! The administrator's pages about request forms (R1).

use vestibule_web::Routes;

/// The administrator's addresses.
pub fn routes(routes: Routes) -> Routes {
    routes
}
