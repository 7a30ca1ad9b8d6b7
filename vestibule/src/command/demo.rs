//! `vestibule demo`: a portal of an invented company.

use std::process::ExitCode;

use vestibule_web::BoxError;

use crate::args::{DataArgs, ServeArgs};
use crate::command::serve;
use crate::{config, demo, start};

/// Runs the demonstration. Without `--data` it begins anew each time.
///
/// # Errors
/// When it cannot begin.
pub async fn run(data: &DataArgs, serve_args: &ServeArgs, empty: bool) -> Result<ExitCode, BoxError> {
    serve::begin_log(serve_args.log_json)?;
    let mut data = data.clone();
    if data.data.is_none() {
        let folder = std::env::temp_dir().join(format!("vestibule-demo-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        data.data = Some(folder);
    }
    let mut settings = config::read(&data, serve_args)?;
    settings.web.demo = true;
    let app = start::open(&settings).await?;
    if empty {
        // Without content, not without anybody to become.
        demo::fill_people(&app).await?;
    } else {
        demo::fill(&app).await?;
    }
    serve::serve(app).await
}
