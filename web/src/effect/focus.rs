//! Where the focus is, and moving it.

use gallery_seal::finding::Pointer;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};
use yew::NodeRef;

/// Gives the focus to an element, if it is there.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        give(&element);
    }
}

/// Goes to the field or cell of a place in the spec: to its own, else to the first within it, else
/// to one around it. Answers which place was found.
#[expect(
    clippy::must_use_candidate,
    reason = "most callers only want to go there"
)]
pub fn jump(place: &Pointer) -> Option<Pointer> {
    let document = document()?;
    let mut path = place.as_str();
    while !path.is_empty() {
        if let Some(found) = find(&document, path) {
            return give(&found).then(|| place_of(&found)).flatten();
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
pub fn open_editor(id: &str, text: &str, is_selected: bool) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
        give(&input);
        if is_selected {
            input.select();
        }
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
pub fn show(item: &str) {
    let item = document().and_then(|document| document.get_element_by_id(item));
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
    selection.is_some_and(|selection| !selection.is_collapsed())
}

fn find(document: &Document, path: &str) -> Option<Element> {
    let path = path.replace('\\', "\\\\").replace('"', "\\\"");
    let find = |selector: String| document.query_selector(&selector).ok().flatten();
    find(format!("[data-at=\"{path}\"]")).or_else(|| find(format!("[data-at^=\"{path}/\"]")))
}

fn give(element: &Element) -> bool {
    if let Ok(Some(fold)) = element.closest("details:not([open])") {
        // A fold that stays shut would keep the focus out; setting `open` can only succeed.
        let _ = fold.set_attribute("open", "");
    }
    let element = element.dyn_ref::<HtmlElement>();
    element.is_some_and(|element| element.focus().is_ok())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
