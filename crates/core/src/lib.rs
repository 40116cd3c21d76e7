//! Models one Azure Compute Gallery image version under customer-managed keys.
//!
//! Data flows one way: a [`spec::ImageVersionSpec`] is lowered to a [`payload::Payload`], which is
//! rendered as a [`script::Script`]. Beside that, the spec and what is known about the world
//! ([`fact::Facts`]) are checked and yield [`finding::Finding`]s. The crate is pure: it reads no
//! clock, no file and no network, and no function panics for any spec.

#[macro_use]
pub mod language;
pub mod value;

pub mod spec;

pub mod fact;

pub mod policy;

pub mod finding;

pub mod check;

#[cfg(feature = "pages")]
mod explain;

mod sarif;

pub mod coverage;

pub mod fill;

pub mod payload;

pub mod script;

pub mod render;

pub mod read;

mod sealed;

pub mod region;

pub mod json;

mod record;

mod search;

mod table;

mod word;

pub use check::{check, check_under, fix_all, fix_all_under};
pub use coverage::coverage;
#[cfg(feature = "pages")]
pub use explain::explain;
pub use fill::fill_keys;
pub use finding::fix::apply_fix;
pub use language::Language;
pub use payload::payload;
pub use read::read;
pub use region::regions;
pub use render::{outputs, render};
pub use sarif::sarif;
pub use sealed::Sealed;
pub use spec::ImageVersionSpec;
