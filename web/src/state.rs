//! What the app knows: the spec, the facts and what the person is looking at.
//!
//! Everything here is pure. [`State::after`] is the only way from one state to the next.

mod action;
pub mod azure;
mod cells;
mod history;
mod looking;
pub mod matrix;
mod paste;
mod reduce;
mod sample;
pub mod suggest;
#[cfg(test)]
mod tests;
mod typed;

pub use action::{Action, FACTS};
pub use looking::{Looking, Page, Settings, Theme, View};
pub use sample::sample;

use std::collections::BTreeMap;
use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use gallery_seal::finding::Pointer;
use gallery_seal::policy::Policy;

use history::History;

/// All of it. Findings, coverage and outputs are derived, never held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The document.
    pub spec: Rc<ImageVersionSpec>,
    /// What is known beyond it.
    pub facts: Rc<Facts>,
    /// What the owner of the page decides.
    pub policy: Rc<Policy>,
    /// Language and theme.
    pub settings: Settings,
    /// Page, output, current field.
    pub looking: Looking,
    /// Texts typed where a number belongs, that are none: kept as typed, by field.
    pub typed: Rc<BTreeMap<Pointer, String>>,
    /// Texts that were suggested, by field: they give way to other suggestions, as nobody typed them.
    pub suggested: Rc<BTreeMap<Pointer, String>>,
    /// The connection to Azure.
    pub azure: Rc<azure::Azure>,
    history: History,
}

impl State {
    /// A state that begins with a spec.
    #[must_use]
    pub fn new(spec: ImageVersionSpec, settings: Settings) -> Self {
        Self {
            spec: Rc::new(spec),
            settings,
            ..Self::default()
        }
    }

    /// The spec and the facts.
    #[must_use]
    pub fn document(&self) -> (Rc<ImageVersionSpec>, Rc<Facts>) {
        (Rc::clone(&self.spec), Rc::clone(&self.facts))
    }

    /// Whether there is something to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        self.history.can_redo()
    }
}
