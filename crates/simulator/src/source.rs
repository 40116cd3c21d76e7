//! What an image version is made of.

use gallery_seal::json::Json;

use crate::kind;
use crate::tree;
use crate::world::{Resource, World};

/// One source that a body gives.
#[derive(Clone, Debug)]
pub(crate) struct Given<'a> {
    /// Where it stands, below `storageProfile`.
    pub(crate) place: &'static str,
    /// The id, or the address of a blob.
    pub(crate) id: &'a str,
    /// Of a single disk.
    pub(crate) lun: Option<i64>,
    /// Whether it is a blob's address.
    pub(crate) is_blob: bool,
    pub(crate) found: Option<&'a Resource>,
}

impl Given<'_> {
    /// Whether it is the image or machine as a whole, not a disk.
    pub(crate) fn is_whole(&self) -> bool {
        self.place.starts_with("source")
    }
}

/// All that a body gives, the whole ones first.
pub(crate) fn given<'a>(world: &'a World, body: &'a Json) -> Vec<Given<'a>> {
    let storage = tree::at(body, "properties.storageProfile");
    let mut given = Vec::new();
    for place in [
        "source.id",
        "source.virtualMachineId",
        "source.communityGalleryImageId",
    ] {
        if let Some(id) = tree::text(storage, place) {
            given.push(Given {
                place,
                id,
                lun: None,
                is_blob: false,
                found: world.named(id),
            });
        }
    }
    let os = [(
        tree::at(storage, "osDiskImage"),
        ["osDiskImage.source.id", "osDiskImage.source.uri"],
    )];
    let data = tree::list(storage, "dataDiskImages").iter();
    let data = data.map(|disk| {
        (
            disk,
            ["dataDiskImages.source.id", "dataDiskImages.source.uri"],
        )
    });
    for (disk, [by_id, by_uri]) in os.into_iter().chain(data) {
        let lun = tree::number(disk, "lun");
        let id = tree::text(disk, "source.id").map(|id| (by_id, id, false));
        let uri = tree::text(disk, "source.uri").map(|uri| (by_uri, uri, true));
        for (place, id, is_blob) in id.into_iter().chain(uri) {
            given.push(Given {
                place,
                id,
                lun,
                is_blob,
                found: world.named(id),
            });
        }
    }
    given
}

/// The LUNs of the data disks; nothing when the source is not there to tell.
pub(crate) fn luns(world: &World, body: &Json) -> Option<Vec<i64>> {
    let given = given(world, body);
    match given.iter().find(|given| given.is_whole()) {
        None => {
            let disks = tree::list(body, "properties.storageProfile.dataDiskImages").iter();
            Some(disks.filter_map(|disk| tree::number(disk, "lun")).collect())
        }
        Some(whole) => {
            let source = whole.found?;
            if std::ptr::eq(source.kind, &raw const kind::VERSION) {
                return luns(world, &source.body);
            }
            let disks = tree::list(&source.body, "properties.storageProfile.dataDisks").iter();
            Some(disks.filter_map(|disk| tree::number(disk, "lun")).collect())
        }
    }
}

/// Whether a disk, snapshot, image or machine is under a customer's key.
pub(crate) fn is_encrypted(resource: &Resource) -> bool {
    let body = &resource.body;
    let storage = tree::at(body, "properties.storageProfile");
    let disks = tree::list(storage, "dataDisks")
        .iter()
        .chain([tree::at(storage, "osDisk")]);
    let mut disks = disks.flat_map(|disk| {
        ["diskEncryptionSet.id", "managedDisk.diskEncryptionSet.id"].map(|path| (disk, path))
    });
    tree::text(body, "properties.encryption.diskEncryptionSetId").is_some()
        || disks.any(|(disk, path)| tree::text(disk, path).is_some())
}
