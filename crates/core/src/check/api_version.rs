//! The API version: `api/property`, `storage/api-version`, `api/unknown`, `api/defaults-change`.

use super::confidential_vm::meant;
use super::set_use::{Entry, Place};
use super::{Case, note, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::SourceKind;

/// Published versions of `Microsoft.Compute/galleries/images/versions`, oldest first.
const KNOWN: &[&str] = &[
    "2018-06-01",
    "2019-03-01",
    "2019-07-01",
    "2019-12-01",
    "2020-09-30",
    "2021-07-01",
    "2021-10-01",
    "2022-01-03",
    "2022-03-03",
    "2022-08-03",
    "2023-07-03",
    "2024-03-03",
    "2025-03-03",
    "2025-12-03",
    "2026-03-03",
];

/// The first API version of each storage type.
const STORAGE: &[(&str, &str)] = &[
    ("Standard_LRS", "2019-03-01"),
    ("Standard_ZRS", "2019-03-01"),
    ("Premium_LRS", "2019-12-01"),
    ("StandardSSD_LRS", "2021-10-01"),
    ("PremiumV2_LRS", "2024-03-03"),
];

/// Something that the spec uses, and the first API version that has it.
struct Need {
    path: Pointer,
    what: &'static str,
    since: &'static str,
    is_storage: bool,
}

/// The first API version that has a storage type, if it is one.
pub(super) fn storage_since(text: &str) -> Option<&'static str> {
    storage(text).map(|(_, since)| since)
}

fn storage(text: &str) -> Option<(&'static str, &'static str)> {
    let mut known = STORAGE.iter().copied();
    known.find(|(word, _)| word.eq_ignore_ascii_case(text))
}

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let Some(version) = case.api_version else {
        return;
    };
    let path = Pointer::of("apiVersion");
    if !KNOWN.contains(&version) {
        report(
            found,
            Rule::ApiUnknown,
            path.clone(),
            (&UNKNOWN, &[version]),
            (&UNKNOWN_HELP, &[]),
        );
    }
    let needs = Needs::of(case);
    let least = needs
        .iter()
        .map(|need| need.since)
        .max()
        .unwrap_or_default();
    for need in needs.into_iter().filter(|need| need.since > version) {
        let rule = if need.is_storage {
            Rule::StorageApiVersion
        } else {
            Rule::ApiProperty
        };
        report(
            found,
            rule,
            need.path,
            (&NEED, &[version, need.what, need.since]),
            (&RAISE, &[least]),
        )
        .offer((&RAISE, &[least]), Edit::set(path.clone(), least));
    }
    defaults(case, version, &path, found);
}

/// What the spec uses, each property at the first place that has it.
///
/// Source: the resource types of Bicep and the change log of azure-mgmt-compute 39.0.0.
#[derive(Default)]
struct Needs(Vec<Need>);

impl Needs {
    fn of(case: &Case) -> Vec<Need> {
        let mut needs = Self::default();
        needs.version(case);
        needs.source(case);
        needs.storage(case);
        needs.regions(case);
        needs.0
    }

    /// Adds what is at a key, by another name where the key does not tell it.
    fn add(&mut self, at: &Pointer, key: &str, what: &'static str, since: &'static str) {
        if !self.0.iter().any(|need| need.what == what) {
            self.0.push(Need {
                path: at.key(key),
                what,
                since,
                is_storage: storage_since(what).is_some(),
            });
        }
    }

    fn add_if(&mut self, is_used: bool, at: &Pointer, key: &'static str, since: &'static str) {
        if is_used {
            self.add(at, key, key, since);
        }
    }

    fn version(&mut self, case: &Case) {
        let spec = case.spec;
        let has_strategy = !spec.storage_account_strategy.is_empty();
        let may_delete = spec.allow_deletion_of_replicated_locations;
        let is_blocked = spec.block_deletion_before_end_of_life;
        for (is_used, key, since) in [
            (!spec.edge_zones.is_empty(), "edgeZones", "2021-10-01"),
            (
                !spec.replication_mode.is_empty(),
                "replicationMode",
                "2021-07-01",
            ),
            (has_strategy, "storageAccountStrategy", "2025-03-03"),
            (
                may_delete.is_some(),
                "allowDeletionOfReplicatedLocations",
                "2022-03-03",
            ),
            (
                is_blocked.is_some(),
                "blockDeletionBeforeEndOfLife",
                "2024-03-03",
            ),
            (spec.uefi_settings.is_some(), "uefiSettings", "2022-08-03"),
        ] {
            self.add_if(is_used, &Pointer::root(), key, since);
        }
    }

    fn source(&mut self, case: &Case) {
        let at = Pointer::of("source");
        let Some(kind) = case.source else { return };
        self.add(&Pointer::root(), "source", "source", "2019-07-01");
        match kind {
            SourceKind::CommunityGalleryImage => {
                self.add(&at, "kind", "communityGalleryImage", "2022-03-03");
            }
            SourceKind::VirtualMachine => {
                self.add(&at, "kind", "virtualMachine", "2023-07-03");
            }
            SourceKind::Disks => {
                for disk in case.source_disks() {
                    self.add_if(!disk.uri.is_empty(), &disk.at, "uri", "2020-09-30");
                    let is_used = !disk.storage_account.is_empty();
                    self.add_if(is_used, &disk.at, "storageAccount", "2022-03-03");
                }
            }
            SourceKind::ManagedImage | SourceKind::ImageVersion => {}
        }
    }

    fn storage(&mut self, case: &Case) {
        let spec = case.spec;
        self.storage_at(&spec.storage_account_type, &Pointer::root());
        for (index, region) in spec.target_regions.iter().enumerate() {
            let at = Place::Region(index).path();
            self.storage_at(&region.storage_account_type, &at);
            for (index, set) in region.additional_replica_sets.iter().enumerate() {
                let at = at.key("additionalReplicaSets").index(index);
                self.storage_at(&set.storage_account_type, &at);
            }
        }
        for (index, zone) in spec.edge_zones.iter().enumerate() {
            self.storage_at(&zone.storage_account_type, &Place::Zone(index).path());
        }
    }

    fn storage_at(&mut self, text: &str, at: &Pointer) {
        if let Some((word, since)) = storage(text) {
            self.add(at, "storageAccountType", word, since);
        }
    }

    fn regions(&mut self, case: &Case) {
        for (index, region) in case.spec.target_regions.iter().enumerate() {
            let at = Place::Region(index).path();
            let has_sets = !region.additional_replica_sets.is_empty();
            self.add_if(has_sets, &at, "additionalReplicaSets", "2024-03-03");
            let is_said = region.exclude_from_latest.is_some();
            self.add_if(is_said, &at, "excludeFromLatest", "2022-03-03");
        }
        for entry in case.entries() {
            let place = entry.place.path();
            self.add(&place, "encryption", "encryption", "2019-12-01");
            let Some(vm) = entry.confidential_vm else {
                continue;
            };
            let at = entry.place.entry(entry.entry);
            let (what, since) = match entry.entry {
                Entry::Os => ("confidentialVm", "2021-10-01"),
                Entry::Data(_) => ("dataDisks.confidentialVm", "2026-03-03"),
            };
            self.add(&at, "confidentialVm", what, since);
            if meant(&vm.kind) == Some("NonPersistedTPM") {
                let at = at.key("confidentialVm");
                self.add(&at, "type", "NonPersistedTPM", "2022-08-03");
            }
        }
    }
}

fn defaults(case: &Case, version: &str, path: &Pointer, found: &mut Vec<Finding>) {
    let spec = case.spec;
    let is_open = spec.storage_account_type.is_empty() && spec.storage_account_strategy.is_empty();
    let mut regions = spec.target_regions.iter();
    let takes_default = regions.any(|region| region.storage_account_type.is_empty());
    let mut say = |text| {
        let message = (text, &[version] as &[_]);
        note(found, Rule::ApiDefaultsChange, path.clone(), message);
    };
    if version >= "2025-03-03" && is_open && takes_default {
        say(&ZRS);
    }
    let is_endless =
        spec.end_of_life_date.is_empty() || spec.block_deletion_before_end_of_life.is_none();
    if version >= "2026-03-03" && is_endless {
        say(&SIX_MONTHS);
    }
}

texts! {
    UNKNOWN: "`{0}` is not a known API version of image versions.", "`{0}` 不是已知的映像版本 API 版本。";
    UNKNOWN_HELP: "Check the date, or leave it empty for `2024-03-03`.", "請確認日期，或留空以使用 `2024-03-03`。";
    NEED: "API version `{0}` does not have `{1}`, which came with `{2}`.", "API 版本 `{0}` 沒有 `{1}`，它自 `{2}` 起才有。";
    RAISE: "Use API version `{0}`", "使用 API 版本 `{0}`";
    ZRS: "With API version `{0}`, images are stored as `Standard_ZRS` where the region has it, unless a storage type is given.", "使用 API 版本 `{0}` 時，若未指定儲存體類型，映像會在支援的區域以 `Standard_ZRS` 儲存。";
    SIX_MONTHS: "With API version `{0}`, the end of life is in six months and deletion is blocked until then, unless both are given.", "使用 API 版本 `{0}` 時，若未同時指定，生命週期將在六個月後結束，且在此之前禁止刪除。";
}
