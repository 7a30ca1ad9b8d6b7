//! Where an answer ends and the mails below it begin.

/// Lines that mail programs write before the mail they quote, in the languages that the portal's people use; in small
/// letters.
const BEGINNINGS: [&str; 9] = [
    "-----original message-----",
    "-----izvorna poruka-----",
    "-----αρχικό μήνυμα-----",
    "-----原始郵件-----",
    "----- forwarded message -----",
    "________________________________",
    "begin forwarded message:",
    "-----ursprüngliche nachricht-----",
    "-----message d'origine-----",
];

/// Ends of the line before a quote: `On Monday, Ana wrote:`.
const WROTE: [&str; 8] = ["wrote:", "napisao je:", "napisala je:", "je napisao/la:", "έγραψε:", "寫道：", "寫道:", "ni:"];

/// Parts a text into what its sender wrote and what it quotes below. Quotes in the middle of an answer stay where they are.
#[must_use]
pub fn fold(text: &str) -> (String, String) {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().collect();
    let begins = (0..lines.len()).find(|place| begins_quote(&lines, *place)).unwrap_or(lines.len());
    let join = |lines: &[&str]| lines.join("\n").trim().to_owned();
    let (own, quoted) = lines.split_at_checked(begins).unwrap_or((&lines, &[]));
    if own.iter().all(|line| line.trim().is_empty()) {
        // Whoever writes between or below the quoted lines has said something there.
        return (join(&lines), String::new());
    }
    (join(own), join(quoted))
}

/// Whether everything from this line on is an earlier mail.
fn begins_quote(lines: &[&str], place: usize) -> bool {
    let line = |at: usize| lines.get(at).map_or("", |line| line.trim());
    let here = line(place).to_lowercase();
    if BEGINNINGS.iter().any(|beginning| here.starts_with(beginning)) {
        return true;
    }
    let rest = || lines.iter().skip(place + 1).map(|line| line.trim()).filter(|line| !line.is_empty());
    let all_quoted = || rest().next().is_some() && rest().all(|line| line.starts_with('>'));
    // The line may be broken in two by its length.
    let is_intro =
        WROTE.iter().any(|end| here.ends_with(end) || line(place + 1).to_lowercase().ends_with(end) && !here.is_empty());
    if is_intro && here.len() > 5 {
        return rest()
            .filter(|line| !WROTE.iter().any(|end| line.to_lowercase().ends_with(end)))
            .all(|line| line.starts_with('>'));
    }
    here.starts_with('>') && all_quoted() && (place == 0 || line(place - 1).is_empty() || line(place - 1).ends_with(':'))
        || here.starts_with('>') && rest().next().is_none() && place > 0 && line(place - 1).is_empty()
        || here.starts_with("from:") && line(place + 1).to_lowercase().starts_with("sent:")
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn an_answer_above_an_earlier_mail_is_parted_from_it() {
        for quoted in [
            "On Mon, 23 Nov 2026 at 10:00, Tidewell Help <help@example.org> wrote:\n> Hello Ana,\n>\n> is it red?",
            "On Mon, 23 Nov 2026 at 10:00, Tidewell Help with a long name\n<help@example.org> wrote:\n> Hello",
            "Dana pon, 23. stu 2026. Tidewell je napisao/la:\n> Dobar dan",
            "Στις Δευ 23 Νοε 2026, ο χρήστης Tidewell έγραψε:\n> Γειά",
            "Tidewell <help@example.org> 於 2026年11月23日 寫道：\n> 您好",
            "-----Original Message-----\nFrom: Help\nHello Ana",
            "________________________________\nFrom: Help\nSent: Monday\n\nHello Ana",
            "From: Help <help@example.org>\nSent: Monday\nTo: Ana\n\nHello",
            "> Hello Ana,\n> is it red?",
        ] {
            let (own, rest) = fold(&format!("Yes, it is red.\r\n\r\nAna\r\n\r\n{quoted}\r\n"));
            assert_eq!(own, "Yes, it is red.\n\nAna", "{quoted}");
            assert_eq!(rest, quoted.trim());
        }
    }

    #[test]
    fn an_answer_between_the_lines_stays_whole() {
        let text = "> Is it red?\nYes.\n> Since when?\nSince noon.";
        assert_eq!(fold(text), (text.to_owned(), String::new()));
        let below = "On Monday, Help wrote:\n> Is it red?\n\nYes, since noon.";
        assert_eq!(fold(below), (below.to_owned(), String::new()));
    }

    #[test]
    fn a_text_without_quotes_stays_as_it_is() {
        for text in ["", "Hello", "It says:\nerror 5 > 3\nand stops", "She wrote:\nhelp me"] {
            assert_eq!(fold(text), (text.to_owned(), String::new()));
        }
    }
}
