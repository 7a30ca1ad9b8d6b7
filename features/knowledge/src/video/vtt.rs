//! WebVTT (W3C): reading it as strictly as a checker, and writing it.

use super::time::stamp;
use super::vtt_text;

/// Most cues of a file.
const MOST_CUES: usize = 20_000;
/// Faults that are told of one file.
const MOST_FAULTS: usize = 10;

/// A caption.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Cue {
    /// Name, often a number; mostly empty.
    pub id: String,
    /// Milliseconds.
    pub start: i64,
    /// Milliseconds.
    pub end: i64,
    /// How it is placed, as written (`line:0 align:start`).
    pub settings: String,
    /// What is said, with the marks of WebVTT.
    pub text: String,
}

impl Cue {
    /// The words without marks, on one line.
    #[must_use]
    pub fn words(&self) -> String {
        vtt_text::words(&self.text)
    }
}

/// Something wrong with a file: line, and the end of the text key that says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// `knowledge-vtt-…`
    pub key: &'static str,
}

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it, at most ten.
pub fn parse(text: &str) -> Result<Vec<Cue>, Vec<Fault>> {
    let (cues, mut faults) = judge(text);
    faults.truncate(MOST_FAULTS);
    if faults.is_empty() { Ok(cues) } else { Err(faults) }
}

/// The captions of a file that was taken in, whatever its judge says today.
#[must_use]
pub fn kept(text: &str) -> Vec<Cue> {
    judge(text).0
}

fn judge(text: &str) -> (Vec<Cue>, Vec<Fault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reading = Reading { lines: text.split('\n').collect(), at: 0, faults: Vec::new() };
    reading.header();
    let mut cues: Vec<Cue> = Vec::new();
    while reading.at < reading.lines.len() {
        if let Some(cue) = reading.block(cues.last().map_or(0, |cue| cue.start), !cues.is_empty()) {
            cues.push(cue);
        }
        if cues.len() > MOST_CUES {
            reading.fault("too-many");
            break;
        }
    }
    (cues, reading.faults)
}

struct Reading<'a> {
    lines: Vec<&'a str>,
    at: usize,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn line(&self) -> &str {
        self.lines.get(self.at).copied().unwrap_or_default()
    }

    fn fault(&mut self, key: &'static str) {
        self.faults.push(Fault { line: self.at + 1, key });
    }

    fn header(&mut self) {
        let first = self.line();
        let is_signed = first == "WEBVTT" || first.starts_with("WEBVTT ") || first.starts_with("WEBVTT\t");
        if !is_signed {
            self.fault("signature");
        }
        self.at += 1;
        if is_signed && self.at < self.lines.len() && !self.line().is_empty() {
            self.fault("blank-after-signature");
        }
        while self.at < self.lines.len() && !self.line().is_empty() && !self.line().contains("-->") {
            self.at += 1;
        }
    }

    /// The next block: a cue, or nothing for notes, styles and regions.
    fn block(&mut self, last_start: i64, has_cue: bool) -> Option<Cue> {
        while self.at < self.lines.len() && self.line().is_empty() {
            self.at += 1;
        }
        if self.at >= self.lines.len() {
            return None;
        }
        let first = self.line().to_owned();
        let begins_with =
            |word: &str| first.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        let is_definition = begins_with("STYLE") || begins_with("REGION");
        if (begins_with("NOTE") || is_definition) && !first.contains("-->") {
            if is_definition && has_cue {
                self.fault("definition-late");
            }
            self.aside();
            return None;
        }
        let mut cue = Cue::default();
        if !first.contains("-->") {
            cue.id = first;
            self.at += 1;
            if self.line().is_empty() {
                self.at = self.at.saturating_sub(1);
                self.fault("id-alone");
                self.at += 1;
                return None;
            }
            if !self.line().contains("-->") {
                self.fault("id-without-time");
                self.skip_block();
                return None;
            }
        }
        self.timings(&mut cue, last_start);
        self.at += 1;
        let from = self.at;
        self.text(&mut cue);
        for (line, key) in vtt_text::faults(&cue.text, (cue.start, cue.end)) {
            self.faults.push(Fault { line: from + line + 1, key });
        }
        Some(cue)
    }

    /// Passes a note, style or region.
    fn aside(&mut self) {
        while self.at < self.lines.len() && !self.line().is_empty() {
            if self.line().contains("-->") {
                self.fault("arrow-aside");
            }
            self.at += 1;
        }
    }

    fn skip_block(&mut self) {
        while self.at < self.lines.len() && !self.line().is_empty() {
            self.at += 1;
        }
    }

    fn timings(&mut self, cue: &mut Cue, last_start: i64) {
        let line = self.line().to_owned();
        let (start, rest) = line.split_once("-->").unwrap_or((&line, ""));
        let is_parted = start.ends_with([' ', '\t']) && rest.starts_with([' ', '\t']);
        let rest = rest.trim_start();
        let (end, settings) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
        let (Some(start), Some(end)) = (read_time(start.trim()), read_time(end)) else {
            self.fault("time");
            return;
        };
        if !is_parted {
            self.fault("arrow");
        }
        if start < last_start {
            self.fault("order");
        }
        if end <= start {
            self.fault("end");
        }
        if !settings_are_known(settings) {
            self.fault("settings");
        }
        (cue.start, cue.end) = (start, end);
        cue.settings = settings.split_whitespace().collect::<Vec<_>>().join(" ");
    }

    fn text(&mut self, cue: &mut Cue) {
        while self.at < self.lines.len() && !self.line().is_empty() {
            if self.line().contains("-->") {
                self.fault("blank-before-cue");
                return;
            }
            if !cue.text.is_empty() {
                cue.text.push('\n');
            }
            cue.text.push_str(self.lines.get(self.at).copied().unwrap_or_default());
            self.at += 1;
        }
    }
}

/// `00:01:05.250` or `01:05.250`, exactly; hours may have any number of digits.
pub(super) fn read_time(text: &str) -> Option<i64> {
    let (clock, millis) = text.split_once('.')?;
    let digits = |part: &str, least: usize, most: usize| -> Option<i64> {
        let fits = (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|_| fits)
    };
    let parts: Vec<&str> = clock.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => (0, *minutes, *seconds),
        [hours, minutes, seconds] => (digits(hours, 1, 5)?, *minutes, *seconds),
        _ => return None,
    };
    let (minutes, seconds) = (digits(minutes, 2, 2)?, digits(seconds, 2, 2)?);
    let millis = digits(millis, 3, 3)?;
    (minutes < 60 && seconds < 60).then_some(((hours * 60 + minutes) * 60 + seconds) * 1_000 + millis)
}

fn settings_are_known(settings: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    settings.split_whitespace().all(|setting| {
        let Some((name, value)) = setting.split_once(':').filter(|(_, value)| !value.is_empty()) else { return false };
        let is_new = !seen.contains(&name);
        seen.push(name);
        is_new && setting_is_known(name, value)
    })
}

fn setting_is_known(name: &str, value: &str) -> bool {
    let percent = |text: &str| {
        let number = text.strip_suffix('%').filter(|number| !number.starts_with(['+', '-']));
        number.and_then(|number| number.parse::<f32>().ok()).is_some_and(|number| (0.0..=100.0).contains(&number))
    };
    let is_number = |text: &str| !text.starts_with('+') && text.parse::<f32>().is_ok_and(f32::is_finite);
    let (place, align) = value.split_once(',').map_or((value, None), |(place, align)| (place, Some(align)));
    let aligned = |known: [&str; 3]| align.is_none_or(|align| known.contains(&align));
    match name {
        "vertical" => matches!(value, "rl" | "lr"),
        "line" => (percent(place) || is_number(place)) && aligned(["start", "center", "end"]),
        "position" => percent(place) && aligned(["line-left", "center", "line-right"]),
        "size" => percent(value),
        "align" => matches!(value, "start" | "center" | "end" | "left" | "right"),
        "region" => true,
        _ => false,
    }
}

/// The file that holds these cues.
#[must_use]
pub fn write(cues: &[Cue]) -> String {
    let mut out = String::from("WEBVTT\n");
    for cue in cues {
        out.push('\n');
        if !cue.id.is_empty() {
            out.push_str(&cue.id);
            out.push('\n');
        }
        let settings = if cue.settings.is_empty() { String::new() } else { format!(" {}", cue.settings) };
        out.push_str(&format!("{} --> {}{settings}\n", stamp(cue.start), stamp(cue.end)));
        out.push_str(&cue.text);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(usize, &'static str)> {
        parse(text).err().unwrap_or_default().iter().map(|fault| (fault.line, fault.key)).collect()
    }

    #[test]
    fn a_good_file_is_read_and_written_as_it_was() {
        let text = "WEBVTT\n\nNOTE by Mira\nover two lines\n\n1\n00:00:00.300 --> 00:00:03.300 align:start line:0\nLet's <b>begin</b>.\nNow.\n\n00:03.800 --> 00:07.000\nPlug in &amp; wait.\n";
        let cues = parse(text).unwrap();
        assert_eq!(cues.len(), 2);
        assert_eq!((cues[0].start, cues[0].end, cues[0].settings.as_str()), (300, 3_300, "align:start line:0"));
        assert_eq!((cues[0].words(), cues[1].words()), ("Let's begin. Now.".to_owned(), "Plug in & wait.".to_owned()));
        assert_eq!(parse(&write(&cues)).unwrap(), cues);
        assert_eq!(parse(&text.replace('\n', "\r\n")).unwrap(), cues);
    }

    #[test]
    fn every_fault_is_named_with_its_line() {
        let cue = |time: &str, text: &str| format!("WEBVTT\n\n{time}\n{text}\n");
        assert_eq!(keys("00:01.000 --> 00:02.000\nx"), [(1, "signature")]);
        assert_eq!(keys("WEBVTT\n00:01.000 --> 00:02.000\nx"), [(2, "blank-after-signature")]);
        assert_eq!(keys("WEBVTT\n\nalone\n\n"), [(3, "id-alone")]);
        assert_eq!(keys("WEBVTT\n\nid\nno time\n"), [(4, "id-without-time")]);
        assert_eq!(keys("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nx"), [(2, "blank-after-signature")]);
        assert_eq!(keys("WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\n"), [(4, "arrow-aside")]);
        assert_eq!(keys(&cue("00:01.000 --> 00:02.000 line:5,top", "x")), [(3, "settings")]);
        for bad in
            ["1:00.000 --> 00:02.000", "00:00:01,000 --> 00:00:02,000", "00:01.00 --> 00:02.000", "00:61.000 --> 00:62.000"]
        {
            assert_eq!(keys(&cue(bad, "x")), [(3, "time")], "{bad}");
        }
        assert_eq!(keys(&cue("00:01.000-->00:02.000", "x")), [(3, "arrow")]);
        assert_eq!(keys(&cue("00:02.000 --> 00:02.000", "x")), [(3, "end")]);
        assert_eq!(keys(&cue("00:01.000 --> 00:02.000 line:top", "x")), [(3, "settings")]);
        let two = "WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb\n";
        assert_eq!(keys(two), [(6, "order")]);
        let joined = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\n";
        assert_eq!(keys(joined), [(5, "blank-before-cue")]);
        assert_eq!(keys(&cue("00:01.000 --> 00:02.000", "a\n<x>b</x>")), [(5, "tag")]);
        assert_eq!(keys(&cue("00:01.000 --> 00:02.000", "<b>a")), [(4, "tag-open")]);
    }
}
