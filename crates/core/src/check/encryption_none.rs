//! What is to be said about the encryption as a whole: `encryption/none`,
//! `encryption/disk-not-covered`, `encryption/one-way`, `encryption/shallow`,
//! `encryption/shared-gallery`.

use super::set_use::disk_names;
use super::{Case, note, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::value::{Disk, REPLICATION_MODES, canonical};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let path = Pointer::of("targetRegions");
    if !case.is_encrypted {
        report(
            found,
            Rule::EncryptionNone,
            path,
            (&NONE, &[]),
            (&NONE_HELP, &[]),
        );
        return;
    }
    disk_not_covered(case, found);
    note(found, Rule::EncryptionOneWay, path, (&ONE_WAY, &[]));
    if canonical(&case.spec.replication_mode, REPLICATION_MODES) == "Shallow" {
        let path = Pointer::of("replicationMode");
        report(
            found,
            Rule::EncryptionShallow,
            path,
            (&SHALLOW, &[&case.spec.replication_mode]),
            (&SHALLOW_HELP, &[]),
        );
    }
    let sharing = case.facts.gallery.as_ref().map(|gallery| &*gallery.sharing);
    let is_shared = |word: &&str| {
        ["Groups", "Community"]
            .iter()
            .any(|shared| shared.eq_ignore_ascii_case(word))
    };
    if let Some(word) = sharing.filter(is_shared) {
        let path = Pointer::of("gallery");
        report(
            found,
            Rule::EncryptionSharedGallery,
            path,
            (&SHARED, &[&case.spec.gallery, word]),
            (&SHARED_HELP, &[]),
        );
    }
}

fn disk_not_covered(case: &Case, found: &mut Vec<Finding>) {
    let is_of_source = |disk: Disk| match disk {
        Disk::Os => true,
        Disk::Data(lun) => case.luns.is_some() && !case.lacks(lun),
    };
    let cells = case.disks.iter().zip(case.keyed_in_regions());
    let bare = cells.filter(|(disk, is_keyed)| !is_keyed && is_of_source(**disk));
    let bare: Vec<_> = bare.map(|(disk, _)| *disk).collect();
    if !bare.is_empty() && !case.regions.is_empty() {
        let path = Pointer::of("targetRegions");
        report(
            found,
            Rule::EncryptionDiskNotCovered,
            path,
            (&BARE, &[&disk_names(&bare)]),
            (&BARE_HELP, &[]),
        );
    }
}

texts! {
    NONE: "No disk has a customer key in any region: the version would be under the platform's keys.", "任何區域的磁碟都沒有客戶自控金鑰，映像版本將使用平台代控金鑰。";
    NONE_HELP: "Name a disk encryption set for each disk in each region.", "請為每個區域的每個磁碟指定磁碟加密集。";
    ONE_WAY: "A version under customer keys can't go back to platform keys, and can't be the source of another version.", "使用客戶自控金鑰的映像版本無法改回平台代控金鑰，也不能作為其他映像版本的來源。";
    SHALLOW: "Customer keys don't go with `{0}` replication.", "客戶自控金鑰不能搭配 `{0}` 複寫。";
    SHALLOW_HELP: "Choose `Full` replication.", "請選擇 `Full` 複寫。";
    SHARED: "The gallery `{0}` is shared (`{1}`), and such a gallery can't hold versions under customer keys.", "資源庫 `{0}` 已共用（`{1}`），這類資源庫不能存放使用客戶自控金鑰的映像版本。";
    SHARED_HELP: "Use a gallery that is private.", "請使用私人資源庫。";
    BARE: "`{0}` has no customer key in any target region.", "`{0}` 在任何目標區域都沒有客戶自控金鑰。";
    BARE_HELP: "Name a disk encryption set for it in each region.", "請在每個區域為它指定磁碟加密集。";
}
