//! `vestibule language new`: the folder of a language, to be translated.

use std::path::Path;
use std::process::ExitCode;

use vestibule_base::Locale;
use vestibule_base::locale::Direction;
use vestibule_web::BoxError;

use crate::args::{DataArgs, ServeArgs};
use crate::output::say;
use crate::{config, features, languages};

/// Most texts that are named.
const NAMED: usize = 40;

/// Writes what is not there yet and says what is left to do.
///
/// # Errors
/// When the tag is none, a file is broken, or the disk fails.
pub fn new(tag: &str, folder: &Path, name: Option<&str>, direction: Option<Direction>) -> Result<ExitCode, BoxError> {
    let features = features::all(&config::read(&DataArgs::default(), &ServeArgs::default())?);
    let known = Locale::parse(tag);
    let name = name.or_else(|| known.map(Locale::name)).unwrap_or(tag);
    let direction = direction.or_else(|| known.map(Locale::reads)).unwrap_or_default();
    let brought = languages::write(folder, (tag, name), direction, &features)?;
    let gaps = brought.gaps(&languages::english(&features));
    say(format!("{} ({})", brought.folder.display(), brought.locale.name()));
    tell("missing", "shown in English", &gaps.missing);
    tell("not translated", "the same as in English", &gaps.untranslated);
    tell("unknown", "nobody asks for them", &gaps.unknown);
    if gaps == languages::Gaps::default() {
        say("complete");
    }
    say(format!("Start the program with `--languages {}` and tick the language under Settings → Site.", folder.display()));
    Ok(ExitCode::SUCCESS)
}

fn tell(what: &str, why: &str, keys: &[String]) {
    if keys.is_empty() {
        return;
    }
    say(format!("{what}: {} ({why})", keys.len()));
    keys.iter().take(NAMED).for_each(|key| say(format!("  {key}")));
    if keys.len() > NAMED {
        say("  …");
    }
}
