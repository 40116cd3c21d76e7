//! One sign-in, and what calls need of it.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use gallery_seal::fact::Facts;
use gallery_seal::finding::Edit;
use gallery_seal::json::Json;
use gallery_seal::policy::Policy;
use gallery_seal::{ImageVersionSpec, Language};
use gallery_seal_arm::cancel::Cancel;
use gallery_seal_arm::client::Client;
use gallery_seal_arm::endpoint::Endpoint;
use gallery_seal_arm::error::Error;
use yew::Callback;

use super::carrier::Carrier;
use super::{tell, trouble};
use crate::effect::Owner;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::{Happening, Level};

/// The connection, if there is one. Cheap to clone.
#[derive(Clone, Default)]
pub struct Link(Rc<Ends>);

#[derive(Default)]
struct Ends {
    session: RefCell<Option<Rc<Session>>>,
    /// Stops the attempt to get in that is under way.
    knock: RefCell<Cancel>,
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link")
    }
}

impl Link {
    pub(super) fn session(&self) -> Option<Rc<Session>> {
        self.0.session.borrow().clone()
    }

    /// A new attempt to get in; one that is under way stops.
    pub(super) fn knock(&self) -> Cancel {
        let knock = Cancel::new();
        self.0.knock.replace(knock.clone()).cancel();
        knock
    }

    /// Another session takes the place of the one that is here, which ends.
    pub(super) fn open(&self, session: Rc<Session>) {
        self.close();
        self.0.session.replace(Some(session));
    }

    pub(super) fn close(&self) {
        let session = self.0.session.take();
        if let Some(session) = session {
            session.close();
        }
    }
}

/// One sign-in.
pub(super) struct Session {
    pub(super) client: Client<Rc<Carrier>>,
    /// Stops everything, as the token is forgotten.
    end: Cancel,
    /// Stops watching a creation.
    watch: RefCell<Cancel>,
    /// Stop listing what depends on a choice, as another one is made.
    choices: RefCell<[Cancel; 3]>,
    /// A creation is being sent or followed.
    pub(super) is_creating: Cell<bool>,
    pub(super) is_demo: bool,
    /// An operation that is not kept beyond the page: the demo tenant's, an element's.
    pub(super) kept: RefCell<Option<(String, Json)>>,
}

impl Session {
    pub(super) fn new(carrier: Carrier, endpoint: Endpoint, is_demo: bool) -> Self {
        let end = Cancel::new();
        Self {
            client: Client::new(Rc::new(carrier), endpoint).until(&end),
            end,
            watch: RefCell::default(),
            choices: RefCell::default(),
            is_creating: Cell::new(false),
            is_demo,
            kept: RefCell::default(),
        }
    }

    /// A client that stops when watching is to stop.
    pub(super) fn watching(&self) -> Client<Rc<Carrier>> {
        let watch = Cancel::new();
        self.watch.replace(watch.clone()).cancel();
        self.client.clone().until(&watch)
    }

    pub(super) fn stop_watching(&self) {
        self.watch.borrow().cancel();
    }

    fn close(&self) {
        self.end.cancel();
        self.stop_watching();
        for choice in &*self.choices.borrow() {
            choice.cancel();
        }
    }
}

/// What a call needs of the scene, for as long as it takes.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) session: Rc<Session>,
    pub(super) owner: Option<Rc<dyn Owner>>,
    language: Language,
    pub(super) dispatch: Callback<Action>,
    pub(super) spec: Rc<ImageVersionSpec>,
    pub(super) facts: Rc<Facts>,
    pub(super) policy: Rc<Policy>,
    /// Once this is wished, nobody wants to hear of it any more.
    scope: Cancel,
}

impl Call {
    pub(super) fn new(scene: &Scene) -> Option<Self> {
        Some(Self::of(scene, scene.link.session()?))
    }

    pub(super) fn of(scene: &Scene, session: Rc<Session>) -> Self {
        Self {
            scope: session.end.clone(),
            session,
            owner: scene.home.kept_owner(),
            language: scene.language(),
            dispatch: scene.dispatch.clone(),
            spec: Rc::clone(&scene.state.spec),
            facts: Rc::clone(&scene.state.facts),
            policy: Rc::clone(&scene.state.policy),
        }
    }

    /// The same for what is listed at a level and below it, until another choice is made there.
    pub(super) fn at(&self, level: Level) -> Self {
        let scope = Cancel::new();
        let mut choices = self.session.choices.borrow_mut();
        for choice in choices.iter_mut().skip(level as usize) {
            std::mem::take(choice).cancel();
        }
        if let Some(choice) = choices.get_mut(level as usize) {
            choice.clone_from(&scope);
        }
        drop(choices);
        Self {
            scope,
            ..self.clone()
        }
    }

    /// A client that stops when nobody wants to hear of it any more.
    pub(super) fn client(&self) -> Client<Rc<Carrier>> {
        self.session.client.clone().until(&self.scope)
    }

    pub(super) fn is_unwanted(&self) -> bool {
        self.session.end.is_cancelled() || self.scope.is_cancelled()
    }

    /// Tells what happened, if somebody wants to hear of it.
    pub(super) fn tell(&self, happening: Happening) {
        self.act(Action::Azure(Box::new(happening)));
    }

    pub(super) fn edit(&self, edits: Vec<Edit>) {
        self.act(Action::Edit(edits));
    }

    pub(super) fn act(&self, action: Action) {
        if !self.is_unwanted() {
            self.dispatch.emit(action);
        }
    }

    /// Whether an operation is kept beyond the page.
    pub(super) fn keeps(&self) -> bool {
        !self.session.is_demo && self.owner.is_none()
    }

    /// Tells the owner what failed.
    pub(super) fn told(&self, error: &Error) {
        if let Some(owner) = &self.owner {
            owner.failed(&error.said().in_language(self.language));
        }
    }

    /// The outcome of a call; a failure is told.
    pub(super) fn got<T>(&self, outcome: Result<T, Error>) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(error) => {
                if error != Error::Cancelled && !self.is_unwanted() {
                    self.told(&error);
                    let troubles = trouble::of(&error, &self.spec);
                    tell(&self.dispatch, Happening::Failed(troubles));
                }
                None
            }
        }
    }
}
