//! The articles of the demonstration: taken in by the same import as anybody's.

use std::collections::HashMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use vestibule_base::Id;
use vestibule_knowledge::import::{Options, import_markdown};
use vestibule_web::{App, BoxError};

use crate::demo::people;

static CONTENT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/demo/content");
const CATEGORIES: &str = include_str!("../../demo/categories.toml");

/// Puts the articles in.
///
/// # Errors
/// When disk or database do.
pub async fn fill(app: &App, site: Id) -> Result<(), BoxError> {
    let folder = app.config.data.join("demo-content");
    write(&folder)?;
    let cast = people::cast()?;
    let owners: HashMap<String, Id> =
        cast.person.iter().enumerate().map(|(position, person)| (person.id.clone(), people::person_id(position))).collect();
    let by = owners.get("mira").copied();
    let options = Options { owners, by, categories: Some(folder.join("categories.toml")), ..Options::default() };
    let report = import_markdown(app, site, &folder, &options, |_| {}).await?;
    for problem in &report.problems {
        tracing::warn!(problem.kind, problem.file, problem.line, problem.detail, "the demonstration has a fault");
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    CONTENT.extract(folder)?;
    std::fs::write(folder.join("categories.toml"), CATEGORIES)
}
