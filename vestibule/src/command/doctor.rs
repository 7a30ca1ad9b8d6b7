//! `vestibule doctor`: what is wrong, and how to mend it.

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde::Serialize;
use vestibule_store::{Db, Files, jobs, site};
use vestibule_web::BoxError;

use crate::config::Settings;
use crate::languages::Brought;
use crate::output::say;
use crate::{features, languages, start};

/// What a check found.
#[derive(Serialize)]
struct Finding {
    check: &'static str,
    good: bool,
    said: String,
    mend: &'static str,
}

impl Finding {
    const fn good(check: &'static str, said: String) -> Self {
        Self { check, good: true, said, mend: "" }
    }

    const fn bad(check: &'static str, said: String, mend: &'static str) -> Self {
        Self { check, good: false, said, mend }
    }
}

/// Looks at everything; the exit code is 0 when all is well.
///
/// # Errors
/// Never for what a check finds.
pub async fn run(settings: &Settings, json: bool) -> Result<ExitCode, BoxError> {
    let mut findings = vec![data_folder(settings), base_url(settings), texts(settings)];
    findings.extend(languages(settings));
    match start::open_database(settings).await {
        Ok(db) => findings.extend(database(&db, settings).await),
        Err(error) => findings.push(Finding::bad(
            "database",
            error.to_string(),
            "Check --database, that the server runs, and its password.",
        )),
    }
    findings.push(files(settings).await);
    findings.push(mail(settings));
    let good = findings.iter().all(|finding| finding.good);
    if json {
        say(serde_json::to_string_pretty(&findings)?);
    } else {
        findings.iter().for_each(show);
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn show(finding: &Finding) {
    say(format!("{}  {:<12} {}", if finding.good { "ok " } else { "BAD" }, finding.check, finding.said));
    if !finding.mend.is_empty() {
        say(format!("                  → {}", finding.mend));
    }
}

fn data_folder(settings: &Settings) -> Finding {
    let folder = &settings.web.data;
    let probe = folder.join(".doctor");
    let wrote =
        std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&probe, b"x")).and_then(|()| std::fs::remove_file(&probe));
    match wrote {
        Ok(()) => Finding::good("data folder", folder.display().to_string()),
        Err(error) => Finding::bad(
            "data folder",
            format!("{}: {error}", folder.display()),
            "Give the program's user the right to write there, or choose another with --data.",
        ),
    }
}

fn base_url(settings: &Settings) -> Finding {
    let url = &settings.web.base_url;
    let is_local = url.contains("127.0.0.1") || url.contains("localhost");
    if url.starts_with("https://") || is_local {
        Finding::good("base url", url.clone())
    } else {
        Finding::bad(
            "base url",
            format!("{url} is not HTTPS"),
            "Put a proxy with TLS in front and set base_url to the https:// address, so that sessions are safe.",
        )
    }
}

fn texts(settings: &Settings) -> Finding {
    match start::texts(&features::all(settings), None) {
        Ok(_) => Finding::good("texts", "all languages can be read".to_owned()),
        Err(error) => Finding::bad("texts", error, "This is a fault of the program: please report it."),
    }
}

/// The languages that the operator brings, with what each lacks.
fn languages(settings: &Settings) -> Vec<Finding> {
    let Some(folder) = &settings.languages else { return Vec::new() };
    let features = features::all(settings);
    let english = languages::english(&features);
    let brought = match languages::read(folder, &features) {
        Ok(brought) => brought,
        Err(error) => return vec![Finding::bad("languages", error, "Mend the file; the program does not start with it.")],
    };
    brought.iter().map(|one| lacking(one, &english)).collect()
}

fn lacking(one: &Brought, english: &BTreeMap<&str, &str>) -> Finding {
    let gaps = one.gaps(english);
    let (tag, name) = (one.locale.tag(), one.locale.name());
    if gaps.missing.is_empty() && gaps.unknown.is_empty() {
        return Finding::good("languages", format!("{tag} ({name}): complete"));
    }
    let named = |what: &str, keys: &[String]| {
        let some = keys.iter().take(10).cloned().collect::<Vec<_>>().join(", ");
        let more = if keys.len() > 10 { ", …" } else { "" };
        if keys.is_empty() { String::new() } else { format!("; {} {what}: {some}{more}", keys.len()) }
    };
    let said = format!("{tag} ({name}){}{}", named("missing, shown in English", &gaps.missing), named("unknown", &gaps.unknown));
    Finding::bad("languages", said, "`vestibule language new TAG FOLDER` writes files that are missing and lists every key.")
}

async fn database(db: &Db, settings: &Settings) -> Vec<Finding> {
    let mut findings = vec![Finding::good("database", db.product().to_owned())];
    let steps = start::migrations(&features::all(settings));
    match vestibule_store::migrate::list_missing(db, &steps).await {
        Ok(missing) if missing.is_empty() => findings.push(Finding::good("schema", "up to date".to_owned())),
        Ok(missing) => findings.push(Finding::bad(
            "schema",
            format!("{} steps behind", missing.len()),
            "Run `vestibule migrate`, or start `vestibule serve`, which does it.",
        )),
        Err(error) => findings.push(Finding::bad(
            "schema",
            error.to_string(),
            "Run the program version that made this schema, or restore a backup.",
        )),
    }
    if let Ok(sites) = site::list(db).await {
        let said = sites.iter().map(|site| format!("{} ({})", site.name, site.host)).collect::<Vec<_>>().join(", ");
        findings.push(Finding::good("sites", if said.is_empty() { "none yet".to_owned() } else { said }));
    }
    if let Ok((waiting, failed)) = jobs::count(db).await {
        findings.push(if failed == 0 {
            Finding::good("jobs", format!("{waiting} wait"))
        } else {
            Finding::bad("jobs", format!("{failed} were given up"), "Look at Settings → Background work.")
        });
    }
    findings
}

async fn files(settings: &Settings) -> Finding {
    let checked = async { Files::at(&settings.files, &settings.files_options)?.check().await };
    match checked.await {
        Ok(()) => Finding::good("files", settings.files.clone()),
        Err(error) => Finding::bad(
            "files",
            format!("{}: {error}", settings.files),
            "Give the right to write there; for s3:// set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and, unless it is AWS, AWS_ENDPOINT_URL.",
        ),
    }
}

fn mail(settings: &Settings) -> Finding {
    match &settings.mail {
        Some((url, sender)) => match vestibule_mail::Transport::smtp(url, sender) {
            Ok(_) => Finding::good("mail", format!("as {sender}")),
            Err(error) => Finding::bad(
                "mail",
                error.to_string(),
                "Write mail_url like smtps://user:password@mail.example.com, and mail_sender like help@example.com or Help <help@example.com>.",
            ),
        },
        None => Finding::good("mail", "as set under Settings → Mail".to_owned()),
    }
}
