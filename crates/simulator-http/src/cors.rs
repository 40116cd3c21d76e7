//! What browsers may do, and see.

use hyper::HeaderMap;
use hyper::header::HeaderValue;

/// The headers of answers that a page can read.
///
/// Which of its headers Azure exposes is written nowhere; that a page can read `Azure-AsyncOperation` is seen in
/// Azure/cosmos-explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exposed {
    /// All that say something.
    All,
    /// `Azure-AsyncOperation` alone: `Location` and `Retry-After` are hidden.
    Known,
    /// None.
    Nothing,
}

impl Exposed {
    pub(crate) fn read(text: &str) -> Option<Self> {
        match text {
            "all" => Some(Self::All),
            "known" => Some(Self::Known),
            "none" => Some(Self::Nothing),
            _ => None,
        }
    }

    const fn names(self) -> &'static str {
        match self {
            Self::All => {
                "Azure-AsyncOperation, Location, Retry-After, x-ms-request-id, x-ms-correlation-request-id, \
                 x-ms-ratelimit-remaining-subscription-reads, x-ms-ratelimit-remaining-subscription-writes, \
                 x-ms-ratelimit-remaining-subscription-deletes"
            }
            Self::Known => "Azure-AsyncOperation",
            Self::Nothing => "",
        }
    }
}

/// Adds what lets a page of any origin read an answer. Credentials are never allowed: tokens come in a header.
pub(crate) fn allow(exposed: Exposed, headers: &mut HeaderMap) {
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    if exposed != Exposed::Nothing {
        headers.insert(
            "access-control-expose-headers",
            HeaderValue::from_static(exposed.names()),
        );
    }
}

/// Adds what a preflight asks for.
pub(crate) fn preflight(asked: &HeaderMap, headers: &mut HeaderMap) {
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    let methods = HeaderValue::from_static("GET, HEAD, PUT, PATCH, POST, DELETE, OPTIONS");
    headers.insert("access-control-allow-methods", methods);
    if let Some(wanted) = asked.get("access-control-request-headers") {
        headers.insert("access-control-allow-headers", wanted.clone());
    }
    headers.insert("access-control-max-age", HeaderValue::from_static("3600"));
}
