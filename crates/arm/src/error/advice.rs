//! What an error means for the spec that was sent, and what to do.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::{Message, Pointer, Rule};
use gallery_seal::language::Bilingual;

use super::place::{Finder, Place};
use super::{Detail, Error, Refusal, table};
use crate::text::texts;
use crate::transport::NoReply;

/// One error, told for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule that would have said so before, given the facts.
    pub rule: Option<Rule>,
    /// The field of the spec at fault, as far as it can be told.
    pub path: Option<Pointer>,
    /// What it means.
    pub meaning: Message,
    /// What to do.
    pub help: Message,
    /// Azure's own code; empty where Azure gave none.
    pub code: String,
    /// Azure's own words; empty where Azure gave none.
    pub said: String,
}

/// What an error means and what to do: at least one advice. Of nested errors the telling ones
/// count, not the ones that only hold them.
#[must_use]
pub fn advise(error: &Error, spec: &ImageVersionSpec) -> Vec<Advice> {
    match error {
        Error::Refused(refusal) => refused(refusal, spec),
        Error::Unclear { is_taken, cause } => {
            let help = match is_taken {
                Some(true) => &TAKEN_HELP,
                Some(false) => &NOT_TAKEN_HELP,
                None => &UNCLEAR_HELP,
            };
            let first = Advice {
                code: code_of(cause),
                said: words_of(cause),
                ..plain(error, help)
            };
            vec![first]
        }
        Error::NoReply(cause) => vec![plain(error, no_reply(*cause))],
        Error::Unreadable { .. } => vec![plain(error, &UNREADABLE_HELP)],
        Error::Elsewhere(_) => vec![plain(error, &ELSEWHERE_HELP)],
        Error::Endless { .. } => vec![plain(error, &ENDLESS_HELP)],
        Error::Exists => vec![Advice {
            rule: Some(Rule::SourceExists),
            path: Some(Pointer::root().key("version")),
            ..plain(error, &EXISTS_HELP)
        }],
        Error::OtherCloud { .. } => vec![Advice {
            path: Some(Pointer::root().key("cloud")),
            ..plain(error, &OTHER_CLOUD_HELP)
        }],
        Error::Saved(_) => vec![plain(error, &SAVED_HELP)],
        Error::Cancelled => vec![plain(error, &CANCELLED_HELP)],
    }
}

/// What one of Azure's errors and those within it mean; empty where nothing is known of them. It
/// serves for what a region's replication says as well.
#[must_use]
pub fn explain(detail: &Detail, spec: &ImageVersionSpec) -> Vec<Advice> {
    let mut advices: Vec<Advice> = Vec::new();
    for detail in detail.all() {
        let holds_others =
            !detail.details.is_empty() && detail.message.trim_start().starts_with('{');
        if holds_others {
            continue;
        }
        let Some(row) = table::row(detail) else {
            continue;
        };
        let finder = Finder::new(detail, spec);
        for path in finder.find_all(row.place) {
            let advice = Advice {
                rule: row.rule,
                path,
                meaning: Message::plain(&row.meaning),
                help: Message::plain(&row.help),
                code: detail.code.clone(),
                said: detail.message.clone(),
            };
            let is_said =
                |said: &Advice| said.meaning == advice.meaning && said.path == advice.path;
            if !advices.iter().any(is_said) {
                advices.push(advice);
            }
        }
    }
    // An outer error often only says that there are inner ones.
    if advices.iter().any(|advice| !is_general(advice)) {
        advices.retain(|advice| !is_general(advice));
    }
    advices
}

/// Whether it says little: neither a rule nor a field.
const fn is_general(advice: &Advice) -> bool {
    advice.rule.is_none() && advice.path.is_none()
}

fn refused(refusal: &Refusal, spec: &ImageVersionSpec) -> Vec<Advice> {
    let advices = explain(&refusal.error, spec);
    if !advices.is_empty() {
        return advices;
    }
    let (meaning, help): (&'static Bilingual, &'static Bilingual) = match refusal.status {
        200..=299 => (&FAILED, &FAILED_HELP),
        401 => (&TOKEN, &TOKEN_HELP),
        403 => (&FORBIDDEN, &FORBIDDEN_HELP),
        404 => (&NOT_FOUND, &NOT_FOUND_HELP),
        409 | 412 => (&CONFLICT, &CONFLICT_HELP),
        429 => (&THROTTLED, &THROTTLED_HELP),
        500..=599 => (&TURMOIL, &TURMOIL_HELP),
        _ => (&REFUSED, &REFUSED_HELP),
    };
    let innermost = refusal.error.all().into_iter().next_back();
    let innermost = innermost.unwrap_or(&refusal.error);
    vec![Advice {
        rule: None,
        path: Finder::new(innermost, spec).find(Place::Mentioned),
        meaning: Message::plain(meaning),
        help: Message::plain(help),
        code: innermost.code.clone(),
        said: innermost.message.clone(),
    }]
}

fn plain(error: &Error, help: &'static Bilingual) -> Advice {
    Advice {
        rule: None,
        path: None,
        meaning: error.said(),
        help: Message::plain(help),
        code: String::new(),
        said: String::new(),
    }
}

fn code_of(error: &Error) -> String {
    error
        .refusal()
        .map_or_else(String::new, |refusal| refusal.error.code.clone())
}

fn words_of(error: &Error) -> String {
    error
        .refusal()
        .map_or_else(String::new, |refusal| refusal.error.message.clone())
}

const fn no_reply(cause: NoReply) -> &'static Bilingual {
    match cause {
        NoReply::Unreachable => &UNREACHABLE_HELP,
        NoReply::TimedOut => &TIMED_OUT_HELP,
        NoReply::Redirected => &REDIRECTED_HELP,
        NoReply::NotSent => &NOT_SENT_HELP,
    }
}

texts! {
    FAILED: "What Azure had taken on failed.", "Azure 已受理的作業失敗。";
    FAILED_HELP: "Mend what Azure names, then send the same request again.", "請修正 Azure 指出的項目，再傳送相同的要求。";
    TOKEN: "Azure does not accept the token: it may have expired, or be of another tenant.", "Azure 不接受此權杖：可能已到期，或屬於其他租用戶。";
    TOKEN_HELP: "Take a new token for the subscription's tenant; what was typed stays.", "請取得訂用帳戶所屬租用戶的新權杖；已輸入的內容會保留。";
    FORBIDDEN: "You are not allowed to do this.", "您無權執行此動作。";
    FORBIDDEN_HELP: "Ask for a role with the action that Azure names.", "請申請含有 Azure 所列動作的角色。";
    NOT_FOUND: "Something that was named does not exist.", "所指定的資源不存在。";
    NOT_FOUND_HELP: "Check the names.", "請檢查名稱。";
    CONFLICT: "The state in which this is forbids it.", "目前的狀態不允許此動作。";
    CONFLICT_HELP: "Wait until what is going on is done, read it anew, then send again.", "請等候進行中的作業完成並重新讀取，再重新傳送。";
    THROTTLED: "Azure has had too many requests lately.", "Azure 近期收到過多要求。";
    THROTTLED_HELP: "Wait some minutes and send again.", "請等候幾分鐘後再傳送。";
    TURMOIL: "Something failed within Azure.", "Azure 內部發生錯誤。";
    TURMOIL_HELP: "Try again later. Azure's support wants the request id.", "請稍後再試。聯絡 Azure 支援時請提供要求識別碼。";
    REFUSED: "Azure does not accept the request.", "Azure 不接受此要求。";
    REFUSED_HELP: "Change what Azure names.", "請修改 Azure 指出的項目。";
    TAKEN_HELP: "Follow its state. Do not send it again.", "請追蹤其狀態，不要重新傳送。";
    NOT_TAKEN_HELP: "Send it again.", "請重新傳送。";
    UNCLEAR_HELP: "See whether the version exists before sending it again.", "重新傳送前，請先確認映像版本是否存在。";
    EXISTS_HELP: "Choose a higher number, or say that the version is to be replaced.", "請使用更大的版本號碼，或明確選擇取代既有映像版本。";
    OTHER_CLOUD_HELP: "Connect to that cloud, or choose the connected one.", "請連線到該雲端，或改選目前連線的雲端。";
    UNREADABLE_HELP: "See that the endpoint is Azure Resource Manager, and that nothing between changes replies.", "請確認端點是 Azure Resource Manager，且途中沒有程式改動回應。";
    ELSEWHERE_HELP: "See that the endpoint is right. The token was not sent there.", "請確認端點正確。權杖未傳送到該處。";
    ENDLESS_HELP: "Choose a narrower list, such as one resource group.", "請縮小清單範圍，例如單一資源群組。";
    SAVED_HELP: "Read the version's state instead.", "請改為讀取映像版本的狀態。";
    CANCELLED_HELP: "Follow it again whenever you like.", "可隨時繼續追蹤。";
    UNREACHABLE_HELP: "Check the network, and whether an extension or a proxy blocks the address. Then try again.", "請檢查網路，以及擴充功能或 Proxy 是否封鎖此位址，然後再試。";
    TIMED_OUT_HELP: "Try again.", "請再試一次。";
    REDIRECTED_HELP: "See that the endpoint's address is right. The token was not sent along.", "請確認端點位址正確。權杖未隨之傳送。";
    NOT_SENT_HELP: "Check the names for characters that don't belong there.", "請檢查名稱是否含有不該出現的字元。";
}
