//! `knowledge_product_content` and `knowledge_release_content`: what content is about.

use vestibule_base::{Id, Viewer};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::category::Count;
use crate::store::{among, visible};

row! {
    /// Content and a product, or a version, that it is about.
    pub struct About {
        pub article_id: Id,
        pub about: Id,
    }
}

/// Products and versions that something is about, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics {
    /// Products.
    pub products: Vec<Id>,
    /// Versions of them; none of a product: all of it.
    pub releases: Vec<Id>,
}

/// What some content is about: products.
///
/// # Errors
/// When the database does.
pub async fn list_products(query: &impl Query, articles: &[Id]) -> Result<Vec<About>> {
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!(
        "SELECT article_id, product_id AS about FROM knowledge_product_content WHERE article_id{chosen} ORDER BY article_id, product_id"
    );
    query.rows(&sql, values).await
}

/// What all content of a site is about: products, and versions of them.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<(Vec<About>, Vec<About>)> {
    let products = "SELECT c.article_id, c.product_id AS about FROM knowledge_product_content c JOIN knowledge_article a ON a.id = c.article_id \
                    WHERE a.site_id = $1 ORDER BY c.article_id, c.product_id";
    let releases = "SELECT c.article_id, c.release_id AS about FROM knowledge_release_content c JOIN knowledge_article a ON a.id = c.article_id \
                    WHERE a.site_id = $1 ORDER BY c.article_id, c.release_id";
    Ok((query.rows(products, params![site]).await?, query.rows(releases, params![site]).await?))
}

row! {
    /// Something that content is about, and what that is: `product` or `release`.
    pub struct Topic {
        pub what: String,
        pub about: Id,
    }
}

/// What one thing is about.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id) -> Result<Topics> {
    let sql = "SELECT 'product' AS what, product_id AS about FROM knowledge_product_content WHERE article_id = $1 UNION ALL \
               SELECT 'release', release_id FROM knowledge_release_content WHERE article_id = $1 ORDER BY 2";
    let rows: Vec<Topic> = query.rows(sql, params![article]).await?;
    let of = |what: &str| rows.iter().filter(|row| row.what == what).map(|row| row.about).collect();
    Ok(Topics { products: of("product"), releases: of("release") })
}

/// Says what something is about; answers whether that is news.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, article: Id, topics: &Topics) -> Result<bool> {
    let sorted = |ids: &[Id]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let wanted = Topics { products: sorted(&topics.products), releases: sorted(&topics.releases) };
    if find(tx, article).await? == wanted {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_product_content WHERE article_id = $1", params![article]).await?;
    tx.run("DELETE FROM knowledge_release_content WHERE article_id = $1", params![article]).await?;
    for product in wanted.products {
        let sql = "INSERT INTO knowledge_product_content (article_id, product_id) VALUES ($1, $2)";
        tx.run(sql, params![article, product]).await?;
    }
    for release in wanted.releases {
        let sql = "INSERT INTO knowledge_release_content (article_id, release_id) VALUES ($1, $2)";
        tx.run(sql, params![article, release]).await?;
    }
    Ok(true)
}

row! {
    /// How much content is about something.
    pub struct Used {
        pub about: Id,
        pub contents: i64,
    }
}

/// How much content, published or not, is about each product of a site.
///
/// # Errors
/// When the database does.
pub async fn count_by_product(query: &impl Query, site: Id) -> Result<Vec<Used>> {
    let sql = "SELECT c.product_id AS about, COUNT(*) AS contents FROM knowledge_product_content c \
               JOIN knowledge_product p ON p.id = c.product_id WHERE p.site_id = $1 GROUP BY c.product_id";
    query.rows(sql, params![site]).await
}

/// How much content is about each version of a product.
///
/// # Errors
/// When the database does.
pub async fn count_by_release(query: &impl Query, product: Id) -> Result<Vec<Used>> {
    let sql = "SELECT c.release_id AS about, COUNT(*) AS contents FROM knowledge_release_content c \
               JOIN knowledge_release r ON r.id = c.release_id WHERE r.product_id = $1 GROUP BY c.release_id";
    query.rows(sql, params![product]).await
}

/// The condition on content `a` that it is about a product, and about a version of it when one is given; the values are added.
pub fn about(product: Id, release: Option<Id>, values: &mut Vec<vestibule_store::Value>) -> String {
    use vestibule_store::Param;
    values.push(product.to_param());
    let place = values.len();
    let mut sql = format!(
        " AND EXISTS (SELECT 1 FROM knowledge_product_content pc WHERE pc.article_id = a.id AND pc.product_id = ${place})"
    );
    if let Some(release) = release {
        values.push(release.to_param());
        sql.push_str(&format!(
            " AND (EXISTS (SELECT 1 FROM knowledge_release_content rc WHERE rc.article_id = a.id AND rc.release_id = ${}) \
             OR NOT EXISTS (SELECT 1 FROM knowledge_release_content rc JOIN knowledge_release rr ON rr.id = rc.release_id \
             WHERE rc.article_id = a.id AND rr.product_id = ${place}))",
            values.len()
        ));
    }
    sql
}

/// How much of a product stands in each category, for this viewer; of a version when one is given.
///
/// # Errors
/// When the database does.
pub async fn count_by_category(
    query: &impl Query,
    viewer: &Viewer,
    site: Id,
    (product, release): (Id, Option<Id>),
) -> Result<Vec<Count>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let about = about(product, release, &mut values);
    let sql = format!(
        "SELECT a.category_id, COUNT(*) AS articles FROM knowledge_article a WHERE a.site_id = $1 AND a.kind NOT IN ('question', 'block'){seen}{about} \
         AND a.shown_at IS NOT NULL GROUP BY a.category_id"
    );
    query.rows(&sql, values).await
}

row! {
    /// A product that something is about, in one of its languages, and one of the versions it is about.
    pub struct Named {
        pub id: Id,
        pub key: String,
        pub locale: Option<vestibule_base::Locale>,
        pub name: Option<String>,
        pub release: Option<String>,
        /// A version for which it is still to be verified (U2).
        pub waits_for: Option<String>,
    }
}

/// What one thing is about, with the names of it: each language with each version, and with each for which it is to be verified.
///
/// # Errors
/// When the database does.
pub async fn list_named(query: &impl Query, article: Id) -> Result<Vec<Named>> {
    let sql = "SELECT p.id, p.key, x.locale, x.name, v.name AS release, w.name AS waits_for FROM knowledge_product_content c \
               JOIN knowledge_product p ON p.id = c.product_id LEFT JOIN knowledge_product_text x ON x.product_id = p.id \
               LEFT JOIN (SELECT rc.article_id, r.product_id, r.name, r.position FROM knowledge_release_content rc \
               JOIN knowledge_release r ON r.id = rc.release_id WHERE rc.article_id = $1) v ON v.product_id = p.id \
               LEFT JOIN (SELECT k.asked_at, k.release_id, r.product_id, r.name FROM knowledge_check k \
               JOIN knowledge_release r ON r.id = k.release_id WHERE k.article_id = $1 AND k.settled_at IS NULL) w ON w.product_id = p.id \
               WHERE c.article_id = $1 ORDER BY p.position, p.id, v.position, w.asked_at, w.release_id, x.locale";
    query.rows(sql, params![article]).await
}

/// Everything that is about a product.
///
/// # Errors
/// When the database does.
pub async fn list_articles(query: &impl Query, product: Id) -> Result<Vec<Id>> {
    let sql = "SELECT article_id AS value FROM knowledge_product_content WHERE product_id = $1 ORDER BY article_id";
    query.values(sql, params![product]).await
}

/// Says that something is about a product, too; answers whether that is news.
///
/// # Errors
/// When the database does.
pub async fn add(tx: &mut Tx, article: Id, product: Id) -> Result<bool> {
    let sql = "INSERT INTO knowledge_product_content (article_id, product_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(tx.run(sql, params![article, product]).await? == 1)
}
