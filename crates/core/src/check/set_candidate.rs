//! The sets that could seal a disk in a region: those of its other disks, and those that the facts
//! list there.

use super::case::{Case, full_id};
use super::index::{Index, lower};
use super::set_fact::{fits, is_ready};
use super::set_region_name::{is_misnamed, regions_in};
use super::set_reused::Homes;
use super::set_subscription::{is_elsewhere, is_ours};
use super::{SetUse, id::Reading};
use crate::finding::{Edit, Finding};
use crate::region;
use crate::search::replaced;
use crate::value::{RegionName, ResourceKind};

/// Usable sets, by region. None of them has an error of its own.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    index: Index,
    by_region: Vec<Vec<Candidate>>,
}

/// A set that could be named in a region.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// What to type.
    pub(crate) text: String,
    key: String,
    name: String,
}

impl Candidates {
    /// The ordinary sets, which seal anything but a confidential VM's guest state.
    pub(crate) fn new(case: &Case) -> Self {
        let homes = Homes::new(case);
        let mut candidates = Self::default();
        for set in case.sets.iter().filter(|set| !set.is_confidential) {
            if let (Some(key), Some(name)) = (&set.key, set.name())
                && is_usable(case, &homes, set)
                && !is_misnamed(case, set)
            {
                candidates.add(&set.region, set.text, key.clone(), name);
            }
        }
        for known in case.known_sets() {
            let id = full_id(&known.id, &case.address);
            let region = RegionName::new(&known.location);
            let reading = Reading::new(&id, &[ResourceKind::DiskEncryptionSet]);
            let (Reading::Id { id: read, .. }, true) = (&reading, is_well_typed(&reading)) else {
                continue;
            };
            let is_free = homes.is_free(&lower(&id), &region);
            if is_ours(case, read) && is_ready(known) && fits(case, known, false) && is_free {
                candidates.add(&region, &id, lower(&id), read.name());
            }
        }
        candidates
    }

    /// The sets of a region. The one that is named as another region's set is, but for the region,
    /// comes first.
    pub(crate) fn of(
        &self,
        region: &RegionName,
        sibling: Option<(&str, &RegionName)>,
    ) -> Vec<&Candidate> {
        let first = sibling.and_then(|(name, its)| self.like(region, name, its));
        let mut found: Vec<_> = first.into_iter().collect();
        for candidate in self.there(region) {
            if !first.is_some_and(|first| std::ptr::eq(first, candidate)) {
                found.push(candidate);
            }
        }
        found
    }

    /// The set of a region that is named as another region's set is, but for the region.
    pub(crate) fn like(
        &self,
        region: &RegionName,
        name: &str,
        its: &RegionName,
    ) -> Option<&Candidate> {
        if its.as_str().is_empty() && its != region {
            return None; // No name can say it.
        }
        let like = like(name, its, region);
        let mut found = self.there(region).iter();
        found.find(|candidate| candidate.name == like)
    }

    fn there(&self, region: &RegionName) -> &[Candidate] {
        let at = self.index.get(region.as_str());
        at.and_then(|at| self.by_region.get(at))
            .map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, region: &RegionName, text: &str, key: String, name: &str) {
        let next = self.by_region.len();
        let at = self.index.meet(region.to_string(), next).unwrap_or(next);
        if at == next {
            self.by_region.push(Vec::new());
        }
        let Some(there) = self.by_region.get_mut(at) else {
            return;
        };
        if !there.iter().any(|candidate| candidate.key == key) {
            let (text, name) = (text.to_owned(), lower(name));
            there.push(Candidate { text, key, name });
        }
    }
}

/// A set's name in lower case, with one region's name in place of another's.
fn like(name: &str, its: &RegionName, region: &RegionName) -> String {
    replaced(&lower(name), its.as_str(), region.as_str())
}

/// Adds the other sets of its region to a finding about an ordinary set, as fixes: the one that is
/// named alike comes first.
pub(crate) fn offer(case: &Case, candidates: &Candidates, set: &SetUse, finding: &mut Finding) {
    if set.is_confidential {
        return;
    }
    let its = set.name().and_then(|name| region_in(case, name));
    let its = its.map(|region| RegionName::new(region.name));
    let sibling = set.name().zip(its.as_ref());
    for candidate in candidates.of(&set.region, sibling) {
        if set.key.as_ref() != Some(&candidate.key) && finding.fixes.len() < MOST_OFFERS {
            let text = &candidate.text;
            finding.offer((&FIX, &[text]), Edit::set(set.path(), text));
        }
    }
}

/// More choices than this help nobody.
pub(crate) const MOST_OFFERS: usize = 8;

texts! {
    FIX: "Use `{0}`", "改用 `{0}`";
}

/// Whether no rule has an error for a set where it is named.
fn is_usable(case: &Case, homes: &Homes, set: &SetUse) -> bool {
    let is_fit = case.fact(set).map_or_else(
        || case.facts.disk_encryption_sets_complete != Some(true),
        |known| {
            let location = RegionName::new(&known.location);
            let is_here = location.as_str().is_empty() || location == set.region;
            is_here && is_ready(known) && fits(case, known, set.is_confidential)
        },
    );
    is_well_typed(&set.reading) && is_fit && !is_elsewhere(case, set) && !homes.is_shared(set)
}

/// Whether a text needs no mending.
fn is_well_typed(reading: &Reading) -> bool {
    match reading {
        Reading::Name => true,
        Reading::Id {
            has_slash,
            is_singular,
            ..
        } => *has_slash && !is_singular,
        _ => false,
    }
}

/// The known region that a set's name names, if it is exactly one.
pub(crate) fn region_in(case: &Case, name: &str) -> Option<&'static region::Region> {
    match regions_in(case.cloud?, name).as_slice() {
        [region] => Some(region),
        _ => None,
    }
}
