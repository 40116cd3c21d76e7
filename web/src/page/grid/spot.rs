//! A cell's place in the matrix.

use gallery_seal::coverage::Seal;
use gallery_seal::finding::Pointer;
use gallery_seal::value::Disk;

use crate::scene::Scene;
use crate::state::matrix::Column;
use crate::state::{Action, matrix};

/// A cell, by row and column: the region's name, the disks, replicas, storage, and removing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::page) struct Spot {
    pub(in crate::page) row: usize,
    pub(in crate::page) column: usize,
}

impl Spot {
    /// The spot whose button has an id.
    pub(super) fn parse(id: &str) -> Option<Self> {
        let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
        Some(Self {
            row: row.parse().ok()?,
            column: column.parse().ok()?,
        })
    }

    /// The id of its button.
    pub(in crate::page) fn id(self) -> String {
        format!("cell-{}-{}", self.row, self.column)
    }

    /// The nearest spot that is there.
    #[must_use]
    pub(in crate::page) fn within(self, scene: &Scene) -> Self {
        Self {
            row: self.row.min(last_row(scene)),
            column: self.column.min(last_column(scene)),
        }
    }

    /// What its column holds.
    pub(in crate::page) fn column(self, scene: &Scene) -> Column {
        let disks = &scene.derived.coverage.disks;
        match self.column.checked_sub(1) {
            None => Column::Region,
            Some(index) => match disks.get(index) {
                Some(disk) => Column::Disk(*disk),
                None if index == disks.len() => Column::Replicas,
                None if index == disks.len() + 1 => Column::Storage,
                None => Column::Remove,
            },
        }
    }

    /// Its disk, if it is one's.
    pub(in crate::page) fn disk(self, scene: &Scene) -> Option<Disk> {
        match self.column(scene) {
            Column::Disk(disk) if !scene.state.spec.target_regions.is_empty() => Some(disk),
            _ => None,
        }
    }

    /// Whether something is typed there.
    pub(super) fn is_edited(self, scene: &Scene) -> bool {
        self.column(scene) != Column::Remove
    }

    /// What sets it to a text.
    pub(super) fn set(self, scene: &Scene, text: &str) -> Option<Action> {
        let place = self.place(scene);
        match self.column(scene) {
            Column::Region | Column::Storage => Some(Action::text(place, text)),
            Column::Disk(disk) => Some(Action::SetKey {
                region: self.row,
                disk,
                set: text.to_owned(),
            }),
            Column::Replicas => Some(Action::SetNumber(place, text.to_owned())),
            Column::Remove => None,
        }
    }

    /// What it holds, as typed.
    pub(super) fn text(self, scene: &Scene) -> String {
        let spec = &scene.state.spec;
        let region = spec.target_regions.get(self.row);
        match (self.column(scene), region) {
            (Column::Region, Some(region)) => region.name.clone(),
            (Column::Disk(disk), _) => matrix::key(spec, self.row, disk).to_owned(),
            (Column::Replicas, Some(region)) => scene.number(&self.place(scene), region.replicas),
            (Column::Storage, Some(region)) => region.storage_account_type.clone(),
            _ => String::new(),
        }
    }

    /// Its place in the spec.
    pub(super) fn place(self, scene: &Scene) -> Pointer {
        let row = matrix::row(self.row);
        match self.column(scene) {
            Column::Region => row.key("name"),
            Column::Disk(disk) => matrix::place(&scene.state.spec, self.row, disk),
            Column::Replicas => row.key("replicas"),
            Column::Storage => row.key("storageAccountType"),
            Column::Remove => row,
        }
    }

    pub(super) fn up(self, far: bool) -> Option<Self> {
        let row = if far { 0 } else { self.row.checked_sub(1)? };
        Some(Self { row, ..self })
    }

    pub(super) fn down(self, far: bool, scene: &Scene) -> Option<Self> {
        let last = last_row(scene);
        let row = if far { last } else { self.row + 1 };
        (row <= last).then_some(Self { row, ..self })
    }

    pub(super) fn left(self, far: bool) -> Option<Self> {
        let column = if far { 0 } else { self.column.checked_sub(1)? };
        Some(Self { column, ..self })
    }

    pub(super) fn right(self, far: bool, scene: &Scene) -> Option<Self> {
        let last = last_column(scene);
        let column = if far { last } else { self.column + 1 };
        (column <= last).then_some(Self { column, ..self })
    }
}

/// The place of the cell at a row and a column of the coverage.
pub(in crate::page) fn place_of_cell(scene: &Scene, row: usize, column: usize) -> Pointer {
    let disk = scene.derived.coverage.disks.get(column);
    matrix::place(&scene.state.spec, row, disk.copied().unwrap_or(Disk::Os))
}

/// Where a finding is shown. One about data disks that a region does not mention is at the first of
/// them that has no key.
pub(in crate::page) fn place_of_finding(scene: &Scene, path: &Pointer) -> Pointer {
    let steps: Vec<String> = path.steps().collect();
    let [regions, row, keys, disks] = &*steps else {
        return path.clone();
    };
    if [&**regions, &**keys, &**disks] != ["targetRegions", "encryption", "dataDisks"] {
        return path.clone();
    }
    let row: usize = row.parse().unwrap_or_default();
    let coverage = &scene.derived.coverage;
    let cells = coverage.rows.get(row).map(|row| row.cells.iter());
    let open = coverage.disks.iter().zip(cells.into_iter().flatten());
    let mut open = open.filter(|(disk, seal)| **disk != Disk::Os && **seal == Seal::PlatformKey);
    let first = open.next();
    first.map_or_else(
        || path.clone(),
        |(disk, _)| matrix::place(&scene.state.spec, row, *disk),
    )
}

fn last_row(scene: &Scene) -> usize {
    scene.state.spec.target_regions.len().saturating_sub(1)
}

fn last_column(scene: &Scene) -> usize {
    // The last column holds what removes a row.
    let has_remove = usize::from(!scene.is_locked());
    scene.derived.coverage.disks.len() + 2 + has_remove
}
