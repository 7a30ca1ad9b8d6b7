//! Stories across features.
#![cfg(test)]

mod archive;
mod asking;
mod audience;
mod demonstration;
mod distress;
mod hostile;
mod languages;
mod machines;
mod menu;
mod operating;
mod permission;
mod processes;
mod rights;
mod safety;
mod sites;
mod sweeping;
mod texts;
mod writing;

use vestibule::args::{DataArgs, ServeArgs};
use vestibule_testkit::{TestApp, TestDb};
use vestibule_web::Feature;

/// Every feature but those that testkit stands in for: sessions belong to the cast, mail to the test.
fn features() -> Vec<Feature> {
    let settings = vestibule::config::read(&DataArgs::default(), &ServeArgs::default()).unwrap();
    vestibule::features::all(&settings).into_iter().filter(|feature| feature.name != "mail").collect()
}

/// The whole program, in which the cast is signed in by name.
async fn start(db: TestDb) -> TestApp {
    TestApp::on(db, features()).await
}
