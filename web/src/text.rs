//! Every text on the screen, in both languages.

use gallery_seal::Language;
use gallery_seal::finding::Message;
use gallery_seal::language::Bilingual;

/// A text that names no value.
#[must_use]
pub const fn say(text: &'static Bilingual, language: Language) -> &'static str {
    text.in_language(language)
}

/// A text with its values in the places `{0}`, `{1}` ….
#[must_use]
pub fn say_with<const N: usize>(
    text: &'static Bilingual,
    values: [&str; N],
    language: Language,
) -> String {
    Message::new(text, values).in_language(language)
}

macro_rules! texts {
    ($($name:ident = $en:literal, $zh:literal;)+) => {
        $(
            #[doc = $en]
            pub static $name: Bilingual = Bilingual { en: $en, zh: $zh };
        )+

        /// Every text, for the test that compares the languages.
        pub static ALL: &[&Bilingual] = &[$(&$name,)+];
    };
}

texts! {
    // The page around.
    SKIP = "Skip to the form", "跳到表單";
    TITLE = "Image version under your own keys", "以您自己的金鑰加密的映像版本";
    PAGE_SETTINGS = "Page settings", "頁面設定";
    LANGUAGE = "Language", "語言";
    THEME = "Theme:", "佈景主題：";
    SYSTEM = "System", "系統";
    LIGHT = "Light", "淺色";
    DARK = "Dark", "深色";
    CLOUD = "Cloud", "雲端";
    CLOUD_PUBLIC = "Azure public", "Azure 公用雲端";
    CLOUD_US_GOVERNMENT = "Azure US Government", "Azure US Government";
    CLOUD_CHINA = "Azure China", "Azure 中國";
    CLOUD_BLEU = "Bleu", "Bleu";

    // The start.
    PROMISE = "Seal every disk of a gallery image, in every region, under your own keys.", "讓資源庫映像的每顆磁碟，在每個區域都以您自己的金鑰加密。";
    LEAD = "Name the regions and their disk encryption sets once. Take away the command, template or request, with proof that no disk falls back to a platform key.", "只要填一次各區域及其磁碟加密集，就能取得命令、範本或要求，並確認沒有任何磁碟改用平台代控金鑰。";
    WAYS = "Ways to start", "開始的方式";
    BLANK = "Blank", "空白";
    BLANK_ABOUT = "An empty form, with findings that lead you through it.", "從空白表單開始，檢查結果會逐步引導您。";
    SAMPLE = "Sample", "範例";
    SAMPLE_ABOUT = "West US and East US 2, an OS disk and two data disks.", "美國西部與美國東部 2，一顆 OS 磁碟與兩顆資料磁碟。";
    VOW = "Nothing leaves this page unless you connect to Azure. A token is kept in memory only, and forgotten when you close the tab; drafts are kept by this browser, on this device.", "除非您連線到 Azure，否則任何內容都不會離開此頁面。權杖只留在記憶體，關閉分頁後即消失；草稿只由這個瀏覽器存於此裝置。";
    LINK_DAMAGED = "The link is damaged, so its description can’t be read.", "連結已損毀，無法讀取其中的內容。";
    LINK_UNREAD = "The link’s description can’t be read: {0}.", "無法讀取連結中的內容：{0}。";
    LAST_DRAFT = "Your last draft", "您上次的草稿";
    EARLIER_DRAFT = "Your earlier draft", "您更早的草稿";
    UNNAMED = "Unnamed version", "未命名的版本";
    KEPT = "Kept on this device, {0}", "{0} 存於此裝置";
    DISCARD = "Discard", "捨棄";
    GO_ON = "Go on", "繼續";
    HOW_SEALED = "How a disk can be sealed", "磁碟的加密方式";
    CUSTOMER_KEY = "customer key", "客戶自控金鑰";
    CUSTOMER_KEY_MEANS = "A disk encryption set of yours, in that region.", "使用您在該區域的磁碟加密集。";
    DOUBLE = "customer + platform key", "客戶 + 平台金鑰";
    DOUBLE_MEANS = "Double encryption: your key over the platform’s.", "雙重加密：平台金鑰之上再加上您的金鑰。";
    CONFIDENTIAL = "confidential, customer key", "機密 VM，客戶自控金鑰";
    CONFIDENTIAL_MEANS = "A confidential VM’s disk and its guest state.", "機密 VM 的磁碟及其客體狀態。";
    PLATFORM_KEY = "platform key", "平台代控金鑰";
    PLATFORM_KEY_MEANS = "No set is named there: Azure’s own key seals the disk.", "該處未指定加密集：由 Azure 自己的金鑰加密磁碟。";
    UNKNOWN = "unknown", "未知";
    UNKNOWN_MEANS = "The text does not say: a placeholder without a value.", "內容沒有說明：例如沒有值的預留位置。";

    // The strip.
    ONE_REGION = "{0} region", "{0} 個區域";
    REGIONS = "{0} regions", "{0} 個區域";
    ONE_DISK = "{0} disk", "{0} 顆磁碟";
    DISKS = "{0} disks", "{0} 顆磁碟";
    SIZE = "{0} × {1}: ", "{0} × {1}：";
    COVERED = "{0} of {1} under your keys", "{1} 格中有 {0} 格使用您的金鑰";
    NO_REGION = "No region yet", "尚無區域";
    NO_REGION_YET = "Add the regions that the version is replicated to.", "請新增此版本要複寫到的區域。";
    ALL_SEALED = "No disk falls back to a platform key.", "沒有磁碟會改用平台代控金鑰。";
    SOME_UNKNOWN = "Some sets are placeholders or no set’s id.", "有些加密集仍是預留位置，或不是加密集的識別碼。";
    CELL = "{0}, {1}", "{0} 的 {1}";
    FALLS_BACK = " would fall back to a platform key.", " 會改用平台代控金鑰。";
    ONE_ERROR = "{0} error", "{0} 項錯誤";
    ERRORS = "{0} errors", "{0} 項錯誤";
    ONE_WARNING = "{0} warning", "{0} 項警告";
    WARNINGS = "{0} warnings", "{0} 項警告";
    ONE_NOTE = "{0} note", "{0} 項提示";
    NOTES = "{0} notes", "{0} 項提示";
    PICTURE = "Picture", "圖片";
    COPY_LINK = "Copy link", "複製連結";

    // The form.
    IMAGE_VERSION = "Image version", "映像版本";
    DRAFT_KEPT = "Draft kept on this device", "草稿已存於此裝置";
    SUBSCRIPTION = "Subscription", "訂用帳戶";
    SUBSCRIPTION_EXAMPLE = "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000";
    RESOURCE_GROUP = "Resource group", "資源群組";
    RESOURCE_GROUP_EXAMPLE = "rg-images", "rg-images";
    HOME_REGION = "Home region", "主要區域";
    REGION_EXAMPLE = "westus", "westus";
    GALLERY = "Gallery", "資源庫";
    GALLERY_EXAMPLE = "sigPlatform", "sigPlatform";
    DEFINITION = "Image definition", "映像定義";
    DEFINITION_EXAMPLE = "ubuntu-2204-app", "ubuntu-2204-app";
    VERSION = "Version", "版本";
    VERSION_EXAMPLE = "1.0.0", "1.0.0";
    SOURCE = "Source", "來源";
    MADE_FROM = "Made from", "來源類型";
    CHOOSE = "Choose…", "請選擇…";
    MANAGED_IMAGE = "Managed image", "受控映像";
    OTHER_VERSION = "Another image version", "另一個映像版本";
    VIRTUAL_MACHINE = "Virtual machine", "虛擬機器";
    COMMUNITY_IMAGE = "Community gallery image", "社群資源庫映像";
    DISKS_AND_SNAPSHOTS = "Disks and snapshots", "磁碟與快照集";
    DISKS_ABOUT = "Disks are read from their snapshots, in the home region.", "從主要區域中的快照集讀取各磁碟。";
    SOURCE_ABOUT = "Its data disks are the LUN columns below.", "其資料磁碟即下方的 LUN 欄。";
    SOURCE_ID = "Resource ID or name", "資源識別碼或名稱";
    IMAGE_EXAMPLE = "my-image", "my-image";
    OTHER_VERSION_EXAMPLE = "/subscriptions/…/galleries/…/images/…/versions/1.0.0", "/subscriptions/…/galleries/…/images/…/versions/1.0.0";
    VM_EXAMPLE = "vm-golden", "vm-golden";
    COMMUNITY_EXAMPLE = "/CommunityGalleries/…/Images/…/Versions/1.0.0", "/CommunityGalleries/…/Images/…/Versions/1.0.0";
    SNAPSHOT_EXAMPLE = "Snapshot or disk", "快照集或磁碟";
    OS_DISK = "OS disk", "OS 磁碟";
    LUN = "LUN {0}", "LUN {0}";
    VHDS_AND_CACHING = "VHDs and host caching", "VHD 與主機快取";
    VHD = "VHD address", "VHD 位址";
    VHD_EXAMPLE = "https://….blob.core.windows.net/vhds/os.vhd", "https://….blob.core.windows.net/vhds/os.vhd";
    STORAGE_ACCOUNT = "Storage account", "儲存體帳戶";
    HOST_CACHING = "Host caching", "主機快取";
    NOT_SAID = "Azure’s default", "Azure 預設值";

    // Regions and keys.
    REGIONS_AND_KEYS = "Regions and keys", "區域與金鑰";
    WHY = "why", "為什麼";
    WHY_KEYS = "A disk encryption set is regional: every region needs sets of its own, one for each disk or one for all. Where a disk has none, Azure seals it with a platform key, and says nothing.", "磁碟加密集屬於單一區域：每個區域都要有自己的加密集，可以每顆磁碟各一個，也可以共用一個。沒有指定加密集的磁碟，Azure 會直接改用平台代控金鑰，而且不會提醒您。";
    ENCRYPTION = "Encryption", "加密類型";
    KEY_CUSTOMER = "Customer key", "客戶自控金鑰";
    KEY_DOUBLE = "Customer + platform key", "客戶 + 平台金鑰";
    FILL_WITH = "Fill with", "填入模式";
    FILL_EMPTY = "Fill empty", "填滿空格";
    FILL_ALL = "All", "全部";
    FILL_DOWN = "Fill down", "向下填滿";
    FILL_RIGHT = "Fill right", "向右填滿";
    PASTE_TABLE = "Paste table", "貼上表格";
    PASTE_HINT = "Cells of a spreadsheet, or CSV: placed from the current cell on, or by a header row: Region, OS disk, LUN 1, Replicas, Storage.", "試算表的儲存格或 CSV：從目前的儲存格開始填入；若含標題列（區域、OS 磁碟、LUN 1、複本數、儲存體），則依標題填入。";
    PLACE = "Place", "填入";
    CLOSE = "Close", "關閉";
    UNDO = "Undo", "復原";
    REDO = "Redo", "取消復原";
    MATRIX = "Target regions, and the disk encryption set of each disk in each region", "目標區域，以及每個區域中各磁碟所用的磁碟加密集";
    REGION = "Region", "區域";
    REPLICAS = "Replicas", "複本數";
    STORAGE = "Storage", "儲存體";
    OF = "{0} of {1}", "{0} / {1}";
    REMOVE = "Remove {0}", "移除 {0}";
    REMOVE_ROW = "Remove", "移除";
    NO_SET = "no set chosen", "未選擇加密集";
    HOME = "home", "主要";
    NOT_LATEST_TAG = "not latest", "非最新";
    UNNAMED_REGION = "Unnamed", "未命名";
    BY_DEFAULT = "default", "預設";
    ADD_REGION = "Add a region", "新增區域";
    ADD_REGION_EXAMPLE = "Add a region…", "新增區域…";
    ADD_HINT = "Type a region and press Enter.", "輸入區域後按 Enter。";
    KNOWN_ALREADY = "{0} is in the table already.", "表格中已有 {0}。";
    KNOWN_LUN = "LUN {0} is in the table already.", "表格中已有 LUN {0}。";
    NO_LUN = "{0} is no LUN: type a whole number.", "{0} 不是 LUN，請輸入整數。";
    NEW_LUN = "LUN to add", "要新增的 LUN";
    ADD_LUN = "+ Add LUN", "+ 新增 LUN";
    CURRENT_ROW = "Current region", "目前的區域";
    COPY_ROW = "Copy row to all regions", "將此列複製到所有區域";

    // Lifecycle and the rest.
    LIFECYCLE = "Lifecycle", "生命週期";
    END_OF_LIFE = "End of life", "生命週期結束日期";
    DATE_EXAMPLE = "2027-06-30", "2027-06-30";
    REPLICATION = "Replication", "複寫模式";
    FULL = "Full", "完整";
    SHALLOW = "Shallow", "淺層";
    DEFAULT_REPLICAS = "Replicas, by default", "預設複本數";
    NO_NUMBER = "`{0}` is not a whole number, and no output has it.", "`{0}` 不是整數，所有輸出都不會包含它。";
    NO_NUMBER_HELP = "Give 1 to 100 replicas, in digits.", "請以數字輸入 1 到 100 的複本數。";
    DEFAULT_REPLICAS_EXAMPLE = "each region has its own", "各區域已自行指定";
    NOT_LATEST = "Leave out of latest", "不列入最新版本";
    BLOCK_DELETION = "Block deletion before end of life", "結束日期前禁止刪除";
    ALLOW_DELETION = "Allow deletion of replicated locations", "允許刪除已複寫的位置";
    TAGS = "Tags", "標籤";
    TAG_NAME = "name", "名稱";
    TAG_VALUE = "value", "值";
    TAG_VALUE_OF = "Value of {0}", "{0} 的值";
    ADD_TAG = "+ Add tag", "+ 新增標籤";
    MORE = "More", "更多";
    MORE_ABOUT = "API version · storage · edge zones · confidential VM", "API 版本 · 儲存體 · 邊緣區域 · 機密 VM";
    API_VERSION = "API version", "API 版本";
    API_VERSION_EXAMPLE = "2024-03-03", "2024-03-03";
    DEFAULT_STORAGE = "Storage, by default", "預設儲存體";
    STORAGE_STRATEGY = "Storage strategy", "儲存體策略";
    EDGE_ZONES = "Edge zones", "邊緣區域";
    EDGE_ZONE = "Edge zone {0}", "邊緣區域 {0}";
    ADD_EDGE_ZONE = "+ Add edge zone", "+ 新增邊緣區域";
    PARENT_REGION = "Parent region", "上層區域";
    ZONE = "Zone", "區域名稱";
    OS_DISK_SET = "Set of the OS disk", "OS 磁碟的加密集";
    CONFIDENTIAL_VM = "Confidential VM: how the OS disk is encrypted, by region", "機密 VM：各區域 OS 磁碟的加密方式";
    CONFIDENTIAL_SET = "Its own disk encryption set", "專用的磁碟加密集";

    // What is known.
    KNOWN = "What is known", "已知資訊";
    KNOWN_ABOUT = "definition · gallery · source · existing sets and versions", "映像定義 · 資源庫 · 來源 · 既有的加密集與版本";
    KNOWN_WHY = "Some checks need to know your Azure: whether a set is in its region, whether the version exists. Fill in what you know. Nothing is looked up, and what is left empty is not judged.", "有些檢查需要知道您 Azure 中的實際情況，例如加密集是否位於該區域、版本是否已存在。請填入您知道的部分：此頁面不會向外查詢，留空的項目也不會列入判斷。";
    NOT_KNOWN = "Not known", "未知";
    DEFINITION_SECURITY = "Security type of the definition", "映像定義的安全性類型";
    SHARING = "Sharing of the gallery", "資源庫的共用方式";
    SOURCE_REGION = "Region of the source", "來源的區域";
    SOURCE_SECURITY = "Security type of the source", "來源的安全性類型";
    SOURCE_ENCRYPTED = "Disks of the source", "來源的磁碟";
    ENCRYPTED = "Under customer keys", "使用客戶自控金鑰";
    NOT_ENCRYPTED = "Not under customer keys", "未使用客戶自控金鑰";
    EXISTING_VERSIONS = "Versions that exist, one a line", "已存在的版本，每行一個";
    EXISTING_SETS = "Disk encryption sets that exist", "既有的磁碟加密集";
    EXISTING_SET = "set {0}", "加密集 {0}";
    SET_ID = "Resource ID", "資源識別碼";
    SET_EXAMPLE = "/subscriptions/…/diskEncryptionSets/des-westus", "/subscriptions/…/diskEncryptionSets/des-westus";
    SET_TYPE = "Encryption type", "加密類型";
    SET_STATE = "Provisioning state", "佈建狀態";
    ADD_SET = "+ Add set", "+ 新增加密集";
    SETS_COMPLETE = "There are no other sets", "沒有其他加密集";

    // Outputs and findings.
    OUTPUTS = "Outputs", "輸出";
    TASK = "Task", "工作";
    FORMAT = "Format", "格式";
    MORE_FORMATS = "{0} more", "其他 {0} 種";
    OTHER_FORMATS = "Other formats", "其他格式";
    TASK_VERSION = "Create version", "建立版本";
    TASK_UPDATE = "Update", "更新";
    TASK_VM = "Create VM", "建立 VM";
    TASK_SCALE_SET = "Scale set", "擴展集";
    TASK_PREREQUISITES = "Keys and sets", "金鑰與加密集";
    TASK_REGISTRATION = "Register", "註冊";
    TASK_VERIFY = "Verify", "驗證";
    CODE_OF = "{0}: {1}", "{0}：{1}";
    CARRY = "What this format cannot carry, and what else to know", "此格式無法表達的內容與其他注意事項";
    WRITING = "How it is written", "寫法";
    COMMENTS = "Comments", "註解";
    VARIABLES = "Variables for repeated IDs", "重複的識別碼使用變數";
    PARAMETERS = "Parameters", "參數";
    ONE_LINE = "One line", "單行";
    MACHINE_REGION = "In", "區域";
    OWN_REGION = "the version’s own region", "版本所在的區域";
    WRAP = "Wrap lines", "自動換行";
    DOWNLOAD = "Download", "下載";
    SAVED = "Saved", "已下載";
    NOT_SAVED = "Failed", "失敗";
    NOT_SAVED_HELP = "The browser refused to save the file.", "瀏覽器拒絕儲存檔案。";
    COPY = "Copy", "複製";
    COPIED = "Copied", "已複製";
    NOT_COPIED = "Failed", "失敗";
    NOT_COPIED_HELP = "The browser refused to copy. The text is selected: press Ctrl+C (on a Mac ⌘C).", "瀏覽器拒絕複製。文字已選取：請按 Ctrl+C（Mac 為 ⌘C）。";
    FINDINGS = "Findings", "檢查結果";
    NEXT = "next,", "下一項，";
    BACK = "back", "上一項";
    FIX_ALL = "Fix all safe ({0})", "套用所有安全的修正 ({0})";
    NOTHING_FOUND = "Nothing to say: the description holds.", "沒有需要處理的項目。";
    PAGE_COMING = "The page of this rule is being fetched…", "正在取得此規則的說明…";
    PAGE_MISSING = "The page of this rule could not be fetched: it is not beside this app, or the connection failed.", "無法取得此規則的說明：說明檔案不在此應用程式旁，或連線失敗。";
    GOVERNED = "Set by policy", "由原則設定";
    WHOLE_VERSION = "Whole version", "整個版本";
    ERROR = "Error: ", "錯誤：";
    WARNING = "Warning: ", "警告：";
    NOTE = "Note: ", "提示：";

    // Said after an action.
    MENDED = "Done: {0}. {1}", "已完成：{0}。{1}";
    ONE_LEFT = "{0} finding left.", "尚有 {0} 項檢查結果。";
    LEFT = "{0} findings left.", "尚有 {0} 項檢查結果。";
    PASTED = "Pasted {0} cells.", "已貼上 {0} 個儲存格。";
    PASTED_PARTLY = "Pasted {0} cells; {1} found no place in the table.", "已貼上 {0} 個儲存格，另有 {1} 個在表格中沒有位置。";

    // Connected.
    CONNECT = "Connect to Azure", "連線到 Azure";
    DISCONNECT = "Disconnect", "中斷連線";
    DEMO = "Demo tenant", "示範租用戶";
    TRY_DEMO = "Try the demo tenant", "試用示範租用戶";
    DEMO_ABOUT = "An Azure in this page’s memory: sets in three regions, one of them wrong, and failures worth meeting.", "此頁面記憶體中的 Azure：三個區域的磁碟加密集，其中一個有誤，還有值得一見的失敗。";
    DEMO_BANNER = "An Azure in this page’s memory: nothing leaves it, and nothing is billed.", "此頁面記憶體中的 Azure：任何內容都不會離開，也不會計費。";
    FETCHING_AZURE = "Loading what talks to Azure…", "正在載入連線 Azure 的功能…";
    FETCHING_DEMO = "Loading the demo tenant…", "正在載入示範租用戶…";
    NOT_FETCHED = "This part of the app could not be loaded. Check the connection and try again; what you have typed stays. If that does not help, load the page anew: it keeps your draft.", "無法載入應用程式的這個部分。請檢查網路連線後重試；您輸入的內容會保留。若仍無法載入，請重新載入頁面：草稿會保留。";
    PICK = "Pick from Azure", "從 Azure 選取";
    PICK_ABOUT = "Sign in with a token and choose what is there.", "以權杖登入，並從現有資源中選擇。";
    CONNECTED_TO = "Connected to {0}", "已連線到 {0}";
    SIGNED_IN = "{0} · tenant {1}", "{0} · 租用戶 {1}";
    UNTIL = "token until {0}", "權杖有效至 {0}";
    FORGET = "Forget it", "忘記權杖";
    TOKEN = "Access token", "存取權杖";
    TOKEN_HOW = "Run this where you are signed in, and paste what it prints. The token stays in this page’s memory, goes to Azure alone, and is gone with the tab.", "在已登入的環境執行此命令，並貼上輸出內容。權杖只留在此頁面的記憶體，只會傳送給 Azure，並隨分頁關閉而消失。";
    ENDPOINT = "Another endpoint", "其他端點";
    ENDPOINT_ABOUT = "For a simulator on this computer. Leave it empty for Azure.", "供此電腦上的模擬器使用。若要連線到 Azure，請留空。";
    DO_CONNECT = "Connect", "連線";
    CONNECTING = "Connecting…", "正在連線…";
    TOKEN_EXPIRED = "The token has expired. Make a new one.", "權杖已過期。請取得新的權杖。";
    TOKEN_EARLY = "The token is not valid yet: a clock is wrong.", "權杖尚未生效：時鐘不正確。";
    TOKEN_AUDIENCE = "The token is for `{0}`, not for Azure Resource Manager in the chosen cloud.", "權杖的對象是 `{0}`，不是所選雲端的 Azure Resource Manager。";
    NO_TOKEN = "The page gave no token: {0}", "此頁面未提供權杖：{0}";
    HELD_BACK = "The page held the request back; nothing was sent", "此頁面已攔下要求；未傳送任何內容";
    NO_FETCH = "Requests can’t be sent from here.", "無法從此處傳送要求。";
    FROM_AZURE = "From Azure", "來自 Azure";
    FROM_AZURE_ABOUT = "What you choose is written into the form.", "您的選擇會寫入表單。";
    NONE_THERE = "none there", "沒有可選項目";
    NOT_LISTED = "not listed", "尚未列出";
    NEXT_FREE = "{0} is the next free version.", "{0} 是下一個可用版本。";
    SOURCE_CHOICE = "Source", "來源";
    MANAGED_IMAGES = "Managed images", "受控映像";
    MACHINES = "Virtual machines", "虛擬機器";
    SNAPSHOTS = "Snapshots, as the OS disk", "快照，作為 OS 磁碟";
    DISK_LIST = "Managed disks, as the OS disk", "受控磁碟，作為 OS 磁碟";
    SETS = "Disk encryption sets", "磁碟加密集";
    SETS_ABOUT = "{0} in these regions", "這些區域中有 {0} 個";
    SUGGEST = "Suggest keys", "建議金鑰";
    SUGGESTED = "{0} can be filled; {1} are left for you to choose.", "可填入 {0} 格；還有 {1} 格由您選擇。";
    NO_SET_THERE = "There is no set in {0}. Make one with “Keys and sets”.", "{0} 沒有磁碟加密集。請以「金鑰與加密集」建立。";
    MAKE_SETS = "Show the commands", "顯示命令";
    SET = "Set", "加密集";
    SET_KIND = "Encryption", "加密類型";
    TAKE_FOR = "Take for…", "用於…";
    TAKEN_SET = "taken", "已採用";
    CHECK_AZURE = "Check against Azure", "與 Azure 核對";
    CHECK_AGAIN = "Check again", "再次核對";
    CHECK_ABOUT = "It only reads.", "只會讀取。";
    CHECK_CALLS = "It only read: {0} calls.", "只進行讀取：{0} 次呼叫。";
    CALLS = "The calls", "呼叫內容";
    LEARNED_ALL = "All that the rules want to know is known; the findings say what it means.", "規則所需的資訊都已取得；意義請見檢查結果。";
    CREATE = "Create…", "建立…";
    CREATING = "Creating {0}", "正在建立 {0}";
    CREATED_TITLE = "Create {0}", "建立 {0}";
    EXACT_REQUEST = "This exact request will be sent:", "將傳送以下要求：";
    SHOW_BODY = "Show all of it", "顯示完整內容";
    SEND = "Send to Azure", "傳送到 Azure";
    SEND_DEMO = "Send to the demo tenant", "傳送到示範租用戶";
    NOT_YET = "{0} must be mended before anything is sent.", "必須先修正 {0}，才能傳送。";
    OUTPUTS_BACK = "Outputs", "輸出";
    REQUEST = "Request", "要求";
    STATE_NOW = "State", "狀態";
    AZURE_SAID = "Azure said", "Azure 的訊息";
    MEANS = "It means", "意義";
    MEND = "To mend it", "修正方式";
    REQUEST_ID = "Request id", "要求識別碼";
    REPLICATION_NOW = "Replication", "複寫";
    REGIONS_THERE = "{0} of {1} there", "{1} 個中已完成 {0} 個";
    REPLICATING = "Replicating", "複寫中";
    DONE_THERE = "Completed", "已完成";
    FAILED_THERE = "Failed", "失敗";
    NOT_BEGUN = "Not begun", "尚未開始";
    SO_FAR = "So far", "目前為止";
    STOP = "Stop watching", "停止監看";
    GO_ON_WATCHING = "Watch again", "繼續監看";
    TRY_AGAIN = "Try again", "重試";
    PORTAL = "Open in the portal", "在入口網站開啟";
    MAY_CLOSE = "You may close this page. It takes up again where Azure is.", "您可以關閉此頁面。之後會從 Azure 的進度繼續。";
    RESUMABLE = "The creation of {0} was not seen to its end.", "{0} 的建立尚未看到結果。";
    RESUME = "Take it up", "繼續監看";
    NEW_TOKEN = "Give a new token", "提供新的權杖";
    TO_FIELD = "Go to the field", "前往欄位";
    ELAPSED = "{0} min {1} s", "{0} 分 {1} 秒";
    ASKING_GALLERIES = "Asking for galleries…", "正在查詢資源庫…";
    ASKING_SETS = "Asking for disk encryption sets…", "正在查詢磁碟加密集…";
    ASKING_SOURCES = "Asking for sources…", "正在查詢來源…";
    ASKING_DEFINITIONS = "Asking for image definitions…", "正在查詢映像定義…";
    ASKING_VERSIONS = "Asking for versions…", "正在查詢版本…";
    ASKING_FACTS = "Reading what the rules want to know…", "正在讀取規則所需的資訊…";
    LOOKING = "Checking against Azure before anything is sent", "傳送前先與 Azure 核對";
    SENDING = "Sending the request", "正在傳送要求";
    TAKEN = "Azure has taken the request", "Azure 已受理要求";
    TAKEN_UP = "Taken up again", "已繼續監看";
    RECOVERED = "The answer was lost, but Azure has taken the request; it was not sent again", "回應遺失，但 Azure 已受理要求；未再次傳送";
    MADE = "The version is made; its regions follow", "版本已建立；各區域隨後複寫";
    COMPLETED = "Every region is there", "所有區域都已完成";
    REGION_FAILED = "A region failed", "有區域失敗";
    UNWATCHED = "Not watched any more; Azure goes on", "已停止監看；Azure 仍在進行";
    OUT_OF_SIGHT = "Lost sight of it; Azure goes on with what it has taken", "已無法得知進度；Azure 已受理的作業仍會繼續";
    FAILED = "It failed", "失敗";
    NOT_SEALED = "Nothing was sent: what Azure knows makes this an error", "未傳送任何內容：依 Azure 的資訊，此處有錯誤";
    REGION_MEANS = "Replication to {0} failed.", "複寫到 {0} 失敗。";
    REGION_HELP = "Send it again: regions that are there stay, and the others are tried anew.", "請再次傳送：已完成的區域會保留，其他區域會重新嘗試。";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_the_same_values() {
        for text in ALL {
            for number in 0..9 {
                let value = format!("{{{number}}}");
                assert_eq!(
                    text.en.contains(&value),
                    text.zh.contains(&value),
                    "{}",
                    text.en
                );
            }
            assert!(!text.en.is_empty() && !text.zh.is_empty());
        }
    }
}
