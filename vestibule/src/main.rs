//! Vestibule: one program, one command at a time.

use std::process::ExitCode;

use clap::Parser;
use vestibule::args::Args;
use vestibule::output;

fn main() -> ExitCode {
    let args = Args::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output::fail(&error),
    };
    match runtime.block_on(vestibule::run(args)) {
        Ok(code) => code,
        Err(error) => output::fail(&*error),
    }
}
