//! An edge zone that the version is replicated to.

use super::{Encryption, Integer};
use crate::record::record;

/// One edge zone, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EdgeZone {
    /// The zone's parent region.
    pub region: String,
    /// The zone's own name, such as `microsoftlosangeles1`.
    pub zone: String,
    /// Replicas in the zone.
    pub replicas: Option<Integer>,
    /// Storage in the zone; a list of its own, with `StandardSSD_LRS`.
    pub storage_account_type: String,
    /// The keys of the disks in the zone.
    pub encryption: Option<Encryption>,
}

record!(EdgeZone {
    "region" => region [always],
    "zone" => zone [always],
    "replicas" => replicas,
    "storageAccountType" => storage_account_type in (crate::value::EDGE_STORAGE),
    "encryption" => encryption,
});
