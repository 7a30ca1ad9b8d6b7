//! `accounts_token`: mailed links and codes, kept as hashes, good once.

use vestibule_base::{Id, Timestamp, random};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::Purpose;

/// Wrong codes after which a code is dead.
const MOST_TRIES: i64 = 5;

row! {
    /// A link that is still good.
    pub struct Token {
        /// Whose it is.
        pub person_id: Id,
        /// What else it says: a new address, an organisation.
        pub payload: String,
    }
}

/// Makes a link for the person; earlier ones for the same purpose die. Answers what goes into the mail.
pub async fn insert(tx: &mut Tx, purpose: Purpose, person: Id, (payload, now): (&str, Timestamp)) -> Result<String> {
    let token = random::token();
    delete_all(tx, purpose, person).await?;
    insert_hash(tx, &random::token_hash(&token), (purpose, person), payload, now).await?;
    Ok(token)
}

/// Makes a link beside those that are good already: each mail carries one of its own.
pub async fn insert_another(tx: &mut Tx, purpose: Purpose, person: Id, (payload, now): (&str, Timestamp)) -> Result<String> {
    let token = random::token();
    insert_hash(tx, &random::token_hash(&token), (purpose, person), payload, now).await?;
    Ok(token)
}

/// Makes a code of six digits beside the link; it is tied to the person, as six digits alone are easy to guess.
pub async fn insert_code(tx: &mut Tx, person: Id, now: Timestamp) -> Result<String> {
    let code = random::six_digits();
    insert_hash(tx, &code_hash(person, &code), (Purpose::SignIn, person), "", now).await?;
    Ok(code)
}

async fn insert_hash(tx: &mut Tx, hash: &str, (purpose, person): (Purpose, Id), payload: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO accounts_token (hash, purpose, person_id, payload, tries, expires_at, made_at) VALUES ($1, $2, $3, $4, 0, $5, $6)";
    tx.run(sql, params![hash, purpose.name(), person, payload, now.plus(purpose.lasts()), now]).await?;
    Ok(())
}

fn code_hash(person: Id, code: &str) -> String {
    random::token_hash(&format!("{person}/{code}"))
}

/// Looks at a link without using it up.
pub async fn find(query: &impl Query, purpose: Purpose, token: &str, now: Timestamp) -> Result<Option<Token>> {
    let sql = "SELECT person_id, payload FROM accounts_token WHERE hash = $1 AND purpose = $2 AND expires_at > $3";
    query.row(sql, params![random::token_hash(token), purpose.name(), now]).await
}

/// Uses a link up; of two who try at once, one gets it.
pub async fn take(tx: &mut Tx, purpose: Purpose, token: &str, now: Timestamp) -> Result<Option<Token>> {
    let sql = "DELETE FROM accounts_token WHERE hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING person_id, payload";
    tx.row(sql, params![random::token_hash(token), purpose.name(), now]).await
}

/// Uses a code up. Each wrong one counts against every code of the person; after five, all are dead.
pub async fn take_code(tx: &mut Tx, person: Id, code: &str, now: Timestamp) -> Result<bool> {
    let sql = "DELETE FROM accounts_token WHERE hash = $1 AND person_id = $2 AND purpose = $3 AND expires_at > $4 AND tries < $5 RETURNING person_id, payload";
    let taken = tx.row::<Token>(sql, params![code_hash(person, code), person, Purpose::SignIn.name(), now, MOST_TRIES]).await?;
    if taken.is_none() {
        tx.run(
            "UPDATE accounts_token SET tries = tries + 1 WHERE person_id = $1 AND purpose = $2",
            params![person, Purpose::SignIn.name()],
        )
        .await?;
    }
    Ok(taken.is_some())
}

/// Makes the links that one person has for a purpose another one's.
pub async fn update_person(tx: &mut Tx, purpose: Purpose, from: Id, into: Id) -> Result<()> {
    let sql = "UPDATE accounts_token SET person_id = $1 WHERE person_id = $2 AND purpose = $3";
    tx.run(sql, params![into, from, purpose.name()]).await?;
    Ok(())
}

/// Kills every link of the person for a purpose.
pub async fn delete_all(tx: &mut Tx, purpose: Purpose, person: Id) -> Result<()> {
    tx.run("DELETE FROM accounts_token WHERE person_id = $1 AND purpose = $2", params![person, purpose.name()]).await?;
    Ok(())
}
