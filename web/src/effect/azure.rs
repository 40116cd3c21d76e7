//! Talks to Azure, or to the Azure in the page's memory. The token is here and nowhere else.

mod carrier;
#[cfg(feature = "demo")]
mod demo;
mod enter;
mod follow;
mod learn;
mod pick;
mod reach;
mod session;
mod trouble;

pub(crate) use enter::demo_tenant;
pub use enter::{HAS_DEMO, connect, connect_by_owner, do_without, give_up, leave};
pub use follow::{create, offer, resume, stop};
pub use learn::check;
pub use pick::{
    choose_definition, choose_gallery, choose_source, choose_subscription, group_of, list_again,
};
pub use reach::{open_door, try_demo};
pub use session::Link;

use gallery_seal::finding::Edit;
use yew::Callback;

use crate::state::Action;
use crate::state::azure::Happening;

fn tell(dispatch: &Callback<Action>, happening: Happening) {
    dispatch.emit(Action::Azure(Box::new(happening)));
}

fn text_at(path: &str, text: &str) -> Edit {
    Edit {
        path: path.parse().unwrap_or_default(),
        value: (!text.is_empty()).then(|| text.into()),
    }
}

/// Now, in seconds since 1970.
fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit")]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}

/// Now, in milliseconds since 1970.
fn moment() -> f64 {
    js_sys::Date::now()
}
