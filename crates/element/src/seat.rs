//! Where apps are drawn: what Yew never lets go of is used again.
//!
//! Yew keeps the listeners of a root for as long as the page lives, and the root with them. So a root
//! that an element no longer needs is kept for the next one: there are never more than there were
//! elements at one time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gallery_seal_web::effect::Home;
use gallery_seal_web::embed::{Embedded, Reins};
use web_sys::Element;
use yew::prelude::*;

use crate::Host;

/// A root with the app of one element in it.
pub(crate) struct Seat {
    root: Root,
    home: Home,
}

struct Root {
    element: Element,
    app: yew::AppHandle<Frame>,
}

thread_local! {
    static FREE: RefCell<Vec<Root>> = const { RefCell::new(Vec::new()) };
    static TAKEN: Cell<usize> = const { Cell::new(0) };
}

impl Seat {
    /// Draws an app below an element.
    pub(crate) fn take(parent: &Element, host: Host, reins: Reins) -> Self {
        let document = parent.owner_document();
        let free = FREE.with_borrow_mut(|free| {
            let fits = |root: &Root| root.element.owner_document() == document;
            let at = free.iter().position(fits)?;
            Some(free.swap_remove(at))
        });
        let number = TAKEN.get();
        TAKEN.set(number.wrapping_add(1));
        let content = |element: &Element| FrameProps {
            number,
            content: Some((Home::element(element.clone(), Rc::new(host)), reins)),
        };
        let (root, props) = if let Some(mut root) = free {
            let props = content(&root.element);
            root.app.update(props.clone());
            (root, props)
        } else {
            let element = new(parent);
            let props = content(&element);
            let app = yew::Renderer::with_root_and_props(element.clone(), props.clone()).render();
            (Root { element, app }, props)
        };
        // The parent is an element of the shadow tree that was just made.
        let _ = parent.append_child(&root.element);
        let home = props.content.map_or_else(Home::page, |(home, _)| home);
        Self { root, home }
    }

    /// What the app is drawn in.
    pub(crate) const fn root(&self) -> &Element {
        &self.root.element
    }

    /// The same, to look for something in it.
    pub(crate) const fn home(&self) -> &Home {
        &self.home
    }

    /// Takes the app away; the root is free for another one.
    pub(crate) fn leave(self) {
        let mut root = self.root;
        root.app.update(FrameProps::default());
        root.element.remove();
        FREE.with_borrow_mut(|free| free.push(root));
    }
}

fn new(parent: &Element) -> Element {
    let document = parent.owner_document();
    let element = document.and_then(|document| document.create_element("div").ok());
    // An element of a page has a document, which makes a `div`.
    element.unwrap_or_else(|| parent.clone())
}

/// What a root draws.
#[derive(Clone, Default, PartialEq, Properties)]
struct FrameProps {
    /// Tells one app from the next in the same root.
    number: usize,
    content: Option<(Home, Reins)>,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    html! {
        if let Some((home, reins)) = &props.content {
            <Embedded key={props.number} home={home.clone()} reins={reins.clone()} />
        }
    }
}
