//! A database of its own for each test.

use tempfile::TempDir;
use vestibule_base::random;
use vestibule_store::Db;

/// Which database a test runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Product {
    /// A file in a folder of its own.
    Sqlite,
    /// A fresh database on the server at `VESTIBULE_TEST_POSTGRES`.
    Postgres,
}

/// An empty database and a folder, both gone after the test.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// Its address.
    pub url: String,
    /// A folder for files and indexes.
    pub folder: TempDir,
}

impl TestDb {
    /// Makes one.
    ///
    /// # Panics
    /// When there is no database server to make it on.
    pub async fn new(product: Product) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let url = match product {
            Product::Sqlite => format!("sqlite:{}", folder.path().join("test.sqlite").display()),
            Product::Postgres => fresh_postgres().await,
        };
        let db = Db::open(&url).await.expect("the database opens");
        Self { db, url, folder }
    }

    /// The database at an address, with a folder of its own.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn at(url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let db = Db::open(url).await.expect("the database opens");
        Self { db, url: url.to_owned(), folder }
    }

    /// The same database, opened once more with a folder of its own, as another process would.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn reopen(&self) -> Self {
        Self::at(&self.url).await
    }
}

async fn fresh_postgres() -> String {
    let server = std::env::var("VESTIBULE_TEST_POSTGRES").expect(
        "VESTIBULE_TEST_POSTGRES names no server: run ./test, which starts one, or set it to postgres://user@host/postgres",
    );
    let (base, _) = server.rsplit_once('/').expect("an address with a database name");
    let name: String = format!("t_{}", random::token()).chars().take(24).collect();
    Db::open(&server).await.expect("the server answers").create_database(&name).await.expect("a fresh database");
    format!("{base}/{name}")
}
