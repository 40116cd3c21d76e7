//! `region/unknown`: not a known region of the cloud. New regions appear, so this only warns.

use super::case::is_open;
use super::nearest::nearest;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::region::regions;
use crate::value::RegionName;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let Some(cloud) = case.cloud else { return };
    let known = regions(cloud);
    if known.is_empty() {
        return;
    }
    let root = Pointer::root();
    let spec = case.spec;
    let targets = spec.target_regions.iter().zip(&case.regions).enumerate();
    let targets = targets.map(|(index, (region, name))| {
        (
            root.key("targetRegions").index(index).key("name"),
            &region.name,
            name,
        )
    });
    let zones = spec.edge_zones.iter().zip(&case.zones).enumerate();
    let zones = zones.map(|(index, (zone, name))| {
        (
            root.key("edgeZones").index(index).key("region"),
            &zone.region,
            name,
        )
    });
    let own = std::iter::once((root.key("location"), &spec.location, &case.location));
    let places: Vec<_> = own.chain(targets).chain(zones).collect();
    for (path, text, name) in &places {
        if is_open(text) || known.iter().any(|region| region.name == name.as_str()) {
            continue;
        }
        let near = nearest(name.as_str(), known.iter().map(|region| region.name), 2);
        let shown = near.map_or("", |near| case.region(near));
        let finding = report(
            found,
            Rule::RegionUnknown,
            path.clone(),
            (&TEXT, &[text, cloud.name()]),
            (if near.is_some() { &MEANT } else { &HELP }, &[shown]),
        );
        if let Some(near) = near {
            // All at once, or the version's own region would no longer be a target region.
            let alike = || places.iter().filter(|(_, _, other)| other == name);
            let is_free = !case
                .regions
                .iter()
                .chain(&case.zones)
                .any(|other| other.as_str() == near)
                || alike().all(|(path, ..)| *path == root.key("location"));
            if is_free
                && case
                    .facts
                    .source
                    .as_ref()
                    .is_none_or(|source| RegionName::new(&source.location) != **name)
            {
                let edits = alike().map(|(path, ..)| Edit::set(path.clone(), near));
                finding.offer_all((&WRITE, &[near]), edits.collect());
            }
        }
    }
}

texts! {
    TEXT: "`{0}` is not a known region of the `{1}` cloud.", "`{0}` 不是 `{1}` 雲端的已知區域。";
    HELP: "Check the region's name.", "請確認區域名稱。";
    MEANT: "Did you mean `{0}`?", "您是不是要輸入 `{0}`？";
    WRITE: "Write `{0}`", "改為 `{0}`";
}
