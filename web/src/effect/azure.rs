//! Talks to Azure, or to the Azure in the page's memory. The token is here and nowhere else.

mod carrier;
#[cfg(feature = "demo")]
mod demo;
mod enter;
mod follow;
mod learn;
mod pick;
mod trouble;

pub use enter::{HAS_DEMO, connect, connect_by_owner, leave, try_demo};
pub use follow::{create, offer, resume, stop};
pub use learn::check;
pub use pick::{choose_definition, choose_gallery, choose_source, choose_subscription, group_of};

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gallery_seal::fact::Facts;
use gallery_seal::finding::Edit;
use gallery_seal::{ImageVersionSpec, Language};
use gallery_seal_arm::cancel::Cancel;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::error::Error;
use yew::Callback;

use self::carrier::Carrier;
use super::Owner;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::Happening;

/// The connection, if there is one. Cheap to clone.
#[derive(Clone, Default)]
pub struct Link(Rc<RefCell<Option<Rc<Session>>>>);

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link")
    }
}

/// One sign-in.
struct Session {
    client: Client<Rc<Carrier>>,
    /// Stops everything, as the token is forgotten.
    end: Cancel,
    /// Stops watching a creation.
    watch: RefCell<Cancel>,
    is_demo: bool,
}

/// What a call needs of the scene, for as long as it takes.
#[derive(Clone)]
struct Call {
    session: Rc<Session>,
    owner: Option<Rc<dyn Owner>>,
    language: Language,
    dispatch: Callback<Action>,
    spec: Rc<ImageVersionSpec>,
    facts: Rc<Facts>,
}

impl Call {
    fn new(scene: &Scene) -> Option<Self> {
        Some(Self {
            session: scene.link.0.borrow().clone()?,
            owner: scene.home.kept_owner(),
            language: scene.language(),
            dispatch: scene.dispatch.clone(),
            spec: Rc::clone(&scene.state.spec),
            facts: Rc::clone(&scene.state.facts),
        })
    }

    /// Tells what happened, unless the token was forgotten meanwhile.
    fn tell(&self, happening: Happening) {
        if !self.session.end.is_cancelled() {
            tell(&self.dispatch, happening);
        }
    }

    /// Whether an operation is kept beyond the page.
    fn keeps(&self) -> bool {
        !self.session.is_demo && self.owner.is_none()
    }

    /// Tells the owner what failed.
    fn told(&self, error: &Error) {
        if let Some(owner) = &self.owner {
            owner.failed(&error.said().in_language(self.language));
        }
    }

    fn edit(&self, edits: Vec<Edit>) {
        if !self.session.end.is_cancelled() {
            self.dispatch.emit(Action::Edit(edits));
        }
    }

    /// The outcome of a call; a failure is told.
    fn got<T>(&self, outcome: Result<T, Error>) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(error) => {
                self.told(&error);
                self.tell(Happening::Failed(trouble::of(&error, &self.spec)));
                None
            }
        }
    }
}

fn tell(dispatch: &Callback<Action>, happening: Happening) {
    dispatch.emit(Action::Azure(Box::new(happening)));
}

fn text_at(path: &str, text: &str) -> Edit {
    Edit {
        path: path.parse().unwrap_or_default(),
        value: (!text.is_empty()).then(|| text.into()),
    }
}

/// Now, in seconds since 1970.
fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit")]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}

/// Now, in milliseconds since 1970.
fn moment() -> f64 {
    js_sys::Date::now()
}
