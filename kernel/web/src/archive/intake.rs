//! Taking a site in.

use std::path::Path;

use serde_json::Value as Json;
use vestibule_base::Id;
use vestibule_store::records::{Held, Intake, Refused, Taken};
use vestibule_store::{Records, Site, records, site};

use super::{FORMAT, FileLine, Report, SiteForm, Tell, file_of};
use crate::app::App;
use crate::feature::BoxError;

/// Lines written in one transaction.
const AT_ONCE: usize = 500;

/// How a site is taken in.
#[derive(Clone, Debug, Default)]
pub struct Intent {
    /// Write nothing; the report says what would happen.
    pub preview: bool,
    /// Take name, host, look and settings, too; languages are always added.
    pub settings: bool,
}

/// Takes in what [`super::write`] wrote: a second time, nothing changes; what was stopped goes on when begun again.
///
/// # Errors
/// When the folder holds no export, or disk or database fail.
pub async fn open(app: &App, site: Id, folder: &Path, intent: &Intent, tell: Tell) -> Result<Report, BoxError> {
    let text = std::fs::read_to_string(folder.join("site.json")).map_err(|error| format!("site.json: {error}"))?;
    let form: SiteForm = serde_json::from_str(&text).map_err(|error| format!("site.json: {error}"))?;
    if form.format != FORMAT || form.version != 1 {
        return Err("the folder holds no export of a site that this program can read".into());
    }
    let site = app.site(site).ok_or("there is no such site")?;
    let mut report = Report { preview: intent.preview, ..Report::default() };
    take_files(app, folder, &mut report).await?;
    take_site(app, &site, &form, intent, &mut report).await?;
    let mut intake = Intake::new(site.id, !intent.preview);
    for feature in &app.features {
        if let Some(own) = feature.own_form.filter(|_| !intent.preview && folder.join(feature.name).is_dir()) {
            let part = (own.open)(app.clone(), site.id, folder.join(feature.name), Tell::clone(&tell)).await?;
            report.join(feature.name, part);
        }
        for records in feature.records.iter().filter(|records| !records.late) {
            let mut taking = Taking { app, intake: &mut intake, records, preview: intent.preview };
            taking.file(folder, &file_of(feature.name, records.table), &mut report).await?;
        }
    }
    for (feature, records) in
        app.features.iter().flat_map(|feature| feature.records.iter().map(move |records| (feature, records)))
    {
        if records.late {
            let mut taking = Taking { app, intake: &mut intake, records, preview: intent.preview };
            taking.file(folder, &file_of(feature.name, records.table), &mut report).await?;
        }
    }
    app.reload_sites().await?;
    Ok(report)
}

async fn take_files(app: &App, folder: &Path, report: &mut Report) -> Result<(), BoxError> {
    let text = std::fs::read_to_string(folder.join("files.jsonl")).unwrap_or_default();
    for (number, line) in (1..).zip(text.lines()) {
        let Ok(file) = serde_json::from_str::<FileLine>(line) else {
            report.add("archive-shape", "files.jsonl", number, line);
            continue;
        };
        if records::has_file(&app.db, &file.hash).await? {
            continue;
        }
        let is_name = file.hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let Some(bytes) = is_name.then(|| std::fs::read(folder.join("files").join(&file.hash)).ok()).flatten() else {
            report.add("archive-missing-file", "files.jsonl", number, &file.hash);
            continue;
        };
        report.files_new += 1;
        if report.preview {
            continue;
        }
        let mut tx = app.db.begin().await?;
        let stored = app.files.put(&mut tx, &bytes, &file.content_type, app.now()).await?;
        if stored == file.hash {
            tx.commit(app.now()).await?;
        } else {
            report.add("archive-damaged-file", "files.jsonl", number, &file.hash);
        }
    }
    Ok(())
}

async fn take_site(app: &App, site: &Site, form: &SiteForm, intent: &Intent, report: &mut Report) -> Result<(), BoxError> {
    let mut wanted = site.clone();
    let fresh = form.locales.iter().filter(|locale| !site.locales.contains(locale));
    wanted.locales.extend(fresh.copied());
    let mut tx = app.db.begin().await?;
    if intent.settings {
        wanted.locales.clone_from(&form.locales);
        wanted.name.clone_from(&form.name);
        wanted.look.clone_from(&form.look);
        if app.sites().iter().all(|other| other.id == site.id || other.host != form.host) {
            wanted.host.clone_from(&form.host);
        }
        for key in app.features.iter().flat_map(|feature| feature.settings) {
            let Some(value) = form.settings.get(*key) else { continue };
            if records::find_setting_text(&tx, site.id, key).await?.as_ref() != Some(value) {
                report.site_changed = true;
                site::update_setting(&mut tx, site.id, key, value).await?;
            }
        }
    }
    if wanted != *site {
        report.site_changed = true;
        site::update(&mut tx, &wanted).await?;
    }
    if report.site_changed && !intent.preview {
        tx.commit(app.now()).await?;
    }
    Ok(())
}

/// One file under way.
struct Taking<'a> {
    app: &'a App,
    intake: &'a mut Intake,
    records: &'static Records,
    preview: bool,
}

impl Taking<'_> {
    async fn file(&mut self, folder: &Path, name: &str, report: &mut Report) -> Result<(), BoxError> {
        let mut held = self.intake.begin(&self.app.db, self.records).await?;
        if self.records.elsewhere {
            return Ok(());
        }
        let text = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
        if self.records.same.is_some() {
            let values: Vec<Json> = lines.iter().map(|(_, line)| serde_json::from_str(line).unwrap_or(Json::Null)).collect();
            self.intake.look_ahead(self.records, &held, values.iter());
        }
        for some in lines.chunks(AT_ONCE) {
            self.lines(some, name, &mut held, report).await?;
        }
        Ok(())
    }

    async fn lines(&mut self, some: &[(usize, &str)], name: &str, held: &mut Held, report: &mut Report) -> Result<(), BoxError> {
        let mut tx = self.app.db.begin().await?;
        for (number, line) in some {
            let value: Json = serde_json::from_str(line).unwrap_or(Json::Null);
            match self.intake.take(&mut tx, self.records, held, &value).await? {
                Taken::New => report.rows_new += 1,
                Taken::Changed => report.rows_changed += 1,
                Taken::Unchanged => report.rows_unchanged += 1,
                Taken::Refused(Refused::Shape) => report.add("archive-shape", name, *number, line),
                Taken::Refused(Refused::Orphan) => report.add("archive-orphan", name, *number, line),
                Taken::Refused(Refused::Taken) => report.add("archive-taken", name, *number, line),
            }
        }
        if !self.preview {
            tx.commit(self.app.now()).await?;
        }
        Ok(())
    }
}
