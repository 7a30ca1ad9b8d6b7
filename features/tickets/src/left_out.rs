//! What of a mail is not taken in, and how it is said: to the team and the customer in the request, to the sender by mail.

use bytes::Bytes;
use vestibule_base::Translator;
use vestibule_mail::Incoming;
use vestibule_web::{App, Upload, file_name};

use crate::model::{LONGEST_BODY, LeftOut, MOST_FILES};
use crate::pages::parts::size;

/// Files that are named; what is more is counted. A mail can hold thousands.
const MOST_NAMED: usize = 30;

/// What is taken in of a mail, and what is not.
#[derive(Default)]
pub struct Parted {
    /// Its words.
    pub body: String,
    /// The earlier mails below them.
    pub quoted: String,
    /// Its files.
    pub files: Vec<Upload>,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
}

impl Parted {
    /// Parts a mail.
    #[must_use]
    pub fn of(app: &App, mail: &Incoming) -> Self {
        let mut parted = Self::default();
        parted.take_files(&mail.files, app.config.largest_upload);
        parted.body = parted.cut(&mail.text, LeftOut::Words);
        parted.quoted = parted.cut(&mail.quoted, LeftOut::Quoted);
        parted
    }

    fn take_files(&mut self, files: &[(String, Vec<u8>)], most: usize) {
        let mut unnamed = 0;
        for (name, bytes) in files {
            let name = file_name(name);
            if bytes.len() <= most && self.files.len() < MOST_FILES {
                self.files.push(Upload { field: "files".to_owned(), name, bytes: Bytes::copy_from_slice(bytes) });
            } else if self.left_out.len() >= MOST_NAMED {
                unnamed += 1;
            } else if bytes.len() > most {
                self.left_out.push(LeftOut::Large { name, most: i64::try_from(most).unwrap_or(i64::MAX) });
            } else {
                self.left_out.push(LeftOut::Many { name });
            }
        }
        if unnamed > 0 {
            self.left_out.push(LeftOut::More { count: unnamed });
        }
    }

    /// As much of a text as is taken in.
    fn cut(&mut self, text: &str, rest: LeftOut) -> String {
        let kept: String = text.chars().take(LONGEST_BODY).collect();
        if kept.len() < text.len() {
            self.left_out.push(rest);
        }
        kept
    }
}

/// What was left out and why, in words.
#[must_use]
pub fn say(t: &Translator, left_out: &LeftOut) -> String {
    let longest = || t.number(i64::try_from(LONGEST_BODY).unwrap_or(i64::MAX));
    match left_out {
        LeftOut::Large { name, most } => {
            t.with2("tickets-left-out-large", ("name", name.as_str()), ("size", size(t, *most).as_str()))
        }
        LeftOut::Many { name } => {
            let most = i64::try_from(MOST_FILES).unwrap_or(i64::MAX);
            t.format("tickets-left-out-many", &[("name", name.as_str().into()), ("count", most.into())])
        }
        LeftOut::More { count } => t.with("tickets-left-out-more", "count", *count),
        LeftOut::Words => t.with("tickets-left-out-words", "count", longest().as_str()),
        LeftOut::Quoted => t.with("tickets-left-out-quoted", "count", longest().as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_files_those_that_fit_are_taken_and_the_others_named_or_counted() {
        let file = |place: usize| (format!("../{place}.txt"), vec![0; if place == 2 { 9 } else { 3 }]);
        let mut parted = Parted::default();
        parted.take_files(&(0..100).map(file).collect::<Vec<_>>(), 8);
        let names: Vec<&str> = parted.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["0.txt", "1.txt", "3.txt", "4.txt", "5.txt", "6.txt", "7.txt", "8.txt", "9.txt", "10.txt"]);
        assert_eq!(parted.left_out.first(), Some(&LeftOut::Large { name: "2.txt".into(), most: 8 }));
        assert_eq!(parted.left_out.get(1), Some(&LeftOut::Many { name: "11.txt".into() }));
        assert_eq!(parted.left_out.last(), Some(&LeftOut::More { count: 60 }));
    }
}
