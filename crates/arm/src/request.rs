//! What is asked of Azure Resource Manager.

use gallery_seal::json::Json;
use gallery_seal::value::percent_encoded;

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

    /// A request that makes or replaces a resource.
    #[must_use]
    pub fn put(target: impl Into<String>, body: &Json) -> Self {
        Self {
            method: Method::Put,
            target: target.into(),
            body: Some(body.to_string()),
        }
    }

    /// A request that acts.
    #[must_use]
    pub fn post(target: impl Into<String>, body: &Json) -> Self {
        Self {
            method: Method::Post,
            target: target.into(),
            body: Some(body.to_string()),
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
    /// Every method.
    pub const ALL: [Self; 6] = [
        Self::Get,
        Self::Put,
        Self::Patch,
        Self::Post,
        Self::Delete,
        Self::Head,
    ];

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

    /// The method of a written name; case counts.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }

    /// Whether it only reads, so that it may be sent again without a second thought.
    #[must_use]
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Get | Self::Head)
    }
}

/// A target from the parts of a path, each name percent-encoded: literal and name in turn.
pub(crate) fn target(parts: &[(&str, &str)], rest: &str, api_version: &str) -> String {
    let mut target = String::new();
    for (literal, name) in parts {
        target.push_str(literal);
        target.push_str(&percent_encoded(name));
    }
    let mark = if rest.contains('?') { '&' } else { '?' };
    target.push_str(rest);
    target.push(mark);
    target + "api-version=" + api_version
}

/// The target of a resource's id. Ids are paths: their slashes stay, all else is percent-encoded.
pub(crate) fn target_of_id(id: &str, query: &str, api_version: &str) -> String {
    let segments: Vec<String> = id.split('/').map(percent_encoded).collect();
    target(&[], &(segments.join("/") + query), api_version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_can_not_break_out_of_their_segment() {
        let parts = [("/subscriptions/", "s"), ("/resourceGroups/", "a/../b?c#d")];
        let target = target(&parts, "/x?$expand=y", "2022-12-01");
        let expected =
            "/subscriptions/s/resourceGroups/a%2F..%2Fb%3Fc%23d/x?$expand=y&api-version=2022-12-01";
        assert_eq!(target, expected);
        let of_id = target_of_id("/subscriptions/s/../x y", "", "1");
        assert_eq!(of_id, "/subscriptions/s/%2E%2E/x%20y?api-version=1");
    }

    #[test]
    fn methods_are_known_by_their_names() {
        for method in Method::ALL {
            assert_eq!(Method::from_name(method.name()), Some(method));
        }
        assert!(Method::Get.is_read() && !Method::Post.is_read());
    }
}
