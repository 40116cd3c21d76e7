//! The document as a person typed it: lenient, perhaps wrong, never an error but for its JSON shape.
//!
//! The names are those of the public JSON form. Every text may be empty; an empty optional text is
//! the same as a missing one. What the texts mean is for [`crate::value`] and [`mod@crate::check`].

mod edge_zone;
mod encryption;
mod integer;
mod source;
mod tags;
mod target;

pub use edge_zone::EdgeZone;
pub use encryption::{ConfidentialVm, DataDiskEncryption, DiskEncryption, Encryption};
pub use integer::Integer;
pub use source::{DataDiskSource, DiskSource, Source};
pub use tags::Tags;
pub use target::{ReplicaSet, TargetRegion};

pub use crate::record::{Document, InvalidSpec, from_json};

use crate::json::Json;
use crate::record::{Field, Place, record};

/// One gallery image version, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageVersionSpec {
    /// `public` (the default), `usGovernment`, `china` or `bleu`.
    pub cloud: String,
    /// The API version of `Microsoft.Compute/galleries/images/versions`; empty: `2024-03-03`.
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
    pub tags: Tags,
    /// What the version is made from.
    pub source: Source,
    /// What the keys should be: `customerKey` (the default) or `platformAndCustomerKeys`.
    pub encryption_type: String,
    /// Where the version is replicated to.
    pub target_regions: Vec<TargetRegion>,
    /// Edge zones that it is replicated to as well.
    pub edge_zones: Vec<EdgeZone>,
    /// Replicas in each region that does not say its own.
    pub replica_count: Option<Integer>,
    /// Storage in each region that does not say its own.
    pub storage_account_type: String,
    /// `PreferStandard_ZRS` or `DefaultStandard_LRS`; API version 2025-03-03 and later.
    pub storage_account_strategy: String,
    /// `Full` or `Shallow`.
    pub replication_mode: String,
    /// RFC 3339 date-time, or a date, which means its midnight in UTC.
    pub end_of_life_date: String,
    /// Whether `latest` passes this version over, in every region.
    pub exclude_from_latest: Option<bool>,
    /// Whether replicated regions may be removed.
    pub allow_deletion_of_replicated_locations: Option<bool>,
    /// Whether the version can't be deleted before its end of life.
    pub block_deletion_before_end_of_life: Option<bool>,
    /// UEFI settings in ARM's own shape.
    pub uefi_settings: Option<Settings>,
}

record!(ImageVersionSpec {
    "cloud" => cloud in (crate::value::Cloud::ALL.map(crate::value::Cloud::name)),
    "apiVersion" => api_version,
    "subscriptionId" => subscription_id [always],
    "resourceGroup" => resource_group [always],
    "gallery" => gallery [always],
    "definition" => definition [always],
    "version" => version [always],
    "location" => location [always],
    "tags" => tags,
    "source" => source [always],
    "encryptionType" => encryption_type in (crate::value::ENCRYPTION_TYPES),
    "targetRegions" => target_regions [always],
    "edgeZones" => edge_zones,
    "replicaCount" => replica_count,
    "storageAccountType" => storage_account_type in (crate::value::REGION_STORAGE),
    "storageAccountStrategy" => storage_account_strategy in (crate::value::STORAGE_STRATEGIES),
    "replicationMode" => replication_mode in (crate::value::REPLICATION_MODES),
    "endOfLifeDate" => end_of_life_date,
    "excludeFromLatest" => exclude_from_latest,
    "allowDeletionOfReplicatedLocations" => allow_deletion_of_replicated_locations,
    "blockDeletionBeforeEndOfLife" => block_deletion_before_end_of_life,
    "uefiSettings" => uefi_settings,
});

/// UEFI settings: an object in ARM's own shape, kept as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings(pub Vec<(String, Json)>);

impl Field for Settings {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        match json {
            Json::Object(members) => self.0.clone_from(members),
            _ => return Err(place.mismatch(json, "an object")),
        }
        Ok(())
    }

    fn write(&self) -> Json {
        Json::Object(self.0.clone())
    }

    fn is_empty(&self) -> bool {
        false
    }
}
