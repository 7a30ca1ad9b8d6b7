//! What programs ask a site for: site map, robots, OpenSearch.

use axum::response::Response;
use quick_xml::escape::escape;
use vestibule_base::{Id, Timestamp};
use vestibule_contracts::slots::{SITEMAP_PART, SitemapEntry};
use vestibule_web::{At, PageError, PageResult, Visit};

/// `/robots.txt` (RFC 9309): everything public may be read; suggestions and staff pages are no content.
pub async fn robots(visit: Visit) -> Response {
    let base = visit.app.base_url(&visit.site);
    let closed: String = visit.site.locales.iter().map(|locale| format!("Disallow: /{locale}/suggest\n")).collect();
    visit.answer_public(
        "text/plain; charset=utf-8",
        format!("User-agent: *\n{closed}Disallow: /desk\nDisallow: /admin\n\nSitemap: {base}/sitemap.xml\n"),
    )
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// `/sitemap.xml` (sitemaps.org 0.9 with hreflang): all pages, or where there are many, the list of its parts.
pub async fn sitemap(visit: Visit) -> PageResult {
    let (mut entries, mut is_whole) = (vec![start(&visit)], true);
    for source in &visit.app.slots.sitemaps {
        let some = source.entries(visit.site.id, Id(0)).await?;
        is_whole &= i64::try_from(some.len()).is_ok_and(|count| count < SITEMAP_PART);
        entries.extend(some);
    }
    if is_whole {
        return Ok(written(&visit, &entries));
    }
    let mut parts = Vec::new();
    for source in &visit.app.slots.sitemaps {
        parts.extend(source.parts(visit.site.id).await?.into_iter().map(|after| (source.name(), after)));
    }
    Ok(index(&visit, &parts))
}

/// `/sitemap/{part}`: a part as the list of parts names it, `<source>-<after>.xml`.
pub async fn sitemap_part(visit: Visit, At(part): At<String>) -> PageResult {
    let named = part.strip_suffix(".xml").and_then(|part| part.rsplit_once('-'));
    let (name, after) = named.ok_or_else(PageError::not_found)?;
    let after: Id = after.parse().map_err(|_| PageError::not_found())?;
    let source = visit.app.slots.sitemaps.iter().find(|source| source.name() == name).ok_or_else(PageError::not_found)?;
    let mut entries = source.entries(visit.site.id, after).await?;
    if entries.is_empty() && after != Id(0) {
        return Err(PageError::not_found());
    }
    let is_first = visit.app.slots.sitemaps.first().is_some_and(|first| first.name() == name);
    if is_first && after == Id(0) {
        entries.insert(0, start(&visit));
    }
    Ok(written(&visit, &entries))
}

/// The start page.
fn start(visit: &Visit) -> SitemapEntry {
    let addresses = visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}"))).collect();
    SitemapEntry { addresses, changed_at: visit.now() }
}

fn index(visit: &Visit, parts: &[(&str, Id)]) -> Response {
    let base = visit.app.base_url(&visit.site);
    let mut xml = format!("{XML}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (name, after) in parts {
        xml.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", escape(format!("{base}/sitemap/{name}-{after}.xml"))));
    }
    xml.push_str("</sitemapindex>\n");
    visit.answer_public("application/xml; charset=utf-8", xml)
}

fn written(visit: &Visit, entries: &[SitemapEntry]) -> Response {
    let base = visit.app.base_url(&visit.site);
    let mut xml = format!(
        "{XML}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for entry in entries {
        for (_, address) in &entry.addresses {
            write_entry(&mut xml, &base, address, entry);
        }
    }
    xml.push_str("</urlset>\n");
    visit.answer_public("application/xml; charset=utf-8", xml)
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
