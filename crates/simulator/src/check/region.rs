//! Where the version goes.

use gallery_seal::value::RegionName;

use super::publication::Publication;
use super::repeated::repeated;
use crate::kind;
use crate::refusal::Refusal;
use crate::tree;

const REGIONS: &str = "galleryImageVersion.properties.publishingProfile.targetRegions";

pub(super) fn unknown(publication: &Publication) -> Option<Refusal> {
    let world = publication.world;
    let target = publication
        .targets
        .iter()
        .find(|target| world.region(target.name).is_none())?;
    Some(world.no_region(target.name, &kind::VERSION))
}

pub(super) fn duplicate(publication: &Publication) -> Option<Refusal> {
    let places = publication.targets.iter().map(|target| {
        let zone = target.zone.unwrap_or_default().to_ascii_lowercase();
        format!("{}/{zone}", target.region())
    });
    let message = "Duplicate regions are not allowed in target publishing regions.";
    repeated(places).map(|_| Refusal::parameter(REGIONS, message))
}

pub(super) fn location(publication: &Publication) -> Option<Refusal> {
    let location = publication.location();
    let regions: Vec<_> = publication
        .targets
        .iter()
        .filter(|target| target.zone.is_none())
        .map(super::target::Target::region)
        .collect();
    (!regions.contains(&location)).then(|| {
        let regions: Vec<&str> = regions.iter().map(gallery_seal::value::RegionName::as_str).collect();
        let regions = regions.join(", ");
        Refusal::parameter(
            REGIONS,
            format!(
                "Gallery image version publishing profile regions '{regions}' must contain the location of image version \
                 '{location}'."
            ),
        )
    })
}

/// Regions without availability zones: from general knowledge, and they become fewer.
const WITHOUT_ZONES: &[&str] = &[
    "australiacentral",
    "australiacentral2",
    "australiasoutheast",
    "brazilsoutheast",
    "canadaeast",
    "francesouth",
    "germanynorth",
    "koreasouth",
    "northcentralus",
    "norwaywest",
    "southafricawest",
    "southindia",
    "switzerlandwest",
    "uaecentral",
    "ukwest",
    "westcentralus",
    "westindia",
    "westus",
];

pub(super) fn zones(publication: &Publication) -> Option<Refusal> {
    let whole = publication.profile("storageAccountType");
    let lacks = |target: &&super::target::Target| {
        let storage = tree::text(target.json, "storageAccountType").or(whole);
        storage.is_some_and(|storage| storage.eq_ignore_ascii_case("Standard_ZRS"))
            && !has_zones(target.name)
    };
    publication.targets.iter().find(lacks).map(|target| {
        let message = format!(
            "ZRS storage account type is not supported in this region. Region: '{}'.",
            target.region()
        );
        Refusal::parameter(&format!("{REGIONS}.storageAccountType"), message)
    })
}

/// Whether a region has availability zones, and so storage that spans them.
pub(crate) fn has_zones(region: &str) -> bool {
    !WITHOUT_ZONES.contains(&RegionName::new(region).as_str())
}
