//! The matrix: a row a target region, a column a disk. A grid as WAI-ARIA describes it: arrows
//! move, Enter edits, Escape leaves, and one cell only is in the order of focus.

mod add;
mod cell;
mod editor;
mod spot;

pub(super) use spot::{Spot, place_of_cell, place_of_finding};

use std::cell::RefCell;
use std::rc::Rc;

use gallery_seal::coverage::Seal;
use gallery_seal::value::Disk;
use web_sys::Element;
use yew::prelude::*;

use crate::effect;
use crate::part::{Size, Symbol, icon, listing};
use crate::scene::{Scene, at};
use crate::state::matrix::Column;
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
    let editing = use_state(|| None::<Spot>);
    let begun = use_mut_ref(|| None::<String>);
    let wanted = use_mut_ref(|| None::<String>);
    {
        // What was rendered just now may be what the focus has been waiting for.
        let (home, wanted) = (scene.home.clone(), wanted.clone());
        use_effect(move || {
            let id = wanted.borrow_mut().take();
            if let Some(id) = id {
                effect::focus(&home, &id);
            }
        });
    }
    let keys = Keys {
        scene: scene.clone(),
        onspot: props.onspot.clone(),
        editing: editing.clone(),
        begun: begun.clone(),
        wanted,
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
    let oncopy = {
        let scene = scene.clone();
        move |event: Event| copied(&scene, &event)
    };
    let regions = scene.state.spec.target_regions.len();
    let rows = (0..regions).map(|row| {
        let cells = (0..scene.derived.coverage.disks.len() + 4).map(|column| {
            let here = Spot { row, column };
            let is_edited = *editing == Some(here);
            let editor = is_edited.then(|| {
                let keys = keys.clone();
                let onleave = Callback::from(move |go| keys.leave(here, go));
                html! { <Editor scene={scene.clone()} spot={here} begun={begun.clone()} {onleave} /> }
            });
            cell(scene, here, here == spot, editor.unwrap_or_default())
        });
        html! { <tr key={row}>{ for cells }</tr> }
    });
    let many = (scene.derived.coverage.disks.len() > 4).then_some("many");
    let label = scene.say(&text::MATRIX);
    // Without a cell nothing else could get the focus to scroll by.
    let stop = (scene.is_locked() && regions == 0).then_some("0");
    html! {
        <div class="matrix-frame" part="matrix" tabindex={stop} {onkeydown} {onclick} {onfocusin} {oncopy} {onpaste}>
            <table class={classes!("matrix", many)} role="grid" aria-label={label}>
                { columns(scene) }
                { head(scene) }
                <tbody>{ for rows }</tbody>
                if !scene.is_locked_at(&at("/targetRegions")) { <AddRow scene={scene.clone()} /> }
            </table>
            { listing("storage", &storage()) }
            { listing("sets", &sets(scene, spot)) }
        </div>
    }
}

/// What keys and clicks do in the matrix.
#[derive(Clone)]
struct Keys {
    scene: Scene,
    onspot: Callback<Spot>,
    /// The cell that is edited.
    editing: UseStateHandle<Option<Spot>>,
    /// What has been typed into a cell whose editor is not there yet: no key is lost meanwhile.
    begun: Rc<RefCell<Option<String>>>,
    /// What gets the focus after the next rendering.
    wanted: Rc<RefCell<Option<String>>>,
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
        let is_typed = !with && key.chars().count() == 1;
        if is_typed && let Some(begun) = &mut *self.begun.borrow_mut() {
            begun.push_str(&key);
            event.prevent_default();
            return;
        }
        let to = match &*key {
            "ArrowUp" => spot.up(with),
            "ArrowDown" => spot.down(with, &self.scene),
            "ArrowLeft" => spot.left(with),
            "ArrowRight" => spot.right(with, &self.scene),
            "Home" => spot.left(true),
            "End" => spot.right(true, &self.scene),
            "F2" => return self.edit(event, spot, ""),
            "Delete" | "Backspace" => return self.clear(event, spot),
            _ if is_typed && key != " " => return self.edit(event, spot, &key),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            effect::focus(&self.scene.home, &to.id());
        }
    }

    fn edit(&self, event: &Event, spot: Spot, first: &str) {
        if spot.is_edited(&self.scene) && !self.scene.is_locked_at(&spot.place(&self.scene)) {
            event.prevent_default();
            self.begun.replace(Some(first.to_owned()));
            self.onspot.emit(spot);
            self.editing.set(Some(spot));
        }
    }

    fn clear(&self, event: &Event, spot: Spot) {
        let is_held = spot.column == 0 || self.scene.is_locked_at(&spot.place(&self.scene));
        if let Some(action) = spot.set(&self.scene, "").filter(|_| !is_held) {
            event.prevent_default();
            self.scene.act(action);
        }
    }

    fn clicked(&self, event: &MouseEvent) {
        let Some(spot) = spot_of(event) else { return };
        if spot.is_edited(&self.scene) {
            self.edit(event, spot, "");
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
        let to = match go {
            Go::Stay => spot,
            Go::Down => spot.down(false, &self.scene).unwrap_or(spot),
            Go::Away => {
                self.begun.replace(None);
                self.editing.set(None);
                return;
            }
        };
        // The box loses the focus by that, and so the cell is left.
        effect::focus(&self.scene.home, &to.id());
    }

    /// A table, or one set, from the clipboard: into the cell that has the focus, and on from there.
    fn pasted(&self, event: &Event) {
        let text = effect::pasted(event).filter(|_| !self.scene.is_locked());
        let Some(text) = text else {
            return;
        };
        let is_table = text.trim_end().contains(['\t', '\n']);
        let editing = *self.editing;
        let cell = spot_of(event);
        let is_table = is_table || (cell.is_some() && text.contains(','));
        let spot = cell.or_else(|| editing.filter(|_| is_table && is_editor(event)));
        let Some(spot) = spot else { return };
        let action = if is_table {
            Some(Action::Paste {
                region: spot.row,
                column: spot.column(&self.scene),
                text,
            })
        } else {
            spot.set(&self.scene, text.trim())
        };
        if let Some(action) = action {
            event.prevent_default();
            effect::focus(&self.scene.home, &spot.id());
            self.scene.act(action);
        }
    }
}

/// What a cell holds goes to the clipboard; from the button at a row's end, the whole row. Where some
/// text is selected it is the browser's to copy.
fn copied(scene: &Scene, event: &Event) {
    let Some(spot) = spot_of(event).filter(|_| !effect::is_selecting()) else {
        return;
    };
    let text = match spot.column(scene) {
        Column::Remove => {
            let cells = (0..spot.column).map(|column| Spot { column, ..spot }.text(scene));
            cells.collect::<Vec<_>>().join("\t")
        }
        _ => spot.text(scene),
    };
    if effect::copied(event, &text) {
        event.prevent_default();
    }
}

/// The cell whose button an event comes from.
fn spot_of(event: &Event) -> Option<Spot> {
    let element = event.target_dyn_into::<Element>()?;
    let button = element.closest("button[id^='cell-']").ok()??;
    Spot::parse(&button.id())
}

fn is_editor(event: &Event) -> bool {
    let element = event.target_dyn_into::<Element>();
    element.is_some_and(|element| element.id() == editor::ID)
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
    if scene.is_locked() {
        return html! {};
    }
    let onclick = scene.acting(move |_: MouseEvent| Action::RemoveLun(lun));
    let label = scene.say_with(&text::REMOVE, [&scene.disk(disk)]);
    html! {
        <button type="button" class="x" {onclick} title={label.clone()} aria-label={label}>{ icon(Symbol::Close, Size::Full) }</button>
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
    let mut sets: Vec<String> = Vec::new();
    for set in pattern.into_iter().chain(named) {
        if !set.is_empty() && !sets.contains(&set) {
            sets.push(set);
        }
    }
    sets.into_iter()
        .map(|set| (set.into(), AttrValue::default()))
        .collect()
}
