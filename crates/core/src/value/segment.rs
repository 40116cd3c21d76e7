//! Names as parts of URLs.

use std::fmt::Write as _;

/// One path segment or query value: all but unreserved characters and parentheses as `%XX`. A
/// segment of dots alone would be removed by clients: it is encoded.
///
/// Source: RFC 3986, sections 2.1 and 3.3.
#[must_use]
pub fn percent_encoded(text: &str) -> String {
    let is_dots = !text.is_empty() && text.bytes().all(|byte| byte == b'.');
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-_~()".contains(&byte);
        if is_plain || (byte == b'.' && !is_dots) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
