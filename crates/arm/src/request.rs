//! What is asked of Azure Resource Manager.

/// One request, without the credentials: who sends it adds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is to be done.
    pub method: Method,
    /// Where: path and query, percent-encoded, such as `/subscriptions?api-version=2022-12-01`.
    pub target: String,
    /// The JSON text that goes with it.
    pub body: Option<String>,
}

impl Request {
    /// A request that only reads.
    #[must_use]
    pub fn get(target: impl Into<String>) -> Self {
        Self {
            method: Method::Get,
            target: target.into(),
            body: None,
        }
    }
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Read.
    Get,
    /// Make or replace.
    Put,
    /// Change in part.
    Patch,
    /// Act.
    Post,
    /// Remove.
    Delete,
    /// Read the headers alone.
    Head,
}

impl Method {
    /// As it is written in a request.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
        }
    }
}
