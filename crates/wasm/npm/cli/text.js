// Everything that the commands say themselves, in both languages.

const TEXTS = {
  en: {
    help: `Checks and renders Azure Compute Gallery image versions under customer-managed keys.

Usage
  gallery-seal check [options] <file…>     say what is wrong
  gallery-seal render [options] <file>     write the version for a tool
  gallery-seal explain <rule…>             what a rule means, why, and how to mend it

A file is a spec, an ARM template, a request, its body or Azure's answer; "-" is standard input. A
file may be a pattern of *, ** and ?, in quotes so that the shell leaves it alone.

Options of check
  --reporter text|json|sarif   how findings are written; text
  --policy <file>              what the portal's owner decides, as JSON
  --facts <file>               what is known of Azure, as JSON
  --fix                        mend specs in place, where there is one way to
  --from <format>              spec, arm-template or rest; else the file says it itself

Options of render
  --format <format>            azure-cli, bicep, rest …
  --task <task>                imageVersion, update …; imageVersion
  --parameters                 take what changes between runs as parameters
  --variables                  keep ids that stand in several places in variables
  --one-line                   each command in one line
  --no-comments                leave comments out
  --region <region>            where machines are created; else the version's own region
  --os-state, --os-type        Generalized or Specialized; Linux or Windows
  --from <format>              as above

Options of all
  --language en|zh-TW          the language of messages; en
  -h, --help                   this
  -V, --version                the version

Exit codes
  0  nothing of severity error
  1  findings of severity error
  2  could not run: a wrong option, a file that is not there
`,
    seeHelp: "Try gallery-seal --help.",
    noCommand: "name a command: check, render or explain",
    unknownCommand: "there is no command {0}; there are check, render and explain",
    unknownOption: "there is no option {0} of {1}; there are {2}",
    noValue: "{0} takes no value",
    needsValue: "{0} needs a value",
    notOneOf: "{0}: {1} is none of {2}",
    noFile: "name a file, a pattern or - for standard input",
    oneFile: "name one file, or - for standard input",
    noRule: "name a rule, such as encryption/region-not-covered",
    noFormat: "--format is missing; formats of {0}: {1}",
    noMatch: "{0}: no file matches",
    unreadable: "{0}: cannot be read ({1})",
    unwritable: "{0}: cannot be written ({1})",
    isFolder: "{0}: is a folder; give a pattern such as {0}/**/*.json",
    notJson: "{0}: is not JSON ({1})",
    notObject: "{0}: is not a JSON object",
    fixStdin: "--fix cannot write standard input back",
    notFixed: "{0}: not mended; --fix mends specs in plain JSON",
    fixed: "{0}: mended",
    error: "error",
    warning: "warning",
    info: "info",
    summary: "{0}: {1}, {2}, {3}",
    files: ["{0} file", "{0} files"],
    errors: ["{0} error", "{0} errors"],
    warnings: ["{0} warning", "{0} warnings"],
    infos: ["{0} info", "{0} infos"],
    explainHint: "Reasons: gallery-seal explain {0}",
  },
  "zh-TW": {
    help: `檢查使用客戶自控金鑰的 Azure Compute Gallery 映像版本，並產生各工具所用的內容。

用法
  gallery-seal check [選項] <檔案…>        指出問題
  gallery-seal render [選項] <檔案>        產生某個工具所用的內容
  gallery-seal explain <規則…>             規則的意義、原因與修正方式

檔案可以是規格、ARM 範本、要求、要求本文或 Azure 的回應；「-」表示標準輸入。檔案可以是含有 *、**、? 的
模式，請加引號以免由殼層展開。

check 的選項
  --reporter text|json|sarif   輸出方式，預設為 text
  --policy <檔案>              入口網站負責人的原則（JSON）
  --facts <檔案>               已知的 Azure 事實（JSON）
  --fix                        只有一種修正方式時，直接修正規格檔案
  --from <格式>                spec、arm-template 或 rest，預設自動辨識

render 的選項
  --format <格式>              azure-cli、bicep、rest 等
  --task <工作>                imageVersion、update 等，預設為 imageVersion
  --parameters                 每次執行會變的值改用參數
  --variables                  重複出現的識別碼改用變數
  --one-line                   每個命令寫成一行
  --no-comments                不寫註解
  --region <區域>              建立機器的區域，預設為版本的主要區域
  --os-state, --os-type        Generalized 或 Specialized；Linux 或 Windows
  --from <格式>                同上

共用的選項
  --language en|zh-TW          訊息的語言，預設為 en
  -h, --help                   顯示說明
  -V, --version                顯示版本

結束代碼
  0  沒有錯誤
  1  有嚴重性為錯誤的問題
  2  無法執行：選項不對、檔案不存在
`,
    seeHelp: "請參閱 gallery-seal --help。",
    noCommand: "請指定命令：check、render 或 explain",
    unknownCommand: "沒有命令 {0}；可用的有 check、render、explain",
    unknownOption: "沒有選項 {0}；{1} 可用的有 {2}",
    noValue: "{0} 不接受值",
    needsValue: "{0} 需要值",
    notOneOf: "{0}：{1} 不是 {2} 其中之一",
    noFile: "請指定檔案、模式，或以 - 表示標準輸入",
    oneFile: "請指定一個檔案，或以 - 表示標準輸入",
    noRule: "請指定規則，例如 encryption/region-not-covered",
    noFormat: "缺少 --format；{0} 的格式有 {1}",
    noMatch: "{0}：沒有符合的檔案",
    unreadable: "{0}：無法讀取（{1}）",
    unwritable: "{0}：無法寫入（{1}）",
    isFolder: "{0}：是資料夾；請使用模式，例如 {0}/**/*.json",
    notJson: "{0}：不是 JSON（{1}）",
    notObject: "{0}：不是 JSON 物件",
    fixStdin: "--fix 無法寫回標準輸入",
    notFixed: "{0}：未修正；--fix 只能修正純 JSON 的規格",
    fixed: "{0}：已修正",
    error: "錯誤",
    warning: "警告",
    info: "資訊",
    summary: "{0}：{1}，{2}，{3}",
    files: ["{0} 個檔案", "{0} 個檔案"],
    errors: ["{0} 個錯誤", "{0} 個錯誤"],
    warnings: ["{0} 個警告", "{0} 個警告"],
    infos: ["{0} 則資訊", "{0} 則資訊"],
    explainHint: "原因：gallery-seal explain {0} --language zh-TW",
  },
};

/** A text with its values. */
export function say(language, name, ...values) {
  return filled(TEXTS[language][name], values);
}

/** A text that depends on a count. */
export function count(language, name, number) {
  const [one, many] = TEXTS[language][name];
  return filled(number === 1 ? one : many, [number]);
}

function filled(text, values) {
  return text.replaceAll(/\{(\d)\}/g, (_, index) => String(values[index]));
}
