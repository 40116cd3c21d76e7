//! The disk encryption sets that a version names.

use super::publication::Publication;
use super::target::{Named, Target};
use crate::id::Id;
use crate::kind;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::Resource;

fn sets<'a>(publication: &'a Publication<'a>) -> impl Iterator<Item = (&'a Target<'a>, Named<'a>)> {
    publication
        .targets
        .iter()
        .flat_map(|target| target.sets().into_iter().map(move |set| (target, set)))
}

/// The sets that are there.
fn present<'a>(
    publication: &'a Publication<'a>,
) -> impl Iterator<Item = (&'a Target<'a>, Named<'a>, &'a Resource)> {
    sets(publication)
        .filter_map(|(target, set)| Some((target, set, publication.world.named(set.id)?)))
}

pub(super) fn id(publication: &Publication) -> Option<Refusal> {
    let is_set = |id: &str| {
        Id::parse(id).is_some_and(|id| {
            id.full_type().eq_ignore_ascii_case(kind::SET.name) && !id.group().is_empty()
        })
    };
    let (_, set) = sets(publication).find(|(_, set)| !is_set(set.id))?;
    let property = set.property();
    Some(Refusal::parameter(
        property,
        format!("The value of parameter {property} is invalid."),
    ))
}

pub(super) fn subscription(publication: &Publication) -> Option<Refusal> {
    let own = publication.id.subscription();
    let is_other = |set: &Named| {
        Id::parse(set.id).is_some_and(|id| !id.subscription().eq_ignore_ascii_case(own))
    };
    let (_, set) = sets(publication).find(|(_, set)| is_other(set))?;
    let message = format!(
        "The disk encryption set '{}' must be in the same subscription '{own}' as the gallery resource.",
        set.id
    );
    Some(Refusal::parameter(set.property(), message))
}

/// That the status is 404 is from Azure/azure-rest-api-specs, pull request 8364.
pub(super) fn found(publication: &Publication) -> Option<Refusal> {
    let (_, set) = sets(publication).find(|(_, set)| publication.world.named(set.id).is_none())?;
    Some(missing(
        set,
        &format!("The disk encryption set '{}' was not found.", set.id),
    ))
}

/// Azure looks for a set in the region that it is to be used in. The second sentence is composed of the cause
/// that Azure's documents give.
pub(super) fn region(publication: &Publication) -> Option<Refusal> {
    let mut all = present(publication);
    let (target, set, found) = all.find(|(target, _, found)| found.region() != target.region())?;
    let message = format!(
        "The disk encryption set '{}' was not found in region '{}'. Disk encryption sets can be used only in the same \
         subscription and region in which they were created; this one is in region '{}'.",
        set.id,
        target.region(),
        found.region()
    );
    Some(missing(set, &message))
}

fn missing(set: Named, message: &str) -> Refusal {
    Refusal::new(404, "NotFound", message).target(set.property())
}

/// Composed.
pub(super) fn state(publication: &Publication) -> Option<Refusal> {
    let (_, set, found) = present(publication).find(|(_, _, found)| found.state != "Succeeded")?;
    let message = format!(
        "The disk encryption set '{}' is in provisioning state '{}' and cannot be used. It must be in provisioning state \
         'Succeeded'.",
        set.id, found.state
    );
    Some(Refusal::new(409, "OperationNotAllowed", message).target(set.property()))
}

/// A set for confidential VMs stands in `secureVMDiskEncryptionSetId`, any other in `diskEncryptionSetId`;
/// composed.
pub(super) fn kind(publication: &Publication) -> Option<Refusal> {
    const CONFIDENTIAL: &str = "ConfidentialVmEncryptedWithCustomerKey";
    let own = |found: &Resource| {
        tree::text(&found.body, "properties.encryptionType")
            .unwrap_or_default()
            .to_owned()
    };
    let (_, set, found) = present(publication).find(|(_, set, found)| {
        own(found).eq_ignore_ascii_case(CONFIDENTIAL) != set.is_confidential
    })?;
    let message = format!(
        "The disk encryption set '{}' has encryption type '{}', which cannot be used in '{}'.",
        set.id,
        own(found),
        if set.is_confidential {
            "secureVMDiskEncryptionSetId"
        } else {
            "diskEncryptionSetId"
        }
    );
    Some(Refusal::parameter(set.property(), message))
}
