//! Decodes arguments. A refusal names the argument, the place in it and the value.

use gallery_seal::Language;
use gallery_seal::finding::Pointer;
use gallery_seal::json::Json;
use gallery_seal::policy::Policy;
use gallery_seal::render::RenderOptions;
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
        other => Err(mismatch(name, Pointer::root(), &other, "a string")),
    }
}

/// Options of every function.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) render: RenderOptions,
    pub(crate) policy: Policy,
}

/// Options of `check` and `render`: those that the function knows.
pub(crate) fn options(options: &Json, known: &[&str]) -> Result<Options, Refusal> {
    let mut read = Options::default();
    let members = match options {
        Json::Null => return Ok(read),
        Json::Object(members) => members,
        other => return Err(mismatch("options", Pointer::root(), other, "an object")),
    };
    for (key, value) in members {
        let path = Pointer::root().key(key);
        match (key.as_str(), value) {
            (name, _) if !known.contains(&name) => {
                let known = known.join("`, `");
                let message = ["unknown key `", name, "`; known are `", &known, "`"].concat();
                return Err(Refusal::new("options", InvalidSpec { path, message }));
            }
            (_, Json::Null) => {}
            ("language", Json::Text(tag)) => {
                read.render.language = word("options/language", tag, Language::ALL, Language::tag)?;
            }
            ("language", other) => return Err(mismatch("options", path, other, "a string")),
            ("policy", given) => read.policy = policy(given, &path)?,
            (_, Json::Flag(flag)) => read.render.parameters = *flag,
            (_, other) => return Err(mismatch("options", path, other, "true or false")),
        }
    }
    Ok(read)
}

fn policy(json: &Json, at: &Pointer) -> Result<Policy, Refusal> {
    Policy::from_json(json).map_err(|invalid| {
        let path = invalid
            .path
            .steps()
            .fold(at.clone(), |at, step| at.key(&step));
        Refusal::new("options", InvalidSpec { path, ..invalid })
    })
}

fn mismatch(argument: &str, path: Pointer, found: &Json, expected: &str) -> Refusal {
    Refusal::new(argument, InvalidSpec::mismatch(path, found, expected))
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
