//! Azure's words that lists offer. Fields take any other word as well; the rules judge it.

/// Image storage in a region.
pub const REGION_STORAGE: &[&str] = &[
    "Standard_LRS",
    "Standard_ZRS",
    "Premium_LRS",
    "PremiumV2_LRS",
];

/// Image storage in an edge zone.
pub const EDGE_STORAGE: &[&str] = &[
    "Standard_LRS",
    "Standard_ZRS",
    "StandardSSD_LRS",
    "Premium_LRS",
];

/// How storage is chosen where none is named.
pub const STORAGE_STRATEGIES: &[&str] = &["PreferStandard_ZRS", "DefaultStandard_LRS"];

/// Host caching of a source disk.
pub const HOST_CACHING: &[&str] = &["None", "ReadOnly", "ReadWrite"];

/// How a confidential VM's disk is encrypted.
pub const CONFIDENTIAL_VM_TYPES: &[&str] = &[
    "EncryptedVMGuestStateOnlyWithPmk",
    "EncryptedWithPmk",
    "EncryptedWithCmk",
    "NonPersistedTPM",
];

/// What an image definition says of its VMs.
pub const DEFINITION_SECURITY: &[&str] = &[
    "Standard",
    "TrustedLaunch",
    "TrustedLaunchSupported",
    "ConfidentialVM",
    "ConfidentialVMSupported",
    "TrustedLaunchAndConfidentialVmSupported",
];

/// How a source is secured.
pub const SOURCE_SECURITY: &[&str] = &["Standard", "TrustedLaunch", "ConfidentialVM"];

/// With whom a gallery is shared.
pub const SHARING: &[&str] = &["Private", "Groups", "Community"];

/// How a disk encryption set encrypts.
pub const SET_TYPES: &[&str] = &[
    "EncryptionAtRestWithCustomerKey",
    "EncryptionAtRestWithPlatformAndCustomerKeys",
    "ConfidentialVmEncryptedWithCustomerKey",
];

/// How far Azure is with a resource.
pub const PROVISIONING_STATES: &[&str] = &["Succeeded", "Creating", "Updating", "Failed"];
