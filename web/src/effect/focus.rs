//! Where the focus is, and moving it.

use gallery_seal::finding::Pointer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::NodeRef;

use super::Home;

/// Gives the focus to an element, if it is there.
pub fn focus(home: &Home, id: &str) {
    if let Some(element) = home.by_id(id) {
        give(&element);
    }
}

/// Whether somebody is at a field.
#[must_use]
pub fn is_at_field(home: &Home) -> bool {
    home.find("input:focus, select:focus, textarea:focus")
        .is_some()
}

/// Goes to the field or cell of a place in the spec: to its own, else to the first within it, else
/// to one around it. Answers which place was found.
#[expect(
    clippy::must_use_candidate,
    reason = "most callers only want to go there"
)]
pub fn jump(home: &Home, place: &Pointer) -> Option<Pointer> {
    let found = field(home, place)?;
    give(&found).then(|| place_of(&found)).flatten()
}

/// The field or cell of a place in the spec: its own, else the first within it, else one around it.
#[must_use]
pub fn field(home: &Home, place: &Pointer) -> Option<Element> {
    let mut path = place.as_str();
    while !path.is_empty() {
        if let Some(found) = find(home, path) {
            return Some(found);
        }
        path = path.rsplit_once('/').map_or("", |(around, _)| around);
    }
    None
}

/// The place in the spec that an element or one around it shows.
#[must_use]
pub fn place_of(element: &Element) -> Option<Pointer> {
    let found = element.closest("[data-at]").ok()??;
    found.get_attribute("data-at")?.parse().ok()
}

/// Begins editing in a box: it gets the focus and a text, which may be selected.
pub fn open_editor(home: &Home, id: &str, text: &str, is_selected: bool) {
    let element = home.by_id(id).map(Element::dyn_into::<HtmlInputElement>);
    if let Some(Ok(input)) = element {
        input.set_value(text);
        give(&input);
        if is_selected {
            input.select();
        }
    }
}

/// Selects all that an element says, so that it can be copied by hand.
pub fn select(home: &Home, selector: &str) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(selection), Some(element)) = (selection, home.find(selector)) {
        // Where nothing can be selected, it is at least in view.
        let _ = selection.select_all_children(&element);
    }
}

/// Scrolls a pane, and nothing but that pane, until a part of it is in view.
pub fn reveal(pane: &NodeRef, part: &str) {
    let Some(pane) = pane.cast::<HtmlElement>() else {
        return;
    };
    let Ok(Some(part)) = pane.query_selector(part) else {
        return;
    };
    let (seen, wanted) = (
        pane.get_bounding_client_rect(),
        part.get_bounding_client_rect(),
    );
    if wanted.top() < seen.top() || wanted.bottom() > seen.bottom() {
        let middle = f64::midpoint(seen.top(), seen.bottom());
        pane.scroll_by_with_x_and_y(0.0, wanted.top() - middle);
    }
    if wanted.left() < seen.left() {
        pane.scroll_by_with_x_and_y(wanted.left() - seen.right(), 0.0);
    }
}

/// Scrolls a list, and nothing but that list, until an item of it is in view, or its beginning if
/// it is large.
pub fn show(home: &Home, item: &str) {
    let item = home.by_id(item);
    let Some((item, list)) = item.and_then(|item| Some((item.clone(), item.parent_element()?)))
    else {
        return;
    };
    let (seen, wanted) = (
        list.get_bounding_client_rect(),
        item.get_bounding_client_rect(),
    );
    let down = (wanted.bottom() - seen.bottom()).min(wanted.top() - seen.top());
    if down > 0.0 {
        list.scroll_by_with_x_and_y(0.0, down);
    }
}

/// Whether some text of the page is selected.
#[must_use]
pub fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    // Within a shadow tree a selection that holds text may still call itself collapsed.
    selection.is_some_and(|selection| selection.type_() == "Range")
}

fn find(home: &Home, path: &str) -> Option<Element> {
    let path = path.replace('\\', "\\\\").replace('"', "\\\"");
    let own = home.find(&["[data-at=\"", &path, "\"]"].concat());
    own.or_else(|| home.find(&["[data-at^=\"", &path, "/\"]"].concat()))
}

fn give(element: &Element) -> bool {
    if let Ok(Some(fold)) = element.closest("details:not([open])") {
        // A fold that stays shut would keep the focus out; setting `open` can only succeed.
        let _ = fold.set_attribute("open", "");
    }
    let element = element.dyn_ref::<HtmlElement>();
    element.is_some_and(|element| element.focus().is_ok())
}
