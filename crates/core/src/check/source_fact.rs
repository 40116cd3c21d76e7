//! What the facts say against a source: `source/region`, `source/trusted-launch`,
//! `source/exists`.

use super::case::is_open;
use super::{Case, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::value::{RegionName, SourceKind, VersionNumber};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    exists(case, found);
    let Some(source) = &case.facts.source else {
        return;
    };
    let at = Pointer::of("source");
    let location = RegionName::new(&source.location);
    if !is_open(&source.location) && !is_open(&case.spec.location) && location != case.location {
        let (there, here) = (
            case.region(&source.location),
            case.region(&case.spec.location),
        );
        report(
            found,
            Rule::SourceRegion,
            at.clone(),
            (&REGION, &[there, here]),
            (&REGION_HELP, &[]),
        );
    }
    let is_trusted = source.security_type.eq_ignore_ascii_case("TrustedLaunch");
    if is_trusted && case.is_encrypted && case.source == Some(SourceKind::VirtualMachine) {
        report(
            found,
            Rule::SourceTrustedLaunch,
            at.key("id"),
            (&TRUSTED, &[&case.spec.source.id]),
            (&TRUSTED_HELP, &[]),
        );
    }
}

fn exists(case: &Case, found: &mut Vec<Finding>) {
    let Ok(version) = case.spec.version.parse::<VersionNumber>() else {
        return;
    };
    let existing = &case.facts.existing_versions;
    if existing.iter().any(|known| known.parse() == Ok(version)) {
        let path = Pointer::of("version");
        report(
            found,
            Rule::SourceExists,
            path,
            (&EXISTS, &[&case.spec.version]),
            (&EXISTS_HELP, &[]),
        );
    }
}

texts! {
    REGION: "The source is in `{0}`, and the version's own region is `{1}`.", "來源位於 `{0}`，但映像版本所在的區域是 `{1}`。";
    REGION_HELP: "Use a source in the version's own region.", "請使用與映像版本同一區域的來源。";
    TRUSTED: "`{0}` is a Trusted Launch VM, and capturing one under customer keys is reported to fail.", "`{0}` 是可信啟動 VM，據回報，以客戶自控金鑰擷取會失敗。";
    TRUSTED_HELP: "Use snapshots of its disks as the source.", "請改用其磁碟的快照集作為來源。";
    EXISTS: "The version `{0}` exists already.", "映像版本 `{0}` 已存在。";
    EXISTS_HELP: "Choose a higher number.", "請使用更大的版本號碼。";
}
