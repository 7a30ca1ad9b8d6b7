//! Who may find what, in the words of the index.

use vestibule_base::{Role, Viewer};
use vestibule_contracts::slots::SearchDocument;

use crate::engine::Document;
use vestibule_contracts::Subject;

/// Longest words of a search that are counted; longer ones are sentences that could name somebody.
const LONGEST_COUNTED: usize = 80;

/// The audiences of a viewer, as the index knows them. Staff sees every content; agents see every request as well, those
/// who are bound to teams the requests of these and those that were given to them.
#[must_use]
pub fn audiences_of(viewer: &Viewer) -> Vec<String> {
    let mut seen = viewer.audiences().unwrap_or_else(|| vec!["staff".to_owned()]);
    seen.extend(viewer.person.map(|id| format!("person:{id}")));
    seen.extend(viewer.reads_requests_of.iter().map(|id| format!("readers:{id}")));
    match viewer.bound_to().filter(|_| viewer.has(Role::Agent)) {
        Some(teams) => {
            seen.extend(teams.iter().map(|id| format!("team:{id}")));
            seen.extend(viewer.person.map(|id| format!("agent:{id}")));
        }
        None if viewer.has(Role::Agent) => seen.push("agents".to_owned()),
        None => {}
    }
    seen
}

/// The audiences of a document, as the index knows them.
#[must_use]
pub fn audiences_for(document: &SearchDocument) -> Vec<String> {
    if document.people.is_empty() && document.readers_of.is_none() {
        return vec![document.audience.to_string(), "staff".to_owned()];
    }
    let mut seen: Vec<String> = document.people.iter().map(|id| format!("person:{id}")).collect();
    seen.extend(document.readers_of.map(|id| format!("readers:{id}")));
    seen.extend(document.team.map(|id| format!("team:{id}")));
    seen.extend(document.agent.map(|id| format!("agent:{id}")));
    seen.push("agents".to_owned());
    seen
}

/// A document for the index. `most_read` is the popularity of the most read document, at least 1.
#[must_use]
pub fn to_index(subject: Subject, document: SearchDocument) -> Option<Document> {
    let audiences = audiences_for(&document);
    // Reads are spread over orders of magnitude: a thousand readers are not a hundred times better than ten.
    let popularity = f32::from(u16::try_from(document.popularity.clamp(0, 10_000)).unwrap_or(0)).ln_1p() / 10_000_f32.ln_1p();
    Some(Document {
        kind: subject.kind.name().to_owned(),
        id: subject.id.get(),
        site: document.site.to_string(),
        locale: document.locale?.tag().to_owned(),
        audiences,
        title: document.title,
        headings: document.headings.lines().map(str::to_owned).collect(),
        body: document.body,
        times: document.times,
        labels: document.labels,
        products: document.products.iter().map(ToString::to_string).collect(),
        time: document.changed_at.millis(),
        popularity,
        outdated: document.outdated,
        url: document.url,
        path: document.path,
    })
}

/// The words under which a search is counted: lower case, single blanks; `None` when they could name somebody.
#[must_use]
pub fn counted_words(text: &str) -> Option<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let harmless = !words.is_empty() && words.chars().count() <= LONGEST_COUNTED && !words.contains('@') && digits < 5;
    harmless.then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vestibule_base::{Audience, Id};

    #[test]
    fn what_could_name_somebody_is_not_counted() {
        assert_eq!(counted_words("  Reset   Hub "), Some("reset hub".to_owned()));
        assert_eq!(counted_words("ana@example.org"), None);
        assert_eq!(counted_words("+385 91 123 4567"), None);
        assert_eq!(counted_words(""), None);
    }

    #[test]
    fn an_agent_bound_to_teams_finds_what_is_theirs_or_was_given_to_them() {
        let own = SearchDocument { people: vec![Id(7)], ..SearchDocument::default() };
        let finds = |agent: &Viewer, document: &SearchDocument| {
            audiences_of(agent).iter().any(|audience| audiences_for(document).contains(audience))
        };
        let agent = Viewer { person: Some(Id(9)), roles: vec![Role::Agent], teams: vec![Id(3)], ..Viewer::default() };
        let bound = Viewer { team_bound: true, ..agent.clone() };
        let of_team = SearchDocument { team: Some(Id(3)), ..own.clone() };
        let given = SearchDocument { team: Some(Id(4)), agent: Some(Id(9)), ..own.clone() };
        let of_others = SearchDocument { team: Some(Id(4)), ..own.clone() };
        assert_eq!([&own, &of_team, &given, &of_others].map(|document| finds(&bound, document)), [false, true, true, false]);
        assert!(finds(&agent, &own) && finds(&agent, &of_others));
        let gone = Viewer { roles: vec![], ..bound };
        assert!(!finds(&gone, &of_team) && !finds(&gone, &given));
    }

    #[test]
    fn a_request_is_found_by_its_people_and_agents_never_by_its_audience() {
        let request = SearchDocument {
            people: vec![Id(7)],
            readers_of: Some(Id(5)),
            audience: Audience::Everyone,
            ..SearchDocument::default()
        };
        assert_eq!(audiences_for(&request), ["person:7", "readers:5", "agents"]);
        let editor = Viewer { person: Some(Id(9)), roles: vec![Role::Editor], ..Viewer::default() };
        assert!(audiences_of(&editor).iter().all(|audience| !audiences_for(&request).contains(audience)));
    }
}
