//! What Azure's errors mean: the table of their codes and of fragments of their messages.
//!
//! Source: Microsoft Learn, *Troubleshoot images in an Azure Compute Gallery* and *Troubleshoot
//! common Azure deployment errors*. Where several rows fit, the first counts.

use gallery_seal::finding::Rule;
use gallery_seal::language::Bilingual;

use super::Detail;
use super::place::Place;

/// An error, told by its code or by its message.
#[derive(Debug)]
pub(super) struct Row {
    /// The codes, any of which fits, in any case; `Word*` fits all that begin so. None: any code.
    pub(super) codes: &'static [&'static str],
    /// What the message holds, all of it, in lower case.
    pub(super) parts: &'static [&'static str],
    /// The rule that would have said so before.
    pub(super) rule: Option<Rule>,
    /// The field at fault.
    pub(super) place: Place,
    /// What it means.
    pub(super) meaning: Bilingual,
    /// What to do.
    pub(super) help: Bilingual,
}

/// The row that fits an error best.
pub(super) fn row(detail: &Detail) -> Option<&'static Row> {
    let message = detail.message.to_ascii_lowercase();
    ROWS.iter().find(|row| row.fits(&detail.code, &message))
}

impl Row {
    fn fits(&self, code: &str, message: &str) -> bool {
        let is_code = |known: &&str| match known.strip_suffix('*') {
            Some(start) => code
                .get(..start.len())
                .is_some_and(|given| given.eq_ignore_ascii_case(start)),
            None => known.eq_ignore_ascii_case(code),
        };
        (self.codes.is_empty() || self.codes.iter().any(is_code))
            && self.parts.iter().all(|part| message.contains(part))
    }
}

macro_rules! rows {
    ($(
        [$($code:literal),*] [$($part:literal),*] $rule:tt, $place:expr;
        $en:literal, $zh:literal;
        $help_en:literal, $help_zh:literal;
    )+) => {
        &[$(Row {
            codes: &[$($code),*],
            parts: &[$($part),*],
            rule: rows!(@ $rule),
            place: $place,
            meaning: Bilingual { en: $en, zh: $zh },
            help: Bilingual { en: $help_en, zh: $help_zh },
        },)+]
    };
    (@ none) => { None };
    (@ $rule:ident) => { Some(Rule::$rule) };
}

/// The rows: what is told by the message first, as codes are often shared.
pub(super) const ROWS: &[Row] = rows! {
    // Keys
    [] ["a disk encryption set is required for disk"] EncryptionRegionNotCovered, Place::MissingSet;
    "A disk has a customer key in one region and none in another.", "某個磁碟在一個區域有客戶自控金鑰，在另一個區域卻沒有。";
    "Name a set for this disk in this region, or take its key out in every region.", "請在此區域為該磁碟指定磁碟加密集，或移除它在所有區域的金鑰。";
    [] ["disk encryption set", "must be in the same subscription"] EncryptionSetSubscription, Place::Set;
    "The disk encryption set is in another subscription than the gallery.", "磁碟加密集與資源庫不在同一訂用帳戶。";
    "Name a set of the gallery's own subscription.", "請使用資源庫所在訂用帳戶的磁碟加密集。";
    [] ["disk encryption set", "belongs to subscription", "cannot be used with resource"] EncryptionSetSubscription, Place::Set;
    "The disk encryption set is in another subscription than what is to use it.", "磁碟加密集與要使用它的資源不在同一訂用帳戶。";
    "Name a set of that resource's own subscription.", "請使用該資源所在訂用帳戶的磁碟加密集。";
    [] ["disk encryption set", "was not found"] EncryptionSetNotFound, Place::Set;
    "The disk encryption set does not exist.", "磁碟加密集不存在。";
    "Check its name, resource group and subscription, or create it first.", "請檢查名稱、資源群組與訂用帳戶，或先建立它。";
    [] ["diskencryptionsetid is invalid"] IdMalformed, Place::Set;
    "The id of a disk encryption set is malformed.", "磁碟加密集的識別碼格式不正確。";
    "Write `/subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/diskEncryptionSets/…`.", "請寫成 `/subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/diskEncryptionSets/…`。";
    [] ["cannot specify new data disk image encryption lun"] none, Place::KeyLun;
    "An existing version can't be given a key for another data disk.", "既有的映像版本無法為其他資料磁碟新增金鑰。";
    "Create a new version with this key.", "請建立含有此金鑰的新映像版本。";
    [] ["an invalid lun ["] EncryptionUnknownLun, Place::KeyLun;
    "There is a key for a LUN that the source does not have.", "來源沒有這個 LUN，卻為它指定了金鑰。";
    "Use one of the LUNs that Azure lists, or remove this key.", "請改用 Azure 列出的 LUN，或移除此金鑰。";
    [] ["duplicate luns"] EncryptionLunDuplicate, Place::KeyLun;
    "One LUN has two keys in a region.", "同一區域內有一個 LUN 指定了兩個金鑰。";
    "Keep one of them.", "請只保留其中一個。";
    [] ["encryption is not supported for source resource", "/versions/"] SourceVersionEncrypted, Place::Source;
    "A version under customer keys can't be made from another image version.", "使用客戶自控金鑰的映像版本不能以其他映像版本作為來源。";
    "Use a VM, a managed image, or snapshots as the source.", "請改用 VM、受控映像或快照集作為來源。";
    [] ["encryption is not supported for source resource"] SourceVhdEncrypted, Place::Source;
    "A version under customer keys can't be made from this kind of source.", "使用客戶自控金鑰的映像版本不能使用這類來源。";
    "Use a VM, a managed image, a disk or a snapshot as the source.", "請改用 VM、受控映像、磁碟或快照集作為來源。";
    [] ["encrypted source:"] SourceSubscription, Place::Source;
    "The source is encrypted and in another subscription.", "來源已加密，且位於另一個訂用帳戶。";
    "Use a source in the version's own subscription.", "請使用與映像版本相同訂用帳戶的來源。";
    [] ["securityprofile.type must be specified"] CvmTypeRequired, Place::ConfidentialType;
    "The image definition is confidential and wants an encryption type in every region.", "映像定義屬於機密 VM，每個區域都需要加密類型。";
    "Choose a type for every region, or use another definition.", "請為每個區域選擇類型，或改用其他映像定義。";
    [] ["data model diskencryptionsetid"] SourceTrustedLaunch, Place::Source;
    "Azure failed to capture this source under customer keys, as is reported of Trusted Launch VMs.", "Azure 無法以客戶自控金鑰擷取此來源；據回報，可信啟動 VM 會如此。";
    "Use snapshots of its disks as the source.", "請改用其磁碟的快照集作為來源。";
    [] ["key vault", "access"] EncryptionSetState, Place::Set;
    "The disk encryption set may not use its key in the key vault.", "磁碟加密集無權使用金鑰保存庫中的金鑰。";
    "Grant the set's identity get, wrap and unwrap on the key, and check the vault's firewall.", "請授與磁碟加密集的身分識別對金鑰的 get、wrap、unwrap 權限，並檢查保存庫的防火牆。";
    ["KeyVault*", "KeyNotFound", "KeyDisabled", "KeyExpired"] [] EncryptionSetState, Place::Set;
    "The key vault or the key of a disk encryption set can't be used.", "磁碟加密集的金鑰保存庫或金鑰無法使用。";
    "See that vault and key exist and are enabled, with purge protection, in the set's region.", "請確認保存庫與金鑰存在且已啟用、已開啟清除保護，並與磁碟加密集在同一區域。";
    // Regions
    [] ["must contain the location of image version"] RegionLocationNotTargeted, Place::Field("location");
    "The version's own region is not among its target regions.", "映像版本所在的區域不在目標區域之中。";
    "Add it to the target regions.", "請將它加入目標區域。";
    [] ["duplicate regions are not allowed"] RegionDuplicate, Place::Region;
    "A target region is given twice.", "有重複的目標區域。";
    "Remove one of them.", "請移除其中一個。";
    [] ["is not available for resource type"] RegionUnknown, Place::Region;
    "The region does not exist, or this subscription has no access to it.", "區域不存在，或此訂用帳戶無權使用。";
    "Check its name, or ask for access to the region.", "請檢查名稱，或申請區域存取權。";
    ["LocationNotAvailableForResourceType", "InvalidLocation", "LocationNotAvailable", "NoRegisteredProviderFound"] [] RegionUnknown, Place::Region;
    "The region does not exist, or this subscription has no access to it.", "區域不存在，或此訂用帳戶無權使用。";
    "Check its name, or ask for access to the region.", "請檢查名稱，或申請區域存取權。";
    [] ["zrs storage account type is not supported"] none, Place::Storage;
    "The region has no zone-redundant storage.", "此區域沒有區域備援儲存體。";
    "Choose `Standard_LRS` or `Premium_LRS` for it.", "請改用 `Standard_LRS` 或 `Premium_LRS`。";
    [] ["storage account type does not match"] none, Place::Storage;
    "The storage of an existing region can't be changed.", "既有區域的儲存體無法變更。";
    "Keep the storage type of the version that exists, or create a new version.", "請沿用既有映像版本的儲存體類型，或建立新的映像版本。";
    [] ["is out of range. the value must be between", "replica"] ReplicaRange, Place::Replicas;
    "A replica count is out of range.", "複本數超出範圍。";
    "Give a count within the range that Azure names.", "請輸入 Azure 所列範圍內的數字。";
    [] ["is out of range. the value must be between"] none, Place::Mentioned;
    "A number is out of range.", "數值超出範圍。";
    "Give a number within the range that Azure names.", "請輸入 Azure 所列範圍內的數字。";
    ["SkuNotAvailable"] [] none, Place::Region;
    "What is asked for is not offered in this region, or not to this subscription.", "此區域或此訂用帳戶不提供所要求的項目。";
    "Choose another region or storage type.", "請改用其他區域或儲存體類型。";
    // Source
    [] ["please check source exists"] SourceRegion, Place::Source;
    "The source does not exist, or is not in the version's own region.", "來源不存在，或不在映像版本所在的區域。";
    "Check the source's id and region.", "請檢查來源的識別碼與區域。";
    [] ["source was not found"] none, Place::Source;
    "The source does not exist.", "來源不存在。";
    "Check its id.", "請檢查識別碼。";
    [] ["duplicated lun numbers"] SourceLunDuplicate, Place::Field("source");
    "Two data disks of the source have one LUN.", "來源的兩個資料磁碟使用同一個 LUN。";
    "Give each data disk a LUN of its own.", "請為每個資料磁碟指定不同的 LUN。";
    [] ["duplicated source ids"] SourceDiskDuplicate, Place::Source;
    "Two disks are made from one.", "兩個磁碟使用同一個來源。";
    "Give each disk a source of its own.", "請為每個磁碟指定不同的來源。";
    [] ["cannot point to same blob"] SourceDiskDuplicate, Place::Source;
    "Two disks are made from one VHD.", "兩個磁碟使用同一個 VHD。";
    "Give each disk a VHD of its own.", "請為每個磁碟指定不同的 VHD。";
    [] ["expect fully qualified resource id"] IdMalformed, Place::Mentioned;
    "An id is not a full resource id.", "識別碼不是完整的資源識別碼。";
    "Begin it with `/subscriptions/` and write it out.", "請以 `/subscriptions/` 開頭，並完整寫出。";
    [] ["must either be a managed image, virtual machine or another gallery image version"] SourceKind, Place::Source;
    "The source's id is of another kind.", "來源的識別碼屬於另一種資源。";
    "Use the id of a managed image, a VM or an image version.", "請使用受控映像、VM 或映像版本的識別碼。";
    [] ["must be a managed disk or snapshot"] SourceKind, Place::Source;
    "The id of a disk's source is of another kind.", "磁碟來源的識別碼屬於另一種資源。";
    "Use the id of a managed disk or a snapshot.", "請使用受控磁碟或快照集的識別碼。";
    [] ["one and only one source type"] SourceMissing, Place::Field("source");
    "There is no source, or more than one kind of source.", "沒有來源，或同時有多種來源。";
    "Name one source: a whole resource, or its disks one by one.", "請只指定一種來源：整個資源，或逐一指定磁碟。";
    [] ["since the os state in the parent gallery image"] none, Place::Field("definition");
    "The source's OS state is not that of the image definition.", "來源的 OS 狀態與映像定義不同。";
    "Use a source in that state, or a definition for this one.", "請改用相同狀態的來源，或適合此來源的映像定義。";
    [] ["different hypervisor generation"] none, Place::Field("definition");
    "The source's VM generation is not that of the image definition.", "來源的 VM 世代與映像定義不同。";
    "Use a source of that generation, or a definition for this one.", "請改用相同世代的來源，或適合此來源的映像定義。";
    [] ["different os type"] none, Place::Field("definition");
    "The source's operating system is not that of the image definition.", "來源的作業系統與映像定義不同。";
    "Use a source with that system, or a definition for this one.", "請改用相同作業系統的來源，或適合此來源的映像定義。";
    [] ["cannot contain an ephemeral os disk"] none, Place::Source;
    "The source VM has an ephemeral OS disk, which can't be captured.", "來源 VM 使用暫時性 OS 磁碟，無法擷取。";
    "Use a VM with a managed OS disk.", "請改用具有受控 OS 磁碟的 VM。";
    [] ["stored in an ultrassd account type"] none, Place::Source;
    "The source VM has an Ultra Disk, which can't be captured.", "來源 VM 含有 Ultra 磁碟，無法擷取。";
    "Use a source without Ultra Disks.", "請改用沒有 Ultra 磁碟的來源。";
    [] ["must be created from managed disks"] none, Place::Source;
    "The source VM has unmanaged disks.", "來源 VM 使用非受控磁碟。";
    "Use a VM with managed disks.", "請改用具有受控磁碟的 VM。";
    [] ["exceeds the max size"] none, Place::Source;
    "A disk of the source is larger than can be replicated.", "來源有磁碟超過可複寫的大小。";
    "Use disks of at most 2,048 GiB, or shallow replication without customer keys.", "請使用不超過 2,048 GiB 的磁碟，或改用淺層複寫（不能搭配客戶自控金鑰）。";
    [] ["too many requests on source"] none, Place::Source;
    "The source is being read by too many requests.", "來源正受到過多要求讀取。";
    "Wait some minutes and send again.", "請等候幾分鐘後再傳送。";
    [] ["adding new data disks or changing the lun"] none, Place::Field("source");
    "The data disks of an existing version can't be changed.", "既有映像版本的資料磁碟無法變更。";
    "Create a new version.", "請建立新的映像版本。";
    // Version and lifecycle
    [] ["image version name is invalid"] NameVersion, Place::Field("version");
    "The version is not three whole numbers.", "版本不是三個整數。";
    "Write it as in 1.4.0.", "請寫成如 1.4.0 的形式。";
    [] ["changing property 'galleryimageversion.properties.storageprofile"] SourceExists, Place::Field("version");
    "The version exists already, with another source.", "映像版本已存在，且來源不同。";
    "Choose a higher number.", "請使用更大的版本號碼。";
    ["PropertyChangeNotAllowed"] [] SourceExists, Place::Field("version");
    "The version exists already, and this can't be changed of it.", "映像版本已存在，此項無法變更。";
    "Choose a higher number.", "請使用更大的版本號碼。";
    [] ["marked for deletion"] none, Place::Field("version");
    "The version is being deleted.", "映像版本正在刪除。";
    "Wait until it is gone, or choose another number.", "請等候刪除完成，或使用其他版本號碼。";
    ["DeleteGalleryImageVersionBlockedBeforeEndOfLife"] [] none, Place::Field("blockDeletionBeforeEndOfLife");
    "The version can't be deleted before its end of life.", "映像版本在生命週期結束前無法刪除。";
    "Take the block off first.", "請先解除封鎖。";
    [] ["deletegalleryimageversionblockedbeforeendoflife"] none, Place::Field("blockDeletionBeforeEndOfLife");
    "The version can't be deleted before its end of life.", "映像版本在生命週期結束前無法刪除。";
    "Take the block off first.", "請先解除封鎖。";
    [] ["endoflifedate must be set to a future date"] LifecyclePast, Place::Field("endOfLifeDate");
    "The end of life is not in the future.", "生命週期結束日期不在未來。";
    "Choose a later day.", "請選擇較晚的日期。";
    [] ["could not convert string to datetimeoffset"] LifecycleDate, Place::Field("endOfLifeDate");
    "The end of life is no date.", "生命週期結束日期不是日期。";
    "Write it as in 2027-06-30.", "請寫成如 2027-06-30 的形式。";
    // Where the version belongs
    [] ["parent resource", "not found"] none, Place::Parent;
    "The gallery or the image definition does not exist.", "資源庫或映像定義不存在。";
    "Check the names, or create it first.", "請檢查名稱，或先建立它。";
    ["ParentResourceNotFound"] [] none, Place::Parent;
    "The gallery or the image definition does not exist.", "資源庫或映像定義不存在。";
    "Check the names, or create it first.", "請檢查名稱，或先建立它。";
    ["ResourceGroupNotFound"] [] none, Place::Field("resourceGroup");
    "The resource group does not exist in this subscription.", "此訂用帳戶中沒有這個資源群組。";
    "Check its name and the subscription.", "請檢查名稱與訂用帳戶。";
    ["SubscriptionNotFound", "InvalidSubscriptionId", "InvalidSubscription"] [] none, Place::Field("subscriptionId");
    "The subscription does not exist, or this token does not see it.", "訂用帳戶不存在，或此權杖無法存取。";
    "Check the id, or take a token of the tenant that the subscription is in.", "請檢查識別碼，或改用該訂用帳戶所屬租用戶的權杖。";
    ["ReadOnlyDisabledSubscription", "SubscriptionDisabled", "DisabledSubscription"] [] none, Place::Field("subscriptionId");
    "The subscription is disabled.", "訂用帳戶已停用。";
    "Enable it, or use another.", "請啟用它，或使用其他訂用帳戶。";
    ["InvalidApiVersionParameter", "InvalidResourceType", "UnsupportedApiVersion"] [] ApiUnknown, Place::Field("apiVersion");
    "This API version is not offered here.", "此處不提供這個 API 版本。";
    "Choose another API version.", "請選擇其他 API 版本。";
    // Who may
    ["InvalidAuthenticationTokenTenant"] [] none, Place::Nowhere;
    "The token is of another tenant than the subscription.", "權杖的租用戶與訂用帳戶不同。";
    "Take a token with `az account get-access-token --tenant …` for the subscription's tenant.", "請用 `az account get-access-token --tenant …` 取得訂用帳戶所屬租用戶的權杖。";
    ["ExpiredAuthenticationToken"] [] none, Place::Nowhere;
    "The token has expired.", "權杖已到期。";
    "Take a new token; what was typed stays.", "請取得新的權杖；已輸入的內容會保留。";
    ["InvalidAuthenticationTokenAudience", "InvalidAuthenticationToken", "AuthenticationFailed", "AuthenticationFailedInvalidHeader"] [] none, Place::Nowhere;
    "Azure does not accept the token.", "Azure 不接受此權杖。";
    "Take a new token for this cloud's Azure Resource Manager.", "請為此雲端的 Azure Resource Manager 取得新的權杖。";
    ["LinkedAuthorizationFailed"] [] none, Place::Mentioned;
    "You may not use one of the resources that the version names.", "您無權使用映像版本所指定的某個資源。";
    "Ask for a role on the resource that Azure names: read and use of the source, read of the set.", "請申請 Azure 所列資源的角色：來源的讀取與使用權限，以及磁碟加密集的讀取權限。";
    ["AuthorizationFailed"] [] none, Place::Mentioned;
    "You are not allowed to do this.", "您無權執行此動作。";
    "Ask for a role with the action and the scope that Azure names. A role just granted takes minutes and a new token.", "請申請含有 Azure 所列動作與範圍的角色。剛授與的角色需等候數分鐘，並取得新的權杖。";
    ["RequestDisallowedByPolicy", "PolicyViolation"] ["customer-managed key"] ComplianceBuiltInPolicy, Place::Field("targetRegions");
    "A policy of your organisation refuses disks without customer keys.", "組織的原則拒絕沒有客戶自控金鑰的磁碟。";
    "Give every disk a key in every region.", "請為每個區域的每個磁碟指定金鑰。";
    ["RequestDisallowedByPolicy", "PolicyViolation"] ["customer managed key"] ComplianceBuiltInPolicy, Place::Field("targetRegions");
    "A policy of your organisation refuses disks without customer keys.", "組織的原則拒絕沒有客戶自控金鑰的磁碟。";
    "Give every disk a key in every region.", "請為每個區域的每個磁碟指定金鑰。";
    ["RequestDisallowedByPolicy", "PolicyViolation"] [] none, Place::Mentioned;
    "A policy of your organisation refuses this.", "組織的原則拒絕此要求。";
    "Change what the policy that Azure names asks for, or ask its owner.", "請依 Azure 所列的原則修改，或洽詢原則擁有者。";
    ["SubscriptionNotRegisteredForFeature", "FeatureNotRegistered"] [] none, Place::Field("subscriptionId");
    "The subscription lacks a preview feature.", "訂用帳戶未註冊某項預覽功能。";
    "Register the feature that Azure names: `az feature register`.", "請註冊 Azure 所列的功能：`az feature register`。";
    ["MissingSubscriptionRegistration", "SubscriptionNotRegistered"] [] none, Place::Field("subscriptionId");
    "The subscription is not registered for Azure's compute service.", "訂用帳戶尚未註冊 Azure 運算服務。";
    "Run `az provider register --namespace Microsoft.Compute`, and wait for it.", "請執行 `az provider register --namespace Microsoft.Compute`，並等候完成。";
    ["ScopeLocked"] [] none, Place::Field("resourceGroup");
    "A lock protects the gallery or its resource group.", "資源庫或其資源群組受鎖定保護。";
    "Ask the lock's owner to take it off.", "請洽鎖定的擁有者解除。";
    // Quotas, throttling and turmoil
    [] ["quota"] none, Place::Mentioned;
    "A quota of the subscription is used up.", "訂用帳戶的配額已用完。";
    "Ask for a higher quota, or remove what is no longer used.", "請申請提高配額，或移除不再使用的資源。";
    ["QuotaExceeded", "ResourceQuotaExceeded"] [] none, Place::Mentioned;
    "A quota of the subscription is used up.", "訂用帳戶的配額已用完。";
    "Ask for a higher quota, or remove what is no longer used.", "請申請提高配額，或移除不再使用的資源。";
    ["TooManyRequests", "SubscriptionRequestsThrottled", "OperationTooManyRequests", "ResourceCollectionRequestsThrottled"] [] none, Place::Nowhere;
    "Azure has had too many requests lately.", "Azure 近期收到過多要求。";
    "Wait some minutes and send again.", "請等候幾分鐘後再傳送。";
    ["AnotherOperationInProgress", "OperationNotAllowed", "Conflict", "ResourceIsBusy", "OperationPreempted"] [] none, Place::Mentioned;
    "Something else is being done with this, or its state forbids it.", "此資源正在進行其他作業，或其狀態不允許。";
    "Wait until it is done, then send again.", "請等候完成後再傳送。";
    ["InternalServerError", "InternalExecutionError", "InternalOperationError", "OperationTimedOut", "ServerTimeout", "ServerBusy", "ServiceUnavailable", "GatewayTimeout", "BadGateway"] [] none, Place::Nowhere;
    "Something failed within Azure.", "Azure 內部發生錯誤。";
    "See whether the version was created, then send again. Azure's support wants the request id.", "請先確認映像版本是否已建立，再重新傳送。聯絡 Azure 支援時請提供要求識別碼。";
    ["Canceled", "Cancelled", "OperationCanceled"] [] none, Place::Nowhere;
    "Somebody cancelled the operation within Azure.", "有人在 Azure 中取消了作業。";
    "Send it again if it is still wanted.", "若仍需要，請重新傳送。";
    ["ResourceNotFound", "NotFound"] [] none, Place::Mentioned;
    "Something that was named does not exist.", "所指定的資源不存在。";
    "Check the names.", "請檢查名稱。";
    ["InvalidParameter", "InvalidRequestContent", "InvalidRequestFormat", "BadRequest", "InvalidResource"] [] none, Place::Mentioned;
    "Azure does not accept a value.", "Azure 不接受某個值。";
    "Change what Azure names.", "請修改 Azure 指出的項目。";
    ["ReplicationJobsFailed"] [] none, Place::Regions;
    "Replication to a region failed; the version is in the others.", "複寫到某個區域失敗；映像版本已在其他區域。";
    "Send the same request again. If that fails too, take the region out, and add it again later.", "請重新傳送相同的要求。若仍失敗，請先移除該區域，之後再加回。";
    [] ["internal server error"] none, Place::Nowhere;
    "Something failed within Azure.", "Azure 內部發生錯誤。";
    "Send the same request again.", "請重新傳送相同的要求。";
    [] ["replication failed in this region"] none, Place::Region;
    "Replication to the region failed.", "複寫到該區域失敗。";
    "Send the same request again once the cause is mended.", "排除原因後，請重新傳送相同的要求。";
};
