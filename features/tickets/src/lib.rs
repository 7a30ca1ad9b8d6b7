//! Customers' requests and the agents' desk.

mod actions;
mod asked;
mod counts;
mod default_forms;
mod left_out;
mod letters;
mod media;
mod merged;
mod model;
mod pages;
mod people;
mod reactions;
pub mod receive;
mod search;
pub mod seed;
mod settings;
mod store;
mod thread;

#[cfg(test)]
mod tests;
mod wanted;

use std::sync::Arc;

use vestibule_base::Timestamp;
use vestibule_contracts::Event;
use vestibule_contracts::events::{PersonMerged, RequestWanted, SiteChanged, TeamDeleted};
use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_store::Migration;
use vestibule_web::{Feature, Periodic, Reaction};

pub use default_forms::seed_default_forms;

/// The feature: forms, requests, desk.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "tickets",
        migrations: &[
            Migration { name: "tickets/0001_tickets", sql: include_str!("migrations/0001_tickets.sql") },
            Migration { name: "tickets/0002_counts", sql: include_str!("migrations/0002_counts.sql") },
            Migration { name: "tickets/0003_mail", sql: include_str!("migrations/0003_mail.sql") },
            Migration { name: "tickets/0004_solved_by", sql: include_str!("migrations/0004_solved_by.sql") },
            Migration { name: "tickets/0005_teams", sql: include_str!("migrations/0005_teams.sql") },
            Migration { name: "tickets/0006_numbered", sql: include_str!("migrations/0006_numbered.sql") },
            Migration { name: "tickets/0007_thread", sql: include_str!("migrations/0007_thread.sql") },
            Migration { name: "tickets/0008_left_out", sql: include_str!("migrations/0008_left_out.sql") },
        ],
        records: store::records::RECORDS,
        settings: &[settings::KEY],
        texts: vestibule_web::texts!(),
        routes: Some(pages::routes),
        offer: Some(|kernel, slots| {
            slots.search_sources.push(Arc::new(search::Requests { db: kernel.db.clone() }));
            slots.asked.push(Arc::new(asked::Subjects { db: kernel.db.clone() }));
            slots.own.put(Arc::new(counts::DeskCounts::default()));
            slots.menu.extend(MENU);
        }),
        reactions: vec![
            Reaction {
                name: "tickets/letters",
                hears: reactions::LETTERS,
                run: |app, event| Box::pin(reactions::write_letters(app, event)),
            },
            Reaction {
                name: "tickets/wanted",
                hears: &[RequestWanted::NAME],
                run: |app, event| Box::pin(wanted::make(app, event)),
            },
            Reaction {
                name: "tickets/teams",
                hears: &[TeamDeleted::NAME],
                run: |app, event| Box::pin(reactions::leave_team(app, event)),
            },
            Reaction {
                name: "tickets/merged",
                hears: &[PersonMerged::NAME],
                run: |app, event| Box::pin(merged::take_over(app, event)),
            },
            Reaction {
                name: "tickets/forms",
                hears: &[SiteChanged::NAME],
                run: |app, event| Box::pin(reactions::seed_forms(app, event)),
            },
        ],
        periodic: vec![Periodic { name: "tickets/tidy", every: Timestamp::HOUR, run: |app| Box::pin(reactions::tidy(app)) }],
        ..Feature::default()
    }
}

const MENU: [MenuEntry; 4] = [
    MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "tickets-menu-requests",
        address: "/{locale}/requests",
        icon: "inbox",
        position: 60,
    },
    MenuEntry {
        menu: Menu::Account,
        entry: Entry::SignedIn,
        label: "tickets-menu-mine",
        address: "/{locale}/requests",
        icon: "inbox",
        position: 20,
    },
    MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Agents,
        label: "tickets-menu-desk",
        address: "/desk",
        icon: "ticket",
        position: 10,
    },
    MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Administrators,
        label: "tickets-menu-forms",
        address: "/admin/request-forms",
        icon: "list-checks",
        position: 60,
    },
];
