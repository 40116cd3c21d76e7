//! Edge zones: `edge/zone`, `edge/storage`, `edge/duplicate`, `edge/not-covered`.

use super::case::is_open;
use super::index::lower;
use super::set_use::{Place, disk_names};
use super::storage::judge;
use super::{Case, Index, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::value::EDGE_STORAGE;

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let mut seen = Index::default();
    for (index, (zone, region)) in case.spec.edge_zones.iter().zip(&case.zones).enumerate() {
        let at = Pointer::of("edgeZones").index(index);
        for (text, key) in [(&zone.zone, "zone"), (&zone.region, "region")] {
            if text.trim().is_empty() {
                let text = if key == "zone" { &ZONE } else { &REGION };
                report(
                    found,
                    Rule::EdgeZoneName,
                    at.key(key),
                    (text, &[]),
                    (&ZONE_HELP, &[]),
                );
            }
        }
        let path = at.key("storageAccountType");
        judge(
            case,
            &zone.storage_account_type,
            EDGE_STORAGE,
            Rule::EdgeStorage,
            path,
            found,
        );
        let is_clear = !is_open(&zone.zone) && !is_open(&zone.region);
        let key = format!("{region}/{}", lower(zone.zone.trim()));
        if is_clear && seen.meet(key, 0).is_some() {
            report(
                found,
                Rule::EdgeDuplicate,
                at.key("zone"),
                (&TWICE, &[&zone.zone]),
                (&TWICE_HELP, &[]),
            );
        }
    }
    coverage(case, found);
}

/// What a disk has in the regions it should have in the zones: no rule of Azure's is known, but a
/// replica under the platform's key is hardly meant.
fn coverage(case: &Case, found: &mut Vec<Finding>) {
    let mut keyed = vec![vec![false; case.disks.len()]; case.zones.len()];
    for entry in case.entries().iter().filter(|entry| entry.is_keyed()) {
        if let (Place::Zone(index), Some(column)) = (entry.place, case.column(entry.disk))
            && let Some(cell) = keyed.get_mut(index).and_then(|row| row.get_mut(column))
        {
            *cell = true;
        }
    }
    let wanted = case.keyed_in_regions();
    for (index, (zone, keyed)) in case.spec.edge_zones.iter().zip(keyed).enumerate() {
        let cells = case.disks.iter().zip(wanted.iter().zip(keyed));
        let bare = cells.filter(|(_, (wanted, keyed))| **wanted && !keyed);
        let bare: Vec<_> = bare.map(|(disk, _)| *disk).collect();
        if !bare.is_empty() {
            report(
                found,
                Rule::EdgeNotCovered,
                Place::Zone(index).path().key("encryption"),
                (&BARE, &[&disk_names(&bare), &zone.zone]),
                (&BARE_HELP, &[]),
            );
        }
    }
}

texts! {
    ZONE: "Name the edge zone.", "請輸入邊緣區域名稱。";
    REGION: "Name the region that the edge zone belongs to.", "請輸入邊緣區域所屬的區域。";
    ZONE_HELP: "Give both the zone and its region, or remove the row.", "請同時輸入邊緣區域與其所屬區域，或移除此列。";
    TWICE: "The edge zone `{0}` is given twice.", "邊緣區域 `{0}` 重複。";
    TWICE_HELP: "Keep one row for each zone.", "每個邊緣區域請只保留一列。";
    BARE: "`{0}` has a customer key in the target regions and none in edge zone `{1}`.", "`{0}` 在目標區域有客戶自控金鑰，在邊緣區域 `{1}` 卻沒有。";
    BARE_HELP: "Name a disk encryption set of the zone's region.", "請指定該邊緣區域所屬區域的磁碟加密集。";
}
