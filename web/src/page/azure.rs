//! The connected part: the way in, who is in, what to pick from, the check, and a creation.

mod banner;
mod creation;
mod door;
mod examination;
mod fetching;
mod picker;
mod sets;
mod trouble;

pub(super) use banner::{banner, by_owner};
pub(super) use creation::Creating;
pub(super) use door::Entrance;
pub(super) use examination::examination;
pub(super) use fetching::fetching;
pub(super) use picker::picker;
pub(super) use sets::sets;
