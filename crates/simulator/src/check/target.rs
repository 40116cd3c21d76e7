//! A region or edge zone that a version goes to.

use gallery_seal::json::Json;
use gallery_seal::value::RegionName;

use crate::tree;

/// Where a property of a region's encryption stands, as Azure names it.
pub(crate) const OS_SET: &str = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId";
/// The same of a data disk.
pub(crate) const DATA_SET: &str = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.dataDiskImages.diskEncryptionSetId";

#[derive(Clone, Debug)]
pub(crate) struct Target<'a> {
    /// As typed; of an edge zone, the region that it belongs to.
    pub(crate) name: &'a str,
    /// Of an edge zone.
    pub(crate) zone: Option<&'a str>,
    pub(crate) json: &'a Json,
}

/// A set that a disk names, and which disk does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named<'a> {
    pub(crate) id: &'a str,
    pub(crate) lun: Option<i64>,
    /// Whether it is the one for a confidential VM's disk and state.
    pub(crate) is_confidential: bool,
}

impl Named<'_> {
    /// Where it stands.
    pub(crate) fn property(&self) -> &'static str {
        if self.lun.is_some() { DATA_SET } else { OS_SET }
    }
}

impl<'a> Target<'a> {
    pub(crate) fn region(&self) -> RegionName {
        RegionName::new(self.name)
    }

    /// The data disks that encryption is given for.
    pub(crate) fn data_disks(&self) -> &'a [Json] {
        tree::list(self.json, "encryption.dataDiskImages")
    }

    /// All sets, the OS disk's first.
    pub(crate) fn sets(&self) -> Vec<Named<'a>> {
        let os = (tree::at(self.json, "encryption.osDiskImage"), None);
        let data = self
            .data_disks()
            .iter()
            .map(|disk| (disk, tree::number(disk, "lun")));
        let mut sets = Vec::new();
        for (disk, lun) in std::iter::once(os).chain(data) {
            for (path, is_confidential) in [
                ("diskEncryptionSetId", false),
                ("securityProfile.secureVMDiskEncryptionSetId", true),
            ] {
                if let Json::Text(id) = tree::at(disk, path) {
                    sets.push(Named {
                        id,
                        lun,
                        is_confidential,
                    });
                }
            }
        }
        sets
    }

    /// The ordinary set of the OS disk, or of the data disk at a LUN.
    pub(crate) fn set(&self, lun: Option<i64>) -> Option<&'a str> {
        let sets = self.sets().into_iter();
        let mut sets = sets.filter(|set| set.lun == lun && !set.is_confidential);
        sets.next().map(|set| set.id)
    }

    pub(crate) fn is_encrypted(&self) -> bool {
        !self.sets().is_empty()
    }

    /// `confidentialVMEncryptionType` of the OS disk.
    pub(crate) fn confidential(&self) -> Option<&'a str> {
        tree::text(
            self.json,
            "encryption.osDiskImage.securityProfile.confidentialVMEncryptionType",
        )
    }
}

/// The targets that a body names; without any, its location alone.
pub(crate) fn targets(body: &Json) -> Vec<Target<'_>> {
    let profile = tree::at(body, "properties.publishingProfile");
    let regions = tree::list(profile, "targetRegions")
        .iter()
        .map(|json| Target {
            name: tree::text(json, "name").unwrap_or_default(),
            zone: None,
            json,
        });
    let mut targets: Vec<Target> = regions.collect();
    if targets.is_empty()
        && let Some(name) = tree::text(body, "location")
    {
        targets.push(Target {
            name,
            zone: None,
            json: &Json::Null,
        });
    }
    let zones = tree::list(profile, "targetExtendedLocations")
        .iter()
        .map(|json| Target {
            name: tree::text(json, "name").unwrap_or_default(),
            zone: Some(tree::text(json, "extendedLocation.name").unwrap_or_default()),
            json,
        });
    targets.extend(zones);
    targets
}
