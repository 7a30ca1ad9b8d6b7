//! Dates and numbers by the rules of a language (Unicode CLDR, through ICU4X).

use std::cell::RefCell;
use std::collections::HashMap;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{self, YMD};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use jiff::tz::TimeZone;

use crate::clock::Timestamp;
use crate::locale::Locale;

/// The formatters of one language. Making one reads and assembles locale data, so each thread keeps its own.
struct Formatters {
    date: Option<DateTimeFormatter<YMD>>,
    date_time: Option<DateTimeFormatter<fieldsets::YMDT>>,
    number: Option<DecimalFormatter>,
}

impl Formatters {
    fn new(locale: Locale) -> Self {
        let tag: icu_locale_core::Locale = locale.tag().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
        Self {
            date: DateTimeFormatter::try_new((&tag).into(), YMD::long()).ok(),
            date_time: DateTimeFormatter::try_new((&tag).into(), YMD::medium().with_time_hm()).ok(),
            number: DecimalFormatter::try_new((&tag).into(), icu_decimal::options::DecimalFormatterOptions::default()).ok(),
        }
    }
}

thread_local! {
    static FORMATTERS: RefCell<HashMap<Locale, Formatters>> = RefCell::default();
}

fn with_formatters(locale: Locale, format: impl FnOnce(&Formatters) -> Option<String>) -> Option<String> {
    FORMATTERS.with_borrow_mut(|all| format(all.entry(locale).or_insert_with(|| Formatters::new(locale))))
}

fn civil(at: Timestamp, zone: &str) -> Option<DateTime<icu_calendar::Iso>> {
    // Most visitors have no zone, and a name that nobody knows is sought on the disk each time.
    let zone = if zone.is_empty() { TimeZone::UTC } else { TimeZone::get(zone).unwrap_or(TimeZone::UTC) };
    let at = jiff::Timestamp::from_millisecond(at.millis()).ok()?.to_zoned(zone);
    let unsigned = |number: i8| u8::try_from(number).unwrap_or_default();
    Some(DateTime {
        date: Date::try_new_iso(i32::from(at.year()), unsigned(at.month()), unsigned(at.day())).ok()?,
        time: Time::try_new(unsigned(at.hour()), unsigned(at.minute()), 0, 0).ok()?,
    })
}

/// The day of `at` in `zone` (an IANA name, UTC when unknown), in the language's long form.
#[must_use]
pub fn format_date(locale: Locale, at: Timestamp, zone: &str) -> String {
    civil(at, zone)
        .and_then(|civil| with_formatters(locale, |all| Some(all.date.as_ref()?.format(&civil.date).to_string())))
        .unwrap_or_else(|| at.iso_date())
}

/// Day and time of `at` in `zone` (an IANA name, UTC when unknown), in the language's middle form.
#[must_use]
pub fn format_date_time(locale: Locale, at: Timestamp, zone: &str) -> String {
    civil(at, zone)
        .and_then(|civil| with_formatters(locale, |all| Some(all.date_time.as_ref()?.format(&civil).to_string())))
        .unwrap_or_else(|| at.rfc3339())
}

/// A whole number with the language's group separators.
#[must_use]
pub fn format_number(locale: Locale, number: i64) -> String {
    with_formatters(locale, |all| Some(all.number.as_ref()?.format(&Decimal::from(number)).to_string()))
        .unwrap_or_else(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_dates_its_own_way() {
        let at = Timestamp::parse("2026-11-22T23:30:00Z").unwrap();
        assert_eq!(format_date(Locale::HR, at, ""), "22. studenoga 2026.");
        assert_eq!(format_date(Locale::EL, at, ""), "22 Νοεμβρίου 2026");
        assert_eq!(format_date(Locale::ZH_HANT, at, ""), "2026年11月22日");
        assert_eq!(format_date(Locale::EN, at, "Europe/Zagreb"), "November 23, 2026");
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(format_number(Locale::EN, 12_345), "12,345");
        assert_eq!(format_number(Locale::HR, 12_345), "12.345");
    }
}
