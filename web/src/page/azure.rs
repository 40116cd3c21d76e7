//! The connected part: the way in, who is in, what to pick from, the check, and a creation.

mod banner;
mod creation;
mod door;
mod examination;
mod fetching;
mod picker;
mod sets;
mod trouble;

pub(super) use fetching::fetching;

pub(crate) use banner::{banner, by_owner};
pub(crate) use creation::creating;
pub(crate) use door::entrance;
pub(crate) use examination::examination;
pub(crate) use picker::picker;
pub(crate) use sets::sets;
