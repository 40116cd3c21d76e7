//! The flags that register features and providers.
//!
//! Source: `azure/cli/command_modules/resource/_params.py` of azure-cli 2.91.0.

use super::Flag;
use crate::payload::Payload;

/// The subscription that is meant, and the provider of what has to do with images.
pub(crate) const PROVIDER: &[Flag] = &[
    Flag {
        names: &["--subscription"],
        is_tall: false,
        write: |payload: &Payload, words| words.text(&payload.address.subscription),
    },
    Flag {
        names: &["--namespace", "-n"],
        is_tall: false,
        write: |_, words| words.fixed("Microsoft.Compute"),
    },
];

/// The feature of the 2020 preview.
pub(crate) const PREVIEW: &[Flag] = &[Flag {
    names: &["--name", "-n"],
    is_tall: false,
    write: |_, words| words.fixed("SIGEncryption"),
}];

/// The feature that confidential data disks need.
pub(crate) const DATA_DISKS: &[Flag] = &[Flag {
    names: &["--name", "-n"],
    is_tall: false,
    write: |_, words| words.fixed("ConfidentialVMDataDiskEncryptionPreview"),
}];

/// Shows how far a feature's registration is.
pub(crate) const FEATURE_STATE: &[Flag] = &[Flag {
    names: &["--query"],
    is_tall: false,
    write: |_, words| words.fixed("properties.state"),
}];

/// Shows how far a provider's registration is.
pub(crate) const PROVIDER_STATE: &[Flag] = &[Flag {
    names: &["--query"],
    is_tall: false,
    write: |_, words| words.fixed("registrationState"),
}];
