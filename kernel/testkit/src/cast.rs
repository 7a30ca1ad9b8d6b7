//! The people of every story.

use vestibule_base::{Id, Locale, Role, Viewer};

/// Somebody who visits the portal in a test. Their names are their sessions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cast {
    /// Nobody has signed in.
    Visitor,
    /// Ana, a customer without organisation.
    Ana,
    /// Marko, a customer of the organisation Northwind.
    Marko,
    /// Eleni, also of Northwind, who may read its requests.
    Eleni,
    /// Lin, a customer of another organisation, Südwerk, who may read and answer its requests.
    Lin,
    /// Nina, an agent.
    Nina,
    /// Mira, an editor.
    Mira,
    /// Ada, an administrator.
    Ada,
    /// Vera, an editor who writes in one section alone.
    Vera,
    /// Timo, an agent who knows the requests of his team alone.
    Timo,
}

/// Id of the section of the content that Vera writes in; stories that need it make a category of this number.
pub const SECTION: Id = Id(721);
/// Id of the team of agents that Timo and Nina belong to.
pub const REPAIRS: Id = Id(731);
/// Id of a team that Nina alone belongs to.
pub const BILLING: Id = Id(732);

/// Id of the organisation Northwind.
pub const NORTHWIND: Id = Id(701);
/// Id of the organisation Südwerk.
pub const SUEDWERK: Id = Id(702);

impl Cast {
    /// Everyone.
    pub const ALL: [Self; 10] = [
        Self::Visitor,
        Self::Ana,
        Self::Marko,
        Self::Eleni,
        Self::Lin,
        Self::Nina,
        Self::Mira,
        Self::Ada,
        Self::Vera,
        Self::Timo,
    ];

    /// The session cookie's value.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Visitor => "",
            Self::Ana => "ana",
            Self::Marko => "marko",
            Self::Eleni => "eleni",
            Self::Lin => "lin",
            Self::Nina => "nina",
            Self::Mira => "mira",
            Self::Ada => "ada",
            Self::Vera => "vera",
            Self::Timo => "timo",
        }
    }

    /// The person's id.
    #[must_use]
    pub const fn id(self) -> Id {
        Id(100 + self as i64)
    }

    /// The address.
    #[must_use]
    pub fn email(self) -> String {
        format!("{}@example.org", self.name())
    }

    /// The person as pages see them.
    #[must_use]
    pub fn viewer(self) -> Viewer {
        let organisations = match self {
            Self::Marko | Self::Eleni => vec![NORTHWIND],
            Self::Lin => vec![SUEDWERK],
            _ => vec![],
        };
        let roles = match self {
            Self::Nina | Self::Timo => vec![Role::Agent],
            Self::Mira | Self::Vera => vec![Role::Editor],
            Self::Ada => vec![Role::Administrator],
            _ => vec![],
        };
        if self == Self::Visitor {
            return Viewer::visitor();
        }
        Viewer {
            person: Some(self.id()),
            name: self.name().to_owned(),
            email: self.email(),
            roles,
            reads_requests_of: if matches!(self, Self::Eleni | Self::Lin) { organisations.clone() } else { vec![] },
            answers_requests_of: if self == Self::Lin { organisations.clone() } else { vec![] },
            organisations,
            sections: (self == Self::Vera).then(|| vec![SECTION]),
            teams: match self {
                Self::Nina => vec![REPAIRS, BILLING],
                Self::Timo => vec![REPAIRS],
                _ => vec![],
            },
            team_bound: self == Self::Timo,
            everywhere: self == Self::Ada,
            serves_everywhere: matches!(self, Self::Nina | Self::Ada),
            locale: Some(Locale::EN),
            ..Viewer::default()
        }
    }

    /// Finds somebody by session cookie.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|person| *person != Self::Visitor && person.name() == name)
    }
}
