//! Parsed values, one newtype a file. Past these nothing sees the text as typed.

mod cloud;
mod disk;
mod instant;
mod kind;
mod placeholder;
mod region_name;
mod resource_id;
mod segment;
mod storage;
mod subscription;
mod version;

pub use cloud::Cloud;
pub use disk::Disk;
pub use instant::{Instant, InvalidInstant};
pub use kind::SourceKind;
pub use placeholder::is_placeholder;
pub use region_name::RegionName;
pub use resource_id::{InvalidId, ResourceId, ResourceKind};
pub use segment::percent_encoded;
pub use storage::canonical;
pub(crate) use storage::{
    CONFIDENTIAL_TYPES, EDGE_STORAGE, ENCRYPTION_TYPES, HOST_CACHING, REGION_STORAGE,
    REPLICATION_MODES, STORAGE_STRATEGIES,
};
pub use subscription::{InvalidSubscription, SubscriptionId};
pub use version::{InvalidVersion, VersionNumber};
