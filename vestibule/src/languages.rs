//! Languages that an operator brings: one folder each (L1).
//!
//! ```text
//! FOLDER/de/language.toml     name = "Deutsch", direction = "ltr"
//! FOLDER/de/accounts.ftl      the texts of a feature, like its i18n/en.ftl
//! FOLDER/de/web.ftl           those of the shell
//! ```
//! What is missing is shown in English; a folder for a language that the program speaks already replaces single texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use vestibule_base::locale::Direction;
use vestibule_base::{Locale, Texts, texts};
use vestibule_web::Feature;

/// File that says what language it is.
pub const ABOUT: &str = "language.toml";

/// `language.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    /// Name in the language itself.
    name: String,
    /// How it is read.
    #[serde(default)]
    direction: Direction,
}

/// A language in its folder.
pub struct Brought {
    /// The language.
    pub locale: Locale,
    /// Its folder.
    pub folder: PathBuf,
    /// Texts by the name of the feature.
    files: BTreeMap<String, String>,
}

/// What a language lacks, or has too much.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Gaps {
    /// `feature/key`: in English and not here.
    pub missing: Vec<String>,
    /// `feature/key`: the same as in English.
    pub untranslated: Vec<String>,
    /// `feature/key`: not in English, so nobody asks for it.
    pub unknown: Vec<String>,
}

/// The English texts of every feature, by its name; those of the shell are `web`.
#[must_use]
pub fn english(features: &[Feature]) -> BTreeMap<&'static str, &'static str> {
    let of = |sources: &'static [texts::Source]| sources.iter().find(|(locale, _)| *locale == Locale::EN).map(|(_, text)| *text);
    let shell = of(vestibule_web::TEXTS).map(|text| ("web", text));
    features.iter().filter_map(|feature| Some((feature.name, of(feature.texts)?))).chain(shell).collect()
}

/// Reads every language of a folder.
///
/// # Errors
/// A sentence for the operator that names the file, and the line where there is one.
pub fn read(folder: &Path, features: &[Feature]) -> Result<Vec<Brought>, String> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    for folder in folders {
        found.push(read_one(&folder, &english(features))?);
    }
    Ok(found)
}

fn read_one(folder: &Path, english: &BTreeMap<&str, &str>) -> Result<Brought, String> {
    let tag = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let about = folder.join(ABOUT);
    let text = std::fs::read_to_string(&about).map_err(|error| format!("{}: {error}", about.display()))?;
    let said: About = toml::from_str(&text).map_err(|error| format!("{}: {error}", about.display()))?;
    let locale = Locale::learn(&tag, &said.name, said.direction).ok_or_else(|| {
        format!("{}: {tag:?} is no language tag such as `de` or `pt-BR`, or there are too many", folder.display())
    })?;
    let mut files = BTreeMap::new();
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if !english.contains_key(name.as_str()) {
            let known: Vec<&str> = english.keys().copied().collect();
            return Err(format!("{}: there is no feature {name:?}; there are: {}", path.display(), known.join(", ")));
        }
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Texts::check(&text).map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.said))?;
        files.insert(name, text);
    }
    Ok(Brought { locale, folder: folder.to_owned(), files })
}

impl Brought {
    /// Puts its texts before those that are there.
    ///
    /// # Errors
    /// When a text cannot be read.
    pub fn add_to(&self, all: &mut Texts) -> Result<(), String> {
        for (name, text) in &self.files {
            all.add(self.locale, text.clone())
                .map_err(|fault| format!("{}/{name}.ftl:{}: {}", self.folder.display(), fault.line, fault.said))?;
        }
        Ok(())
    }

    /// What it lacks. A language that the program speaks already lacks nothing.
    #[must_use]
    pub fn gaps(&self, english: &BTreeMap<&str, &str>) -> Gaps {
        let mut gaps = Gaps::default();
        for (name, source) in english {
            let own = self.files.get(*name).map(|text| texts::messages(text)).unwrap_or_default();
            let source = texts::messages(source);
            let place = |key: &str| format!("{name}/{key}");
            for (key, words) in &source {
                match own.get(key) {
                    None if !self.locale.has_interface() => gaps.missing.push(place(key)),
                    Some(same) if same == words && words.chars().any(char::is_alphabetic) => gaps.untranslated.push(place(key)),
                    _ => {}
                }
            }
            gaps.unknown.extend(own.keys().filter(|key| !source.contains_key(*key)).map(|key| place(key)));
        }
        gaps
    }
}

/// Writes what is not there yet of the folder of a language: English texts to be translated. Nothing is overwritten.
///
/// # Errors
/// When the tag is none, or the disk fails.
pub fn write(parent: &Path, (tag, name): (&str, &str), direction: Direction, features: &[Feature]) -> Result<Brought, String> {
    let english = english(features);
    let folder = parent.join(tag);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if Locale::learn(tag, name, direction).is_none() {
        return Err(format!("{tag:?} is no language tag such as `de` or `pt-BR`"));
    }
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let said = Locale::parse(tag).map_or_else(|| name.to_owned(), |known| known.name().to_owned());
    let about = format!("name = {}\ndirection = \"{}\"\n", toml::Value::from(said), direction.name());
    let files = english.iter().map(|(name, text)| (format!("{name}.ftl"), (*text).to_owned()));
    for (name, text) in std::iter::once((ABOUT.to_owned(), about)).chain(files) {
        let path = folder.join(name);
        if !path.exists() {
            std::fs::write(&path, text).map_err(failed)?;
        }
    }
    read_one(&folder, &english)
}
