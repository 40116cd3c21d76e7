//! Decodes arguments. A refusal names the argument, the place in it and the value.

use gallery_seal::Language;
use gallery_seal::finding::Pointer;
use gallery_seal::json::Json;
use gallery_seal::policy::Policy;
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

/// Options of every function but `render`.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) language: Language,
    pub(crate) policy: Policy,
}

/// Options of a function: those that it knows.
pub(crate) fn options(given: &Json, known: &[&str]) -> Result<Options, Refusal> {
    let mut options = Options::default();
    each_option(given, known, &mut |option| {
        match option.key {
            "policy" => options.policy = option.policy()?,
            _ => options.language = option.language()?,
        }
        Ok(())
    })?;
    Ok(options)
}

/// Hands every option that is given to `take`, which knows these.
pub(crate) fn each_option(
    given: &Json,
    known: &[&str],
    take: &mut dyn FnMut(Given) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let members = match given {
        Json::Null => return Ok(()),
        Json::Object(members) => members,
        other => return Err(mismatch("options", Pointer::root(), other, "an object")),
    };
    for (key, value) in members {
        if !known.contains(&&**key) {
            let known = known.join("`, `");
            let message = ["unknown key `", key, "`; known are `", &known, "`"].concat();
            let path = Pointer::root().key(key);
            return Err(Refusal::new("options", InvalidSpec { path, message }));
        }
        if *value != Json::Null {
            take(Given { key, value })?;
        }
    }
    Ok(())
}

/// An option that is given.
pub(crate) struct Given<'a> {
    pub(crate) key: &'a str,
    value: &'a Json,
}

impl Given<'_> {
    pub(crate) fn text(&self) -> Result<&str, Refusal> {
        match self.value {
            Json::Text(text) => Ok(text),
            _ => Err(self.mismatch("a string")),
        }
    }

    pub(crate) fn flag(&self) -> Result<bool, Refusal> {
        match self.value {
            Json::Flag(flag) => Ok(*flag),
            _ => Err(self.mismatch("true or false")),
        }
    }

    pub(crate) fn count(&self) -> Result<usize, Refusal> {
        let Json::Number(number) = self.value else {
            return Err(self.mismatch("a number"));
        };
        let count = number.to_string().parse();
        count.map_err(|_| self.mismatch("a whole number that is not negative"))
    }

    /// As [`word`].
    pub(crate) fn word<T: Copy>(
        &self,
        known: impl IntoIterator<Item = T>,
        read: impl Fn(T) -> &'static str,
    ) -> Result<T, Refusal> {
        word(&["options/", self.key].concat(), self.text()?, known, read)
    }

    pub(crate) fn language(&self) -> Result<Language, Refusal> {
        self.word(Language::ALL, Language::tag)
    }

    fn policy(&self) -> Result<Policy, Refusal> {
        Policy::from_json(self.value).map_err(|invalid| {
            let steps = invalid.path.steps();
            let path = steps.fold(self.path(), |at, step| at.key(&step));
            Refusal::new("options", InvalidSpec { path, ..invalid })
        })
    }

    fn mismatch(&self, expected: &str) -> Refusal {
        mismatch("options", self.path(), self.value, expected)
    }

    fn path(&self) -> Pointer {
        Pointer::root().key(self.key)
    }
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
