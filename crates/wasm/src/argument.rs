//! Decodes arguments. A refusal names the argument, the place in it and the value.

use gallery_seal::json::Json;
use gallery_seal::spec::{Document, InvalidSpec};

use crate::wire::Refusal;

/// An argument as JSON; `null` for one that is absent.
pub(crate) fn json(name: &str, text: Option<String>) -> Result<Json, Refusal> {
    let Some(text) = text else {
        return Ok(Json::Null);
    };
    text.parse().map_err(|invalid| Refusal::new(name, invalid))
}

/// An argument that has to be there.
pub(crate) fn required<T: Document>(name: &str, text: Option<String>) -> Result<T, Refusal> {
    T::from_json(&json(name, text)?).map_err(|invalid| Refusal::new(name, invalid))
}

/// An argument that has a default.
pub(crate) fn optional<T: Document>(name: &str, text: Option<String>) -> Result<T, Refusal> {
    match json(name, text)? {
        Json::Null => Ok(T::default()),
        given => T::from_json(&given).map_err(|invalid| Refusal::new(name, invalid)),
    }
}

/// An argument that is a text and has to be there.
pub(crate) fn text(name: &str, text: Option<String>) -> Result<String, Refusal> {
    match json(name, text)? {
        Json::Text(text) => Ok(text),
        _ => Err(Refusal::new(
            name,
            InvalidSpec {
                path: gallery_seal::finding::Pointer::root(),
                message: "expected a string".to_owned(),
            },
        )),
    }
}

/// The one of `known` that has this name.
pub(crate) fn word<T: Copy>(
    argument: &str,
    name: &str,
    known: impl IntoIterator<Item = T>,
    read: impl Fn(T) -> &'static str,
) -> Result<T, Refusal> {
    let mut names = String::new();
    for one in known {
        if read(one) == name {
            return Ok(one);
        }
        let comma = if names.is_empty() { "" } else { ", " };
        names = names + comma + "`" + read(one) + "`";
    }
    Err(Refusal::unknown(argument, name, &names))
}
