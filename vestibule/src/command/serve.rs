//! `vestibule serve`: the portal itself.

use std::process::ExitCode;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
#[cfg(feature = "otel")]
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};
use vestibule_web::{App, BoxError, server, worker};

use crate::config::Settings;
use crate::output::say;
use crate::start;
#[cfg(feature = "otel")]
use crate::traces::Traces;

/// Traces of this process, to be finished at its end.
#[cfg(feature = "otel")]
static TRACES: std::sync::OnceLock<Option<Traces>> = std::sync::OnceLock::new();

/// How long workers may finish what they have begun.
const LAST_ORDERS: Duration = Duration::from_secs(5);

/// Runs the portal until it is told to end.
///
/// # Errors
/// When it cannot begin.
pub async fn run(settings: Settings, log_json: bool) -> Result<ExitCode, BoxError> {
    begin_log(log_json)?;
    let app = start::open(&settings).await?;
    offer_set_up(&app).await?;
    serve(app).await
}

/// Writes the log to standard error; `RUST_LOG` chooses what.
///
/// # Errors
/// When the environment names a collector of traces that cannot be used.
pub fn begin_log(json: bool) -> Result<(), BoxError> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn"));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let lines = if json { lines.json().boxed() } else { lines.boxed() };
    let log = tracing_subscriber::registry().with(lines.with_filter(filter));
    #[cfg(feature = "otel")]
    let log = {
        let traces = Traces::of_environment()?;
        let layer = traces.as_ref().map(|traces| traces.layer().with_filter(LevelFilter::INFO));
        let _ = TRACES.set(traces);
        log.with(layer)
    };
    // A second call, as in a test, changes nothing.
    let _ = log.try_init();
    Ok(())
}

/// Sends the traces that are left.
async fn end_log() {
    #[cfg(feature = "otel")]
    if let Some(Some(traces)) = TRACES.get() {
        let _ = tokio::task::spawn_blocking(|| traces.finish()).await;
    }
}

/// Prints the one-time link while nobody is an administrator: others may have signed up before. Once somebody is, by an import or
/// a restored backup, an earlier link is good no longer.
async fn offer_set_up(app: &App) -> Result<(), BoxError> {
    let sites = app.sites();
    let Some(site) = sites.first() else { return Ok(()) };
    if !vestibule_accounts::nobody_administers(&app.db).await? {
        let mut tx = app.db.begin().await?;
        vestibule_admin::setup::close(&mut tx, site.id).await?;
        tx.commit(app.now()).await?;
    } else {
        let link = vestibule_admin::setup::new_link(&app.db, site, app.now()).await?;
        app.reload_sites().await?;
        say(format!("Set the portal up (this link works once): {}{link}", app.base_url(site)));
    }
    Ok(())
}

/// Listens and works until Ctrl-C or SIGTERM, then lets requests and workers finish.
///
/// # Errors
/// When the address is taken.
pub async fn serve(app: App) -> Result<ExitCode, BoxError> {
    let address = app.config.listen;
    let listener = TcpListener::bind(address).await.map_err(|error| format!("cannot listen on {address}: {error}"))?;
    let (stop, stopped) = watch::channel(false);
    let mut workers = worker::start(&app, &stopped);
    tokio::spawn(async move {
        end_asked().await;
        let _ = stop.send(true);
    });
    say(format!("Vestibule is open at {}", app.config.base_url));
    server::serve(&app, listener, stopped).await?;
    let _ = tokio::time::timeout(LAST_ORDERS, async { while workers.join_next().await.is_some() {} }).await;
    app.db.close().await?;
    end_log().await;
    Ok(ExitCode::SUCCESS)
}

async fn end_asked() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
