//! The page around the app: its language, its colours and its title.

use crate::state::{Settings, Theme};

/// Says the language and the theme at the top of the document.
pub fn dress(settings: Settings) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.document_element()) else {
        return;
    };
    // Neither attribute can be refused.
    let _ = root.set_attribute("lang", settings.language.tag());
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        theme => root.set_attribute("data-theme", theme.name()),
    };
}

/// Says what the window shows.
pub fn entitle(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
