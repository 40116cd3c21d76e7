//! A region that the version is replicated to.

use super::{Encryption, Integer};
use crate::record::record;

/// One target region, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TargetRegion {
    /// `westus` or `West US`.
    pub name: String,
    /// Replicas here; empty: the version's count.
    pub replicas: Option<Integer>,
    /// Storage here; empty: the version's.
    pub storage_account_type: String,
    /// Whether `latest` passes the version over in this region.
    pub exclude_from_latest: Option<bool>,
    /// Further replicas on other storage.
    pub additional_replica_sets: Vec<ReplicaSet>,
    /// The keys of the disks in this region.
    pub encryption: Option<Encryption>,
}

record!(TargetRegion {
    "name" => name [always],
    "replicas" => replicas,
    "storageAccountType" => storage_account_type in (crate::value::REGION_STORAGE),
    "excludeFromLatest" => exclude_from_latest,
    "additionalReplicaSets" => additional_replica_sets,
    "encryption" => encryption,
});

/// Replicas on a storage of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplicaSet {
    /// How many.
    pub replicas: Option<Integer>,
    /// Where.
    pub storage_account_type: String,
}

record!(ReplicaSet {
    "replicas" => replicas,
    "storageAccountType" => storage_account_type in (crate::value::REGION_STORAGE),
});
