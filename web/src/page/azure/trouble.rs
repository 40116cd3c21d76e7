//! What went wrong with Azure: what it said, what that means, how to mend it.

use yew::prelude::*;

use crate::effect;
use crate::part::{Button, Look, prose};
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::{Happening, Trouble};
use crate::text;

/// The troubles, if there are any, and what else can be done about them.
pub(super) fn trouble(scene: &Scene, troubles: &[Trouble], more: Html) -> Html {
    if troubles.is_empty() {
        return html! {};
    }
    let all = troubles.iter().map(|trouble| one(scene, trouble));
    html! { <div class="trouble" role="alert">{ for all }<menu>{ more }</menu></div> }
}

fn one(scene: &Scene, trouble: &Trouble) -> Html {
    let language = scene.language();
    let row = |name, value: Html| html! { <><dt>{ scene.say(name) }</dt><dd>{ value }</dd></> };
    let said = (!trouble.said.is_empty()).then(|| {
        row(
            &text::AZURE_SAID,
            html! { <code>{ trouble.said.clone() }</code> },
        )
    });
    let request = (!trouble.request.is_empty()).then(|| {
        row(
            &text::REQUEST_ID,
            html! { <code>{ trouble.request.clone() }</code> },
        )
    });
    html! {
        <>
            <dl>
                { for said }
                { row(&text::MEANS, prose(&trouble.meaning.in_language(language))) }
                { for trouble.help.as_ref().map(|help| row(&text::MEND, prose(&help.in_language(language)))) }
                { for request }
            </dl>
            if trouble.path.is_some() || trouble.wants_token {
                <menu>
                    { for field(scene, trouble) }
                    if trouble.wants_token { <li>{ new_token(scene) }</li> }
                </menu>
            }
        </>
    }
}

fn field(scene: &Scene, trouble: &Trouble) -> Option<Html> {
    let place = trouble.path.clone()?;
    let home = scene.home.clone();
    let go = Callback::from(move |()| {
        effect::jump(&home, &place);
    });
    Some(
        html! { <li>{ Button::new(scene.say(&text::TO_FIELD), go).look(Look::Small).show() }</li> },
    )
}

fn new_token(scene: &Scene) -> Html {
    let open = scene.acting(|()| Action::Azure(Box::new(Happening::Open)));
    Button::new(scene.say(&text::NEW_TOKEN), open)
        .look(Look::Small)
        .show()
}
