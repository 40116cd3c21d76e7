//! The app: one state, what follows from it, and the screen that shows both.

use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::derived::Derived;
use crate::effect::azure::Link;
use crate::effect::{self, Home};
use crate::page::{Form, Start, header};
use crate::part::{prose, symbols};
use crate::scene::{Over, Scene};
use crate::state::{Action, Page, State, sample};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.after(action) {
            Some(next) => Rc::new(next),
            None => self,
        }
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let newest = use_reducer(begin);
    let state = Rc::new((*newest).clone());
    let over = use_state(Over::default);
    let derived = use_derived(&state);
    use_draft(&state);
    let onover = {
        let over = over.setter();
        Callback::from(move |new| over.set(new))
    };
    let home = use_memo((), |()| Home::page());
    let link = use_memo((), |()| Link::default());
    use_dress(&state, &home);
    let page = state.looking.page;
    let said = state.looking.said.clone();
    let said = said.filter(|_| page == Page::Start);
    let said = said.map(|said| said.in_language(state.settings.language));
    let scene = Scene {
        state,
        home: (*home).clone(),
        link: (*link).clone(),
        dispatch: newest.dispatcher().to_callback(),
        derived,
        over: (*over).clone(),
    };
    html! {
        <>
            { symbols() }
            { header(&scene) }
            if let Some(said) = said { <p class="said" role="alert">{ prose(&said) }</p> }
            if page == Page::Start {
                <Start {scene} />
            } else {
                <Form {scene} {onover} />
            }
        </>
    }
}

/// A visit begins at the start, or at the spec that the address carries.
fn begin() -> State {
    let mut state = State::new(ImageVersionSpec::default(), effect::settings());
    match effect::linked() {
        Some(Ok(spec)) => {
            state.spec = Rc::new(spec);
            state.looking.page = Page::Form;
        }
        Some(Err(said)) => state.looking.said = Some(said),
        None => {}
    }
    let today = effect::today();
    state.facts = Rc::new(Facts {
        today,
        ..Facts::default()
    });
    state
}

/// Findings, coverage and output, computed anew when what they follow from has changed.
#[hook]
pub(crate) fn use_derived(state: &State) -> Rc<Derived> {
    let looking = &state.looking;
    let writing = looking.writing.clone();
    let output = (
        looking.task,
        looking.format,
        writing,
        state.settings.language,
    );
    let known = (
        Rc::clone(&state.facts),
        Rc::clone(&state.policy),
        Rc::clone(&state.typed),
    );
    let deps = (Rc::clone(&state.spec), known, output);
    let state = state.clone();
    use_memo(deps, move |_| Derived::new(&state))
}

#[hook]
fn use_dress(state: &State, home: &Home) {
    use_effect_with(state.settings, |settings| {
        effect::dress(*settings);
        effect::keep_settings(*settings);
    });
    let spec = &state.spec;
    let title = match state.looking.page {
        Page::Start => NAME.to_owned(),
        Page::Form => [&spec.version, &spec.definition, NAME]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    };
    use_effect_with(title, |title| effect::entitle(title));
    // Another screen begins at its top, for the keyboard as well; the first one is the browser's.
    let is_first = use_mut_ref(|| true);
    let home = home.clone();
    use_effect_with(state.looking.page, move |_| {
        if !is_first.replace(false) {
            effect::focus(&home, "main");
        }
    });
}

/// The draft is kept when the person pauses. The untouched sample is no draft.
#[hook]
fn use_draft(state: &State) {
    let deps = (
        Rc::clone(&state.spec),
        Rc::clone(&state.facts),
        state.looking.page,
    );
    use_effect_with(deps, |(spec, facts, page)| {
        let is_draft =
            *page == Page::Form && **spec != ImageVersionSpec::default() && **spec != sample();
        let (spec, facts) = (Rc::clone(spec), Rc::clone(facts));
        let pause = is_draft.then(|| {
            Timeout::new(PAUSE, move || {
                // A browser that keeps nothing loses the draft with the tab, as without this app.
                let _ = effect::keep(&spec, &facts);
            })
        });
        move || drop(pause)
    });
}

const NAME: &str = "Gallery Seal";

/// Without a keystroke for so long, in milliseconds, the draft is kept.
const PAUSE: u32 = 300;
