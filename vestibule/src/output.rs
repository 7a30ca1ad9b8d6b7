//! What the program says on the terminal.

use std::error::Error;
use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

/// Says a line.
pub fn say(line: impl Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// Says why the program ends without having done its work, causes included.
pub fn fail(error: &(dyn Error + 'static)) -> ExitCode {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "vestibule: {error}");
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let _ = writeln!(out, "  because: {deeper}");
        cause = deeper.source();
    }
    ExitCode::FAILURE
}
