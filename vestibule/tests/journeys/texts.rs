//! The texts of the whole program.

use vestibule::start;
use vestibule_base::Locale;

use super::features;

#[test]
fn the_texts_of_all_features_go_together_in_every_language() {
    let texts = start::texts(&features(), None).unwrap();
    for locale in Locale::INTERFACE {
        assert!(texts.has(locale, "shell-search"), "{locale}");
    }
}
