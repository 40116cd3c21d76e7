//! `region/none` and `region/empty`: a version is replicated to one region at least, and each has a
//! name.

use crate::json::Json;

use super::case::is_open;
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let path = Pointer::of("targetRegions");
    let regions = &case.spec.target_regions;
    for (index, region) in regions.iter().enumerate() {
        if region.name.trim().is_empty() {
            let path = path.index(index).key("name");
            report(
                found,
                Rule::RegionEmpty,
                path,
                (&EMPTY, &[]),
                (&EMPTY_HELP, &[]),
            );
        }
    }
    if regions.is_empty() {
        let finding = report(
            found,
            Rule::RegionNone,
            path.clone(),
            (&NONE, &[]),
            (&NONE_HELP, &[]),
        );
        let location = &*case.spec.location;
        if !is_open(location) && !case.is_confidential_definition() && case.has_room() {
            let region = Json::object([("name", location.into())]);
            let edit = Edit::set(path, vec![region]);
            finding.offer((&ADD, &[case.region(location)]), edit);
        }
    }
}

texts! {
    EMPTY: "Name the target region.", "請輸入目標區域名稱。";
    EMPTY_HELP: "Choose a region, or remove the row.", "請選擇區域，或移除此列。";
    NONE: "There is no target region.", "沒有目標區域。";
    NONE_HELP: "Add the version's own region at least.", "請至少加入映像版本所在的區域。";
    ADD: "Add `{0}`", "加入 `{0}`";
}
