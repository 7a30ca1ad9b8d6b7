//! The kernel's own messages.

use vestibule_base::texts::Source;

/// The messages of shell, forms, lists and errors, in every language of the interface.
pub const TEXTS: &[Source] = crate::texts!();

/// The five message files of a crate, `i18n/*.ftl`.
#[macro_export]
macro_rules! texts {
    () => {
        &[
            (::vestibule_base::Locale::EN, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/en.ftl"))),
            (::vestibule_base::Locale::FIL, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/fil.ftl"))),
            (::vestibule_base::Locale::HR, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/hr.ftl"))),
            (::vestibule_base::Locale::EL, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/el.ftl"))),
            (::vestibule_base::Locale::ZH_HANT, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/zh-Hant.ftl"))),
        ]
    };
}
