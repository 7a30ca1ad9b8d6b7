//! `knowledge_category_product`: products that categories name (K10).

use vestibule_base::{Id, Locale};
use vestibule_store::{Query, Result, Tx, params, row};

/// The products that a category names.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, category: Id) -> Result<Vec<Id>> {
    let sql = "SELECT product_id AS value FROM knowledge_category_product WHERE category_id = $1 ORDER BY product_id";
    query.values(sql, params![category]).await
}

row! {
    /// A category and a product that it names.
    pub struct Names {
        pub category_id: Id,
        pub product_id: Id,
    }
}

/// The products that each category of a site names.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Names>> {
    let sql = "SELECT n.category_id, n.product_id FROM knowledge_category_product n JOIN knowledge_category c ON c.id = n.category_id \
               WHERE c.site_id = $1 ORDER BY n.category_id, n.product_id";
    query.rows(sql, params![site]).await
}

/// The categories that name a product.
///
/// # Errors
/// When the database does.
pub async fn list_categories(query: &impl Query, product: Id) -> Result<Vec<Id>> {
    let sql = "SELECT category_id AS value FROM knowledge_category_product WHERE product_id = $1 ORDER BY category_id";
    query.values(sql, params![product]).await
}

row! {
    /// A product that a category names, in one of its languages.
    pub struct Named {
        pub id: Id,
        pub key: String,
        pub locale: Option<Locale>,
        pub name: Option<String>,
    }
}

/// The products that a category names, each language of each, by hand order.
///
/// # Errors
/// When the database does.
pub async fn list_named(query: &impl Query, category: Id) -> Result<Vec<Named>> {
    let sql = "SELECT p.id, p.key, x.locale, x.name FROM knowledge_category_product c JOIN knowledge_product p ON p.id = c.product_id \
               LEFT JOIN knowledge_product_text x ON x.product_id = p.id WHERE c.category_id = $1 ORDER BY p.position, p.id, x.locale";
    query.rows(sql, params![category]).await
}

/// Says which products a category names; answers whether that is news.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, category: Id, products: &[Id]) -> Result<bool> {
    let mut wanted = products.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    if list(tx, category).await? == wanted {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_category_product WHERE category_id = $1", params![category]).await?;
    for product in wanted {
        let sql = "INSERT INTO knowledge_category_product (category_id, product_id) VALUES ($1, $2)";
        tx.run(sql, params![category, product]).await?;
    }
    Ok(true)
}
