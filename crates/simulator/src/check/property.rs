//! Properties that an API version does not know yet.

use gallery_seal::json::Json;

use super::publication::Publication;
use crate::refusal::Refusal;
use crate::tree;

/// The first API version that knows a property, or a word in it, below `properties`.
///
/// Source: Azure/bicep-types-az, `microsoft.compute/*/types.md`.
const SINCE: &[(&str, &str)] = &[
    ("publishingProfile.replicationMode", "2021-07-01"),
    ("publishingProfile.targetExtendedLocations", "2021-10-01"),
    (
        "safetyProfile.allowDeletionOfReplicatedLocations",
        "2022-03-03",
    ),
    (
        "storageProfile.source.communityGalleryImageId",
        "2022-03-03",
    ),
    ("securityProfile", "2022-08-03"),
    ("storageProfile.source.virtualMachineId", "2023-07-03"),
    ("safetyProfile.blockDeletionBeforeEndOfLife", "2024-03-03"),
    ("publishingProfile.storageAccountStrategy", "2025-03-03"),
];

/// The same of a target region.
const REGION_SINCE: &[(&str, &str)] = &[
    ("encryption", "2019-12-01"),
    ("encryption.osDiskImage.securityProfile", "2021-10-01"),
    ("excludeFromLatest", "2022-03-03"),
    ("additionalReplicaSets", "2024-03-03"),
];

/// The wording is that of .NET's JSON reader, which Azure's errors quote; composed.
pub(super) fn api_version(publication: &Publication) -> Option<Refusal> {
    let is_new = |json: &Json, (path, since): &(&str, &str)| {
        publication.api_version < *since && *tree::at(json, path) != Json::Null
    };
    let properties = tree::at(publication.body, "properties");
    let found = SINCE
        .iter()
        .find(|row| is_new(properties, row))
        .map(|(path, _)| format!("properties.{path}"));
    let found = found.or_else(|| {
        let mut rows = REGION_SINCE.iter();
        let (path, _) = rows.find(|row| {
            publication
                .targets
                .iter()
                .any(|target| is_new(target.json, row))
        })?;
        Some(format!("properties.publishingProfile.targetRegions.{path}"))
    })?;
    let member = found.rsplit('.').next().unwrap_or_default();
    Some(Refusal::new(
        400,
        "BadRequest",
        format!("Could not find member '{member}' on object of type 'GalleryImageVersion'. Path '{found}', API version '{}'.", publication.api_version),
    ).target(&found))
}
