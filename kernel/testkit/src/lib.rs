//! What tests stand on.
//!
//! [`Cast`]: the people of every story. [`TestApp`]: the program in memory, with a clock that a test moves, mail that it
//! reads, and workers that run when it says so. [`db_test!`]: one test, run on SQLite and on PostgreSQL.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot begin, or sees something wrong, stops there")]

mod answer;
mod cast;
mod database;
mod elsewhere;
mod program;
mod server;

pub use answer::Answer;
pub use cast::{BILLING, Cast, NORTHWIND, REPAIRS, SECTION, SUEDWERK};
pub use database::{Product, TestDb};
pub use elsewhere::{Asked, Elsewhere};
pub use program::{SITE, TestApp};
pub use server::Server;

/// One test, run on both databases: `sqlite` and `postgres` inside a module of its name.
///
/// PostgreSQL is the server at `VESTIBULE_TEST_POSTGRES`, which `./test` starts and sets.
#[macro_export]
macro_rules! db_test {
    ($(#[$meta:meta])* async fn $name:ident($db:ident: TestDb) $body:block) => {
        mod $name {
            use super::*;
            $(#[$meta])*
            async fn told($db: $crate::TestDb) $body
            #[tokio::test]
            async fn sqlite() {
                told($crate::TestDb::new($crate::Product::Sqlite).await).await;
            }
            #[tokio::test]
            async fn postgres() {
                told($crate::TestDb::new($crate::Product::Postgres).await).await;
            }
        }
    };
}
