//! What Azure holds, as far as the app needs it: one kind a file, read leniently.

mod definition;
mod disk_encryption_set;
mod feature;
mod gallery;
mod location;
mod source;
mod subscription;
mod version;

pub use definition::Definition;
pub use feature::Feature;
pub use gallery::Gallery;
pub use location::Location;
pub use source::SourceResource;
pub use subscription::Subscription;
pub use version::Version;

pub(crate) use version::watched;

/// The API version of subscriptions and locations.
const SUBSCRIPTIONS: &str = "2022-12-01";

/// The API version of galleries and what lies in them: the one that the spec begins with too.
const GALLERIES: &str = "2024-03-03";

/// The API version of disks, snapshots and disk encryption sets: what the Azure CLI sends.
const DISKS: &str = "2023-04-02";

/// The API version of VMs and managed images.
const MACHINES: &str = "2024-07-01";

/// The API version of preview features.
const FEATURES: &str = "2021-07-01";

#[cfg(test)]
mod tests;
