//! The matrix: a row a target region, a column a disk. A grid as WAI-ARIA describes it: arrows
//! move, Enter edits, Escape leaves, and one cell only is in the order of focus.

mod add;
mod cell;
mod editor;
mod spot;

pub(super) use spot::{Spot, place_of_cell};

use gallery_seal::coverage::Seal;
use gallery_seal::value::Disk;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::effect;
use crate::part::{Icon, Listing, Symbol};
use crate::scene::{Scene, at};
use crate::state::{Action, matrix};
use crate::text;

use add::AddRow;
use cell::cell;
use editor::Editor;

/// See [`Grid`].
#[derive(Properties, PartialEq)]
pub(super) struct GridProps {
    pub(super) scene: Scene,
    /// The current cell.
    pub(super) spot: Spot,
    /// Makes another cell the current one.
    pub(super) onspot: Callback<Spot>,
}

/// The matrix.
#[component]
pub(super) fn Grid(props: &GridProps) -> Html {
    let (scene, spot) = (&props.scene, props.spot);
    let editing = use_state(|| None::<(Spot, Option<String>)>);
    let wanted = use_mut_ref(|| None::<String>);
    {
        // What was rendered just now may be what the focus has been waiting for.
        let wanted = wanted.clone();
        use_effect(move || {
            let id = wanted.borrow_mut().take();
            if let Some(id) = id {
                effect::focus(&id);
            }
        });
    }
    let keys = Keys {
        scene: scene.clone(),
        onspot: props.onspot.clone(),
        editing: editing.clone(),
        wanted: wanted.clone(),
    };
    let onkeydown = {
        let keys = keys.clone();
        move |event: KeyboardEvent| keys.pressed(&event)
    };
    let onclick = {
        let keys = keys.clone();
        move |event: MouseEvent| keys.clicked(&event)
    };
    let onfocusin = {
        let onspot = props.onspot.clone();
        move |event: FocusEvent| {
            if let Some(spot) = spot_of(&event) {
                onspot.emit(spot);
            }
        }
    };
    let onpaste = {
        let keys = keys.clone();
        move |event: Event| keys.pasted(&event)
    };
    let regions = scene.state.spec.target_regions.len();
    let rows = (0..regions).map(|row| {
        let cells = (0..scene.derived.coverage.disks.len() + 4).map(|column| {
            let here = Spot { row, column };
            let editor = editing.as_ref().filter(|(edited, _)| *edited == here).map(|(_, first)| {
                let keys = keys.clone();
                let onleave = Callback::from(move |go| keys.leave(here, go));
                html! { <Editor scene={scene.clone()} spot={here} first={first.clone()} {onleave} /> }
            });
            cell(scene, here, here == spot, editor)
        });
        html! { <tr key={row}>{ for cells }</tr> }
    });
    let label = scene.say(&text::MATRIX);
    html! {
        <div class="matrix-frame" {onkeydown} {onclick} {onfocusin} {onpaste}>
            <table class="matrix" role="grid" aria-label={label}>
                { columns(scene) }
                { head(scene) }
                <tbody>{ for rows }</tbody>
                <AddRow scene={scene.clone()} />
            </table>
            <Listing id="storage" options={storage()} />
            <Listing id="sets" options={sets(scene, spot)} />
        </div>
    }
}

/// What keys and clicks do in the matrix.
#[derive(Clone)]
struct Keys {
    scene: Scene,
    onspot: Callback<Spot>,
    editing: UseStateHandle<Option<(Spot, Option<String>)>>,
    wanted: std::rc::Rc<std::cell::RefCell<Option<String>>>,
}

/// Where the focus goes when an editor is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Go {
    /// Back to the cell.
    Stay,
    /// To the cell below.
    Down,
    /// Wherever it has gone already.
    Away,
}

impl Keys {
    fn pressed(&self, event: &KeyboardEvent) {
        let Some(spot) = spot_of(event) else { return };
        let key = event.key();
        let with = event.ctrl_key() || event.meta_key() || event.alt_key();
        let to = match &*key {
            "ArrowUp" => spot.up(with),
            "ArrowDown" => spot.down(with, &self.scene),
            "ArrowLeft" => spot.left(with),
            "ArrowRight" => spot.right(with, &self.scene),
            "Home" => spot.left(true),
            "End" => spot.right(true, &self.scene),
            "F2" => return self.edit(event, spot, None),
            "Delete" | "Backspace" => return self.clear(event, spot),
            _ if !with && key.chars().count() == 1 && key != " " => {
                return self.edit(event, spot, Some(key));
            }
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            effect::focus(&to.id());
        }
    }

    fn edit(&self, event: &Event, spot: Spot, first: Option<String>) {
        if spot.is_edited(&self.scene) {
            event.prevent_default();
            self.onspot.emit(spot);
            self.editing.set(Some((spot, first)));
        }
    }

    fn clear(&self, event: &Event, spot: Spot) {
        if let Some(action) = spot.set(&self.scene, "").filter(|_| spot.column > 0) {
            event.prevent_default();
            self.scene.act(action);
        }
    }

    fn clicked(&self, event: &MouseEvent) {
        let Some(spot) = spot_of(event) else { return };
        if spot.is_edited(&self.scene) {
            self.edit(event, spot, None);
            return;
        }
        // The button that removes a row: the focus goes on to the row that takes its place.
        let rows = self.scene.state.spec.target_regions.len();
        let next = Spot {
            row: spot.row.min(rows.saturating_sub(2)),
            column: 0,
        };
        let id = if rows > 1 {
            next.id()
        } else {
            "add-region".to_owned()
        };
        self.wanted.replace(Some(id));
        self.scene.act(Action::RemoveRegion(spot.row));
    }

    fn leave(&self, spot: Spot, go: Go) {
        let below = spot.down(false, &self.scene);
        let to = match go {
            Go::Stay => Some(spot),
            Go::Down => Some(below.unwrap_or(spot)),
            Go::Away => None,
        };
        if let Some(to) = to {
            self.wanted.replace(Some(to.id()));
        }
        self.editing.set(None);
    }

    /// A table, or one set, from the clipboard: into the cell that has the focus, and on from there.
    fn pasted(&self, event: &Event) {
        let Some(text) = effect::pasted(event) else {
            return;
        };
        let element = event.target_dyn_into::<Element>();
        let is_box = element.is_some_and(|element| element.has_type::<HtmlInputElement>());
        let is_table = text.trim_end().contains(['\t', '\n']);
        let spot = self
            .editing
            .as_ref()
            .map(|(spot, _)| *spot)
            .filter(|_| is_box)
            .or_else(|| spot_of(event));
        let Some(spot) = spot else { return };
        let disk = spot.disk(&self.scene);
        let action = match disk {
            Some(disk) if is_table => Action::Paste {
                region: spot.row,
                disk,
                text,
            },
            None if is_table => Action::Paste {
                region: spot.row,
                disk: Disk::Os,
                text,
            },
            _ if is_box => return,
            _ => match spot.set(&self.scene, text.trim()) {
                Some(action) => action,
                None => return,
            },
        };
        event.prevent_default();
        if is_box {
            self.leave(spot, Go::Stay);
        }
        self.scene.act(action);
    }
}

/// The cell that an event comes from, unless it is being edited.
fn spot_of(event: &Event) -> Option<Spot> {
    let element = event.target_dyn_into::<Element>()?;
    let cell = element.closest("[data-spot]").ok()??;
    Spot::parse(&cell.get_attribute("data-spot")?)
}

fn columns(scene: &Scene) -> Html {
    let disks = scene
        .derived
        .coverage
        .disks
        .iter()
        .map(|_| html! { <col class="disk" /> });
    html! {
        <colgroup>
            <col class="region" />{ for disks }<col class="count" /><col class="store" /><col class="remove" />
        </colgroup>
    }
}

fn head(scene: &Scene) -> Html {
    let coverage = &scene.derived.coverage;
    let rows = coverage.rows.len();
    let disks = coverage.disks.iter().enumerate().map(|(column, disk)| {
        let cells = coverage.rows.iter().filter_map(|row| row.cells.get(column));
        let open = cells.clone().any(|seal| *seal == Seal::PlatformKey);
        let covered = cells.filter(|seal| seal.is_customers()).count();
        let counts = scene.say_with(&text::OF, [&covered.to_string(), &rows.to_string()]);
        html! {
            <th scope="col" class="disk"><span class="name">{ scene.disk(*disk) }
                if rows > 0 { <small class={open.then_some("tone-error")}>{ counts }</small> }
                { remove_lun(scene, *disk) }
            </span></th>
        }
    });
    html! {
        <thead><tr>
            <th scope="col">{ scene.say(&text::REGION) }</th>
            { for disks }
            <th scope="col" class="count">{ scene.say(&text::REPLICAS) }</th>
            <th scope="col" class="store">{ scene.say(&text::STORAGE) }</th>
            <th scope="col" class="remove"><span class="unseen">{ scene.say(&text::REMOVE_ROW) }</span></th>
        </tr></thead>
    }
}

fn remove_lun(scene: &Scene, disk: Disk) -> Html {
    let Disk::Data(lun) = disk else {
        return html! {};
    };
    let onclick = scene.acting(move |_: MouseEvent| Action::RemoveLun(lun));
    let label = scene.say_with(&text::REMOVE, [&scene.disk(disk)]);
    html! {
        <button type="button" class="x" {onclick} title={label.clone()} aria-label={label}><Icon symbol={Symbol::Close} /></button>
    }
}

fn storage() -> Vec<(AttrValue, AttrValue)> {
    let words = crate::offer::REGION_STORAGE.iter();
    words
        .map(|word| (AttrValue::Static(word), AttrValue::default()))
        .collect()
}

/// What the current row's cells may be: the sets that it names already, and the pattern's.
fn sets(scene: &Scene, spot: Spot) -> Vec<(AttrValue, AttrValue)> {
    let spec = &scene.state.spec;
    let Some(region) = spec.target_regions.get(spot.row) else {
        return Vec::new();
    };
    let name = gallery_seal::value::RegionName::new(&region.name);
    let disks = &scene.derived.coverage.disks;
    let named = disks
        .iter()
        .map(|disk| matrix::key(spec, spot.row, *disk).to_owned());
    let pattern = spot
        .disk(scene)
        .map(|disk| gallery_seal::fill::fill(spec, &scene.state.looking.pattern, &name, disk));
    let mut sets: Vec<String> = pattern
        .into_iter()
        .chain(named)
        .filter(|set| !set.is_empty())
        .collect();
    sets.sort_unstable();
    sets.dedup();
    sets.into_iter()
        .map(|set| (set.into(), AttrValue::default()))
        .collect()
}

/// The place in the spec of a row.
fn place_of_row(row: usize) -> gallery_seal::finding::Pointer {
    at("/targetRegions").index(row)
}
