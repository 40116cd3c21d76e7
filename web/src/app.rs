//! The app: one state, what follows from it, and the screen that shows both.

use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::fact::Facts;
use gallery_seal::finding::Message;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::derived::Derived;
use crate::effect::azure::Link;
use crate::effect::{self, Home, Keeper, use_fragment, use_leaving};
use crate::page::{Form, Start, header};
use crate::part::{prose, symbols};
use crate::scene::{Over, Scene};
use crate::state::{Action, Page, State};

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
    let linked = use_memo((), |()| effect::linked());
    let newest = use_reducer({
        let linked = Rc::clone(&linked);
        move || begin(&linked)
    });
    let state = Rc::new((*newest).clone());
    // What is wrong with a link, until something is begun.
    let said = use_state_eq(|| linked.as_ref().as_ref()?.clone().err());
    let over = use_state(Over::default);
    let derived = use_derived(&state);
    let (keeper, is_kept) = use_draft(&state, &linked);
    let dispatch = {
        let (dispatch, keeper, said) = (
            newest.dispatcher().to_callback(),
            keeper.clone(),
            said.setter(),
        );
        Callback::from(move |action: Action| {
            match &action {
                Action::Load(document) => keeper.begin(&document.0, &document.1, false),
                // The start offers what was typed a moment ago.
                Action::Go(_) => keeper.flush(),
                _ => {}
            }
            if matches!(action, Action::Load(_) | Action::Go(_)) {
                said.set(None);
            }
            dispatch.emit(action);
        })
    };
    let onsaid = {
        let said = said.setter();
        Callback::from(move |new| said.set(new))
    };
    use_links(newest.dispatcher().to_callback(), keeper, onsaid);
    let onover = {
        let over = over.setter();
        Callback::from(move |new| over.set(new))
    };
    let home = use_memo((), |()| Home::page());
    let link = use_memo((), |()| Link::default());
    use_dress(&state, &home);
    let page = state.looking.page;
    let said = (*said).as_ref();
    let said = said.map(|said| said.in_language(state.settings.language));
    let scene = Scene {
        state,
        home: (*home).clone(),
        link: (*link).clone(),
        dispatch,
        derived,
        over: (*over).clone(),
        is_kept,
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
fn begin(linked: &Linked) -> State {
    let mut state = State::new(ImageVersionSpec::default(), effect::settings());
    if let Some(Ok(spec)) = linked {
        state.spec = Rc::new(spec.clone());
        state.looking.page = Page::Form;
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

/// The document is kept when the person pauses, and when they leave. Answers who keeps it, and whether it
/// is kept.
#[hook]
fn use_draft(state: &State, linked: &Linked) -> (Keeper, bool) {
    let is_kept = use_state_eq(|| false);
    let keeper = use_memo((), |()| {
        let onkept = is_kept.setter();
        let keeper = Keeper::new(Callback::from(move |is_kept| onkept.set(is_kept)));
        let is_linked = matches!(linked, Some(Ok(_)));
        keeper.begin(&state.spec, &state.facts, is_linked);
        keeper
    });
    let keeper = (*keeper).clone();
    let page = state.looking.page;
    use_effect_with((state.document(), page), {
        let keeper = keeper.clone();
        move |((spec, facts), page)| {
            let pause = (*page == Page::Form).then(|| {
                keeper.hold(spec, facts);
                Timeout::new(PAUSE, move || keeper.flush())
            });
            move || drop(pause)
        }
    });
    use_leaving({
        let keeper = keeper.clone();
        Callback::from(move |()| keeper.flush())
    });
    (keeper, *is_kept)
}

/// A link that is entered while the app is open is followed.
#[hook]
fn use_links(dispatch: Callback<Action>, keeper: Keeper, onsaid: Callback<Option<Message>>) {
    use_fragment(Callback::from(move |()| match effect::linked() {
        Some(Ok(spec)) => {
            let document = (spec, Facts::default());
            keeper.begin(&document.0, &document.1, true);
            dispatch.emit(Action::Load(Box::new(document)));
            dispatch.emit(Action::Go(Page::Form));
            onsaid.emit(None);
        }
        Some(Err(said)) => onsaid.emit(Some(said)),
        None => {}
    }));
}

/// The spec in the address, if there is one and if it can be read.
type Linked = Option<Result<ImageVersionSpec, Message>>;

const NAME: &str = "Gallery Seal";

/// Without a keystroke for so long, in milliseconds, the draft is kept.
const PAUSE: u32 = 300;
