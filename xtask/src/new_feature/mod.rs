//! Makes the empty room of a new feature: one page in five languages, one test, everything that `cargo xtask tidy` asks for.

use std::fs;
use std::io::{self, Error, ErrorKind};
use std::path::Path;

/// Every file: its path in the room, and what stands in it. `@name@`, `@kebab@`, `@Title@` are put in.
const ROOM: [(&str, &str); 13] = [
    ("Cargo.toml", include_str!("room/Cargo.toml.in")),
    ("README.md", include_str!("room/README.md.in")),
    ("askama.toml", include_str!("room/askama.toml.in")),
    ("src/lib.rs", include_str!("room/lib.rs.in")),
    ("src/pages/mod.rs", include_str!("room/pages.rs.in")),
    ("src/pages/list.rs", include_str!("room/list.rs.in")),
    ("src/tests/mod.rs", include_str!("room/tests.rs.in")),
    ("templates/list.html", include_str!("room/list.html.in")),
    ("i18n/en.ftl", "@kebab@-title = @Title@\n@kebab@-empty = There is nothing here yet\n"),
    ("i18n/fil.ftl", "@kebab@-title = @Title@\n@kebab@-empty = Wala pang laman dito\n"),
    ("i18n/hr.ftl", "@kebab@-title = @Title@\n@kebab@-empty = Ovdje još nema ničega\n"),
    ("i18n/el.ftl", "@kebab@-title = @Title@\n@kebab@-empty = Δεν υπάρχει ακόμα τίποτα εδώ\n"),
    ("i18n/zh-Hant.ftl", "@kebab@-title = @Title@\n@kebab@-empty = 這裡還沒有內容\n"),
];

const NEXT: &str = "features/@name@ is made. It compiles and has one page, /en/@kebab@. Now
  Cargo.toml                  [workspace.dependencies]  vestibule-@kebab@ = { path = \"features/@name@\" }
  vestibule/Cargo.toml        [dependencies]            vestibule-@kebab@.workspace = true
  vestibule/src/features.rs   all()                     vestibule_@name@::feature(),
  cargo test -p vestibule-@kebab@ && cargo xtask tidy && cargo xtask i18n
The title in fil, hr, el and zh-Hant is still the English one: translate it. docs/recipes/add-a-feature.md says what belongs where.";

/// Makes `features/<name>`; answers what is to be done next.
///
/// # Errors
/// When the name cannot be one, when the room is there already, or when a file cannot be written.
pub fn run(root: &Path, name: &str) -> io::Result<String> {
    let is_name = name.starts_with(|char: char| char.is_ascii_lowercase())
        && name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_');
    if !is_name {
        return Err(Error::new(
            ErrorKind::InvalidInput,
            format!("`{name}` is no name for a feature: lower case letters and `_`, as in known_issues"),
        ));
    }
    let room = root.join("features").join(name);
    if room.exists() {
        return Err(Error::new(ErrorKind::AlreadyExists, format!("features/{name} is there already")));
    }
    for (path, text) in ROOM {
        let path = room.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&room))?;
        fs::write(path, filled(text, name))?;
    }
    Ok(filled(NEXT, name))
}

fn filled(text: &str, name: &str) -> String {
    let words = name.replace('_', " ");
    let title: String = words.chars().take(1).flat_map(char::to_uppercase).chain(words.chars().skip(1)).collect();
    text.replace("@name@", name).replace("@kebab@", &name.replace('_', "-")).replace("@Title@", &title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Tree;
    use crate::{docs, i18n, tidy};

    fn made(name: &str) -> (tempfile::TempDir, String) {
        let folder = tempfile::tempdir().unwrap();
        let told = run(folder.path(), name).unwrap();
        (folder, told)
    }

    #[test]
    fn a_new_room_follows_every_rule_of_the_house() {
        let (folder, _) = made("known_issues");
        let mut tree = Tree::load(folder.path()).unwrap();
        // There is no workspace around it that Cargo could count.
        tree.root = None;
        assert_eq!(tidy::run(&tree).written("tidy", tree.len()).lines().count(), 1);
        assert_eq!(i18n::run(&tree).problems, []);
        assert!(docs::run(&tree).problems.iter().all(|problem| problem.check != "links"));
    }

    #[test]
    fn what_is_told_names_the_package_and_the_crate() {
        let (folder, told) = made("known_issues");
        assert!(
            told.contains("vestibule-known-issues.workspace = true") && told.contains("vestibule_known_issues::feature(),"),
            "{told}"
        );
        let english = fs::read_to_string(folder.path().join("features/known_issues/i18n/en.ftl")).unwrap();
        assert!(english.starts_with("known-issues-title = Known issues\n"));
    }

    #[test]
    fn a_room_that_is_there_and_a_name_that_is_none_are_refused() {
        let (folder, _) = made("ideas");
        assert!(run(folder.path(), "ideas").is_err());
        for name in ["", "Ideas", "ideas-board", "../ideas", "1st"] {
            assert!(run(folder.path(), name).is_err(), "{name}");
        }
    }
}
