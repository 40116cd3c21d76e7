//! Replicas, storage and mode.

use super::publication::Publication;
use crate::refusal::Refusal;
use crate::tree;

const PROFILE: &str = "galleryImageVersion.properties.publishingProfile";

/// How many replicas a region may have.
const MOST: i64 = 100;

pub(super) fn replicas(publication: &Publication) -> Option<Refusal> {
    let whole = tree::at(publication.body, "properties.publishingProfile");
    let all = [(whole, "replicaCount", "replicaCount")].into_iter();
    let all = all.chain(publication.targets.iter().map(|target| match target.zone {
        None => (
            target.json,
            "regionalReplicaCount",
            "targetRegions.regionalReplicaCount",
        ),
        Some(_) => (
            target.json,
            "extendedLocationReplicaCount",
            "targetExtendedLocations.extendedLocationReplicaCount",
        ),
    }));
    let mut counts = all.filter_map(|(json, key, name)| Some((tree::number(json, key)?, name)));
    let (count, name) = counts.find(|(count, _)| !(1..=MOST).contains(count))?;
    Some(out_of_range(count, name, MOST))
}

/// That only one replica is possible is from hashicorp/packer-plugin-azure, pull request 337; the text is that of
/// any count out of range.
pub(super) fn shallow(publication: &Publication) -> Option<Refusal> {
    let is_shallow = publication
        .profile("replicationMode")?
        .eq_ignore_ascii_case("Shallow");
    let mut counts = publication
        .targets
        .iter()
        .filter_map(|target| tree::number(target.json, "regionalReplicaCount"));
    let count = counts.find(|count| *count > 1).filter(|_| is_shallow)?;
    Some(out_of_range(count, "targetRegions.regionalReplicaCount", 1))
}

fn out_of_range(count: i64, name: &str, most: i64) -> Refusal {
    let name = format!("{PROFILE}.{name}");
    let message = format!(
        "The value {count} of parameter {name} is out of range. The value must be between 1 and {most}, inclusive."
    );
    Refusal::parameter(&name, message)
}

/// Composed.
pub(super) fn storage(publication: &Publication) -> Option<Refusal> {
    const REGION: [&str; 4] = [
        "Standard_LRS",
        "Standard_ZRS",
        "Premium_LRS",
        "PremiumV2_LRS",
    ];
    const ZONE: [&str; 4] = [
        "Standard_LRS",
        "Standard_ZRS",
        "StandardSSD_LRS",
        "Premium_LRS",
    ];
    let whole = publication
        .profile("storageAccountType")
        .map(|word| (word, REGION));
    let each = publication.targets.iter().filter_map(|target| {
        let word = tree::text(target.json, "storageAccountType")?;
        Some((word, if target.zone.is_some() { ZONE } else { REGION }))
    });
    let mut words = whole.into_iter().chain(each);
    let (word, known) =
        words.find(|(word, known)| !known.iter().any(|known| known.eq_ignore_ascii_case(word)))?;
    Some(one_of("storageAccountType", word, &known))
}

/// Composed; that the two exclude each other is from the schema of API version 2025-03-03.
pub(super) fn strategy(publication: &Publication) -> Option<Refusal> {
    publication.profile("storageAccountStrategy")?;
    publication.profile("storageAccountType")?;
    let message = "Only one of 'storageAccountType' and 'storageAccountStrategy' can be specified.";
    Some(Refusal::parameter(
        &format!("{PROFILE}.storageAccountStrategy"),
        message,
    ))
}

/// Composed.
pub(super) fn mode(publication: &Publication) -> Option<Refusal> {
    let mode = publication.profile("replicationMode")?;
    let known = ["Full", "Shallow"];
    let is_known = known.iter().any(|known| known.eq_ignore_ascii_case(mode));
    (!is_known).then(|| one_of("replicationMode", mode, &known))
}

fn one_of(name: &str, word: &str, known: &[&str]) -> Refusal {
    let name = format!("{PROFILE}.{name}");
    let known = known.join(", ");
    Refusal::parameter(
        &name,
        format!(
            "The value '{word}' of parameter '{name}' is not allowed. Allowed values are: {known}."
        ),
    )
}
