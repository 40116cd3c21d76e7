//! Decodes arguments. A refusal names the argument, the place in it and the value.

use gallery_seal::spec::from_json;
use serde::de::DeserializeOwned;

use crate::wire::Refusal;

/// An argument that has to be there.
pub(crate) fn required<T: DeserializeOwned>(
    name: &str,
    text: Option<String>,
) -> Result<T, Refusal> {
    let text = text.unwrap_or_else(|| "null".to_owned());
    from_json(&text).map_err(|invalid| Refusal::new(name, invalid))
}

/// An argument that has a default.
pub(crate) fn optional<T: DeserializeOwned + Default>(
    name: &str,
    text: Option<String>,
) -> Result<T, Refusal> {
    text.map_or_else(|| Ok(T::default()), |text| required(name, Some(text)))
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
