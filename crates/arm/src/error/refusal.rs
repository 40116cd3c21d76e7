//! An error as Azure Resource Manager answers it, kept whole.

use std::time::Duration;

use gallery_seal::finding::Message;
use gallery_seal::json::Json;

use crate::pick;
use crate::reply::Reply;
use crate::text::texts;

/// A refusal: the status, the nested error, and the ids under which Azure's support finds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The status code. Of an operation that failed later it is that of the reply that said so: 200.
    pub status: u16,
    /// The error with all that it nests.
    pub error: Detail,
    /// `x-ms-request-id`; empty where the browser hides it.
    pub request_id: String,
    /// `x-ms-correlation-request-id`; empty where the browser hides it.
    pub correlation_id: String,
    /// How long Azure asks to wait.
    pub retry_after: Option<Duration>,
}

/// One error; others may lie within it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// A word for programs, such as `AuthorizationFailed`. May be empty.
    pub code: String,
    /// A sentence for people, in Azure's language. May be empty.
    pub message: String,
    /// What it is about, such as `properties.publishingProfile`. May be empty.
    pub target: String,
    /// Errors within it: `details`, an `innererror` with a code, and what stands as JSON in
    /// `message`.
    pub details: Vec<Self>,
    /// The rest, as it came: `innererror`, `additionalInfo` and whatever else.
    pub more: Vec<(String, Json)>,
}

impl Refusal {
    /// The refusal that a reply is.
    #[must_use]
    pub fn of(reply: &Reply) -> Self {
        let error = match reply.json() {
            Some(json) => Detail::of(&json),
            None => Detail {
                message: plain(&reply.body),
                ..Detail::default()
            },
        };
        Self::with(reply, error)
    }

    /// The refusal that an error within a reply is, such as a failed operation's.
    #[must_use]
    pub fn with(reply: &Reply, error: Detail) -> Self {
        let header = |name| reply.header(name).unwrap_or_default().to_owned();
        Self {
            status: reply.status,
            error,
            request_id: header("x-ms-request-id"),
            correlation_id: header("x-ms-correlation-request-id"),
            retry_after: reply.retry_after(),
        }
    }
}

impl Refusal {
    /// Whether the request was taken, and what it began failed later.
    #[must_use]
    pub const fn is_later(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// What happened, in every language, with Azure's own code and words.
    pub(super) fn said(&self) -> Message {
        let words = match (&*self.error.code, &*self.error.message) {
            ("", "") => None,
            ("", message) => Some(message.to_owned()),
            (code, "") => Some(format!("`{code}`")),
            (code, message) => Some(format!("`{code}`: {message}")),
        };
        let status = self.status.to_string();
        match (self.is_later(), words) {
            (false, Some(words)) => Message::new(&REFUSED, [&status, &words]),
            (false, None) => Message::new(&REFUSED_SILENTLY, [&status]),
            (true, Some(words)) => Message::new(&FAILED, [&words]),
            (true, None) => Message::plain(&FAILED_SILENTLY),
        }
    }
}

impl Detail {
    /// The error in a JSON value: under `error`, or the value itself. Total.
    #[must_use]
    pub fn of(json: &Json) -> Self {
        let error = match json.get("error") {
            Some(error @ Json::Object(_)) => error,
            _ => json,
        };
        Self::read(error, DEEPEST)
    }

    /// Every error in it, from outside in; itself first.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for detail in &self.details {
            all.extend(detail.all());
        }
        all
    }

    /// Whether it says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn read(json: &Json, depth: usize) -> Self {
        let Json::Object(members) = json else {
            let message = match json {
                Json::Text(text) => text.clone(),
                _ => String::new(),
            };
            return Self {
                message,
                ..Self::default()
            };
        };
        let mut detail = Self::default();
        for (key, value) in members {
            match (&*key.to_ascii_lowercase(), value) {
                ("code", Json::Text(code)) => detail.code.clone_from(code),
                ("message", Json::Text(message)) => detail.message.clone_from(message),
                ("target", Json::Text(target)) => detail.target.clone_from(target),
                ("details", Json::List(details)) if depth > 0 => {
                    let inner = details.iter().map(|inner| Self::read(inner, depth - 1));
                    detail.details.extend(inner);
                }
                ("innererror", inner) if depth > 0 && inner.get("code").is_some() => {
                    detail.details.push(Self::read(inner, depth - 1));
                }
                _ => detail.more.push((key.clone(), value.clone())),
            }
        }
        // An OAuth error: `{"error": "code", "error_description": "…"}`.
        if detail.code.is_empty() && detail.message.is_empty() {
            detail.code = pick::text(json, "error");
            detail.message = pick::text(json, "error_description");
        }
        if depth > 0
            && detail.message.trim_start().starts_with('{')
            && let Ok(json) = detail.message.parse()
        {
            let inner = match Json::get(&json, "error") {
                Some(error @ Json::Object(_)) => Self::read(error, depth - 1),
                _ => Self::read(&json, depth - 1),
            };
            detail.details.push(inner);
        }
        detail
    }
}

/// The text of a body that is no JSON, unless it is a page.
fn plain(body: &str) -> String {
    let body = body.trim();
    if body.starts_with('<') {
        return String::new();
    }
    body.chars().take(MOST_PLAIN).collect()
}

texts! {
    REFUSED: "Azure refused with status {0}. {1}", "Azure 以狀態碼 {0} 拒絕。{1}";
    REFUSED_SILENTLY: "Azure refused with status {0} and did not say why.", "Azure 以狀態碼 {0} 拒絕，未說明原因。";
    FAILED: "The operation failed within Azure. {0}", "作業在 Azure 中失敗。{0}";
    FAILED_SILENTLY: "The operation failed within Azure, which did not say why.", "作業在 Azure 中失敗，未說明原因。";
}

/// How deep errors are read.
const DEEPEST: usize = 16;

/// The most characters that are kept of a body that is no JSON.
const MOST_PLAIN: usize = 500;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refusal(body: &str) -> Refusal {
        Refusal::of(&Reply::new(400, body))
    }

    fn codes(body: &str) -> Vec<String> {
        let refusal = refusal(body);
        let all = refusal.error.all();
        all.iter().map(|detail| detail.code.clone()).collect()
    }

    #[test]
    fn everything_that_is_nested_is_found() {
        let inner = r#"{\"error\":{\"code\":\"Innermost\",\"message\":\"m\"}}"#;
        let body = format!(
            r#"{{"error":{{"code":"DeploymentFailed","message":"At least one.","details":[
                {{"code":"Conflict","message":"{inner}","target":"t"}}, "words"],
                "innererror":{{"code":"Inner","innererror":{{"code":"Deeper"}}}},
                "additionalInfo":[{{"type":"PolicyViolation","info":{{"a":1}}}}]}}}}"#
        );
        assert_eq!(
            codes(&body),
            [
                "DeploymentFailed",
                "Conflict",
                "Innermost",
                "",
                "Inner",
                "Deeper"
            ]
        );
        let error = refusal(&body).error;
        assert_eq!(error.details[0].target, "t");
        assert_eq!(error.details[1].message, "words");
        assert_eq!(error.more[0].0, "additionalInfo");
    }

    #[test]
    fn other_shapes_are_read_too() {
        assert_eq!(codes(r#"{"code":"A","message":"b"}"#), ["A"]);
        assert_eq!(
            codes(r#"{"error":"invalid_request","error_description":"d"}"#),
            ["invalid_request"]
        );
        assert_eq!(refusal(r#"{"Message":"m"}"#).error.message, "m");
        assert_eq!(refusal("Bad gateway\n").error.message, "Bad gateway");
        assert!(refusal("<html>").error.is_empty());
        assert!(refusal("").error.is_empty());
    }

    #[test]
    fn the_ids_for_support_are_kept() {
        let reply = Reply::new(409, "{}")
            .with("X-Ms-Request-Id", "r")
            .with("x-ms-correlation-request-id", "c")
            .with("Retry-After", "5");
        let refusal = Refusal::of(&reply);
        assert_eq!((&*refusal.request_id, &*refusal.correlation_id), ("r", "c"));
        assert_eq!(refusal.retry_after, Some(Duration::from_secs(5)));
    }

    #[test]
    fn a_refusal_is_told_apart_from_a_failure_later() {
        let told = |status, body: &str| {
            let refusal = Refusal::of(&Reply::new(status, body));
            refusal.said().in_language(gallery_seal::Language::English)
        };
        let body = r#"{"error":{"code":"C","message":"m"}}"#;
        assert_eq!(told(409, body), "Azure refused with status 409. `C`: m");
        assert_eq!(told(200, body), "The operation failed within Azure. `C`: m");
        let code = r#"{"error":{"code":"C"}}"#;
        assert_eq!(told(409, code), "Azure refused with status 409. `C`");
        assert_eq!(
            told(503, "<html>"),
            "Azure refused with status 503 and did not say why."
        );
        let silent = "The operation failed within Azure, which did not say why.";
        assert_eq!(told(200, "{}"), silent);
    }

    #[test]
    fn nesting_has_an_end() {
        let mut body = r#"{"code":"last"}"#.to_owned();
        for _ in 0..50 {
            body = format!(r#"{{"code":"outer","details":[{body}]}}"#);
        }
        assert_eq!(codes(&body).len(), DEEPEST + 1);
    }

    proptest! {
        #[test]
        fn no_body_panics(body in "[{}\\[\\]\":,a-z]{0,60}|\\PC{0,40}") {
            let refusal = refusal(&body);
            prop_assert!(!refusal.error.all().is_empty());
        }
    }
}
