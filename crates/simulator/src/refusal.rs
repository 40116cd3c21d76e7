//! What Azure says when it will not.

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;

/// One of ARM's errors, and the status that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    target: Option<String>,
    details: Vec<Self>,
    headers: Vec<(&'static str, String)>,
}

impl Refusal {
    pub(crate) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            target: None,
            details: Vec::new(),
            headers: Vec::new(),
        }
    }

    /// Compute's usual one: a parameter that can't be.
    pub(crate) fn parameter(target: &str, message: impl Into<String>) -> Self {
        Self::new(400, "InvalidParameter", message).target(target)
    }

    /// Compute's answer to a change of what is fixed for good.
    pub(crate) fn change(property: &str) -> Self {
        let message = format!("Changing property '{property}' is not allowed.");
        Self::new(409, "PropertyChangeNotAllowed", message).target(property)
    }

    pub(crate) fn target(self, target: &str) -> Self {
        Self {
            target: Some(target.to_owned()),
            ..self
        }
    }

    pub(crate) fn detail(mut self, detail: Self) -> Self {
        self.details.push(detail);
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The error itself, as it stands under `error`.
    pub(crate) fn to_json(&self) -> Json {
        let mut members = vec![
            ("code".to_owned(), Json::from(self.code)),
            ("message".to_owned(), Json::from(&self.message)),
        ];
        if let Some(target) = &self.target {
            members.push(("target".to_owned(), Json::from(target)));
        }
        if !self.details.is_empty() {
            let details = self.details.iter().map(Self::to_json).collect();
            members.push(("details".to_owned(), Json::List(details)));
        }
        Json::Object(members)
    }

    pub(crate) fn reply(&self) -> Reply {
        let headers = self.headers.iter();
        Reply {
            status: self.status,
            headers: headers
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
            body: Json::object([("error", self.to_json())]).to_string(),
        }
    }
}
