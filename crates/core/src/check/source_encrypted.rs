//! Sources that customer keys don't go with: `source/vhd-encrypted`, `source/version-encrypted`,
//! `source/subscription`.

use super::id::with_slash;
use super::set_subscription::is_ours;
use super::{Case, report};
use crate::finding::{Finding, Pointer, Rule};
use crate::value::{ResourceId, SourceKind, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    version(case, found);
    if !case.is_encrypted {
        return;
    }
    let at = Pointer::of("source");
    if case.source == Some(SourceKind::Disks) {
        for disk in case.source_disks() {
            if !disk.uri.trim().is_empty() {
                report(
                    found,
                    Rule::SourceVhdEncrypted,
                    disk.at.key("uri"),
                    (&VHD, &[disk.uri]),
                    (&VHD_HELP, &[]),
                );
            }
            subscription(case, disk.id, || disk.at.key("id"), found);
        }
    } else if case.source.is_some() {
        subscription(case, &case.spec.source.id, || at.key("id"), found);
    }
    let known = case
        .facts
        .source
        .as_ref()
        .map(|source| &*source.subscription_id);
    let ours = case.subscription.as_ref().map(ToString::to_string);
    if let (Some(theirs), Some(ours)) = (known.filter(|id| !id.is_empty()), ours)
        && !theirs.eq_ignore_ascii_case(&ours)
        && !found
            .iter()
            .any(|finding| finding.rule == Rule::SourceSubscription)
    {
        elsewhere(case, theirs, at, found);
    }
}

fn version(case: &Case, found: &mut Vec<Finding>) {
    let kind = case.true_source().filter(|kind| {
        matches!(
            kind,
            SourceKind::ImageVersion | SourceKind::CommunityGalleryImage
        )
    });
    let Some(kind) = kind else { return };
    let source = case.facts.source.as_ref();
    let is_sealed = source.and_then(|source| source.encrypted) == Some(true);
    let message = if case.is_encrypted {
        (&VERSION, kind.name())
    } else if is_sealed {
        (&SEALED, &*case.spec.source.id)
    } else {
        return;
    };
    report(
        found,
        Rule::SourceVersionEncrypted,
        Pointer::of("source").key("kind"),
        (message.0, &[message.1]),
        (&VERSION_HELP, &[]),
    );
}

fn subscription(case: &Case, id: &str, path: impl Fn() -> Pointer, found: &mut Vec<Finding>) {
    if let Ok(read) = with_slash(id).parse::<ResourceId>()
        && !is_ours(case, &read)
        && !is_placeholder(id)
    {
        elsewhere(case, read.subscription(), path(), found);
    }
}

fn elsewhere(case: &Case, theirs: &str, path: Pointer, found: &mut Vec<Finding>) {
    report(
        found,
        Rule::SourceSubscription,
        path,
        (&SUBSCRIPTION, &[theirs, &case.spec.subscription_id]),
        (&SUBSCRIPTION_HELP, &[]),
    );
}

texts! {
    VHD: "A version from the VHD `{0}` can't have customer keys.", "以 VHD `{0}` 為來源的映像版本不能使用客戶自控金鑰。";
    VHD_HELP: "Make a managed disk or a snapshot of the VHD first.", "請先將 VHD 建立為受控磁碟或快照集。";
    VERSION: "A version from another one (`{0}`) can't have customer keys.", "以其他映像版本（`{0}`）為來源的映像版本不能使用客戶自控金鑰。";
    SEALED: "`{0}` is under customer keys, so no other version can be made from it.", "`{0}` 使用客戶自控金鑰，不能作為其他映像版本的來源。";
    VERSION_HELP: "Use a VM, a disk, a snapshot or a managed image.", "請改用 VM、磁碟、快照集或受控映像。";
    SUBSCRIPTION: "The source is in subscription `{0}`, and a version under customer keys must be in the same one, not `{1}`.", "來源位於訂用帳戶 `{0}`，使用客戶自控金鑰的映像版本必須位於同一訂用帳戶，而不是 `{1}`。";
    SUBSCRIPTION_HELP: "Use a source in the version's own subscription.", "請使用與映像版本相同訂用帳戶的來源。";
}
