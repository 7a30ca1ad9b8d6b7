//! Who is named in the open form.

use std::collections::BTreeSet;
use std::path::Path;

use crate::export::form::{ArticleForm, VersionLine, read_text};

/// The mail addresses of owners and writers of all articles of a folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn addresses(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for article in std::fs::read_dir(folder.join("articles"))? {
        for file in std::fs::read_dir(article?.path())? {
            let path = file?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            // What cannot be read is reported where it is taken in.
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            found.extend(named(&name, &text).into_iter().flatten());
        }
    }
    Ok(found.into_iter().filter(|address| !address.is_empty() && !address.starts_with('#')).collect())
}

fn named(file: &str, text: &str) -> Vec<Option<String>> {
    if file == "article.json" {
        return vec![serde_json::from_str::<ArticleForm>(text).ok().and_then(|form| form.owner)];
    }
    if file.ends_with(".versions.jsonl") {
        let line = |line: &str| serde_json::from_str::<VersionLine>(line).ok().and_then(|version| version.made_by);
        return text.lines().map(line).collect();
    }
    vec![read_text(text).and_then(|(form, _)| form.edited_by)]
}
