//! What is known about the world beyond the spec: typed in by a person or fetched from Azure.
//!
//! A rule that needs a fact stays silent without it.

use crate::record::record;
use crate::spec::Integer;

/// Facts, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The image definition.
    pub definition: Option<Definition>,
    /// The gallery.
    pub gallery: Option<Gallery>,
    /// What the version is made from.
    pub source: Option<SourceFacts>,
    /// Disk encryption sets that exist.
    pub disk_encryption_sets: Vec<DiskEncryptionSet>,
    /// Whether a set that is not listed does not exist.
    pub disk_encryption_sets_complete: Option<bool>,
    /// Versions that the definition has already.
    pub existing_versions: Vec<String>,
    /// The day, as `yyyy-mm-dd`; the crate reads no clock.
    pub today: String,
}

record!(Facts {
    "definition" => definition,
    "gallery" => gallery,
    "source" => source,
    "diskEncryptionSets" => disk_encryption_sets,
    "diskEncryptionSetsComplete" => disk_encryption_sets_complete,
    "existingVersions" => existing_versions,
    "today" => today,
});

/// What is known of the image definition; texts are ARM's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definition {
    /// `Windows` or `Linux`.
    pub os_type: String,
    /// `Generalized` or `Specialized`.
    pub os_state: String,
    /// `V1` or `V2`.
    pub hyper_v_generation: String,
    /// The feature `SecurityType`.
    pub security_type: String,
    /// Its region.
    pub location: String,
}

record!(Definition {
    "osType" => os_type in (["Windows", "Linux"]),
    "osState" => os_state in (["Generalized", "Specialized"]),
    "hyperVGeneration" => hyper_v_generation in (["V1", "V2"]),
    "securityType" => security_type,
    "location" => location,
});

/// What is known of the gallery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gallery {
    /// `Private`, `Groups` (shared directly) or `Community`.
    pub sharing: String,
    /// Its region.
    pub location: String,
}

record!(Gallery {
    "sharing" => sharing in (["Private", "Groups", "Community"]),
    "location" => location,
});

/// What is known of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFacts {
    /// Its region.
    pub location: String,
    /// Its subscription.
    pub subscription_id: String,
    /// The LUNs of all its data disks; absent: not known.
    pub data_disk_luns: Option<Vec<Integer>>,
    /// Whether its disks are under customer-managed keys.
    pub encrypted: Option<bool>,
    /// Its security type, such as `TrustedLaunch`.
    pub security_type: String,
}

record!(SourceFacts {
    "location" => location,
    "subscriptionId" => subscription_id,
    "dataDiskLuns" => data_disk_luns,
    "encrypted" => encrypted,
    "securityType" => security_type,
});

/// A disk encryption set that exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiskEncryptionSet {
    /// Its full resource id.
    pub id: String,
    /// Its region.
    pub location: String,
    /// ARM's `encryptionType`, such as `EncryptionAtRestWithCustomerKey`.
    pub encryption_type: String,
    /// ARM's `provisioningState`.
    pub provisioning_state: String,
    /// Why its key rotation fails, if it does.
    pub auto_key_rotation_error: String,
}

record!(DiskEncryptionSet {
    "id" => id [always],
    "location" => location [always],
    "encryptionType" => encryption_type,
    "provisioningState" => provisioning_state,
    "autoKeyRotationError" => auto_key_rotation_error,
});
