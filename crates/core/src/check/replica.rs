//! Replicas: `replica/range`, `replica/unused-default`, `replica/shallow`, `replica/mode`.

use super::nearest::nearest;
use super::{Case, note, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::spec::Integer;
use crate::value::{REPLICATION_MODES, canonical, is_placeholder};

/// The most replicas of an image version, and so of a region.
///
/// Source: *Store and share images in an Azure Compute Gallery*, limits.
const MOST: i128 = 100;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let counts = counts(case);
    for (path, count) in &counts {
        if !is_in_range(*count) {
            report(
                found,
                Rule::ReplicaRange,
                path.clone(),
                (&RANGE, &[&count.to_string()]),
                (&RANGE_HELP, &[]),
            );
        }
    }
    let total = total(case);
    if total > MOST {
        let path = Pointer::of("targetRegions");
        report(
            found,
            Rule::ReplicaRange,
            path,
            (&TOTAL, &[&total.to_string()]),
            (&TOTAL_HELP, &[]),
        );
    }
    unused_default(case, found);
    mode(case, &counts, found);
}

impl Case<'_> {
    /// Whether one more region would keep to the limit of replicas.
    pub(crate) fn has_room(&self) -> bool {
        let default = self.spec.replica_count.unwrap_or(Integer(1));
        total(self) + in_range(default) <= MOST
    }
}

/// Every count that the spec gives, and where.
fn counts(case: &Case) -> Vec<(Pointer, Integer)> {
    let root = Pointer::root();
    let spec = case.spec;
    let mut counts = Vec::new();
    let mut add = |at: &Pointer, key: &str, count: Option<Integer>| {
        counts.extend(count.map(|count| (at.key(key), count)));
    };
    add(&root, "replicaCount", spec.replica_count);
    for (index, region) in spec.target_regions.iter().enumerate() {
        let at = root.key("targetRegions").index(index);
        add(&at, "replicas", region.replicas);
        for (index, set) in region.additional_replica_sets.iter().enumerate() {
            add(
                &at.key("additionalReplicaSets").index(index),
                "replicas",
                set.replicas,
            );
        }
    }
    for (index, zone) in spec.edge_zones.iter().enumerate() {
        add(
            &root.key("edgeZones").index(index),
            "replicas",
            zone.replicas,
        );
    }
    counts
}

/// All replicas of the version. Counts that are out of range by themselves are left out.
fn total(case: &Case) -> i128 {
    let spec = case.spec;
    let default = spec.replica_count.unwrap_or(Integer(1));
    let own = |count: Option<Integer>| in_range(count.unwrap_or(default));
    let regions = spec.target_regions.iter().map(|region| {
        let sets = region.additional_replica_sets.iter();
        own(region.replicas)
            + sets
                .map(|set| in_range(set.replicas.unwrap_or(Integer(1))))
                .sum::<i128>()
    });
    let zones = spec.edge_zones.iter().map(|zone| own(zone.replicas));
    regions.chain(zones).sum()
}

fn is_in_range(count: Integer) -> bool {
    (1..=MOST).contains(&count.0)
}

fn in_range(count: Integer) -> i128 {
    if is_in_range(count) { count.0 } else { 0 }
}

fn unused_default(case: &Case, found: &mut Vec<Finding>) {
    let spec = case.spec;
    let regions = spec.target_regions.iter().map(|region| region.replicas);
    let zones = spec.edge_zones.iter().map(|zone| zone.replicas);
    let is_unused =
        !spec.target_regions.is_empty() && regions.chain(zones).all(|own| own.is_some());
    if let Some(count) = spec.replica_count.filter(|_| is_unused) {
        let path = Pointer::of("replicaCount");
        note(
            found,
            Rule::ReplicaUnusedDefault,
            path.clone(),
            (&UNUSED, &[&count.to_string()]),
        )
        .offer((&REMOVE, &[]), Edit::remove(path));
    }
}

fn mode(case: &Case, counts: &[(Pointer, Integer)], found: &mut Vec<Finding>) {
    let typed = &*case.spec.replication_mode;
    let path = Pointer::of("replicationMode");
    let mode = canonical(typed, REPLICATION_MODES);
    if !typed.is_empty() && !is_placeholder(typed) && !REPLICATION_MODES.contains(&mode) {
        let finding = report(
            found,
            Rule::ReplicaMode,
            path.clone(),
            (&MODE, &[typed]),
            (&MODE_HELP, &[]),
        );
        if let Some(word) = nearest(typed, REPLICATION_MODES.iter().copied(), 2)
            && (word == "Full"
                || (!case.is_encrypted && counts.iter().all(|(_, count)| count.0 <= 1)))
        {
            finding.offer((&WRITE, &[word]), Edit::set(path, word));
        }
    } else if mode == "Shallow" {
        for (path, count) in counts.iter().filter(|(_, count)| count.0 > 1) {
            report(
                found,
                Rule::ReplicaShallow,
                path.clone(),
                (&SHALLOW, &[&count.to_string()]),
                (&SHALLOW_HELP, &[]),
            )
            .offer((&ONE, &[]), Edit::set(path.clone(), 1));
        }
    }
}

texts! {
    RANGE: "`{0}` replicas are not 1 to 100.", "複本數 `{0}` 不在 1 到 100 之間。";
    RANGE_HELP: "Give 1 to 100 replicas.", "請輸入 1 到 100 的複本數。";
    TOTAL: "The version has `{0}` replicas in all, and 100 are the most.", "映像版本共有 `{0}` 個複本，上限為 100。";
    TOTAL_HELP: "Give fewer replicas or fewer regions.", "請減少複本數或區域。";
    UNUSED: "The replica count `{0}` is used nowhere, as every region has its own.", "每個區域都有自己的複本數，因此預設複本數 `{0}` 不會使用。";
    REMOVE: "Remove it", "移除";
    MODE: "`{0}` is not a replication mode.", "`{0}` 不是複寫模式。";
    MODE_HELP: "Choose `Full` or `Shallow`.", "請選擇 `Full` 或 `Shallow`。";
    WRITE: "Write `{0}`", "改為 `{0}`";
    SHALLOW: "Shallow replication has one replica, not `{0}`.", "淺層複寫只能有一個複本，不能是 `{0}` 個。";
    SHALLOW_HELP: "Give one replica, or choose `Full`.", "請改為一個複本，或選擇 `Full`。";
    ONE: "Give one replica", "改為一個複本";
}
