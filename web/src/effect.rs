//! The only code that touches the browser: storage, clipboard, downloads, links, focus.

pub mod azure;
mod clipboard;
mod download;
mod draft;
mod dress;
mod focus;
mod home;
mod keyboard;
mod leaving;
mod link;
mod moment;
mod page;
mod store;

pub use clipboard::{copied, copy, pasted};
pub use download::download;
pub use draft::{Draft, Keeper, Slot, drafts, forget};
pub use dress::{dress, entitle};
pub use focus::{
    field, focus, is_at_field, is_selecting, jump, open_editor, place_of, reveal, select, show,
};
pub use home::{Home, Owner, Pending};
pub use keyboard::{Undoing, use_key};
pub use leaving::use_leaving;
pub use link::{link, linked, use_fragment};
pub use moment::{clock, moment, now};
pub use page::page;
pub use store::{keep_settings, settings, today};
