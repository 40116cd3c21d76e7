//! A table from a spreadsheet, put into the matrix.

use gallery_seal::ImageVersionSpec;
use gallery_seal::spec::{Integer, TargetRegion};
use gallery_seal::value::{Disk, RegionName};

use super::matrix;

/// How many sets found a place, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pasted {
    pub(super) placed: usize,
    pub(super) left: usize,
}

/// Puts a table into the matrix.
///
/// A table with a header row (`Region`, `OS disk`, `LUN 1` …) names its rows and columns itself:
/// regions and LUNs that are not there yet are added. Any other table is placed with its first
/// cell at `region` and `disk`. Empty cells change nothing.
pub(super) fn paste(
    spec: &mut ImageVersionSpec,
    disks: &[Disk],
    (region, disk): (usize, Disk),
    text: &str,
) -> Pasted {
    let mut rows = text
        .lines()
        .map(cells)
        .filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let mut pasted = Pasted::default();
    let mut peeked = rows.by_ref().peekable();
    let header = peeked.next_if(|row| row.first().is_some_and(|cell| is_region_head(cell)));
    if let Some(header) = header {
        let columns: Vec<Option<Disk>> = header.iter().map(|cell| column(cell)).collect();
        for row in peeked {
            named_row(spec, &columns, &row, &mut pasted);
        }
        return pasted;
    }
    let first = disks.iter().position(|known| *known == disk).unwrap_or(0);
    for (below, row) in peeked.enumerate() {
        for (right, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let has_row = region + below < spec.target_regions.len();
            match disks.get(first + right).filter(|_| has_row) {
                Some(disk) => {
                    matrix::set_key(spec, region + below, *disk, cell);
                    pasted.placed += 1;
                }
                None => pasted.left += 1,
            }
        }
    }
    pasted
}

fn named_row(
    spec: &mut ImageVersionSpec,
    columns: &[Option<Disk>],
    row: &[&str],
    pasted: &mut Pasted,
) {
    let name = row.first().copied().unwrap_or_default();
    let sets = row
        .iter()
        .zip(columns)
        .skip(1)
        .filter(|(cell, _)| !cell.is_empty());
    if name.is_empty() {
        pasted.left += sets.count();
        return;
    }
    let wanted = RegionName::new(name);
    let at = spec
        .target_regions
        .iter()
        .position(|known| RegionName::new(&known.name) == wanted);
    let at = at.unwrap_or_else(|| {
        spec.target_regions.push(TargetRegion {
            name: name.to_owned(),
            ..TargetRegion::default()
        });
        spec.target_regions.len() - 1
    });
    for (cell, column) in sets {
        let Some(disk) = column else {
            pasted.left += 1;
            continue;
        };
        if let Disk::Data(lun) = disk {
            matrix::add_lun(spec, *lun);
        }
        matrix::set_key(spec, at, *disk, cell);
        pasted.placed += 1;
    }
}

fn cells(line: &str) -> Vec<&str> {
    line.split('\t').map(str::trim).collect()
}

fn is_region_head(cell: &str) -> bool {
    ["region", "target region", "區域", "目標區域"].contains(&&*cell.to_lowercase())
}

fn column(cell: &str) -> Option<Disk> {
    let cell = cell.to_lowercase();
    if cell.starts_with("os") || cell.starts_with("作業系統") {
        return Some(Disk::Os);
    }
    let number = cell.strip_prefix("lun").unwrap_or(&cell).trim();
    number
        .parse::<i64>()
        .ok()
        .map(|lun| Disk::Data(Integer::from(lun)))
}
