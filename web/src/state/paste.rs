//! A table from a spreadsheet, put into the matrix.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::Pointer;
use gallery_seal::policy::Policy;
use gallery_seal::spec::{Integer, TargetRegion};
use gallery_seal::value::{Disk, RegionName};

use super::cells;
use super::matrix::{self, Column};
use crate::text;

/// How many cells found a place, how many did not, and what is no number though it stands where
/// one belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pasted {
    pub(super) placed: usize,
    pub(super) left: usize,
    pub(super) typed: Vec<(Pointer, String)>,
}

/// Puts a table into the matrix.
///
/// A table with a header row (`Region`, `OS disk`, `LUN 1`, `Replicas`, `Storage` …) names its rows
/// and columns itself: regions and LUNs that are not there yet are added. Any other table is placed
/// with its first cell at `region` and `column`, each cell as what its column holds. Empty cells
/// change nothing, and what the policy locks stays.
pub(super) fn paste(
    spec: &mut ImageVersionSpec,
    disks: &[Disk],
    (region, column): (usize, Column),
    policy: &Policy,
    text: &str,
) -> Pasted {
    let rows = cells::rows(text);
    let known = spec.target_regions.len();
    let mut table = Table {
        spec,
        policy,
        known,
        pasted: Pasted::default(),
    };
    let head = rows.split_first().and_then(|(head, rows)| {
        let names = head.iter().position(|cell| is_region_head(cell))?;
        Some((head, names, rows))
    });
    if let Some((head, names, rows)) = head {
        let columns: Vec<Option<Column>> = head.iter().map(|cell| column_of(cell)).collect();
        for row in rows {
            table.named_row(&columns, names, row);
        }
        return table.pasted;
    }
    let columns = matrix::columns(disks).skip_while(|known| *known != column);
    let columns: Vec<Column> = columns.collect();
    for (below, row) in rows.iter().enumerate() {
        for (right, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            table.put(region + below, columns.get(right).copied(), cell);
        }
    }
    table.pasted
}

/// The matrix while a table is put into it.
struct Table<'a> {
    spec: &'a mut ImageVersionSpec,
    policy: &'a Policy,
    /// How many rows it had before: what is added is not locked yet.
    known: usize,
    pasted: Pasted,
}

impl Table<'_> {
    fn named_row(&mut self, columns: &[Option<Column>], names: usize, row: &[String]) {
        let name = row.get(names).map(String::as_str).unwrap_or_default();
        let cells = row.iter().zip(columns).enumerate();
        let cells = cells.filter(|(at, (cell, _))| *at != names && !cell.is_empty());
        if name.is_empty() {
            self.pasted.left += cells.count();
            return;
        }
        let at = self.row(name);
        for (_, (cell, column)) in cells {
            if let Some(Column::Disk(Disk::Data(lun))) = column {
                matrix::add_lun(self.spec, *lun);
            }
            self.put(at, *column, cell);
        }
    }

    /// The row of a region, which may be new.
    fn row(&mut self, name: &str) -> usize {
        let wanted = RegionName::new(name);
        let regions = &mut self.spec.target_regions;
        let known = regions
            .iter()
            .position(|known| RegionName::new(&known.name) == wanted);
        known.unwrap_or_else(|| {
            regions.push(TargetRegion {
                name: name.to_owned(),
                ..TargetRegion::default()
            });
            regions.len() - 1
        })
    }

    fn put(&mut self, row: usize, column: Option<Column>, cell: &str) {
        let place = column.and_then(|column| matrix::field(self.spec, row, column));
        let place = place.filter(|place| row >= self.known || !self.policy.locks(place));
        let region = self.spec.target_regions.get_mut(row);
        let (Some(column), Some(place), Some(region)) = (column, place, region) else {
            self.pasted.left += 1;
            return;
        };
        self.pasted.placed += 1;
        match column {
            Column::Region => cell.clone_into(&mut region.name),
            Column::Storage => cell.clone_into(&mut region.storage_account_type),
            Column::Replicas => {
                region.replicas = cell.parse().ok().map(Integer);
                if region.replicas.is_none() {
                    self.pasted.typed.push((place, cell.to_owned()));
                }
            }
            Column::Disk(disk) => matrix::set_key(self.spec, row, disk, cell),
            Column::Remove => {}
        }
    }
}

fn is_region_head(cell: &str) -> bool {
    ["region", "target region", "區域", "目標區域"].contains(&&*cell.to_lowercase())
}

/// The column that a head names, as the matrix does in either language, or nearly so.
fn column_of(cell: &str) -> Option<Column> {
    let cell = cell.to_lowercase();
    let (count, store) = (&text::REPLICAS, &text::STORAGE);
    let is = |names: [&str; 4]| names.iter().any(|name| cell == name.to_lowercase());
    if is([count.en, count.zh, "replica count", "複本"]) {
        return Some(Column::Replicas);
    }
    if is([store.en, store.zh, "storage type", "storage account type"]) {
        return Some(Column::Storage);
    }
    if cell.starts_with("os") || cell.starts_with("作業系統") {
        return Some(Column::Disk(Disk::Os));
    }
    let number = cell.strip_prefix("lun").unwrap_or(&cell).trim();
    let lun = number.parse::<i64>().ok()?;
    Some(Column::Disk(Disk::Data(Integer::from(lun))))
}
