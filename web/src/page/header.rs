//! The bar at the top: the name, where one is, and how the page speaks and looks.

use gallery_seal::Language;
use gallery_seal::language::Bilingual;
use gallery_seal::value::Cloud;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::effect::azure::{leave, open_door};
use crate::part::{Button, Size, Symbol, glyph, icon};
use crate::scene::{Scene, at};
use crate::state::{Action, Page, Theme};
use crate::text;

/// The header. Its name leads to the start.
pub fn header(scene: &Scene) -> Html {
    let home = scene.acting(|_: MouseEvent| Action::Go(Page::Start));
    let theme = scene.settings().theme;
    let next = scene.acting(move |_: MouseEvent| Action::Dress(theme.next()));
    let spec = &scene.state.spec;
    let trail = [&spec.gallery, &spec.definition, &spec.version];
    let trail = trail.into_iter().filter(|step| !step.is_empty());
    let trail = trail.map(|step| html! { <li><span>{ step.clone() }</span></li> });
    let on_form = scene.state.looking.page == Page::Form;
    html! {
        <>
            <a class="skip" href="#main">{ scene.say(&text::SKIP) }</a>
            <header class="header">
                <button type="button" class="brand" onclick={home}>
                    { glyph(Symbol::Mark, Size::Full, None) }{ "Gallery Seal" }
                </button>
                if on_form {
                    <ol class="trail mono" aria-label={scene.say(&text::IMAGE_VERSION)}>{ for trail }</ol>
                }
                <div class="tools" role="group" aria-label={scene.say(&text::PAGE_SETTINGS)}>
                    if on_form { { clouds(scene) } }
                    { languages(scene) }
                    <button type="button" class="button quiet" onclick={next}>
                        { icon(Symbol::Theme, Size::Full) }
                        <span class="unseen">{ scene.say(&text::THEME) }</span>
                        <span class="narrow-unseen">{ scene.say(theme_word(theme)) }</span>
                    </button>
                    if on_form { { connection(scene) } }
                </div>
            </header>
        </>
    }
}

/// The way in, or out.
fn connection(scene: &Scene) -> Html {
    let azure = &scene.state.azure;
    let Some(who) = &azure.who else {
        let open = {
            let scene = scene.clone();
            Callback::from(move |()| open_door(&scene))
        };
        return Button::new(scene.say(&text::CONNECT), open).show();
    };
    let out = {
        let scene = scene.clone();
        Callback::from(move |()| leave(&scene))
    };
    html! {
        <>
            if who.is_demo { <span class="tag demo-tag wide-only-flex">{ scene.say(&text::DEMO) }</span> }
            { Button::new(scene.say(&text::DISCONNECT), out).show() }
        </>
    }
}

fn clouds(scene: &Scene) -> Html {
    let chosen = scene.cloud();
    let onchange = scene.acting(|event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        let is_usual = name == Cloud::default().name();
        Action::text(at("/cloud"), if is_usual { "" } else { &name })
    });
    let options = Cloud::ALL.into_iter().map(|cloud| {
        html! {
            <option value={cloud.name()} selected={cloud == chosen}>{ scene.say(cloud_word(cloud)) }</option>
        }
    });
    html! {
        <span class="pick">
            <select aria-label={scene.say(&text::CLOUD)} data-at="/cloud" {onchange}>{ for options }</select>
            { icon(Symbol::Down, Size::Tiny) }
        </span>
    }
}

fn languages(scene: &Scene) -> Html {
    let chosen = scene.language();
    let onchange = scene.acting(|event: Event| {
        let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Speak(Language::from_tag(&tag))
    });
    let options = Language::ALL.into_iter().map(|language| {
        let name = match language {
            Language::English => "English",
            Language::TraditionalChinese => "繁體中文",
        };
        html! { <option value={language.tag()} lang={language.tag()} selected={language == chosen}>{ name }</option> }
    });
    html! {
        <span class="pick">
            <select aria-label={scene.say(&text::LANGUAGE)} {onchange}>{ for options }</select>
            { icon(Symbol::Down, Size::Tiny) }
        </span>
    }
}

const fn theme_word(theme: Theme) -> &'static Bilingual {
    match theme {
        Theme::System => &text::SYSTEM,
        Theme::Light => &text::LIGHT,
        Theme::Dark => &text::DARK,
    }
}

const fn cloud_word(cloud: Cloud) -> &'static Bilingual {
    match cloud {
        Cloud::Public => &text::CLOUD_PUBLIC,
        Cloud::UsGovernment => &text::CLOUD_US_GOVERNMENT,
        Cloud::China => &text::CLOUD_CHINA,
        Cloud::Bleu => &text::CLOUD_BLEU,
    }
}
