//! Whether an address of the portal is one: the table of all routes knows.

use vestibule_base::Locale;
use vestibule_web::App;
use vestibule_web::server::table;

/// The pages of the whole program.
pub struct Rooms(Vec<&'static str>);

impl Rooms {
    /// Reads the table.
    #[must_use]
    pub fn new(app: &App) -> Self {
        Self(table(app).into_iter().filter(|route| route.method == "GET").map(|route| route.path).collect())
    }

    /// Whether something answers at a path; the language may be left out, the portal adds it.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let with_language: Vec<&str> = std::iter::once(Locale::EN.tag()).chain(parts.iter().copied()).collect();
        parts.is_empty() || self.0.iter().any(|route| leads(route, &parts) || leads(route, &with_language))
    }
}

/// Whether a path is one of a route.
fn leads(route: &str, path: &[&str]) -> bool {
    let wanted: Vec<&str> = route.split('/').filter(|part| !part.is_empty()).collect();
    let has_rest = wanted.last().is_some_and(|last| last.starts_with("{*"));
    let is_long_enough = if has_rest { path.len() >= wanted.len() } else { path.len() == wanted.len() };
    is_long_enough
        && wanted.iter().zip(path).all(|(wanted, part)| match *wanted {
            "{locale}" => Locale::parse(part).is_some(),
            wanted => wanted.starts_with('{') || wanted == *part,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_of_a_route_by_its_parts() {
        let is = |route: &str, path: &str| leads(route, &path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>());
        assert!(is("/{locale}/knowledge/{category}", "/hr/knowledge/7-x") && is("/assets/{*file}", "/assets/a/b.css"));
        assert!(
            !is("/{locale}/knowledge", "/xx/knowledge") && !is("/{locale}/faq", "/en/faq/7") && !is("/{locale}", "/en/nowhere")
        );
    }
}
