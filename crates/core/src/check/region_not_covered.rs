//! `encryption/region-not-covered`: a disk with a key in one region needs one in every region.

use crate::json::Json;

use super::case::KeyEntry;
use super::set_candidate::{Candidate, Candidates, MOST_OFFERS};
use super::set_use::{Entry, Place, disk_names};
use super::{Case, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{Disk, RegionName};

/// Where a disk has a key: the first region, and the ordinary set there, if one is named.
struct Keyed<'a> {
    region: usize,
    sibling: Option<(String, &'a RegionName)>,
}

/// A disk without a key, and its entry, if it is mentioned at all.
struct Gap {
    disk: Disk,
    entry: Option<usize>,
}

/// The disks that have a key somewhere, by column.
type Columns<'a> = [Option<Keyed<'a>>];

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let entries = case.entries();
    let keyed = keyed(case, &entries);
    if keyed.iter().all(Option::is_none) {
        return;
    }
    // Of each region and column: the entry that speaks of the disk, and whether one has a key.
    let mut cells = vec![vec![(None, false); case.disks.len()]; case.regions.len()];
    for entry in &entries {
        if let (Place::Region(index), Some(column)) = (entry.place, case.column(entry.disk))
            && let Some((at, is_keyed)) = cells.get_mut(index).and_then(|row| row.get_mut(column))
        {
            let index = match entry.entry {
                Entry::Os => 0,
                Entry::Data(index) => index,
            };
            at.get_or_insert(index);
            *is_keyed |= entry.is_keyed();
        }
    }
    let mut candidates = None;
    for (index, row) in cells.into_iter().enumerate() {
        let mut unmentioned = Vec::new();
        let mut gaps = Vec::new();
        for ((disk, keyed), (entry, is_keyed)) in case.disks.iter().zip(&keyed).zip(row) {
            if is_keyed || keyed.is_none() {
                continue;
            }
            let gap = Gap { disk: *disk, entry };
            if entry.is_some() || *disk == Disk::Os {
                gaps.push(vec![gap]);
            } else {
                unmentioned.push(gap);
            }
        }
        if !unmentioned.is_empty() {
            gaps.push(unmentioned);
        }
        for gap in gaps {
            let candidates = candidates.get_or_insert_with(|| Candidates::new(case));
            tell(case, index, &gap, &keyed, candidates, found);
        }
    }
}

fn keyed<'a>(case: &'a Case, entries: &[KeyEntry]) -> Vec<Option<Keyed<'a>>> {
    let mut keyed: Vec<_> = case.disks.iter().map(|_| None).collect();
    for entry in entries.iter().filter(|entry| entry.is_keyed()) {
        let (Place::Region(region), Some(column)) = (entry.place, case.column(entry.disk)) else {
            continue;
        };
        let Some(known) = keyed.get_mut(column) else {
            continue;
        };
        let known = known.get_or_insert(Keyed {
            region,
            sibling: None,
        });
        if known.sibling.is_none() && !entry.set.trim().is_empty() {
            let name = entry.set.rsplit('/').next().unwrap_or_default().to_owned();
            known.sibling = case.regions.get(region).map(|its| (name, its));
        }
    }
    keyed
}

/// Where the disk of a gap has a key.
fn elsewhere<'a>(case: &Case, keyed: &'a Columns<'a>, gap: &Gap) -> Option<&'a Keyed<'a>> {
    keyed.get(case.column(Some(gap.disk))?)?.as_ref()
}

fn tell(
    case: &Case,
    index: usize,
    gaps: &[Gap],
    keyed: &Columns,
    candidates: &Candidates,
    found: &mut Vec<Finding>,
) {
    let at = Place::Region(index).path().key("encryption");
    let path = match gaps {
        [Gap { disk: Disk::Os, .. }] => at.key("osDisk"),
        [
            Gap {
                entry: Some(entry), ..
            },
        ] => at.key("dataDisks").index(*entry),
        _ => at.key("dataDisks"),
    };
    let disks: Vec<_> = gaps.iter().map(|gap| gap.disk).collect();
    let first = gaps.first().and_then(|gap| elsewhere(case, keyed, gap));
    let other = first.map_or("", |keyed| case.target(keyed.region));
    let here = case.target(index);
    let finding = report(
        found,
        Rule::EncryptionRegionNotCovered,
        path,
        (&TEXT, &[&disk_names(&disks), other, here]),
        (&HELP, &[here]),
    );
    for choice in choices(case, index, gaps, keyed, candidates) {
        let mut names: Vec<&str> = choice.iter().map(|set| &*set.text).collect();
        names.dedup();
        let edits = edits(case, index, gaps, &choice);
        finding.offer_all((&FIX, &[&names.join(", ")]), edits);
    }
}

/// Sets for the gaps of a region: first those that are named as the disk's set elsewhere is, then
/// each set of the region for all of them.
fn choices(
    case: &Case,
    index: usize,
    gaps: &[Gap],
    keyed: &Columns,
    candidates: &Candidates,
) -> Vec<Vec<Candidate>> {
    let Some(region) = case.regions.get(index) else {
        return Vec::new();
    };
    let is_known = |disk: Disk| !matches!(disk, Disk::Data(lun) if case.lacks(lun));
    // A confidential VM's own set can't be told from here.
    let siblings: Option<Vec<_>> = gaps
        .iter()
        .map(|gap| {
            let sibling = elsewhere(case, keyed, gap)?.sibling.as_ref()?;
            is_known(gap.disk).then_some(sibling)
        })
        .collect();
    let Some(siblings) = siblings else {
        return Vec::new();
    };
    let alike: Option<Vec<_>> = siblings
        .iter()
        .map(|(name, its)| candidates.like(region, name, its).cloned())
        .collect();
    let same = candidates.of(region, None);
    let same = same.into_iter().map(|set| vec![set.clone(); gaps.len()]);
    let mut choices: Vec<Vec<Candidate>> = alike.into_iter().collect();
    for choice in same.take(MOST_OFFERS) {
        let is_new = choices.first().is_none_or(|first| {
            let pairs = first.iter().zip(&choice);
            !pairs.into_iter().all(|(a, b)| a.text == b.text)
        });
        if is_new {
            choices.push(choice);
        }
    }
    choices
}

fn edits(case: &Case, index: usize, gaps: &[Gap], sets: &[Candidate]) -> Vec<Edit> {
    let at = Place::Region(index).path().key("encryption");
    let data = at.key("dataDisks");
    let mut edits = Vec::new();
    let mut added: Vec<Json> = Vec::new();
    for (gap, set) in gaps.iter().zip(sets) {
        let set_at = |path: Pointer| Edit::set(path.key("diskEncryptionSet"), set.text.clone());
        match (gap.disk, gap.entry) {
            (Disk::Os, _) => edits.push(set_at(at.key("osDisk"))),
            (_, Some(entry)) => edits.push(set_at(data.index(entry))),
            (Disk::Data(lun), None) => {
                added.push(Json::object([
                    ("lun", lun.into()),
                    ("diskEncryptionSet", (&set.text).into()),
                ]));
            }
        }
    }
    let region = case.spec.target_regions.get(index);
    let keys = region.and_then(|region| region.encryption.as_ref());
    if keys.is_some_and(|keys| !keys.data_disks.is_empty()) {
        let append = |value| Edit::set(data.key("-"), value);
        edits.extend(added.into_iter().map(append));
    } else if !added.is_empty() {
        edits.push(Edit::set(data, added));
    }
    edits
}

texts! {
    TEXT: "`{0}` has a customer key in `{1}` and none in `{2}`.", "`{0}` 在 `{1}` 有客戶自控金鑰，在 `{2}` 卻沒有。";
    HELP: "Name a disk encryption set that is in `{0}`.", "請指定位於 `{0}` 的磁碟加密集。";
    FIX: "Use `{0}`", "使用 `{0}`";
}
