//! The request itself: method, URL, headers and JSON body.

use std::fmt::Write as _;

use super::Page;
use crate::payload::{Payload, Text};
use crate::script::tree::Dialect;
use crate::script::{Kind, Script};
use crate::table::arm;

/// Writes the `PUT` as an `.http` file has it.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    script.push(Kind::Command, "PUT");
    script.push(Kind::Space, " ");
    url(script, payload);
    script.push(Kind::Space, "\n");
    script.push(Kind::Key, "Content-Type");
    script.push(Kind::Punct, ": ");
    script.push(Kind::Text, "application/json");
    script.push(Kind::Space, "\n");
    script.push(Kind::Space, "\n");
    Dialect::JSON.write(script, &arm::body(payload), 0);
    script.push(Kind::Space, "\n");
}

/// The version's URL with its API version.
pub(super) fn url(script: &mut Script, payload: &Payload) {
    let address = &payload.address;
    script.push(Kind::Name, address.cloud.resource_manager());
    for (before, name) in address.steps() {
        script.push(Kind::Name, before);
        segment(script, name);
    }
    script.push(Kind::Name, "?api-version=");
    segment(script, &address.api_version);
}

fn segment(script: &mut Script, text: &Text) {
    let shown = if text.is_missing() {
        text.shown()
    } else {
        percent_encoded(&text.value)
    };
    script.push_from(Kind::of(text), shown, &text.from);
}

/// One path segment or query value: all but unreserved characters and parentheses as `%XX`. A segment of dots alone would be removed by clients: it is encoded.
///
/// Source: RFC 3986, sections 2.1 and 3.3.
fn percent_encoded(text: &str) -> String {
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
