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
            ("region", Json::Text(name)) => read.render.region.clone_from(name),
            ("osState", Json::Text(state)) => {
                let states = [("Generalized", false), ("Specialized", true)];
                (_, read.render.specialized) =
                    word("options/osState", state, states, |(name, _)| name)?;
            }
            ("osType", Json::Text(system)) => {
                let systems = ["Linux", "Windows"];
                let system = word("options/osType", system, systems, |name| name)?;
                system.clone_into(&mut read.render.os_type);
            }
            ("language" | "region" | "osState" | "osType", other) => {
                return Err(mismatch("options", path, other, "a string"));
            }
            ("width", Json::Number(width)) => {
                let width = width.to_string().parse();
                let expected = "a whole number that is not negative";
                read.render.width =
                    width.map_err(|_| mismatch("options", path, value, expected))?;
            }
            ("width", other) => return Err(mismatch("options", path, other, "a number")),
            ("policy", given) => read.policy = policy(given, &path)?,
            ("parameters", Json::Flag(flag)) => read.render.parameters = *flag,
            ("variables", Json::Flag(flag)) => read.render.variables = *flag,
            ("oneLine", Json::Flag(flag)) => read.render.one_line = *flag,
            ("comments", Json::Flag(flag)) => read.render.comments = *flag,
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
