//! Where a visit begins: the last draft, an empty form, or the sample.

use gallery_seal::ImageVersionSpec;
use gallery_seal::coverage::{Seal, coverage};
use gallery_seal::fact::Facts;
use gallery_seal::language::Bilingual;
use yew::prelude::*;

use crate::effect::azure::{open_door, try_demo};
use crate::effect::{self, Draft, Slot};
use crate::part::{Button, Look, Size, Symbol, glyph, icon, picture, seal_symbol, seal_word};
use crate::scene::Scene;
use crate::state::{Action, Page, sample};
use crate::text;

use super::strip::sentence;

/// See [`Start`].
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The scene.
    pub scene: Scene,
}

/// The start.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let scene = &props.scene;
    let drafts = use_state(effect::drafts);
    let ondiscard = {
        let drafts = drafts.setter();
        Callback::from(move |slot| {
            effect::forget(slot);
            drafts.set(effect::drafts());
        })
    };
    let offers = drafts.iter().map(|(slot, draft)| {
        let slot = *slot;
        offer(scene, slot, draft, ondiscard.reform(move |()| slot))
    });
    html! {
        <main class="start" id="main" tabindex="-1">
            <div>
                <h1>{ scene.say(&text::PROMISE) }</h1>
                <p class="lead">{ scene.say(&text::LEAD) }</p>
                { for offers }
                <ul class="ways" aria-label={scene.say(&text::WAYS)}>
                    { way(scene, Symbol::Blank, (&text::BLANK, &text::BLANK_ABOUT), ImageVersionSpec::default, |_| {}) }
                    { way(scene, Symbol::Sample, (&text::SAMPLE, &text::SAMPLE_ABOUT), sample, |_| {}) }
                    { way(scene, Symbol::Azure, (&text::PICK, &text::PICK_ABOUT), ImageVersionSpec::default, open_door) }
                    { way(scene, Symbol::Demo, (&text::TRY_DEMO, &text::DEMO_ABOUT), ImageVersionSpec::default, try_demo) }
                </ul>
                <p class="vow">{ icon(Symbol::Lock, Size::Full) }<span>{ scene.say(&text::VOW) }</span></p>
            </div>
            { meanings(scene) }
        </main>
    }
}

fn begin(scene: &Scene, spec: ImageVersionSpec, facts: Facts) {
    scene.act(Action::Load(Box::new((spec, facts))));
    scene.act(Action::Go(Page::Form));
}

fn way(
    scene: &Scene,
    symbol: Symbol,
    words: (&'static Bilingual, &'static Bilingual),
    spec: fn() -> ImageVersionSpec,
    then: fn(&Scene),
) -> Html {
    let onclick = {
        let scene = scene.clone();
        move |_: MouseEvent| {
            begin(&scene, spec(), Facts::default());
            then(&scene);
        }
    };
    html! {
        <li>
            <button type="button" class="way" {onclick}>
                { icon(symbol, Size::Full) }
                <span><b>{ scene.say(words.0) }</b><span>{ scene.say(words.1) }</span></span>
            </button>
        </li>
    }
}

fn offer(scene: &Scene, slot: Slot, draft: &Draft, ondiscard: Callback<()>) -> Html {
    let label = scene.say(match slot {
        Slot::Last => &text::LAST_DRAFT,
        Slot::Earlier => &text::EARLIER_DRAFT,
    });
    let spec = &draft.spec;
    let name = [&*spec.definition, &*spec.version].join(" ");
    let name = if name.trim().is_empty() {
        scene.say(&text::UNNAMED)
    } else {
        name.trim()
    };
    let found = coverage(spec, &draft.facts);
    let (size, covered) = sentence(scene, &found);
    let go_on = {
        let (scene, draft) = (scene.clone(), draft.clone());
        Callback::from(move |()| begin(&scene, draft.spec.clone(), draft.facts.clone()))
    };
    html! {
        <section class="draft" aria-label={label}>
            { picture(&found, format!("{size}{covered}").into()) }
            <p><b>{ name.to_owned() }</b>{ size }{ covered }<br />
                if slot == Slot::Earlier { { label }{ " · " } }
                { scene.say_with(&text::KEPT, [&effect::moment(draft.kept, scene.language())]) }</p>
            <menu>
                <li>{ Button::new(scene.say(&text::DISCARD), ondiscard).look(Look::Quiet).show() }</li>
                <li>{ Button::new(scene.say(&text::GO_ON), go_on).look(Look::Primary).show() }</li>
            </menu>
        </section>
    }
}

fn meanings(scene: &Scene) -> Html {
    let seals = [
        (Seal::CustomerKey, "tone-seal", &text::CUSTOMER_KEY_MEANS),
        (
            Seal::PlatformAndCustomerKeys,
            "tone-seal",
            &text::DOUBLE_MEANS,
        ),
        (
            Seal::ConfidentialCustomerKey,
            "tone-seal",
            &text::CONFIDENTIAL_MEANS,
        ),
        (Seal::PlatformKey, "tone-error", &text::PLATFORM_KEY_MEANS),
        (Seal::Unknown, "tone-note", &text::UNKNOWN_MEANS),
    ];
    let seals = seals.map(|(seal, tone, means)| {
        html! {
            <div>
                <dt>{ glyph(seal_symbol(seal), Size::Full, Some(tone)) }<span>{ scene.say(seal_word(seal)) }</span></dt>
                <dd>{ scene.say(means) }</dd>
            </div>
        }
    });
    html! {
        <section class="card" aria-labelledby="h-seals">
            <h2 id="h-seals">{ scene.say(&text::HOW_SEALED) }</h2>
            <dl class="meanings">{ for seals }</dl>
        </section>
    }
}
