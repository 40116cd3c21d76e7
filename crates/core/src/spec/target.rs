//! A region that the version is replicated to.

use serde::{Deserialize, Serialize};

use super::{Encryption, Integer};

/// One target region, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct TargetRegion {
    /// `westus` or `West US`.
    pub name: String,
    /// Replicas here; empty: the version's count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicas: Option<Integer>,
    /// Storage here; empty: the version's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account_type: String,
    /// Whether `latest` passes the version over in this region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_from_latest: Option<bool>,
    /// Further replicas on other storage.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additional_replica_sets: Vec<ReplicaSet>,
    /// The keys of the disks in this region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encryption: Option<Encryption>,
}

/// Replicas on a storage of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "an object"
)]
pub struct ReplicaSet {
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicas: Option<Integer>,
    /// Where.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub storage_account_type: String,
}
