//! The screens and their regions, in reading order.

pub(crate) mod azure;
mod header;
mod start;

mod form;
mod strip;

mod identity;
mod known;
mod lifecycle;
mod more;
mod regions;
mod source;
mod tags;

mod grid;

mod findings;
mod output;

mod naming;
mod writing;

pub use form::Form;
pub use header::header;
pub use start::Start;
