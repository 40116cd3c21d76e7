//! The document as a person typed it: lenient, perhaps wrong, never an error but for its JSON shape.
//!
//! The names are those of the public JSON form. Every text may be empty; an empty optional text is
//! the same as a missing one. What the texts mean is for [`crate::value`] and [`mod@crate::check`].

mod decode;
mod document;
mod edge_zone;
mod encryption;
mod integer;
mod reader;
mod source;
mod tags;
mod target;

pub use decode::{InvalidSpec, from_json, from_value};
pub use edge_zone::EdgeZone;
pub use encryption::{ConfidentialVm, DataDiskEncryption, DiskEncryption, Encryption};
pub use integer::Integer;
pub use source::{DataDiskSource, DiskSource, Source};
pub use tags::Tags;
pub use target::{ReplicaSet, TargetRegion};

use serde::{Deserialize, Serialize};

/// One gallery image version, as typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct ImageVersionSpec {
    /// `public` (the default), `usGovernment`, `china` or `bleu`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cloud: String,
    /// The API version of `Microsoft.Compute/galleries/images/versions`; empty: `2024-03-03`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub api_version: String,
    /// A GUID.
    pub subscription_id: String,
    /// Where the gallery is.
    pub resource_group: String,
    /// The gallery's name.
    pub gallery: String,
    /// The image definition's name.
    pub definition: String,
    /// `major.minor.patch`.
    pub version: String,
    /// The version's own region; must be among the target regions.
    pub location: String,
    /// Tags of the version, in the order in which they were typed.
    #[serde(skip_serializing_if = "Tags::is_empty")]
    pub tags: Tags,
    /// What the version is made from.
    pub source: Source,
    /// What the keys should be: `customerKey` (the default) or `platformAndCustomerKeys`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub encryption_type: String,
    /// Where the version is replicated to.
    pub target_regions: Vec<TargetRegion>,
    /// Edge zones that it is replicated to as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub edge_zones: Vec<EdgeZone>,
    /// Replicas in each region that does not say its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replica_count: Option<Integer>,
    /// Storage in each region that does not say its own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account_type: String,
    /// `PreferStandard_ZRS` or `DefaultStandard_LRS`; API version 2025-03-03 and later.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account_strategy: String,
    /// `Full` or `Shallow`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub replication_mode: String,
    /// RFC 3339 date-time, or a date, which means its midnight in UTC.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub end_of_life_date: String,
    /// Whether `latest` passes this version over, in every region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_from_latest: Option<bool>,
    /// Whether replicated regions may be removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deletion_of_replicated_locations: Option<bool>,
    /// Whether the version can't be deleted before its end of life.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_deletion_before_end_of_life: Option<bool>,
    /// UEFI settings in ARM's own shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uefi_settings: Option<serde_json::Map<String, serde_json::Value>>,
}
