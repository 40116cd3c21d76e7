//! The person leaves: for another tab, another page, for good.

use gloo::events::EventListener;
use yew::prelude::*;

/// Calls back when the page goes out of sight or away. Browsers may say no more than this one time.
#[hook]
pub fn use_leaving(callback: Callback<()>) {
    use_effect_with((), move |()| {
        let window = web_sys::window();
        let document = window.as_ref().and_then(web_sys::Window::document);
        let hidden = callback.clone();
        let listeners = (
            window
                .map(|window| EventListener::new(&window, "pagehide", move |_| callback.emit(()))),
            document.map(|document| {
                EventListener::new(&document, "visibilitychange", move |_| hidden.emit(()))
            }),
        );
        move || drop(listeners)
    });
}
