//! Which disks are under which keys.

use super::publication::Publication;
use super::repeated::repeated;
use super::target::{OS_SET, Target};
use crate::refusal::Refusal;
use crate::tree;

const DISKS: &str =
    "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.dataDiskImages";

pub(super) fn duplicate(publication: &Publication) -> Option<Refusal> {
    publication.targets.iter().find_map(|target| {
        let luns = target.data_disks().iter().filter_map(|disk| tree::number(disk, "lun"));
        let lun = repeated(luns.map(|lun| lun.to_string()))?;
        let region = target.region();
        let message = format!("Duplicate luns '{lun}' were specified in target region '{region}' encryption.dataDiskImages.");
        Some(Refusal::parameter(DISKS, message))
    })
}

pub(super) fn unknown(publication: &Publication) -> Option<Refusal> {
    let known = publication.luns()?;
    let disks = publication.targets.iter().flat_map(Target::data_disks);
    let mut luns = disks.map(|disk| tree::number(disk, "lun").unwrap_or(-1));
    let lun = luns.find(|lun| !known.contains(lun))?;
    let known: Vec<String> = known.iter().map(ToString::to_string).collect();
    let message = format!(
        "An invalid lun [{lun}] was specified in encryption.dataDiskImages. The lun must be one of the following values \
         ['{}'].",
        known.join(",")
    );
    Some(Refusal::parameter(DISKS, message))
}

/// A disk that has a set in one region needs one in every region.
///
/// That a set for confidential VMs counts as one, and that edge zones are left out, is assumed: neither is
/// written down anywhere.
pub(super) fn covered(publication: &Publication) -> Option<Refusal> {
    let targets = publication
        .targets
        .iter()
        .filter(|target| target.zone.is_none());
    targets.clone().find_map(|with| {
        with.sets().into_iter().find_map(|set| {
            let mut targets = targets.clone();
            let without =
                targets.find(|target| !target.sets().iter().any(|other| other.lun == set.lun))?;
            let disk = set
                .lun
                .map_or(OS_SET.to_owned(), |lun| format!("LUN {lun}"));
            let message = format!(
                "A disk encryption set is required for disk '{disk}' in target region '{}' since disk encryption set '{}' \
                 is used for the corresponding disk in region '{}'.",
                without.region(),
                set.id,
                with.region()
            );
            Some(Refusal::parameter(set.property(), message))
        })
    })
}

/// That a shared gallery can't hold encrypted versions is from "Store and share images in an Azure Compute
/// Gallery"; the text is composed.
pub(super) fn sharing(publication: &Publication) -> Option<Refusal> {
    let sharing = tree::text(publication.gallery, "properties.sharingProfile.permissions")?;
    let is_shared = matches!(
        sharing.to_ascii_lowercase().as_str(),
        "groups" | "community"
    );
    (is_shared && publication.is_encrypted()).then(|| {
        let message = format!(
            "Encryption properties are not supported for gallery image versions in a gallery whose sharing permissions \
             are '{sharing}'."
        );
        Refusal::parameter(super::target::OS_SET, message)
    })
}
