//! `vestibule routes`: the permission table.

use std::process::ExitCode;

use vestibule_web::{BoxError, Routes};

use crate::args::{DataArgs, ServeArgs};
use crate::output::say;
use crate::{config, features};

/// Lists every route of every feature with who may use it.
///
/// # Errors
/// When the configuration cannot be read.
pub fn run(json: bool) -> Result<ExitCode, BoxError> {
    let settings = config::read(&DataArgs::default(), &ServeArgs::default())?;
    let features = features::all(&settings);
    let routes: Vec<_> =
        features.iter().filter_map(|feature| feature.routes).flat_map(|routes: fn() -> Routes| routes().table).collect();
    if json {
        let rows: Vec<_> = routes
            .iter()
            .map(|route| serde_json::json!({ "method": route.method, "path": route.path, "access": format!("{:?}", route.access) }))
            .collect();
        say(serde_json::Value::from(rows));
    } else {
        routes.iter().for_each(|route| say(format!("{:<5} {:<20} {}", route.method, format!("{:?}", route.access), route.path)));
    }
    Ok(ExitCode::SUCCESS)
}
