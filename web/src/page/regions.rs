//! Regions and keys: the matrix, and what acts on many of its cells.

use gallery_seal::coverage::Seal;
use gallery_seal::value::Disk;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::effect;
use crate::part::{
    Button, Look, Section, Segment, Segments, Size, Symbol, check_box, glyph, seal_symbol,
    seal_word,
};
use crate::scene::{Scene, at};
use crate::state::Action;
use crate::text;

use super::grid::{Grid, Spot};

/// See [`Regions`].
#[derive(Properties, PartialEq)]
pub(super) struct RegionsProps {
    pub(super) scene: Scene,
}

/// The section. Which cell is current is known here, for the buttons act on it.
#[component]
pub(super) fn Regions(props: &RegionsProps) -> Html {
    let scene = &props.scene;
    let spot = use_state(Spot::default);
    let spot_now = spot.within(scene);
    let pasting = use_state(|| false);
    let onspot = {
        let setter = spot.setter();
        Callback::from(move |new| setter.set(new))
    };
    let onpaste = {
        let pasting = pasting.clone();
        Callback::from(move |()| pasting.set(!*pasting))
    };
    let onclose = {
        let (home, cell, pasting) = (scene.home.clone(), spot_now.id(), pasting.setter());
        Callback::from(move |()| {
            // The focus would go with the box that it is in.
            effect::focus(&home, &cell);
            pasting.set(false);
        })
    };
    let why = (
        scene.say(&text::WHY).into(),
        scene.say(&text::WHY_KEYS).into(),
    );
    html! {
        <Section role={scene.home.role()} id="h-regions" title={scene.say(&text::REGIONS_AND_KEYS)} {why} end={encryption(scene)}>
            if !scene.is_locked() { { toolbar(scene, spot_now, *pasting, onpaste) } }
            if *pasting && !scene.is_locked() { <PasteTable scene={scene.clone()} spot={spot_now} {onclose} /> }
            <Grid scene={scene.clone()} spot={spot_now} {onspot} />
            { row_bar(scene, spot_now) }
            { legend(scene) }
        </Section>
    }
}

fn encryption(scene: &Scene) -> Html {
    let chosen = &scene.state.spec.encryption_type;
    let value = if chosen.is_empty() {
        "customerKey"
    } else {
        chosen
    };
    let segments = vec![
        Segment {
            value: "customerKey",
            label: scene.say(&text::KEY_CUSTOMER).into(),
            symbol: Some(Symbol::CustomerKey),
        },
        Segment {
            value: "platformAndCustomerKeys",
            label: scene.say(&text::KEY_DOUBLE).into(),
            symbol: Some(Symbol::Double),
        },
    ];
    let segments = Segments {
        at: at("/encryptionType"),
        legend: scene.say(&text::ENCRYPTION).into(),
        value: value.to_owned().into(),
        segments,
        class: "push inline",
    };
    segments.show(scene)
}

fn toolbar(scene: &Scene, spot: Spot, pasting: bool, onpaste: Callback<()>) -> Html {
    let state = &scene.state;
    let oninput = scene.acting(|event: InputEvent| {
        Action::Pattern(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let disk = spot.disk(scene);
    let down = scene.acting(move |disk: Disk| Action::FillDown(spot.row, disk));
    let right = scene.acting(move |disk: Disk| Action::FillRight(spot.row, disk));
    let on_cell = move |act: Callback<Disk>| act.reform(move |()| disk.unwrap_or(Disk::Os));
    html! {
        <div class="toolbar" role="group" aria-label={scene.say(&text::REGIONS_AND_KEYS)}>
            <div class="joined">
                <label for="pattern">{ scene.say(&text::FILL_WITH) }</label>
                <input class="box mono" id="pattern" value={state.looking.pattern.clone()} {oninput}
                    spellcheck="false" autocomplete="off" />
                { Button::new(scene.say(&text::FILL_EMPTY), scene.acting(|()| Action::FillEmpty)).show() }
                { Button::new(scene.say(&text::FILL_ALL), scene.acting(|()| Action::FillAll)).show() }
            </div>
            { Button::new(scene.say(&text::FILL_DOWN), on_cell(down))
                .look(Look::Quiet).icon(Symbol::FillDown).disabled(disk.is_none()).narrow().show() }
            { Button::new(scene.say(&text::FILL_RIGHT), on_cell(right))
                .look(Look::Quiet).icon(Symbol::FillRight).disabled(disk.is_none()).narrow().show() }
            { Button::new(scene.say(&text::PASTE_TABLE), onpaste).look(Look::Quiet).pressed(pasting).show() }
            <span class="push ends">
                { Button::new(scene.say(&text::UNDO), scene.acting(|()| Action::Undo))
                    .look(Look::Square).icon(Symbol::Undo).disabled(!state.can_undo()).show() }
                { Button::new(scene.say(&text::REDO), scene.acting(|()| Action::Redo))
                    .look(Look::Square).icon(Symbol::Redo).disabled(!state.can_redo()).show() }
            </span>
        </div>
    }
}

/// What belongs to the current row as a whole.
fn row_bar(scene: &Scene, spot: Spot) -> Html {
    let row = spot.row;
    let said = scene
        .state
        .looking
        .said
        .as_ref()
        .map(|said| said.in_language(scene.language()));
    let bar = scene.state.spec.target_regions.get(row).map(|region| {
        let name = scene.region(&region.name).to_owned();
        let place = at("/targetRegions").index(row).key("excludeFromLatest");
        let several = scene.state.spec.target_regions.len() > 1;
        html! {
            <>
                <b>{ name }</b>
                { check_box(scene, place, scene.say(&text::NOT_LATEST), region.exclude_from_latest == Some(true)) }
                if !scene.is_locked() {
                    { Button::new(scene.say(&text::COPY_ROW), scene.acting(move |()| Action::CopyRow(row)))
                        .look(Look::SmallQuiet).disabled(!several).show() }
                }
            </>
        }
    });
    html! {
        <div class="row-bar" role="group" aria-label={scene.say(&text::CURRENT_ROW)}>
            { bar }<span role="status">{ said }</span>
        </div>
    }
}

/// See [`PasteTable`].
#[derive(Properties, PartialEq)]
struct PasteProps {
    scene: Scene,
    spot: Spot,
    onclose: Callback<()>,
}

/// A place for a table from a spreadsheet.
#[component]
fn PasteTable(props: &PasteProps) -> Html {
    let table = use_node_ref();
    let home = props.scene.home.clone();
    use_effect_with((), move |()| {
        effect::focus(&home, "paste-table");
    });
    let place = {
        let (scene, table) = (props.scene.clone(), table.clone());
        let (spot, close) = (props.spot, props.onclose.clone());
        Callback::from(move |()| {
            let text = table
                .cast::<HtmlTextAreaElement>()
                .map(|table| table.value());
            scene.act(Action::Paste {
                region: spot.row,
                column: spot.column(&scene),
                text: text.unwrap_or_default(),
            });
            close.emit(());
        })
    };
    let scene = &props.scene;
    let onkeydown = {
        let close = props.onclose.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        }
    };
    html! {
        <div class="paste" {onkeydown}>
            <label for="paste-table">{ scene.say(&text::PASTE_HINT) }</label>
            <textarea class="box mono" id="paste-table" ref={table} rows="4" spellcheck="false" />
            <menu>
                <li>{ Button::new(scene.say(&text::PLACE), place).show() }</li>
                <li>{ Button::new(scene.say(&text::CLOSE), props.onclose.clone()).look(Look::Quiet).show() }</li>
            </menu>
        </div>
    }
}

fn legend(scene: &Scene) -> Html {
    let seals = [
        (Seal::CustomerKey, "tone-seal"),
        (Seal::PlatformAndCustomerKeys, "tone-seal"),
        (Seal::ConfidentialCustomerKey, "tone-seal"),
        (Seal::PlatformKey, "tone-error"),
        (Seal::Unknown, "tone-note"),
    ];
    let seals = seals.map(|(seal, tone)| {
        html! {
            <li>{ glyph(seal_symbol(seal), Size::Small, Some(tone)) }<span>{ scene.say(seal_word(seal)) }</span></li>
        }
    });
    html! { <ul class="legend" aria-label={scene.say(&text::HOW_SEALED)}>{ for seals }</ul> }
}
