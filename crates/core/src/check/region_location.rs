//! `region/location-not-targeted`: the version's own region must be a target region.

use crate::json::Json;

use super::case::is_open;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{RegionName, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let location = &*case.spec.location;
    let has_open = case
        .spec
        .target_regions
        .iter()
        .any(|region| is_placeholder(&region.name));
    if is_placeholder(location)
        || (case.regions.contains(&case.location) && !location.trim().is_empty())
    {
        return;
    }
    let is_empty = location.trim().is_empty();
    if has_open && !is_empty {
        return; // The placeholder may stand for it.
    }
    let path = Pointer::of("location");
    let shown = case.region(location);
    let finding = report(
        found,
        Rule::RegionLocationNotTargeted,
        path.clone(),
        (if is_empty { &EMPTY } else { &TEXT }, &[shown]),
        (&HELP, &[]),
    );
    // Where keys are given, a region added without any would not be covered.
    let is_bare = !case.is_encrypted && !case.is_confidential_definition();
    if !is_empty && is_bare && !case.regions.is_empty() && case.has_room() {
        let edit = Edit::set(
            Pointer::of("targetRegions").key("-"),
            Json::object([("name", location.into())]),
        );
        finding.offer((&ADD, &[shown]), edit);
    }
    // Whichever is chosen, a confidential version may not be in the others.
    let is_torn = is_empty && case.is_confidential_definition() && case.regions.len() > 1;
    if let Some(target) = target(case).filter(|_| !is_torn) {
        finding.offer((&MOVE, &[case.region(target)]), Edit::set(path, target));
    }
}

/// The target region to move the version to: where the source is, else the first.
fn target<'a>(case: &Case<'a>) -> Option<&'a str> {
    let source = case.facts.source.as_ref().map(|source| &*source.location);
    let source = source
        .filter(|location| !is_open(location))
        .map(RegionName::new);
    let spec = case.spec;
    let mut targets = spec.target_regions.iter().zip(&case.regions);
    let fits = |name: &RegionName| source.as_ref().is_none_or(|source| source == name);
    let target = targets.find(|(region, name)| !is_open(&region.name) && fits(name));
    target.map(|(region, _)| &*region.name)
}

texts! {
    EMPTY: "Name the version's own region.", "請輸入映像版本所在的區域。";
    TEXT: "The version's own region `{0}` is not among its target regions.", "映像版本所在的區域 `{0}` 不在目標區域之中。";
    HELP: "Make the version's own region one of the target regions.", "請將映像版本所在的區域列為目標區域。";
    ADD: "Add `{0}` to the target regions", "將 `{0}` 加入目標區域";
    MOVE: "Make `{0}` the version's own region", "將映像版本所在的區域改為 `{0}`";
}
