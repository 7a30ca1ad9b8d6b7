//! What programs ask a site for: site map, robots, OpenSearch.

use axum::response::Response;
use quick_xml::escape::escape;
use vestibule_base::Timestamp;
use vestibule_contracts::slots::SitemapEntry;
use vestibule_web::{PageError, PageResult, Visit};

/// Most addresses in one site map (sitemaps.org).
const MOST: usize = 50_000;

/// `/robots.txt` (RFC 9309): everything public may be read; suggestions and staff pages are no content.
pub async fn robots(visit: Visit) -> Response {
    let base = visit.app.base_url(&visit.site);
    let closed: String = visit.site.locales.iter().map(|locale| format!("Disallow: /{locale}/suggest\n")).collect();
    visit.answer_public(
        "text/plain; charset=utf-8",
        format!("User-agent: *\n{closed}Disallow: /desk\nDisallow: /admin\n\nSitemap: {base}/sitemap.xml\n"),
    )
}

/// `/sitemap.xml` (sitemaps.org 0.9 with hreflang).
pub async fn sitemap(visit: Visit) -> PageResult {
    let mut entries = vec![SitemapEntry {
        addresses: visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}"))).collect(),
        changed_at: visit.now(),
    }];
    for source in &visit.app.slots.sitemaps {
        entries.extend(source.entries(visit.site.id).await?);
    }
    let base = visit.app.base_url(&visit.site);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let lines = entries.iter().flat_map(|entry| entry.addresses.iter().map(move |(_, address)| (entry, address)));
    for (entry, address) in lines.take(MOST) {
        write_entry(&mut xml, &base, address, entry);
    }
    xml.push_str("</urlset>\n");
    Ok(visit.answer_public("application/xml; charset=utf-8", xml))
}

fn write_entry(xml: &mut String, base: &str, address: &str, entry: &SitemapEntry) {
    xml.push_str(&format!("<url><loc>{}</loc>", escape(format!("{base}{address}"))));
    if entry.changed_at != Timestamp(0) {
        xml.push_str(&format!("<lastmod>{}</lastmod>", entry.changed_at.iso_date()));
    }
    for (locale, other) in &entry.addresses {
        let href = format!("{base}{other}");
        xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{locale}\" href=\"{}\"/>", escape(href)));
    }
    xml.push_str("</url>\n");
}

/// `/{locale}/opensearch.xml` (OpenSearch 1.1): browsers add the site to their search engines.
pub async fn open_search(visit: Visit) -> PageResult {
    if !visit.path.starts_with(&visit.url("/")) {
        return Err(PageError::not_found());
    }
    let (base, name) = (visit.app.base_url(&visit.site), visit.site.name.clone());
    let short: String = name.chars().take(16).collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\
         <ShortName>{}</ShortName><Description>{}</Description><InputEncoding>UTF-8</InputEncoding><Language>{}</Language>\
         <Url type=\"text/html\" template=\"{base}/{locale}/search?q={{searchTerms}}\"/>\
         <Url type=\"application/x-suggestions+json\" template=\"{base}/{locale}/suggest?q={{searchTerms}}&amp;form=opensearch\"/></OpenSearchDescription>\n",
        escape(&short),
        escape(&name),
        visit.locale,
        locale = visit.locale
    );
    Ok(visit.answer_public("application/opensearchdescription+xml", xml))
}
