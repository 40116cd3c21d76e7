//! Where Azure Resource Manager is, and which of its URLs are followed.

use std::fmt;

use gallery_seal::finding::Message;
use gallery_seal::language::{Bilingual, Language};
use gallery_seal::value::Cloud;

use crate::text::texts;

/// One Azure Resource Manager: an origin, to which everything is sent and nothing but to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    origin: String, // Invariant: scheme, host and perhaps a port, in lower case, no slash behind.
    cloud: Option<Cloud>,
}

impl Endpoint {
    /// A cloud's own.
    #[must_use]
    pub fn of(cloud: Cloud) -> Self {
        Self {
            origin: cloud.resource_manager().to_owned(),
            cloud: Some(cloud),
        }
    }

    /// Another one, such as a simulator's: `https://host`, or `http://` on loopback. A slash behind
    /// it is dropped. One of the clouds' own addresses gives that cloud's.
    ///
    /// # Errors
    /// When it is neither, or has a user, a path or a query.
    pub fn custom(text: &str) -> Result<Self, InvalidEndpoint> {
        let origin = text.trim().to_ascii_lowercase();
        let (host, is_secure) = match origin.split_once("://") {
            Some(("https", host)) => (host, true),
            Some(("http", host)) => (host, false),
            _ => return Err(InvalidEndpoint::Scheme),
        };
        let host = host.strip_suffix('/').unwrap_or(host);
        let (name, port) = parts(host).ok_or(InvalidEndpoint::Host)?;
        if !is_secure && !is_loopback(name) {
            return Err(InvalidEndpoint::Insecure);
        }
        let usual = if is_secure { 443 } else { 80 };
        let scheme = if is_secure { "https" } else { "http" };
        let origin = match port {
            Some(port) if port != usual => format!("{scheme}://{name}:{port}"),
            _ => format!("{scheme}://{name}"),
        };
        let mut clouds = Cloud::ALL.into_iter();
        let cloud = clouds.find(|cloud| cloud.resource_manager() == origin);
        Ok(Self { origin, cloud })
    }

    /// Scheme, host and perhaps a port, such as `https://management.azure.com`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The cloud whose it is; `None`: a custom one, which stands for any.
    #[must_use]
    pub const fn cloud(&self) -> Option<Cloud> {
        self.cloud
    }

    /// The URL of a request's target.
    ///
    /// # Errors
    /// When the target does not begin with a slash, or has characters that no URL has: joined to
    /// the origin it could lead elsewhere.
    pub fn url(&self, target: &str) -> Result<String, Elsewhere> {
        if is_target(target) {
            Ok([&self.origin, target].concat())
        } else {
            Err(self.elsewhere(target))
        }
    }

    /// The target of a URL that the service gave: `nextLink`, `Azure-AsyncOperation`, `Location`.
    ///
    /// # Errors
    /// When it is not at this very scheme, host and port. It is then not followed.
    pub fn target(&self, url: &str) -> Result<String, Elsewhere> {
        let url = url.trim();
        if url.starts_with('/') && !url.starts_with("//") && is_target(url) {
            return Ok(url.to_owned());
        }
        let rest = self.behind_origin(url).map(|rest| match rest {
            "" => "/".to_owned(),
            query if query.starts_with('?') => ["/", query].concat(),
            path => path.to_owned(),
        });
        rest.filter(|target| is_target(target))
            .ok_or_else(|| self.elsewhere(url))
    }

    /// What stands behind the origin in a URL of this host. The very text of the origin has to come
    /// first, in any case, so that no two readers of URLs can take it for different hosts.
    fn behind_origin<'a>(&self, url: &'a str) -> Option<&'a str> {
        let start = url.get(..self.origin.len())?;
        if !start.eq_ignore_ascii_case(&self.origin) {
            return None;
        }
        let rest = url.get(self.origin.len()..)?;
        let has_port = self.origin.matches(':').count() > 1;
        let usual = if self.origin.starts_with("https:") {
            ":443"
        } else {
            ":80"
        };
        let rest = match rest.strip_prefix(usual) {
            Some(rest) if !has_port => rest,
            _ => rest,
        };
        (rest.is_empty() || rest.starts_with(['/', '?'])).then_some(rest)
    }

    fn elsewhere(&self, url: &str) -> Elsewhere {
        let shown = url.split(['?', '#']).next().unwrap_or_default();
        Elsewhere {
            origin: self.origin.clone(),
            url: shown
                .chars()
                .filter(|c| !c.is_control())
                .take(SHOWN)
                .collect(),
        }
    }
}

/// A URL that is not at the endpoint's own scheme, host and port. It was not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The endpoint's origin.
    pub origin: String,
    /// The beginning of the URL, without its query.
    pub url: String,
}

impl Elsewhere {
    /// What is wrong, in every language.
    #[must_use]
    pub fn said(&self) -> Message {
        Message::new(&ELSEWHERE, [&self.url, &self.origin])
    }
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().in_language(Language::English))
    }
}

impl std::error::Error for Elsewhere {}

/// Why a text is no endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidEndpoint {
    /// It begins neither with `https://` nor with `http://`.
    Scheme,
    /// What follows is not a host with or without a port alone.
    Host,
    /// It is `http://`, and not on loopback.
    Insecure,
}

impl InvalidEndpoint {
    /// What is wrong, in every language.
    #[must_use]
    pub const fn said(self) -> &'static Bilingual {
        match self {
            Self::Scheme => &SCHEME,
            Self::Host => &HOST,
            Self::Insecure => &INSECURE,
        }
    }
}

impl fmt::Display for InvalidEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.said().en)
    }
}

impl std::error::Error for InvalidEndpoint {}

/// Host and port; no user, no path, no blanks. Numbers and brackets only as loopback has them.
fn parts(text: &str) -> Option<(&str, Option<u16>)> {
    let (name, port) = match text.strip_prefix("[::1]") {
        Some("") => ("[::1]", None),
        Some(rest) => ("[::1]", Some(rest.strip_prefix(':')?)),
        None => match text.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (text, None),
        },
    };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    let is_name = !name.is_empty() && name.bytes().all(is_plain) && !name.starts_with(['-', '.']);
    if !is_name && name != "[::1]" {
        return None;
    }
    match port {
        None => Some((name, None)),
        Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            let port: u16 = port.parse().ok()?;
            Some((name, Some(port)))
        }
        Some(_) => None,
    }
}

fn is_loopback(name: &str) -> bool {
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Whether a text is path and query: a slash first, then what URLs are written with.
fn is_target(text: &str) -> bool {
    let is_written = |byte: u8| byte.is_ascii_graphic() && !b"\\#\"<>^`{|}".contains(&byte);
    text.starts_with('/') && text.bytes().all(is_written)
}

texts! {
    ELSEWHERE: "The service pointed to `{0}`, which is not at `{1}`. It was not followed.", "服務指向 `{0}`，該位址不屬於 `{1}`，因此未前往。";
    SCHEME: "An endpoint begins with `https://`.", "端點必須以 `https://` 開頭。";
    HOST: "An endpoint is a host and perhaps a port, such as `https://management.azure.com`.", "端點只能是主機名稱與選用的連接埠，例如 `https://management.azure.com`。";
    INSECURE: "`http://` is for this machine alone: `localhost`, `127.0.0.1` or `[::1]`.", "`http://` 只能用於本機：`localhost`、`127.0.0.1` 或 `[::1]`。";
}

/// The most characters of a refused URL that are shown.
const SHOWN: usize = 200;

#[cfg(test)]
mod tests;
