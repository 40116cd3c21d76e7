//! What a version that is there already can't become.

use super::publication::Publication;
use super::target::targets;
use crate::refusal::Refusal;
use crate::source;
use crate::tree;

/// The source stays the same; one that is left out is the same.
pub(super) fn source(publication: &Publication) -> Option<Refusal> {
    let before = source::given(publication.world, &publication.before?.body);
    let mut given = publication.given.iter();
    let changed = given.find(|given| {
        let mut old = before
            .iter()
            .filter(|old| old.lun == given.lun && old.is_whole() == given.is_whole());
        old.any(|old| !old.id.eq_ignore_ascii_case(given.id))
    })?;
    Some(Refusal::change(&format!(
        "galleryImageVersion.properties.storageProfile.{}",
        changed.place
    )))
}

pub(super) fn disks(publication: &Publication) -> Option<Refusal> {
    let known = source::luns(publication.world, &publication.before?.body)?;
    let disks = tree::list(publication.body, "properties.storageProfile.dataDiskImages");
    let mut luns = disks.iter().filter_map(|disk| tree::number(disk, "lun"));
    luns.any(|lun| !known.contains(&lun)).then(|| {
        Refusal::parameter(
            "galleryImageVersion.properties.storageProfile.dataDiskImages",
            "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.",
        )
    })
}

/// What a region or the whole version says of storage must be what is there; saying nothing keeps that.
///
/// Text: Azure/azure-powershell, issue 9911.
pub(super) fn storage(publication: &Publication) -> Option<Refusal> {
    let shown = publication.world.view(publication.before?, false);
    let old = targets(&shown);
    let whole = publication.profile("storageAccountType");
    let changes = publication.targets.iter().any(|target| {
        let storage = tree::text(target.json, "storageAccountType").or(whole);
        let mut same = old
            .iter()
            .filter(|old| old.region() == target.region() && old.zone == target.zone)
            .filter_map(|old| tree::text(old.json, "storageAccountType"));
        storage.is_some_and(|storage| same.any(|old| !old.eq_ignore_ascii_case(storage)))
    });
    changes.then(|| {
        Refusal::parameter(
            "galleryImageVersion.properties.publishingProfile.storageAccountType",
            "Global storage account type does not match the storage account type in the existing TargetRegion.",
        )
    })
}

pub(super) fn mode(publication: &Publication) -> Option<Refusal> {
    let place = "properties.publishingProfile.replicationMode";
    let before = tree::text(&publication.before?.body, place).unwrap_or("Full");
    let after = publication.profile("replicationMode")?;
    (!after.eq_ignore_ascii_case(before))
        .then(|| Refusal::change(&format!("galleryImageVersion.{place}")))
}

/// A data disk that was under no key in a region can't be put under one.
pub(super) fn lun(publication: &Publication) -> Option<Refusal> {
    let old = targets(&publication.before?.body);
    publication.targets.iter().find_map(|target| {
        let before = old.iter().find(|old| old.region() == target.region() && old.zone == target.zone)?;
        let mut luns = target.sets().into_iter().filter_map(|set| set.lun);
        let lun = luns.find(|lun| before.set(Some(*lun)).is_none())?;
        let message = format!(
            "Cannot specify new data disk image encryption lun [{lun}] with a disk encryption set in region [{}] for \
             update gallery image version request. To update this version, remove the new lun. If you need to change the \
             data disk image encryption settings, you must create a new gallery image version with the correct settings.",
            target.region()
        );
        Some(Refusal::parameter(super::target::DATA_SET, message))
    })
}

/// An image that is under a customer's key can't go back to the platform's: "Use customer-managed keys for
/// encrypting images" in Azure's documents; the text is that of any change that is not allowed.
pub(super) fn platform_key(publication: &Publication) -> Option<Refusal> {
    let old = targets(&publication.before?.body);
    let goes_back = publication.targets.iter().any(|target| {
        let mut same = old
            .iter()
            .filter(|old| old.region() == target.region() && old.zone == target.zone);
        same.any(|old| {
            old.sets()
                .iter()
                .any(|set| !set.is_confidential && target.set(set.lun).is_none())
        })
    });
    let property = "galleryImageVersion.properties.publishingProfile.targetRegions.encryption";
    goes_back.then(|| Refusal::change(property))
}
