//! The request itself: method, URL, headers and JSON body.

use super::Page;
use crate::finding::Pointer;
use crate::payload::{Payload, Text, Tree};
use crate::script::tree::Dialect;
use crate::script::{Kind, Token};
use crate::table::arm;
use crate::value::Cloud;
use crate::value::percent_encoded;

/// Writes the `PUT` as an `.http` file has it.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    send(payload, "PUT", "", Some(&arm::body(payload)), page);
}

/// Writes a request to the image version.
pub(super) fn send(
    payload: &Payload,
    method: &'static str,
    query: &'static str,
    body: Option<&Tree>,
    page: &mut Page,
) {
    let script = &mut page.script;
    script.push(Kind::Command, method);
    script.push(Kind::Space, " ");
    for token in url(payload, query) {
        script.add(token.kind, token.text, token.from);
    }
    script.push(Kind::Space, "\n");
    let Some(body) = body else { return };
    script.push(Kind::Key, "Content-Type");
    script.push(Kind::Punct, ": ");
    script.push(Kind::Text, "application/json");
    script.push(Kind::Space, "\n");
    script.push(Kind::Space, "\n");
    Dialect::JSON.write(script, body, 0);
    script.push(Kind::Space, "\n");
}

/// The version's URL with what is asked for beside its API version, such as `$expand=…&`.
pub(super) fn url(payload: &Payload, query: &'static str) -> Vec<Token> {
    let name = |text: &'static str| Token {
        kind: Kind::Name,
        text: text.into(),
        from: None,
    };
    let address = &payload.address;
    let is_chosen = address.cloud != Cloud::default();
    let mut url = vec![Token {
        from: is_chosen.then(|| Pointer::of("cloud")),
        ..name(address.cloud.resource_manager())
    }];
    for (before, text) in address.steps() {
        url.push(name(before));
        url.push(segment(text));
    }
    url.push(name("?"));
    url.push(name(query));
    url.push(name("api-version="));
    url.push(segment(&address.api_version));
    url
}

fn segment(text: &Text) -> Token {
    let shown = if text.is_missing() {
        text.shown()
    } else {
        percent_encoded(&text.value)
    };
    Token {
        kind: Kind::of(text),
        text: shown.into(),
        from: Some(text.from.clone()),
    }
}
