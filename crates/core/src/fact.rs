//! What is known about the world beyond the spec: typed in by a person or fetched from Azure.
//!
//! A rule that needs a fact stays silent without it.

use serde::{Deserialize, Serialize};

use crate::spec::Integer;

/// Facts, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct Facts {
    /// The image definition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition>,
    /// The gallery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gallery: Option<Gallery>,
    /// What the version is made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceFacts>,
    /// Disk encryption sets that exist.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disk_encryption_sets: Vec<DiskEncryptionSet>,
    /// Whether a set that is not listed does not exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_encryption_sets_complete: Option<bool>,
    /// Versions that the definition has already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub existing_versions: Vec<String>,
    /// The day, as `yyyy-mm-dd`; the crate reads no clock.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub today: String,
}

/// What is known of the image definition; texts are ARM's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct Definition {
    /// `Windows` or `Linux`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub os_type: String,
    /// `Generalized` or `Specialized`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub os_state: String,
    /// `V1` or `V2`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hyper_v_generation: String,
    /// The feature `SecurityType`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub security_type: String,
    /// Its region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
}

/// What is known of the gallery.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct Gallery {
    /// `Private`, `Groups` (shared directly) or `Community`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sharing: String,
    /// Its region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
}

/// What is known of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct SourceFacts {
    /// Its region.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// Its subscription.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subscription_id: String,
    /// The LUNs of all its data disks; absent: not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_disk_luns: Option<Vec<Integer>>,
    /// Whether its disks are under customer-managed keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// Its security type, such as `TrustedLaunch`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub security_type: String,
}

/// A disk encryption set that exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct DiskEncryptionSet {
    /// Its full resource id.
    pub id: String,
    /// Its region.
    pub location: String,
    /// ARM's `encryptionType`, such as `EncryptionAtRestWithCustomerKey`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub encryption_type: String,
    /// ARM's `provisioningState`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub provisioning_state: String,
    /// Why its key rotation fails, if it does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub auto_key_rotation_error: String,
}
