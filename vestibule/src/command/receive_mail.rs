//! `vestibule receive-mail`: one mail from a mail server. It answers with the exit codes that mail servers know (sysexits).

use std::io::Read;
use std::process::ExitCode;

use vestibule_tickets::receive::{Received, receive};
use vestibule_web::BoxError;

use crate::config::Settings;
use crate::output::{fail, say};
use crate::start;

/// Nobody here has that address: the mail server tells the sender.
const NO_USER: u8 = 67;
/// The mail is larger than what is taken in.
const TOO_LARGE: u8 = 65;
/// Not now: the mail server tries again.
const TRY_AGAIN: u8 = 75;

/// Takes the mail in.
///
/// # Errors
/// Never: what went wrong is an exit code.
pub async fn run(settings: &Settings, to: &[String]) -> Result<ExitCode, BoxError> {
    let mut raw = Vec::new();
    // Files in a mail are a third larger than on a disk.
    let most = settings.web.largest_upload.saturating_mul(2) as u64;
    let read = std::io::stdin().lock().take(most + 1).read_to_end(&mut raw);
    if read.is_ok_and(|size| size as u64 > most) {
        say("The mail is too large.");
        return Ok(ExitCode::from(TOO_LARGE));
    }
    let taken = async {
        let app = start::open(settings).await?;
        receive(&app, &raw, to).await
    };
    match taken.await {
        Ok(Received::Unknown) => {
            say("The mail belongs to no request.");
            if settings.web.reply_address.is_empty() {
                say("No address for answers is set (mail_reply), so the recipient said nothing.");
            }
            Ok(ExitCode::from(NO_USER))
        }
        Ok(Received::Answered(number)) => done(&format!("Answered request {number}.")),
        Ok(Received::Noted(number)) => done(&format!("Noted in request {number}: its sender does not belong to it.")),
        Ok(Received::Automatic) => done("Left alone: a machine wrote it."),
        Ok(Received::Empty) => done("Left alone: it says nothing."),
        Err(error) => {
            fail(&*error);
            Ok(ExitCode::from(TRY_AGAIN))
        }
    }
}

fn done(what: &str) -> Result<ExitCode, BoxError> {
    say(what);
    Ok(ExitCode::SUCCESS)
}
