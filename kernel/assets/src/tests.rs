use super::*;

const BUNDLES: [&str; 6] = ["site.css", "staff.css", "site.js", "staff.js", "editor.js", "theme.js"];

#[test]
fn every_bundle_has_an_address_that_leads_back_to_it() {
    for logical in BUNDLES {
        let name = url(logical).strip_prefix("/assets/").expect(logical);
        let asset = find(name).expect(logical);
        assert_eq!(asset.name, name);
        assert!(asset.etag.starts_with('"') && asset.etag.ends_with('"'));
    }
}

#[test]
fn a_changed_or_unknown_name_is_not_found() {
    assert!(find("site.css").is_none());
    assert!(find("site-00000001.css").is_none());
    assert_eq!(url("nothing.css"), "");
}

#[test]
fn every_listed_icon_resolves() {
    for name in ICON_NAMES.iter().filter(|_| !SKIPPED) {
        let svg = icon(name);
        assert!(svg.starts_with("<svg class=\"icon\" aria-hidden=\"true\""), "{name}: {svg}");
        assert!(svg.ends_with("/></svg>") && !svg.contains("style="), "{name}: {svg}");
    }
    assert_eq!(icon("no-such-icon"), "");
}

/// The README is what template authors copy from: an icon named there must exist.
#[test]
fn every_icon_of_the_catalogue_resolves() {
    let catalogue = concat!(include_str!("../README.md"), include_str!("../STAFF.md"));
    for named in catalogue.split("{i:").skip(1).filter(|_| !SKIPPED) {
        let name = named.split('}').next().unwrap_or_default();
        assert!(name == "NAME" || ICON_NAMES.contains(&name), "the catalogue names the icon \"{name}\"");
    }
}

#[test]
fn public_pages_stay_within_their_budget() {
    let size = |logical: &str| find(url(logical).trim_start_matches("/assets/")).map_or(0, |asset| asset.gzip.len());
    assert!(size("site.css") <= 15 * 1024, "site.css: {} bytes", size("site.css"));
    assert!(size("site.js") + size("theme.js") <= 12 * 1024, "site.js: {} bytes", size("site.js"));
}

#[test]
fn nothing_asks_a_foreign_host() {
    for logical in ["site.css", "staff.css", "site.js", "staff.js"] {
        let asset = find(url(logical).trim_start_matches("/assets/")).expect(logical);
        let text = String::from_utf8_lossy(asset.bytes);
        assert!(!text.contains("http://") && !text.contains("https://"), "{logical}");
    }
}
