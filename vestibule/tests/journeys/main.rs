//! Stories across features.
#![cfg(test)]

mod archive;
mod asking;
mod audience;
mod backup;
mod community;
mod demonstration;
mod distress;
mod hostile;
mod languages;
mod machines;
mod menu;
mod operating;
mod permission;
mod processes;
mod queries;
mod rights;
mod safety;
mod sites;
mod sweeping;
mod texts;
mod writing;

use vestibule::args::{DataArgs, ServeArgs};
use vestibule::config::Settings;
use vestibule_testkit::{TestApp, TestDb};
use vestibule_web::Feature;

/// What the program is told without arguments.
fn settings() -> Settings {
    vestibule::config::read(&DataArgs::default(), &ServeArgs::default()).unwrap()
}

/// Every feature but those that testkit stands in for: sessions belong to the cast, mail to the test.
fn features() -> Vec<Feature> {
    features_of(&settings())
}

fn features_of(settings: &Settings) -> Vec<Feature> {
    vestibule::features::all(settings).into_iter().filter(|feature| feature.name != "mail").collect()
}

/// The whole program, in which the cast is signed in by name.
async fn start(db: TestDb) -> TestApp {
    TestApp::on(db, features()).await
}
