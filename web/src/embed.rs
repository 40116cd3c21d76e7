//! The app in an element of somebody else's page: the form without a header and a start, led by the
//! element's owner.

use std::cell::RefCell;
use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use yew::prelude::*;

use crate::app::use_derived;
use crate::effect::Home;
use crate::effect::azure::Link;
use crate::page::Form;
use crate::part::symbols;
use crate::scene::{Over, Scene};
use crate::state::{Action, State};

/// See [`Embedded`].
#[derive(Properties, PartialEq)]
pub struct EmbeddedProps {
    /// The element.
    pub home: Home,
    /// By these it is led.
    pub reins: Reins,
}

/// The form's screen, or what the owner wants of it. The owner is told what was drawn, and whether the
/// person has changed it.
#[component]
pub fn Embedded(props: &EmbeddedProps) -> Html {
    let reins = &props.reins;
    use_draw(reins);
    let state = reins.state();
    let over = use_state(Over::default);
    let derived = use_derived(&state);
    {
        let (home, reins) = (props.home.clone(), reins.clone());
        let looking = &state.looking;
        let seen = (
            state.settings.language,
            looking.view,
            looking.locked,
            Rc::clone(&state.policy),
        );
        use_effect_with((state.document(), seen), move |_| {
            let changed = reins.know();
            if let Some(owner) = home.owner() {
                owner.drawn(changed);
            }
        });
    }
    let onover = {
        let over = over.setter();
        Callback::from(move |new| over.set(new))
    };
    let dispatch = {
        let reins = reins.clone();
        Callback::from(move |action| reins.take(action))
    };
    let link = use_memo((), |()| Link::default());
    let scene = Scene {
        state,
        home: props.home.clone(),
        link: (*link).clone(),
        dispatch,
        derived,
        over: (*over).clone(),
        is_kept: false,
    };
    html! { <>{ symbols() }<Form {scene} {onover} /></> }
}

/// Has the reins draw the app as long as it is there.
#[hook]
fn use_draw(reins: &Reins) {
    let draw = use_force_update();
    let draw = use_callback((), move |(), ()| draw.force_update());
    reins.0.draw.replace(Some(draw));
    let reins = reins.clone();
    use_effect_with((), move |()| {
        move || {
            reins.0.draw.replace(None);
        }
    });
}

/// By these the owner leads the app, before it is drawn and while it is. The state is theirs. Cheap to
/// clone.
#[derive(Clone)]
pub struct Reins(Rc<Ends>);

struct Ends {
    state: RefCell<Rc<State>>,
    /// What the owner knows: what it gave, and what it was told of.
    known: RefCell<Document>,
    draw: RefCell<Option<Callback<()>>>,
}

/// What belongs to the owner as well.
type Document = (Rc<ImageVersionSpec>, Rc<Facts>);

impl Reins {
    /// The reins of an app that begins in a state.
    #[must_use]
    pub fn new(state: State) -> Self {
        Self(Rc::new(Ends {
            known: RefCell::new(state.document()),
            state: RefCell::new(Rc::new(state)),
            draw: RefCell::default(),
        }))
    }

    /// The newest state.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    /// Does something in the owner's name.
    pub fn act(&self, action: Action) {
        let before = self.state().document();
        self.take(action);
        let after = self.state().document();
        // What the person changed a moment ago is still to be told, beside what the owner gave.
        let mut known = self.0.known.borrow_mut();
        if !Rc::ptr_eq(&before.0, &after.0) {
            known.0 = after.0;
        }
        if !Rc::ptr_eq(&before.1, &after.1) {
            known.1 = after.1;
        }
    }

    /// Does something in the person's name.
    fn take(&self, action: Action) {
        if let Some(next) = self.state().after(action) {
            self.0.state.replace(Rc::new(next));
            let draw = self.0.draw.borrow().clone();
            if let Some(draw) = draw {
                draw.emit(());
            }
        }
    }

    /// Has the owner know everything. Answers whether something was new to it.
    fn know(&self) -> bool {
        let now = self.state().document();
        *self.0.known.borrow() != now && {
            self.0.known.replace(now);
            true
        }
    }
}

impl PartialEq for Reins {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
