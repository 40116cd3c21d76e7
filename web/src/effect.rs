//! The only code that touches the browser: storage, clipboard, downloads, links, focus.

pub mod azure;
mod clipboard;
mod download;
mod dress;
mod focus;
mod home;
mod keyboard;
mod link;
mod moment;
mod page;
mod store;

pub use clipboard::{copy, pasted};
pub use download::download;
pub use dress::{dress, entitle};
pub use focus::{
    field, focus, is_at_field, is_selecting, jump, open_editor, place_of, reveal, show,
};
pub use home::{Home, Owner, Pending};
pub use keyboard::{Undoing, use_key};
pub use link::{link, linked};
pub use moment::{clock, moment, now};
pub use page::page;
pub use store::{Draft, draft, forget, keep, keep_settings, settings, today};
