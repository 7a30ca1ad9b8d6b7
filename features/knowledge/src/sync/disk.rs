//! Writing into the folder so that a file is either the old one or the new one, whatever happens meanwhile.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use vestibule_base::random;
use vestibule_web::BoxError;

/// How half-written files are named.
const HALF: &str = ".vestibule-half-";

/// Holds the folder for one run at a time; ends with the process.
///
/// # Errors
/// When another run holds it.
pub fn lock(folder: &Path) -> Result<Option<File>, BoxError> {
    // Not every system lets a folder be opened; there, two runs are kept apart by what they find in the database alone.
    let Ok(held) = File::open(folder) else { return Ok(None) };
    match held.try_lock() {
        Err(TryLockError::WouldBlock) => Err(format!("another run works on {}; wait until it is done", folder.display()).into()),
        Err(TryLockError::Error(_)) => Ok(None),
        Ok(()) => Ok(Some(held)),
    }
}

/// Takes away what a run that was killed left half-written.
///
/// # Errors
/// When the folder cannot be read.
pub fn clean(folder: &Path) -> io::Result<()> {
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let (kind, name) = (entry.file_type()?, entry.file_name());
            if kind.is_dir() && !name.to_string_lossy().starts_with('.') {
                open.push(entry.path());
            } else if kind.is_file() && name.to_string_lossy().starts_with(HALF) {
                fs::remove_file(entry.path())?;
            }
        }
    }
    Ok(())
}

/// Writes a file whole: beside its place, then into it. `was` is the SHA-256 of what lay there when the folder was read, none for
/// nothing; where something else lies there now, it stays, and the answer is `false`.
///
/// # Errors
/// When the disk does.
pub fn write(folder: &Path, name: &str, bytes: &[u8], was: Option<&str>) -> Result<bool, BoxError> {
    let (goal, half) = places(folder, name)?;
    if hash_of(&goal) == Some(hash(bytes)) {
        return Ok(true);
    }
    let mut file = File::create(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    if let Ok(known) = fs::metadata(&goal) {
        fs::set_permissions(&half, known.permissions())?;
    }
    Ok(put(&half, &goal, was)?)
}

/// Puts what was written beside its place into it, unless something else lies there than `was` says (see [`write`]).
///
/// # Errors
/// When the disk does.
pub fn put(half: &Path, goal: &Path, was: Option<&str>) -> io::Result<bool> {
    let is_put = match was {
        None => put_new(half, goal)?,
        Some(was) if hash_of(goal).as_deref() == Some(was) => fs::rename(half, goal).map(|()| true)?,
        Some(_) => false,
    };
    if !is_put {
        fs::remove_file(half)?;
    }
    Ok(is_put)
}

/// A second name is given to nothing that is there already, whenever it came; a new name would be.
fn put_new(half: &Path, goal: &Path) -> io::Result<bool> {
    match fs::hard_link(half, goal) {
        Ok(()) => fs::remove_file(half).map(|()| true),
        Err(_) if goal.symlink_metadata().is_ok() => Ok(false),
        // Not every file system has second names.
        Err(_) => fs::rename(half, goal).map(|()| true),
    }
}

/// Where a file is to lie, and where it is written first.
///
/// # Errors
/// When the name leads out of the folder, or the disk fails.
pub fn places(folder: &Path, name: &str) -> Result<(PathBuf, PathBuf), BoxError> {
    if name.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Err(format!("{name} is no name of a file").into());
    }
    let goal = folder.join(name);
    let beside = goal.parent().unwrap_or(folder);
    fs::create_dir_all(beside)?;
    Ok((goal.clone(), beside.join(format!("{HALF}{}", random::token()))))
}

/// SHA-256 of a file; none when it cannot be read.
#[must_use]
pub fn hash_of(place: &Path) -> Option<String> {
    fs::read(place).ok().map(|bytes| hash(&bytes))
}

/// SHA-256 of some bytes.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_put_into_a_place_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let f = folder.path();
        let there = |name: &str| fs::read_to_string(f.join(name)).unwrap();
        assert!(write(f, "en/a.md", b"one", None).unwrap());
        let one = hash(b"one");
        assert!(write(f, "en/a.md", b"two", Some(&one)).unwrap());
        assert!(!write(f, "en/a.md", b"three", Some(&one)).unwrap(), "it says two by now");
        assert!(!write(f, "en/a.md", b"three", None).unwrap(), "there was nothing");
        assert!(!write(f, "en/b.md", b"three", Some(&one)).unwrap(), "it was removed");
        assert!(write(f, "en/a.md", b"two", None).unwrap(), "it says so already");
        assert_eq!((there("en/a.md").as_str(), f.join("en/b.md").exists()), ("two", false));
        let halves = fs::read_dir(f.join("en")).unwrap().count();
        assert_eq!(halves, 1, "nothing half-written is left");
    }
}
