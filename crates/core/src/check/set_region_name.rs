//! `encryption/set-region-name`: the set's name names another region than it is used for.

use super::case::is_open;
use super::set_candidate::{Candidates, offer};
use super::{Case, SetUse, report};
use crate::finding::{Finding, Rule};
use crate::region::{Region, regions};
use crate::search::find;
use crate::value::Cloud;

/// The regions of a cloud that a set's name names, as in `des-eastus2` and `myEastUS2DESet`.
///
/// Of names that lie in one another only the longest counts. Separators are read over only where
/// nothing is found with them, so that `des-westus-2` is a second set of West US, and
/// `des-west-us-2` one of West US 2.
pub(crate) fn regions_in(cloud: Cloud, name: &str) -> Vec<&'static Region> {
    let name = name.to_ascii_lowercase();
    let found = occurrences(cloud, &name);
    if found.is_empty() {
        occurrences(cloud, &name.replace(['-', '_', '.'], ""))
    } else {
        found
    }
}

/// Whether a set's name names another known region, and not its own.
pub(crate) fn is_misnamed(case: &Case, set: &SetUse) -> bool {
    named_region(case, set).is_some()
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let mut candidates = None;
    for set in &case.sets {
        let Some(named) = named_region(case, set) else {
            continue;
        };
        let here = case.region(set.region.as_str());
        let finding = report(
            found,
            Rule::EncryptionSetRegionName,
            set.path(),
            (&TEXT, &[set.text, named.display_name, here]),
            (&HELP, &[here]),
        );
        let candidates = candidates.get_or_insert_with(|| Candidates::new(case));
        offer(case, candidates, set, finding);
    }
}

fn named_region(case: &Case, set: &SetUse) -> Option<&'static Region> {
    if is_open(set.region.as_str()) || case.fact(set).is_some_and(|set| !set.location.is_empty()) {
        return None;
    }
    let named = regions_in(case.cloud?, set.name()?);
    let is_own = named
        .iter()
        .any(|region| region.name == set.region.as_str());
    named.first().copied().filter(|_| !is_own)
}

fn occurrences(cloud: Cloud, name: &str) -> Vec<&'static Region> {
    let mut spans: Vec<(usize, usize, &Region)> = Vec::new();
    for region in regions(cloud) {
        let mut at = 0;
        while let Some(found) = name.get(at..).and_then(|rest| find(rest, region.name)) {
            let start = at + found;
            at = start + region.name.len();
            spans.push((start, at, region));
        }
    }
    // `southeastus` is no known region and not East US either.
    let is_cut = |start: usize| {
        let before = name.get(..start).unwrap_or_default();
        ["north", "south", "east", "west"]
            .iter()
            .any(|direction| before.ends_with(direction))
    };
    let is_inner = |&(start, end, _): &(usize, usize, &Region)| {
        spans
            .iter()
            .any(|&(from, to, _)| from <= start && end <= to && (from, to) != (start, end))
    };
    let outer = spans
        .iter()
        .filter(|span| !is_inner(span) && !is_cut(span.0));
    outer.map(|span| span.2).collect()
}

texts! {
    TEXT: "The name of `{0}` names `{1}`, and the set is used for `{2}`.", "`{0}` 的名稱指向 `{1}`，卻用於 `{2}`。";
    HELP: "Check that the set is in `{0}`.", "請確認此磁碟加密集位於 `{0}`。";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(name: &str, regions: &[&str]) {
        let found = regions_in(Cloud::Public, name);
        let found: Vec<_> = found.iter().map(|region| region.name).collect();
        assert_eq!(found, regions, "{name}");
    }

    #[test]
    fn the_longest_region_in_a_name_counts() {
        names("EastUS2DiskEncryptionSet1", &["eastus2"]);
        names("myEastUS2DESet", &["eastus2"]);
        names("des-eastus", &["eastus"]);
        names("deseastus21", &["eastus2"]);
        names("des-westus-2", &["westus"]);
        names("des-west-us-2", &["westus2"]);
        names("des-southcentralus", &["southcentralus"]);
    }

    #[test]
    fn what_is_no_region_is_not_read_as_one() {
        names("des-southwestus", &[]);
        names("myDESet", &[]);
        names("north-eastus", &["eastus"]);
    }
}
