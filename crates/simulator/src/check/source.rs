//! What the version is made of.

use super::publication::Publication;
use super::repeated::repeated;
use crate::id::Id;
use crate::kind::{self, Kind};
use crate::refusal::Refusal;
use crate::source::{Given, is_encrypted};
use crate::tree;
use crate::world::Resource;

const STORAGE: &str = "galleryImageVersion.properties.storageProfile";

pub(super) fn one(publication: &Publication) -> Option<Refusal> {
    let given = &publication.given;
    let whole = given.iter().filter(|given| given.is_whole()).count();
    let is_mixed = whole > 1 || whole == 1 && given.len() > 1;
    let is_missing = given.is_empty() && publication.before.is_none();
    let lacks_os = !given.is_empty()
        && whole == 0
        && !given
            .iter()
            .any(|given| given.place.starts_with("osDiskImage"));
    (is_mixed || is_missing || lacks_os).then(|| {
        Refusal::parameter(
            STORAGE,
            "The gallery artifact version source can only be specified either directly under storageProfile or within \
             individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) \
             can be provided.",
        )
    })
}

pub(super) fn id(publication: &Publication) -> Option<Refusal> {
    let mut ids = publication.given.iter().filter(|given| !given.is_blob);
    let is_whole = |id: &str| {
        let lower = id.to_ascii_lowercase();
        // A community image lies at the top of a region, not in a subscription.
        Id::parse(id).is_some()
            && ["/subscriptions/", "/providers/"]
                .iter()
                .any(|start| lower.starts_with(start))
            || lower.starts_with("/communitygalleries/")
    };
    let given = ids.find(|given| !is_whole(given.id))?;
    Some(Refusal::parameter(
        given.place,
        format!(
            "Property id '{}' at path 'properties.storageProfile.{}' is invalid. Expect fully qualified resource Id that \
             start with '/subscriptions/{{subscriptionId}}' or '/providers/{{resourceProviderNamespace}}/'.",
            given.id, given.place
        ),
    ))
}

fn is(id: &str, kinds: &[&Kind]) -> bool {
    let full_type = Id::parse(id).map(|id| id.full_type()).unwrap_or_default();
    kinds
        .iter()
        .any(|kind| kind.name.eq_ignore_ascii_case(&full_type))
}

pub(super) fn kind(publication: &Publication) -> Option<Refusal> {
    let kinds = [&kind::IMAGE, &kind::MACHINE, &kind::VERSION];
    let mut whole = publication
        .given
        .iter()
        .filter(|given| given.place == "source.id" || given.place == "source.virtualMachineId");
    let given = whole.find(|given| !is(given.id, &kinds))?;
    let message = format!(
        "The source id: '{}' must either be a managed image, virtual machine or another gallery image version.",
        given.id
    );
    Some(Refusal::parameter(given.place, message))
}

pub(super) fn disk_kind(publication: &Publication) -> Option<Refusal> {
    let mut disks = publication
        .given
        .iter()
        .filter(|given| !given.is_whole() && !given.is_blob);
    let given = disks.find(|given| !is(given.id, &[&kind::DISK, &kind::SNAPSHOT]))?;
    let message = format!(
        "The source id: '{}' must be a managed disk or snapshot.",
        given.id
    );
    Some(Refusal::parameter(given.place, message))
}

pub(super) fn lun(publication: &Publication) -> Option<Refusal> {
    let disks = tree::list(publication.body, "properties.storageProfile.dataDiskImages");
    let luns = disks.iter().filter_map(|disk| tree::number(disk, "lun"));
    repeated(luns.map(|lun| lun.to_string())).map(|_| {
        Refusal::parameter(
            "galleryImageVersion.properties.storageProfile.dataDiskImages",
            "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data \
             disk.",
        )
    })
}

pub(super) fn duplicate(publication: &Publication) -> Option<Refusal> {
    let disks = publication
        .given
        .iter()
        .filter(|given| !given.is_whole() && !given.is_blob);
    let message = "Duplicated source ids are found in the input disks. Source id should be unique for each disk.";
    let ids = disks.map(|given| given.id.to_ascii_lowercase());
    repeated(ids).map(|_| Refusal::parameter(STORAGE, message))
}

pub(super) fn blob(publication: &Publication) -> Option<Refusal> {
    let mut blobs = publication.given.iter().filter(|given| given.is_blob);
    let os = blobs
        .clone()
        .find(|given| given.place.starts_with("osDiskImage"))?;
    let same = blobs.find(|given| {
        !given.place.starts_with("osDiskImage") && given.id.eq_ignore_ascii_case(os.id)
    })?;
    let message = format!(
        "OSDiskImage and DataDiskImage cannot point to same blob '{}'.",
        same.id
    );
    Some(Refusal::parameter(STORAGE, message))
}

/// The source is there, and where the version's own location is. Azure's code is not known.
pub(super) fn found(publication: &Publication) -> Option<Refusal> {
    let location = publication.location();
    let mut sources = publication
        .given
        .iter()
        .filter(|given| !given.is_blob && given.place != "source.communityGalleryImageId");
    let given = sources.find(|given| given.found.is_none_or(|found| !is_in(found, &location)))?;
    let message = format!(
        "Source '{}' is not found. Please check source exists, and is in the same region as gallery image version being \
         created.",
        given.id
    );
    Some(Refusal::new(404, "NotFound", message).target(given.place))
}

/// An image version is in all of its regions.
fn is_in(found: &Resource, location: &gallery_seal::value::RegionName) -> bool {
    found.region() == *location
        || found
            .replicas
            .iter()
            .any(|replica| replica.region == *location)
}

/// What is known of the first source that is there: of a machine or image its OS disk, of a disk itself.
fn os_disk<'a>(given: &Given<'a>) -> Option<&'a gallery_seal::json::Json> {
    let found = given.found?;
    let is_os = given.is_whole() || given.place.starts_with("osDiskImage");
    let body = tree::at(&found.body, "properties");
    is_os.then(|| {
        if given.is_whole() {
            tree::at(body, "storageProfile.osDisk")
        } else {
            body
        }
    })
}

pub(super) fn os_state(publication: &Publication) -> Option<Refusal> {
    let wanted = tree::text(publication.definition, "properties.osState")?;
    publication.given.iter().find_map(|given| {
        let found = given.found.filter(|found| std::ptr::eq(found.kind, &raw const kind::IMAGE))?;
        let state = tree::text(&found.body, "properties.storageProfile.osDisk.osState")?;
        (!state.eq_ignore_ascii_case(wanted)).then(|| {
            let message = format!(
                "Cannot create Gallery Image Version from: '{}' since the OS State in the parent gallery image \
                 ('{wanted}') is not '{state}'.",
                given.id
            );
            Refusal::parameter(given.place, message)
        })
    })
}

pub(super) fn generation(publication: &Publication) -> Option<Refusal> {
    let wanted = tree::text(publication.definition, "properties.hyperVGeneration")?;
    publication.given.iter().find_map(|given| {
        let own = tree::text(&given.found?.body, "properties.hyperVGeneration");
        let generation = own.filter(|_| os_disk(given).is_some())?;
        (!generation.eq_ignore_ascii_case(wanted)).then(|| {
            let message = format!(
                "The resource with id '{}' has a different Hypervisor generation ['{generation}'] than the parent gallery \
                 image Hypervisor generation ['{wanted}'].",
                given.id
            );
            Refusal::parameter(given.place, message)
        })
    })
}

pub(super) fn os_type(publication: &Publication) -> Option<Refusal> {
    let wanted = tree::text(publication.definition, "properties.osType")?;
    publication.given.iter().find_map(|given| {
        let system = tree::text(os_disk(given)?, "osType")?;
        (!system.eq_ignore_ascii_case(wanted)).then(|| {
            let message = format!(
                "The resource with id '{}' has a different OS type ['{system}'] than the parent gallery image OS type \
                 generation ['{wanted}'].",
                given.id
            );
            Refusal::parameter(given.place, message)
        })
    })
}

fn machines<'a>(
    publication: &'a Publication<'a>,
) -> impl Iterator<Item = (&'a Given<'a>, &'a Resource)> {
    let given = publication
        .given
        .iter()
        .filter_map(|given| Some((given, given.found?)));
    given.filter(|(_, found)| std::ptr::eq(found.kind, &raw const kind::MACHINE))
}

pub(super) fn ephemeral(publication: &Publication) -> Option<Refusal> {
    let mut machines = machines(publication);
    let path = "properties.storageProfile.osDisk.diffDiskSettings.option";
    let (given, _) = machines.find(|(_, machine)| tree::text(&machine.body, path).is_some())?;
    let message = format!(
        "Source virtual machine '{}' cannot contain an ephemeral OS disk.",
        given.id
    );
    Some(Refusal::parameter(given.place, message))
}

pub(super) fn ultra(publication: &Publication) -> Option<Refusal> {
    machines(publication).find_map(|(given, machine)| {
        let mut disks = tree::list(&machine.body, "properties.storageProfile.dataDisks").iter();
        let disk = disks.find(|disk| tree::text(disk, "managedDisk.storageAccountType") == Some("UltraSSD_LRS"))?;
        let disk = tree::text(disk, "managedDisk.id").unwrap_or_default();
        let message = format!(
            "Source virtual machine '{}' cannot contain disk ['{disk}'] stored in an UltraSSD account type.",
            given.id
        );
        Some(Refusal::parameter(given.place, message))
    })
}

/// Blobs, and image versions, can't be encrypted on the way.
pub(super) fn encryption(publication: &Publication) -> Option<Refusal> {
    let mut given = publication.given.iter();
    let given = given.find(|given| {
        given.is_blob
            || given.place == "source.communityGalleryImageId"
            || is(given.id, &[&kind::VERSION])
    })?;
    publication.is_encrypted().then(|| {
        let message = format!(
            "Encryption is not supported for source resource '{}'. Please use a different source resource type which \
             supports encryption or remove encryption properties.",
            given.id
        );
        Refusal::parameter(given.place, message)
    })
}

pub(super) fn subscription(publication: &Publication) -> Option<Refusal> {
    let own = publication.id.subscription();
    let mut given = publication
        .given
        .iter()
        .filter_map(|given| Some((given, given.found?)));
    let (given, found) = given.find(|(_, found)| {
        is_encrypted(found) && !found.id.subscription().eq_ignore_ascii_case(own)
    })?;
    let other = found.id.subscription();
    let message = format!(
        "Encrypted source: '{}' is in a different subscription ID than the current gallery image version subscription \
         '{own}'. Please retry with an unencrypted source(s) or use the source's subscription '{other}' to create the \
         gallery image version.",
        given.id
    );
    Some(Refusal::parameter(given.place, message))
}
