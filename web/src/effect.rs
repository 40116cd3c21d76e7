//! The only code that touches the browser: storage, clipboard, downloads, links.

mod clipboard;
mod download;
mod link;
mod store;

pub use clipboard::copy;
pub use download::download;
pub use link::{link, linked};
pub use store::{Draft, draft, forget, keep, keep_settings, settings, today};
