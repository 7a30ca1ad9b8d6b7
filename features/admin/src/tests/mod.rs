//! Stories about set-up and settings.
