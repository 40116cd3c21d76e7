//! A request's target, taken apart.

/// The segments of the path, and the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Route {
    /// Decoded, as typed.
    pub(crate) segments: Vec<String>,
    query: Vec<(String, String)>,
}

impl Route {
    /// Reads `/path?query`, or a whole URL, whose host is ignored.
    pub(crate) fn read(target: &str) -> Self {
        let target = target.split_once("://").map_or(target, |(_, rest)| {
            rest.find('/')
                .and_then(|slash| rest.get(slash..))
                .unwrap_or_default()
        });
        let target = target.split_once('#').map_or(target, |(target, _)| target);
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let parts = path.split('/').filter(|part| !part.is_empty());
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        Self {
            segments: parts.map(decoded).collect(),
            query: pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decoded(name), decoded(&value.replace('+', " ")))
                })
                .collect(),
        }
    }

    /// A parameter of the query; names are compared without case.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let mut query = self.query.iter();
        let (_, value) = query.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// The path again, decoded.
    pub(crate) fn path(&self) -> String {
        self.segments
            .iter()
            .fold(String::new(), |path, segment| path + "/" + segment)
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        if let (b'%', [high, low, after @ ..]) = (*byte, after)
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(*byte);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_taken_apart() {
        let route = Route::read("/subscriptions/a%20b/x?%24expand=Status&Api-Version=2024-03-03");
        assert_eq!(route.segments, ["subscriptions", "a b", "x"]);
        assert_eq!(route.parameter("$expand"), Some("Status"));
        assert_eq!(route.parameter("api-version"), Some("2024-03-03"));
        assert_eq!(route.parameter("nothing"), None);
    }

    #[test]
    fn whole_urls_and_broken_ones_are_read() {
        assert_eq!(Route::read("https://host:1/a/b?c=d").path(), "/a/b");
        assert_eq!(Route::read("https://host").segments, [""; 0]);
        assert_eq!(Route::read("/100%/%zz/%4").path(), "/100%/%zz/%4");
        assert_eq!(Route::read("").path(), "");
    }
}
