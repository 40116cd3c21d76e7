//! Confidential VMs.

use super::publication::Publication;
use crate::refusal::Refusal;
use crate::tree;

const PROFILE: &str = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.securityProfile";

const TYPES: [&str; 4] = [
    "EncryptedVMGuestStateOnlyWithPmk",
    "EncryptedWithPmk",
    "EncryptedWithCmk",
    "NonPersistedTPM",
];

/// Whether the definition is for confidential VMs alone.
fn is_confidential(publication: &Publication) -> bool {
    let features = tree::list(publication.definition, "properties.features").iter();
    let mut values = features.filter(|feature| tree::text(feature, "name") == Some("SecurityType"));
    values.any(|feature| {
        tree::text(feature, "value")
            .is_some_and(|value| value.eq_ignore_ascii_case("ConfidentialVM"))
    })
}

/// Composed.
pub(super) fn word(publication: &Publication) -> Option<Refusal> {
    let mut words = publication
        .targets
        .iter()
        .filter_map(super::target::Target::confidential);
    let word = words.find(|word| !TYPES.iter().any(|known| known.eq_ignore_ascii_case(word)))?;
    let name = format!("{PROFILE}.confidentialVMEncryptionType");
    let known = TYPES.join(", ");
    Some(Refusal::parameter(
        &name,
        format!(
            "The value '{word}' of parameter '{name}' is not allowed. Allowed values are: {known}."
        ),
    ))
}

/// Text: Azure/azure-cli, issue 22995, which has its beginning; the end is composed.
pub(super) fn kind(publication: &Publication) -> Option<Refusal> {
    let target = publication
        .targets
        .iter()
        .find(|target| target.confidential().is_none())?;
    is_confidential(publication).then(|| {
        let message = format!(
            "The regional encryption.osDiskImage.securityProfile.type must be specified for region '{}' since the parent \
             gallery image has the security type 'ConfidentialVM'.",
            target.region()
        );
        Refusal::parameter(&format!("{PROFILE}.type"), message)
    })
}

/// Composed.
pub(super) fn set(publication: &Publication) -> Option<Refusal> {
    let path = "encryption.osDiskImage.securityProfile.secureVMDiskEncryptionSetId";
    let target = publication.targets.iter().find(|target| {
        let needs = target
            .confidential()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("EncryptedWithCmk"));
        needs != tree::text(target.json, path).is_some()
    })?;
    let name = format!("{PROFILE}.secureVMDiskEncryptionSetId");
    let message = format!(
        "The parameter '{name}' must be specified if and only if the confidential VM encryption type is \
         'EncryptedWithCmk'. Region: '{}'.",
        target.region()
    );
    Some(Refusal::parameter(&name, message))
}

/// Text: hashicorp/packer-plugin-azure, pull request 373.
pub(super) fn region(publication: &Publication) -> Option<Refusal> {
    let home = publication.location();
    let mut away = publication
        .targets
        .iter()
        .filter(|target| target.region() != home);
    let is_bound =
        |kind: Option<&str>| !kind.is_some_and(|kind| kind.eq_ignore_ascii_case("NonPersistedTPM"));
    let is_away = away.any(|target| is_bound(target.confidential()));
    (is_away && is_confidential(publication)).then(|| {
        Refusal::parameter(
            "galleryImageVersion.properties.publishingProfile.targetRegions",
            "Only the home region can be specified as a target region for Images with the ConfidentialVM feature unless \
             the Confidential VM encryption type is NonPersistedTPM.",
        )
    })
}
