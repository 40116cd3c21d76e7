//! What the person is looking at, and how.

use gallery_seal::Language;
use gallery_seal::finding::{Message, Pointer, Rule};
use gallery_seal::render::{Format, RenderOptions, Task, outputs};

/// Where the person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looking {
    /// Which screen.
    pub page: Page,
    /// What is drawn of the form's screen.
    pub view: View,
    /// Whether everything is only to be looked at.
    pub locked: bool,
    /// Which task's outputs.
    pub task: Task,
    /// Which format.
    pub format: Format,
    /// How outputs are written.
    pub writing: RenderOptions,
    /// Whether long lines of code are wrapped.
    pub wrap: bool,
    /// The pattern of *Fill with*.
    pub pattern: String,
    /// The field, cell or token that is current.
    pub here: Option<Pointer>,
    /// The finding whose rule's page is open: its rule and its place.
    pub why: Option<(Rule, Pointer)>,
    /// What the last action has to say, until the next one.
    pub said: Option<Message>,
}

impl Default for Looking {
    fn default() -> Self {
        let first = outputs().first();
        Self {
            page: Page::Start,
            view: View::All,
            locked: false,
            task: first.map_or(Task::ImageVersion, |output| output.task),
            format: first.map_or(Format::Rest, |output| output.format),
            writing: RenderOptions::default(),
            wrap: false,
            pattern: "des-{region}-{disk}".to_owned(),
            here: None,
            why: None,
            said: None,
        }
    }
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Where to begin.
    Start,
    /// Form, matrix and outputs.
    Form,
}

/// What is drawn of the form's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everything.
    All,
    /// The form with its findings.
    Form,
    /// Regions and keys.
    Matrix,
    /// The outputs.
    Outputs,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 4] = [Self::All, Self::Form, Self::Matrix, Self::Outputs];

    /// Its name: `all`, `form`, `matrix` or `outputs`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Form => "form",
            Self::Matrix => "matrix",
            Self::Outputs => "outputs",
        }
    }

    /// The view of a name; an unknown one is all.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let named = Self::ALL.into_iter().find(|view| view.name() == name);
        named.unwrap_or(Self::All)
    }
}

/// What a person chose for every visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the page.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name: `system`, `light` or `dark`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name; an unknown one is the system's.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let named = Self::ALL.into_iter().find(|theme| theme.name() == name);
        named.unwrap_or_default()
    }

    /// The next one, for a button that goes round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}
