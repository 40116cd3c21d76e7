//! Closed lists of words, ARM's in ARM's own case.

/// Image storage in a region; `PremiumV2_LRS` needs API version 2024-03-03.
pub(crate) const REGION_STORAGE: &[&str] = &[
    "Standard_LRS",
    "Standard_ZRS",
    "Premium_LRS",
    "PremiumV2_LRS",
];

/// Image storage in an edge zone.
pub(crate) const EDGE_STORAGE: &[&str] = &[
    "Standard_LRS",
    "Standard_ZRS",
    "StandardSSD_LRS",
    "Premium_LRS",
];

/// `storageAccountStrategy`.
pub(crate) const STORAGE_STRATEGIES: &[&str] = &["PreferStandard_ZRS", "DefaultStandard_LRS"];

/// `replicationMode`.
pub(crate) const REPLICATION_MODES: &[&str] = &["Full", "Shallow"];

/// A spec's `encryptionType`.
pub(crate) const ENCRYPTION_TYPES: [&str; 2] = ["customerKey", "platformAndCustomerKeys"];

/// `confidentialVMEncryptionType`; case counts.
pub(crate) const CONFIDENTIAL_TYPES: [&str; 4] = [
    "EncryptedVMGuestStateOnlyWithPmk",
    "EncryptedWithPmk",
    "EncryptedWithCmk",
    "NonPersistedTPM",
];

/// `hostCaching`.
pub(crate) const HOST_CACHING: &[&str] = &["None", "ReadOnly", "ReadWrite"];

/// A word as ARM writes it, when the list has it but for case; else the text itself.
#[must_use]
pub fn canonical<'a>(text: &'a str, words: &[&'a str]) -> &'a str {
    let known = words.iter().find(|word| word.eq_ignore_ascii_case(text));
    known.copied().unwrap_or(text)
}
