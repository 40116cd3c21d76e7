//! `policy/key-pattern`: disk encryption sets are named as the policy says.

use crate::check::case::{full_id, is_open};
use crate::check::set_use::{Entry, Place, SetUse};
use crate::check::{Case, report};
use crate::fill::fill;
use crate::finding::{Edit, Finding, Rule};
use crate::policy::Policy;
use crate::search;
use crate::value::Disk;

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let pattern = &*policy.key_pattern;
    let has = |name: &str| search::has(pattern, name);
    let is_unknown = has("{subscription}") && case.subscription.is_none()
        || has("{resourceGroup}") && is_open(&case.spec.resource_group);
    if pattern.is_empty() || is_unknown {
        return;
    }
    // A confidential VM's own set is of another type, and no cell of the matrix.
    for set in case.sets.iter().filter(|set| !set.is_confidential) {
        let (Some(key), Some(name), Some(disk)) = (&set.key, set.name(), disk(case, set)) else {
            continue;
        };
        if is_open(set.region.as_str()) {
            continue;
        }
        let mut wanted = fill(case.spec, pattern, &set.region, disk);
        let is_fine = if has("/") {
            full_id(&wanted, &case.address).eq_ignore_ascii_case(key)
        } else {
            wanted.eq_ignore_ascii_case(name)
        };
        if is_fine {
            continue;
        }
        let finding = report(
            found,
            Rule::PolicyKeyPattern,
            set.path(),
            (&TEXT, &[name, &wanted]),
            (&HELP, &[pattern]),
        );
        if !has("/")
            && let Some((before, _)) = set.text.rsplit_once('/')
        {
            wanted = [before, "/", &wanted].concat();
        }
        finding.offer((&FIX, &[&wanted]), Edit::set(set.path(), &wanted));
    }
}

fn disk(case: &Case, set: &SetUse) -> Option<Disk> {
    let Entry::Data(index) = set.entry else {
        return Some(Disk::Os);
    };
    let spec = case.spec;
    let keys = match set.place {
        Place::Region(index) => spec.target_regions.get(index)?.encryption.as_ref(),
        Place::Zone(index) => spec.edge_zones.get(index)?.encryption.as_ref(),
    };
    keys?.data_disks.get(index)?.lun.map(Disk::Data)
}

texts! {
    TEXT: "The set `{0}` is not named as the policy says: it would be `{1}` here.", "磁碟加密集 `{0}` 的命名不合原則，此處應為 `{1}`。";
    HELP: "Name sets by the pattern `{0}`.", "請依 `{0}` 命名磁碟加密集。";
    FIX: "Use `{0}`", "改用 `{0}`";
}
