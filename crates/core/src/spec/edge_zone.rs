//! An edge zone that the version is replicated to.

use serde::{Deserialize, Serialize};

use super::{Encryption, Integer};

/// One edge zone, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct EdgeZone {
    /// The zone's parent region.
    pub region: String,
    /// The zone's own name, such as `microsoftlosangeles1`.
    pub zone: String,
    /// Replicas in the zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicas: Option<Integer>,
    /// Storage in the zone; a list of its own, with `StandardSSD_LRS`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account_type: String,
    /// The keys of the disks in the zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encryption: Option<Encryption>,
}
