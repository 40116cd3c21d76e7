//! `compliance/built-in-policy`: what Azure's own policy on customer-managed keys would say.

use super::set_use::{Entry, Place};
use super::{Case, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::value::SourceKind;

/// *OS and data disks should be encrypted with a customer-managed key.*
const POLICY: &str = "702dd420-7fcc-42c5-afe8-4026edd20fe0";

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let regions = case.regions.len();
    if regions == 0 {
        return;
    }
    let mut os = 0;
    let mut data = vec![0; regions];
    for entry in case.entries() {
        if let Place::Region(index) = entry.place
            && !entry.set.trim().is_empty()
        {
            match entry.entry {
                Entry::Os => os += 1,
                Entry::Data(_) => data.iter_mut().skip(index).take(1).for_each(|n| *n += 1),
            }
        }
    }
    // The policy sees data disks only where the body lists them one by one.
    let is_listed = case.source == Some(SourceKind::Disks);
    let disks = if is_listed {
        case.spec.source.data_disks.len()
    } else {
        0
    };
    let short = data.iter().position(|count| disks > 0 && *count != disks);
    let mut say = |message| {
        let path = Pointer::of("targetRegions");
        let rule = Rule::ComplianceBuiltInPolicy;
        report(found, rule, path, message, (&HELP, &[]));
    };
    if os < regions {
        say((&OS, &[POLICY, &os.to_string(), &regions.to_string()]));
    } else if let Some(index) = short {
        let count = data.get(index).copied().unwrap_or_default().to_string();
        let values = [POLICY, case.target(index), &count, &disks.to_string()];
        say((&DATA, &values));
    }
}

texts! {
    OS: "Azure's built-in policy `{0}` would refuse the version: `{1}` of `{2}` target regions name a set for the OS disk.", "Azure 內建原則 `{0}` 會判定不符合規範：`{2}` 個目標區域中只有 `{1}` 個為作業系統磁碟指定磁碟加密集。";
    DATA: "Azure's built-in policy `{0}` would refuse the version: `{1}` names `{2}` sets for `{3}` data disks.", "Azure 內建原則 `{0}` 會判定不符合規範：`{1}` 為 `{3}` 個資料磁碟指定了 `{2}` 個磁碟加密集。";
    HELP: "Name an ordinary set for every disk in every region; a confidential VM's own set does not count, and of sources other than single disks the policy sees the OS disk only.", "請在每個區域為每個磁碟指定一般磁碟加密集；機密 VM 專用的不列入計算。若來源不是逐一列出的磁碟，此原則只檢查作業系統磁碟。";
}
