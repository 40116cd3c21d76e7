//! What is said where a format falls short. `{0}` is the value at fault.

use crate::language::Bilingual;

pub(crate) static NO_WORD: Bilingual = Bilingual {
    en: "{0} has no way to say `{1}`.",
    zh: "{0} 無法表達 `{1}`。",
};

pub(crate) static OTHER_OUTPUT: Bilingual = Bilingual {
    en: "Use an output that carries it, such as REST or the ARM template.",
    zh: "請改用能表達它的輸出，例如 REST 或 ARM 範本。",
};

pub(crate) static REST: Bilingual = Bilingual {
    en: "Use an output that carries it, such as REST.",
    zh: "請改用能表達它的輸出，例如 REST。",
};

pub(crate) static AZAPI: Bilingual = Bilingual {
    en: "Use an output that carries it, such as Terraform with azapi.",
    zh: "請改用能表達它的輸出，例如使用 azapi 的 Terraform。",
};

pub(crate) static BUILT: Bilingual = Bilingual {
    en: "Packer publishes the virtual machine that it builds, not this source.",
    zh: "Packer 發佈的是它所建置的虛擬機器，而不是此來源。",
};

pub(crate) static CACHING: Bilingual = Bilingual {
    en: "Ansible sends `None` where no host caching is chosen for the OS disk.",
    zh: "若未選擇 OS 磁碟的主機快取，Ansible 會傳送 `None`。",
};

pub(crate) static ONE_DATA_DISK: Bilingual = Bilingual {
    en: "Ansible's module sends the last data disk in the place of every other one.",
    zh: "Ansible 的模組會以最後一個資料磁碟取代其他所有資料磁碟。",
};

pub(crate) static PARAMETERS: Bilingual = Bilingual {
    en: "These values are for the ARM template that takes parameters.",
    zh: "這些值適用於接受參數的 ARM 範本。",
};

pub(crate) static IN_SOURCE: Bilingual = Bilingual {
    en: "These lines belong into a `source \"azure-arm\"` block, which says what to build.",
    zh: "這些內容屬於 `source \"azure-arm\"` 區塊，由該區塊說明要建置什麼。",
};

pub(crate) static SUBSCRIPTION: Bilingual = Bilingual {
    en: "The subscription is chosen by the provider: `{0}`.",
    zh: "訂用帳戶由提供者選擇：`{0}`。",
};

pub(crate) static COMPOSED: Bilingual = Bilingual {
    en: "{1} composes letters and their marks, so `{0}` arrives as other characters that look alike.",
    zh: "{1} 會將字母與其標記組合，因此 `{0}` 會變成外觀相同的其他字元。",
};

pub(crate) static SEPARATOR: Bilingual = Bilingual {
    en: "Azure CLI would split `{0}` at `{1}`.",
    zh: "Azure CLI 會在 `{1}` 處分割 `{0}`。",
};

pub(crate) static FILE: Bilingual = Bilingual {
    en: "Azure CLI would send a file's content instead of `{0}`, so it is left out.",
    zh: "Azure CLI 會傳送檔案內容而非 `{0}`，因此已將其省略。",
};

pub(crate) static OPTION: Bilingual = Bilingual {
    en: "Azure CLI would take `{0}` for an option, so it is left out.",
    zh: "Azure CLI 會將 `{0}` 視為選項，因此已將其省略。",
};

pub(crate) static WINDOWS: Bilingual = Bilingual {
    en: "On Windows, PowerShell can't hand `{0}` to Azure CLI as it is.",
    zh: "在 Windows 上，PowerShell 無法將 `{0}` 原樣傳給 Azure CLI。",
};

pub(crate) static NUL: Bilingual = Bilingual {
    en: "No command's argument can hold the NUL character.",
    zh: "命令的引數不能包含 NUL 字元。",
};

pub(crate) static NOT_AN_ID: Bilingual = Bilingual {
    en: "`{0}` is not a resource ID, and Azure CLI would take it for a name.",
    zh: "`{0}` 不是資源識別碼，Azure CLI 會將其視為名稱。",
};

pub(crate) static OTHER_KIND: Bilingual = Bilingual {
    en: "`{0}` is not the ID of the kind of resource that Azure CLI takes here.",
    zh: "`{0}` 不是 Azure CLI 在此接受的資源類型的識別碼。",
};

pub(crate) static CHOICE: Bilingual = Bilingual {
    en: "{2} does not take `{0}` here, only {1}.",
    zh: "{2} 在此不接受 `{0}`，只接受 {1}。",
};

pub(crate) static NO_REGIONS: Bilingual = Bilingual {
    en: "Without target regions, this tool publishes to the version's location alone.",
    zh: "若沒有目標區域，此工具只會發佈到版本所在的位置。",
};

pub(crate) static EVERY_REGION: Bilingual = Bilingual {
    en: "Azure CLI takes confidential VM encryption for every target region or none, and `{0}` has none.",
    zh: "Azure CLI 的機密 VM 加密必須為所有目標區域指定或全部省略，而 `{0}` 沒有指定。",
};

pub(crate) static HALF_VHD: Bilingual = Bilingual {
    en: "Azure CLI takes a VHD only with both its URI and its storage account.",
    zh: "Azure CLI 必須同時指定 VHD 的 URI 與儲存體帳戶。",
};

pub(crate) static TWO_SOURCES: Bilingual = Bilingual {
    en: "Azure CLI takes a VHD or `{0}` for this disk, not both.",
    zh: "Azure CLI 對此磁碟只接受 VHD 或 `{0}` 其中之一。",
};

pub(crate) static MOMENT: Bilingual = Bilingual {
    en: "This tool can't send exactly the moment `{0}`.",
    zh: "此工具無法精確傳送時間 `{0}`。",
};

pub(crate) static SIZE: Bilingual = Bilingual {
    en: "`{0}` is beyond the whole numbers that this tool can send.",
    zh: "`{0}` 超出此工具能傳送的整數範圍。",
};

pub(crate) static KEYS_ALIKE: Bilingual = Bilingual {
    en: "A PowerShell hashtable can't hold both `{0}` and `{1}`, so the first is left out.",
    zh: "PowerShell 雜湊表不能同時包含 `{0}` 與 `{1}`，因此已將前者省略。",
};

pub(crate) static LENGTH: Bilingual = Bilingual {
    en: "This format takes no text of more than {0} characters.",
    zh: "此格式不接受超過 {0} 個字元的文字。",
};

pub(crate) static PROVIDER: Bilingual = Bilingual {
    en: "The cloud is chosen by the provider: `{0}`.",
    zh: "雲端由提供者選擇：`{0}`。",
};

pub(crate) static SEGMENT: Bilingual = Bilingual {
    en: "A template would take the slash in `{0}` for the end of a name.",
    zh: "範本會將 `{0}` 中的斜線視為名稱的結尾。",
};

pub(crate) static DEPLOY: Bilingual = Bilingual {
    en: "A template can't choose its subscription and resource group. Deploy it with `{0}`.",
    zh: "範本無法選擇訂用帳戶與資源群組。請使用 `{0}` 部署。",
};

pub(crate) static CLOUD: Bilingual = Bilingual {
    en: "This runs in the cloud that you are signed in to. Choose it first with `{0}`.",
    zh: "這會在您已登入的雲端執行。請先使用 `{0}` 選擇雲端。",
};

pub(crate) static NO_LONGER_NEEDED: Bilingual = Bilingual {
    en: "Encryption with your own keys left preview: registering `SIGEncryption` is no longer needed.",
    zh: "以自有金鑰加密已結束預覽：不再需要註冊 `SIGEncryption`。",
};

pub(crate) static OS_DISK_NEEDED: Bilingual = Bilingual {
    en: "`Update-AzGalleryImageVersion` fails for a region whose OS disk has no disk encryption set while a data disk has one.",
    zh: "若區域的 OS 磁碟沒有磁碟加密集而資料磁碟有，`Update-AzGalleryImageVersion` 會失敗。",
};

pub(crate) static KEYS_FORGOTTEN: Bilingual = Bilingual {
    en: "`Update-AzGalleryImageVersion` sends no confidential VM encryption for target regions.",
    zh: "`Update-AzGalleryImageVersion` 不會傳送目標區域的機密 VM 加密。",
};

pub(crate) static SAME_TEMPLATE: Bilingual = Bilingual {
    en: "Deploying replaces what the version says of regions and keys: a region that is not listed is removed.",
    zh: "部署會取代版本中的區域與金鑰設定：未列出的區域會被移除。",
};

pub(crate) static EVERY_DISK: Bilingual = Bilingual {
    en: "Azure CLI takes a disk encryption set for every data disk or for none, and LUN `{0}` has none in `{1}`.",
    zh: "Azure CLI 的磁碟加密集必須為所有資料磁碟指定或全部省略，而 LUN `{0}` 在 `{1}` 沒有指定。",
};

pub(crate) static NO_SUCH_DISK: Bilingual = Bilingual {
    en: "Azure CLI gives sets to the data disks of the image only, and `{0}` is for one that the source is not known to have.",
    zh: "Azure CLI 只為映像的資料磁碟指定加密集，而 `{0}` 用於來源中不存在的資料磁碟。",
};

pub(crate) static STATE_ONLY: Bilingual = Bilingual {
    en: "Azure CLI takes a disk encryption set for confidential VMs only where the whole disk is confidential, so it is not given `{0}`.",
    zh: "Azure CLI 只在整個磁碟為機密時接受機密 VM 的磁碟加密集，因此不會指定 `{0}`。",
};

pub(crate) static DISK_ORDER: Bilingual = Bilingual {
    en: "Azure CLI matches these sets with the image's data disks in the order of their LUNs. Say which LUNs the source has, so that the count can be checked.",
    zh: "Azure CLI 依 LUN 順序將這些加密集對應到映像的資料磁碟。請指明來源有哪些 LUN，以便核對數量。",
};

pub(crate) static CHOOSE: Bilingual = Bilingual {
    en: "Put your own values in place of `<…>`.",
    zh: "請將 `<…>` 換成您自己的值。",
};

pub(crate) static LINUX: Bilingual = Bilingual {
    en: "This is for Linux; say in the known facts that the definition is for Windows to have it otherwise.",
    zh: "此輸出適用於 Linux；若定義為 Windows，請在已知事實中註明。",
};

pub(crate) static UNKNOWN_SET: Bilingual = Bilingual {
    en: "`{0}` is not the ID of a disk encryption set, so nothing here creates it.",
    zh: "`{0}` 不是磁碟加密集的識別碼，因此此處不會建立它。",
};

pub(crate) static OTHER_GROUP: Bilingual = Bilingual {
    en: "A template deploys to one resource group, and `{0}` is in another one.",
    zh: "範本只能部署到一個資源群組，而 `{0}` 位於另一個資源群組。",
};

pub(crate) static CONFIDENTIAL_KEY: Bilingual = Bilingual {
    en: "`{0}` needs a key with a release policy, which this output does not create. Use Azure CLI or PowerShell.",
    zh: "`{0}` 需要具有發行原則的金鑰，此輸出不會建立。請改用 Azure CLI 或 PowerShell。",
};

pub(crate) static NO_SETS: Bilingual = Bilingual {
    en: "The spec names no disk encryption set, so there is nothing to create.",
    zh: "規格未指定任何磁碟加密集，因此沒有需要建立的項目。",
};

pub(crate) static SHARED_SET: Bilingual = Bilingual {
    en: "`{0}` is named in several regions; it is created in the first one alone.",
    zh: "`{0}` 在多個區域中被指定；只會在第一個區域建立。",
};

pub(crate) static PORTAL: Bilingual = Bilingual {
    en: "Choose it where the machine is created, for example in the portal.",
    zh: "請在建立機器時選擇，例如在入口網站中。",
};
