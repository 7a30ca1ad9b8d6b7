//! `knowledge_product`, `knowledge_product_text` and `knowledge_release`: what the company makes, in which versions (K10).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{FromRow, Query, Result, Row, Tx, params, row};

use crate::model::{ProductState, ReleaseState};
use crate::store::texts::{self, Texts};

row! {
    /// A product in one of its languages.
    pub struct ProductRow {
        pub id: Id,
        pub position: i64,
        pub state: ProductState,
        pub icon: String,
        pub key: String,
        pub changed_at: Timestamp,
        pub locale: Option<Locale>,
        pub name: Option<String>,
        pub summary: Option<String>,
    }
}

row! {
    /// A version of a product.
    pub struct Release {
        pub id: Id,
        pub product_id: Id,
        pub position: i64,
        pub name: String,
        /// Noon (UTC) of the day it came out.
        pub released_at: Option<Timestamp>,
        pub state: ReleaseState,
    }
}

/// A product with its texts and versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Id.
    pub id: Id,
    /// Place in lists.
    pub position: i64,
    /// Whether it is still offered.
    pub state: ProductState,
    /// Name of its icon.
    pub icon: String,
    /// Name for imports.
    pub key: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Name and summary by language.
    pub texts: Texts,
    /// Its versions, by hand order: the newest first.
    pub releases: Vec<Release>,
}

impl Product {
    /// The language that a reader of `order` gets.
    #[must_use]
    pub fn locale(&self, order: &[Locale]) -> Locale {
        texts::locale(&self.texts, order)
    }

    /// The name that a reader of `order` gets.
    #[must_use]
    pub fn name(&self, order: &[Locale]) -> &str {
        texts::name(&self.texts, &self.key, order)
    }

    /// The summary in the same language.
    #[must_use]
    pub fn summary(&self, order: &[Locale]) -> &str {
        texts::summary(&self.texts, order)
    }

    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale, order: &[Locale]) -> String {
        crate::address::product(locale, self.id, &vestibule_base::slugify(self.name(order)))
    }

    /// The version of this name.
    #[must_use]
    pub fn release(&self, name: &str) -> Option<&Release> {
        self.releases.iter().find(|release| release.name == name)
    }
}

/// All products of a site by hand order, with their versions.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, site: Id) -> Result<Vec<Product>> {
    let sql = "SELECT 'product' AS part, p.id, p.id AS product_id, p.position, p.state, p.icon, p.key, p.changed_at, x.locale, x.name, x.summary, \
               CAST(NULL AS BIGINT) AS released_at FROM knowledge_product p LEFT JOIN knowledge_product_text x ON x.product_id = p.id \
               WHERE p.site_id = $1 UNION ALL SELECT 'release', r.id, r.product_id, r.position, r.state, '', '', 0, NULL, r.name, NULL, r.released_at \
               FROM knowledge_release r JOIN knowledge_product p ON p.id = r.product_id WHERE p.site_id = $1 ORDER BY part, position, id, locale";
    let mut products: Vec<Product> = Vec::new();
    for part in query.read(sql, params![site], usize::MAX, read).await? {
        match part {
            Part::Product(row) => push(&mut products, row),
            Part::Release(release) => {
                if let Some(product) = products.iter_mut().find(|product| product.id == release.product_id) {
                    product.releases.push(release);
                }
            }
        }
    }
    for product in &mut products {
        product.releases.sort_by_key(|release| (release.position, std::cmp::Reverse(release.id)));
    }
    Ok(products)
}

/// A row of [`list`].
enum Part {
    Product(ProductRow),
    Release(Release),
}

fn read(row: &Row<'_>) -> Result<Part> {
    match row.get::<String>("part")?.as_str() {
        "product" => Ok(Part::Product(ProductRow::from_row(row)?)),
        _ => Ok(Part::Release(Release::from_row(row)?)),
    }
}

fn push(products: &mut Vec<Product>, row: ProductRow) {
    if products.last().is_none_or(|last| last.id != row.id) {
        products.push(Product {
            id: row.id,
            position: row.position,
            state: row.state,
            icon: row.icon,
            key: row.key,
            changed_at: row.changed_at,
            texts: Texts::new(),
            releases: Vec::new(),
        });
    }
    if let Some(product) = products.last_mut() {
        texts::put(&mut product.texts, (row.locale, row.name, row.summary));
    }
}

/// Sites that show products.
///
/// # Errors
/// When the database does.
pub async fn list_sites(query: &impl Query) -> Result<Vec<Id>> {
    query.values("SELECT DISTINCT site_id AS value FROM knowledge_product WHERE state = 'offered'", params![]).await
}

/// Adds a product with its texts.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the key is taken.
pub async fn insert(tx: &mut Tx, site: Id, product: &Product) -> Result<()> {
    let sql = "INSERT INTO knowledge_product (id, site_id, position, state, icon, key, made_at, changed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
    let p = product;
    tx.run(sql, params![p.id, site, p.position, p.state, p.icon, p.key, p.changed_at]).await?;
    replace_texts(tx, product).await
}

/// Changes a product and its texts; its key stays.
///
/// # Errors
/// When the database does.
pub async fn update(tx: &mut Tx, product: &Product) -> Result<()> {
    let sql = "UPDATE knowledge_product SET position = $1, state = $2, icon = $3, changed_at = $4 WHERE id = $5";
    let p = product;
    tx.run(sql, params![p.position, p.state, p.icon, p.changed_at, p.id]).await?;
    replace_texts(tx, product).await
}

async fn replace_texts(tx: &mut Tx, product: &Product) -> Result<()> {
    tx.run("DELETE FROM knowledge_product_text WHERE product_id = $1", params![product.id]).await?;
    for (locale, (name, summary)) in &product.texts {
        let sql = "INSERT INTO knowledge_product_text (product_id, locale, name, summary) VALUES ($1, $2, $3, $4)";
        tx.run(sql, params![product.id, locale, name, summary]).await?;
    }
    Ok(())
}

/// Takes a product away with its versions; nothing may be about it any more.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, product: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_product WHERE id = $1", params![product]).await?;
    Ok(())
}

/// Adds a version, or changes the one with this id.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the product has another version of this name.
pub async fn upsert_release(tx: &mut Tx, release: &Release) -> Result<()> {
    let sql = "INSERT INTO knowledge_release (id, product_id, position, name, released_at, state) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, released_at = excluded.released_at, \
               state = excluded.state";
    let r = release;
    tx.run(sql, params![r.id, r.product_id, r.position, r.name, r.released_at, r.state]).await?;
    Ok(())
}

/// Takes a version away; nothing may be about it any more.
///
/// # Errors
/// When the database does.
pub async fn delete_release(tx: &mut Tx, release: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_release WHERE id = $1", params![release]).await?;
    Ok(())
}

/// The site of a version.
///
/// # Errors
/// When the database does.
pub async fn find_site(query: &impl Query, release: Id) -> Result<Option<Id>> {
    let sql =
        "SELECT p.site_id AS value FROM knowledge_release r JOIN knowledge_product p ON p.id = r.product_id WHERE r.id = $1";
    query.value(sql, params![release]).await
}
