//! Answers by mail (R4).

use vestibule_testkit::{Cast, TestApp, db_test};

use super::ask;
use crate::receive::{Received, receive};

async fn portal(db: vestibule_testkit::TestDb) -> TestApp {
    let test = TestApp::on(db, vec![crate::feature()]).await;
    test.work().await;
    test
}

/// A request of Ana, and the last mail to her about it.
async fn asked(test: &TestApp) -> (i64, vestibule_mail::Mail) {
    let number = ask(test, Cast::Ana, "The hub blinks").await;
    test.work().await;
    (number, test.last_mail_to("ana@example.org"))
}

async fn take(test: &TestApp, raw: &str) -> Received {
    receive(&test.app, raw.replace('\n', "\r\n").as_bytes(), &[]).await.unwrap()
}

const QUOTE: &str = "On Sunday, Portal wrote:\n> Your request has arrived.\n";

db_test! {
    async fn an_answer_by_mail_becomes_an_answer_once_with_its_files_and_quotes(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        assert!(mail.reply_to.starts_with("reply+") && mail.reply_to.ends_with("@portal.test"), "{}", mail.reply_to);
        assert!(mail.reply_to.find('@').unwrap() <= 64, "RFC 5321");
        // From another of her addresses: the secret is what counts.
        let raw = format!(
            "From: Ana <ana@home.example>\nTo: {}\nMessage-ID: <m1@home.example>\nMIME-Version: 1.0\n\
             Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\nIt blinks **red**.\n\n{QUOTE}\n\
             --x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\nerror 7\n--x--\n",
            mail.reply_to.to_uppercase()
        );
        for _ in 0..2 {
            assert_eq!(take(&test, &raw).await, Received::Answered(number));
        }
        let page = test.get(Cast::Ana, &format!("/en/requests/{number}")).await;
        page.assert_shows("It blinks <strong>red</strong>.").assert_shows("log.txt");
        assert_eq!(page.words(".post").len(), 2, "said once");
        assert_eq!(page.words("details .quoted"), ["On Sunday, Portal wrote: > Your request has arrived."]);
        test.work().await;
        assert!(test.last_mail_to("nina@example.org").text.contains("It blinks **red**."));
    }
}

db_test! {
    async fn without_the_address_only_the_thread_of_the_senders_own_mails_is_believed(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let reply = |from: &str, id: &str| {
            format!("From: {from}\nTo: help@portal.test\nMessage-ID: <{id}@x>\nReferences: <{}>\n\nWords of {id}.\n", mail.thread)
        };
        assert_eq!(take(&test, &reply("Ana <ANA@example.org>", "hers")).await, Received::Answered(number));
        assert_eq!(take(&test, &reply("Eve <eve@evil.example>", "eves")).await, Received::Noted(number));
        let seen = test.get(Cast::Ana, &format!("/en/requests/{number}")).await;
        seen.assert_shows("Words of hers.").assert_hides("Words of eves.").assert_hides("eve@evil.example");
        let desk = test.get(Cast::Nina, &format!("/desk/requests/{number}")).await;
        desk.assert_shows("Words of eves.").assert_shows("eve@evil.example").assert_shows("Mail from outside");
        // A stranger gains nothing: no mail, no access, no turn of the conversation.
        test.work().await;
        assert!(test.mails().iter().all(|mail| !mail.to.email.contains("eve") && !mail.text.contains("Words of eves.")));
    }
}

db_test! {
    async fn whoever_guesses_the_number_of_a_request_speaks_for_nobody_in_it(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let page = format!("/en/requests/{number}");
        test.post(Cast::Ana, &format!("{page}/colleagues"), &[("email", "lin@example.org")]).await.assert_status(303);
        test.work().await;
        let lins = test.last_mail_to("lin@example.org").thread;
        assert_ne!(lins, mail.thread, "everyone has a thread of their own");
        let (guessed, _) = mail.thread.rsplit_once('-').unwrap();
        let forged = [format!("{guessed}@vestibule"), format!("{guessed}-@vestibule"), format!("{guessed}-0123@vestibule"), lins];
        for (place, thread) in forged.iter().enumerate() {
            let headers = format!("From: Ana <ana@example.org>\nTo: help@portal.test\nMessage-ID: <{place}@x>\nIn-Reply-To: <{thread}>");
            assert_eq!(take(&test, &format!("{headers}\n\nPlease close my account.\n")).await, Received::Noted(number), "{thread}");
        }
        test.get(Cast::Ana, &page).await.assert_hides("Please close my account.");
        test.get(Cast::Nina, &format!("/desk/requests/{number}")).await.assert_shows("Mail from outside");
    }
}

db_test! {
    async fn the_mails_to_somebody_of_a_request_stay_in_one_thread(db: TestDb) {
        let test = portal(db).await;
        let (number, first) = asked(&test).await;
        let answer = [("kind", "reply"), ("body", "Press the button.")];
        test.post(Cast::Nina, &format!("/desk/requests/{number}/reply"), &answer).await.assert_status(303);
        test.work().await;
        let second = test.last_mail_to("ana@example.org");
        assert!(second.text.contains("Press the button."));
        assert_eq!(first.thread, second.thread);
    }
}

db_test! {
    async fn machines_our_own_mails_and_strangers_are_left_alone(db: TestDb) {
        let test = portal(db).await;
        let (_, mail) = asked(&test).await;
        let to = &mail.reply_to;
        for (headers, expected) in [
            (format!("To: {to}\nAuto-Submitted: auto-replied\nMessage-ID: <1@x>"), Received::Automatic),
            (format!("To: {to}\nPrecedence: bulk\nMessage-ID: <2@x>"), Received::Automatic),
            (format!("To: {to}\nReturn-Path: <>\nMessage-ID: <3@x>"), Received::Automatic),
            (format!("To: {to}\nMessage-ID: <{}>", mail.message_id), Received::Automatic),
            ("To: reply+0123456789@portal.test\nMessage-ID: <4@x>".to_owned(), Received::Unknown),
            (format!("To: {}\nMessage-ID: <5@x>", to.replace("portal.test", "evil.test")), Received::Unknown),
            ("To: help@portal.test\nIn-Reply-To: <request-7@vestibule>\nMessage-ID: <6@x>".to_owned(), Received::Unknown),
        ] {
            assert_eq!(take(&test, &format!("From: ana@example.org\n{headers}\n\nHello\n")).await, expected, "{headers}");
        }
        let empty = format!("From: ana@example.org\nTo: {to}\nMessage-ID: <7@x>\n\n\n");
        assert_eq!(take(&test, &empty).await, Received::Empty);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_entry").await, 1);
    }
}

db_test! {
    async fn an_answer_by_mail_opens_a_closed_request_and_an_old_address_is_dead(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let page = format!("/en/requests/{number}");
        test.post(Cast::Ana, &format!("{page}/state"), &[("to", "closed")]).await.assert_status(303);
        let raw = |id: &str| format!("From: ana@example.org\nTo: {}\nMessage-ID: <{id}@x>\n\nIt is back.\n", mail.reply_to);
        assert_eq!(take(&test, &raw("1")).await, Received::Answered(number));
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request WHERE is_open").await, 1);
        test.advance(181 * vestibule_base::Timestamp::DAY);
        test.work().await;
        assert_eq!(take(&test, &raw("2")).await, Received::Unknown);
    }
}

/// A mail with files, each of its name and size, to an address for answers.
fn mail_with_files(to: &str, body: &str, files: &[(String, usize)]) -> String {
    let mut raw = format!(
        "From: ana@example.org\nTo: {to}\nMessage-ID: <files@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n\
         --x\nContent-Type: text/plain\n\n{body}\n"
    );
    for (name, size) in files {
        let content = "0123456789\n".repeat(size / 11 + 1);
        raw.push_str(&format!("--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename={name}\n\n{content}\n"));
    }
    raw + "--x--\n"
}

db_test! {
    async fn what_of_a_mail_is_left_out_is_told_in_the_request_and_to_its_sender(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let before = test.mails().len();
        let files: Vec<(String, usize)> = (0..12).map(|place| (format!("f{place}.txt"), 20)).collect();
        let long = format!("It blinks.{}", " It blinks.".repeat(2_000));
        let raw = mail_with_files(&mail.reply_to, &long, &files);
        for _ in 0..2 {
            assert_eq!(take(&test, &raw).await, Received::Answered(number));
        }
        for (who, page) in [(Cast::Ana, format!("/en/requests/{number}")), (Cast::Nina, format!("/desk/requests/{number}"))] {
            let page = test.get(who, &page).await;
            page.assert_shows("Not all of this mail could be taken in").assert_shows("f10.txt: there were more than 10 files");
            page.assert_shows("f11.txt").assert_shows("the end of the text: it is longer than 20,000 characters");
            assert_eq!(page.words("a.file").len(), 10);
        }
        test.work().await;
        let told: Vec<_> = test.mails().split_off(before).into_iter().filter(|mail| mail.to.email == "ana@example.org").collect();
        assert_eq!(told.len(), 1, "once, however often the mail comes");
        assert!(told[0].subject.contains("Not all of your mail arrived") && told[0].text.contains("f11.txt"), "{}", told[0].text);
    }
}

db_test! {
    async fn a_mail_of_nothing_but_a_file_that_is_too_large_is_not_lost(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let raw = mail_with_files(&mail.reply_to, "", &[("film.txt".to_owned(), test.app.config.largest_upload)]);
        assert_eq!(take(&test, &raw).await, Received::Answered(number));
        let page = test.get(Cast::Nina, &format!("/desk/requests/{number}")).await;
        page.assert_shows("film.txt: larger than 25 MB");
        test.work().await;
        assert!(test.last_mail_to("ana@example.org").text.contains("film.txt: larger than 25 MB"));
    }
}

db_test! {
    async fn a_stranger_whose_files_are_left_out_gets_no_mail(db: TestDb) {
        let test = portal(db).await;
        let (number, mail) = asked(&test).await;
        let files: Vec<(String, usize)> = (0..11).map(|place| (format!("f{place}.txt"), 20)).collect();
        let raw = mail_with_files("help@portal.test", "Hello", &files).replace("ana@example.org", "eve@evil.example");
        let raw = raw.replacen("MIME-Version", &format!("References: <{}>\nMIME-Version", mail.thread), 1);
        assert_eq!(take(&test, &raw).await, Received::Noted(number));
        test.get(Cast::Nina, &format!("/desk/requests/{number}")).await.assert_shows("f10.txt: there were more than 10 files");
        test.work().await;
        assert!(test.mails().iter().all(|mail| !mail.to.email.contains("eve")));
    }
}
