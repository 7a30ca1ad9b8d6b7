//! People, sessions, roles and organisations (A1 to A7).

mod actions;
mod letters;
pub mod model;
mod offers;
mod pages;
mod password;
pub mod seed;
mod store;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use vestibule_base::Timestamp;
use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_store::Migration;
use vestibule_web::{Access, Feature, Periodic, Routes};

pub use actions::open_session::{open_session, with_cookie};
pub use actions::sign_up::is_empty as nobody_has_an_account;
pub use seed::nobody_administers;

const MIGRATIONS: &[Migration] = &[
    Migration { name: "accounts/0001_accounts", sql: include_str!("migrations/0001_accounts.sql") },
    Migration { name: "accounts/0002_rights", sql: include_str!("migrations/0002_rights.sql") },
    Migration { name: "accounts/0003_unproved", sql: include_str!("migrations/0003_unproved.sql") },
];

const MENU: &[MenuEntry] = &[
    entry(Menu::Account, Entry::SignedIn, ("accounts-menu-account", "/{locale}/account", "circle-user"), 90),
    entry(Menu::Staff, Entry::Administrators, ("accounts-menu-people", "/admin/people", "users"), 60),
    entry(Menu::Staff, Entry::Agents, ("accounts-menu-organisations", "/admin/organisations", "building-2"), 61),
];

const fn entry(
    menu: Menu,
    entry: Entry,
    (label, address, icon): (&'static str, &'static str, &'static str),
    position: i32,
) -> MenuEntry {
    MenuEntry { menu, entry, label, address, icon, position }
}

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "accounts",
        migrations: MIGRATIONS,
        records: store::records::RECORDS,
        texts: vestibule_web::texts!(),
        routes: Some(routes),
        offer: Some(|kernel, slots| {
            let offers = Arc::new(offers::Offers(kernel.clone()));
            slots.sessions = Some(offers.clone());
            slots.notices = Some(offers.clone());
            slots.teams = Some(offers.clone());
            slots.people = Some(offers);
            slots.menu.extend(MENU);
        }),
        periodic: vec![Periodic {
            name: "accounts/forget-expired",
            every: Timestamp::HOUR,
            run: |app| {
                Box::pin(async move {
                    let now = app.now();
                    let mut tx = app.db.begin().await?;
                    store::session::delete_expired(&mut tx, now).await?;
                    Ok(tx.commit(now).await?)
                })
            },
        }],
        ..Feature::default()
    }
}

fn routes() -> Routes {
    use pages::{account, notices, organisations, people, rights, segments, teams};
    let parts = [
        account::routes,
        notices::routes,
        people::routes,
        rights::routes,
        organisations::routes,
        segments::routes,
        teams::routes,
    ];
    parts.into_iter().fold(coming_in(), |routes, add| add(routes))
}

fn coming_in() -> Routes {
    use pages::{forgot, links, sign_in, sign_up};
    Routes::new()
        .get("/{locale}/sign-in", Access::Everyone, sign_in::show)
        .post("/{locale}/sign-in", Access::Everyone, sign_in::send)
        .post("/{locale}/sign-in/mail", Access::Everyone, sign_in::mail)
        .get("/{locale}/sign-in/code", Access::Everyone, sign_in::code)
        .post("/{locale}/sign-in/code", Access::Everyone, sign_in::enter_code)
        .post("/{locale}/sign-out", Access::Everyone, sign_in::sign_out)
        .get("/{locale}/sign-up", Access::Everyone, sign_up::show)
        .post("/{locale}/sign-up", Access::Everyone, sign_up::send)
        .get("/{locale}/sign-up/sent", Access::Everyone, sign_up::sent)
        .get("/{locale}/forgot", Access::Everyone, forgot::show)
        .post("/{locale}/forgot", Access::Everyone, forgot::send)
        .get("/{locale}/reset/{token}", Access::Everyone, forgot::choose)
        .post("/{locale}/reset/{token}", Access::Everyone, forgot::set)
        .get("/{locale}/sign-in/link/{token}", Access::Everyone, links::sign_in)
        .post("/{locale}/sign-in/link/{token}", Access::Everyone, links::open_sign_in)
        .get("/{locale}/verify/{token}", Access::Everyone, links::verify)
        .post("/{locale}/verify/{token}", Access::Everyone, links::open_verify)
        .get("/{locale}/join/{token}", Access::Everyone, links::join)
        .post("/{locale}/join/{token}", Access::Everyone, links::open_join)
        .get("/{locale}/change-email/{token}", Access::Everyone, links::change_email)
        .post("/{locale}/change-email/{token}", Access::Everyone, links::open_change_email)
}
