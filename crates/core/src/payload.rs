//! What a spec means: ids written out, words in ARM's case, one instant for the end of life.
//!
//! Lowering is total. What is empty stays empty and is shown as a placeholder by the renderers;
//! every value remembers the place in the spec that it came from.

mod address;
mod keys;
mod lower;
mod machine;
mod sourced;
mod tree;
mod version;

pub use address::{Address, Reference};
pub(crate) use keys::{KeyPlace, NewSet};
pub use lower::lower;
pub(crate) use lower::{DEFAULT_API_VERSION, address};
pub(crate) use machine::{DataDisk, Machine};
pub use sourced::{Flag, Number, Text};
pub use tree::{Expression, Member, Tree};
pub use version::{
    ConfidentialVm, Disk, DiskKeys, EdgeZone, Encryption, Payload, Region, ReplicaSet, Source, Tag,
};

pub(crate) use tree::{member, path};

use crate::json::Json;
use crate::spec::ImageVersionSpec;
use crate::table::arm;

/// The body of the request that creates the image version: what ARM's `PUT` takes.
#[must_use]
pub fn payload(spec: &ImageVersionSpec) -> Json {
    arm::body(&lower(spec)).to_json()
}
