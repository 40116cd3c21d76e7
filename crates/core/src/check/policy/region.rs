//! `policy/region`: every region is one that the policy allows.

use super::list;
use crate::check::case::is_open;
use crate::check::set_candidate::MOST_OFFERS;
use crate::check::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::policy::Policy;
use crate::value::RegionName;

pub(super) fn check(case: &Case, policy: &Policy, found: &mut Vec<Finding>) {
    let allowed = policy.allowed_regions.iter();
    let allowed: Vec<_> = allowed.map(|region| RegionName::new(region)).collect();
    if allowed.is_empty() {
        return;
    }
    let names = list(
        policy
            .allowed_regions
            .iter()
            .map(|region| case.region(region)),
    );
    let spec = case.spec;
    let root = Pointer::root();
    let is_fine = |region: &str| is_open(region) || allowed.contains(&RegionName::new(region));
    let mut breach = |path: Pointer, region: &str, offers: &[&str]| {
        if is_fine(region) {
            return;
        }
        let finding = report(
            found,
            Rule::PolicyRegion,
            path.clone(),
            (&TEXT, &[case.region(region), &names]),
            (&HELP, &[&names]),
        );
        for offer in offers {
            let edit = Edit::set(path.clone(), *offer);
            finding.offer((&MOVE, &[case.region(offer)]), edit);
        }
    };
    let targets = spec.target_regions.iter().zip(&case.regions);
    let targets = targets.filter(|(_, name)| allowed.contains(name));
    let targets = targets.map(|(region, _)| &*region.name);
    let targets: Vec<_> = targets.take(MOST_OFFERS).collect();
    breach(root.key("location"), &spec.location, &targets);
    // What is removed is a person's choice: nothing is offered.
    let at = root.key("targetRegions");
    for (index, region) in spec.target_regions.iter().enumerate() {
        breach(at.index(index).key("name"), &region.name, &[]);
    }
    let at = root.key("edgeZones");
    for (index, zone) in spec.edge_zones.iter().enumerate() {
        breach(at.index(index).key("region"), &zone.region, &[]);
    }
}

texts! {
    TEXT: "The policy does not allow the region `{0}`: it allows `{1}`.", "原則不允許區域 `{0}`，只允許 `{1}`。";
    HELP: "Publish to `{0}` alone.", "請只發佈到 `{0}`。";
    MOVE: "Make `{0}` the version's own region", "將映像版本所在的區域改為 `{0}`";
}
