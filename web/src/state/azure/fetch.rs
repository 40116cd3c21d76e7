//! What of the app is on its way: its larger parts are fetched when they are first wanted.

/// How it stands with what was wanted last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fetch {
    /// It is there, or nobody waits for it.
    #[default]
    Done,
    /// It is on its way.
    Coming(Part),
    /// It could not be had.
    Missing(Part),
}

/// A part of the app that is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The client and its screens.
    Azure,
    /// The demo tenant, and these as well.
    Demo,
}
