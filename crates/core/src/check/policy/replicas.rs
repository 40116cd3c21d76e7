//! `policy/replicas`: every target region has as many replicas as the policy wants.

use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::policy::Policy;
use crate::spec::Integer;

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let Some(Integer(least)) = policy.minimum_replicas else {
        return;
    };
    let spec = case.spec;
    let root = Pointer::root();
    // What the version says for all regions is said once.
    let mut is_default_judged = false;
    for (index, region) in spec.target_regions.iter().enumerate() {
        let sets = region.additional_replica_sets.iter();
        let more = sets.fold(0_i128, |sum, set| {
            sum.saturating_add(set.replicas.map_or(1, |it| it.0))
        });
        let own = region
            .replicas
            .or(spec.replica_count)
            .map_or(1, |count| count.0);
        let total = own.saturating_add(more);
        let is_default = region.replicas.is_none() && more == 0;
        if total >= least || (is_default && is_default_judged) {
            continue;
        }
        is_default_judged |= is_default;
        let path = if is_default {
            root.key("replicaCount")
        } else {
            root.key("targetRegions").index(index).key("replicas")
        };
        let (least_text, wanted) = (least.to_string(), least.saturating_sub(more));
        report(
            found,
            Rule::PolicyReplicas,
            path.clone(),
            (
                &TEXT,
                &[case.target(index), &total.to_string(), &least_text],
            ),
            (&HELP, &[&least_text]),
        )
        .offer(
            (&FIX, &[&wanted.to_string()]),
            Edit::set(path, Integer(wanted)),
        );
    }
}

texts! {
    TEXT: "Replicas in `{0}`: `{1}`; the policy wants at least `{2}`.", "`{0}` 的複本數：`{1}`；原則要求至少 `{2}`。";
    HELP: "Keep at least `{0}` replicas in every region.", "每個區域請保留至少 `{0}` 個複本。";
    FIX: "Keep `{0}`", "改為 `{0}`";
}
