//! The program as a library, so that journeys can be told in tests: arguments → configuration → one command.

pub mod args;
mod command;
pub mod config;
mod demo;
pub mod features;
pub mod languages;
mod mail;
pub mod output;
pub mod start;
#[cfg(feature = "otel")]
pub mod traces;

pub use command::run;
pub use demo::fill as fill_demonstration;
