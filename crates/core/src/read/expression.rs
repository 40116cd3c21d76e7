//! Works out the expressions of ARM templates, as far as the template has what they need.
//!
//! Known are `parameters`, `variables`, `concat`, `format` and `resourceId`; a value that is not
//! known is a placeholder with the name of what would give it.

use super::template::Template;
use crate::json::{Json, Number};
use crate::search::{has, replaced};

/// An expression that is being worked out.
pub(super) struct Expression<'a> {
    template: &'a Template<'a>,
    rest: &'a str,
    depth: usize,
}

impl<'a> Expression<'a> {
    pub(super) const fn new(template: &'a Template<'a>, text: &'a str, depth: usize) -> Self {
        Self {
            template,
            rest: text,
            depth,
        }
    }

    /// Its value.
    pub(super) fn value(mut self, unknown: &mut Vec<String>) -> Json {
        let whole = self.rest;
        let value = self.one(unknown);
        let is_read = self.rest.trim().is_empty();
        value
            .filter(|_| is_read)
            .unwrap_or_else(|| placeholder(whole.trim(), unknown))
    }

    /// The next value; `None` where the text is no expression that is known.
    fn one(&mut self, unknown: &mut Vec<String>) -> Option<Json> {
        self.rest = self.rest.trim_start();
        if self.rest.starts_with('\'') {
            return self.string().map(Json::from);
        }
        let is_word =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        let length = self
            .rest
            .find(|character| !is_word(character))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest.trim_start();
        if let Some(number) = Number::new(word) {
            return Some(Json::Number(number));
        }
        let arguments = self.arguments(unknown)?;
        // What comes of properties and elements is not followed.
        let is_whole = !self.rest.trim_start().starts_with(['.', '[']);
        is_whole
            .then(|| self.call(word, &arguments, unknown))
            .flatten()
    }

    /// What stands in the brackets of a call.
    fn arguments(&mut self, unknown: &mut Vec<String>) -> Option<Vec<Json>> {
        self.rest = self.rest.strip_prefix('(')?.trim_start();
        let mut arguments = Vec::new();
        if let Some(rest) = self.rest.strip_prefix(')') {
            self.rest = rest;
            return Some(arguments);
        }
        if self.depth > DEEPEST {
            return None;
        }
        self.depth += 1;
        loop {
            arguments.push(self.one(unknown)?);
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix(')') {
                self.rest = rest;
                self.depth -= 1;
                return Some(arguments);
            }
            self.rest = self.rest.strip_prefix(',')?;
        }
    }

    /// A text in single quotes; two of them are one.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        loop {
            let rest = self.rest.strip_prefix('\'')?;
            let (text, rest) = rest.split_once('\'')?;
            string.push_str(text);
            self.rest = rest;
            if !rest.starts_with('\'') {
                return Some(string);
            }
            string.push('\'');
        }
    }

    fn call(&self, name: &str, arguments: &[Json], unknown: &mut Vec<String>) -> Option<Json> {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let texts = || arguments.iter().map(text).collect::<Option<Vec<_>>>();
        if is("parameters") || is("variables") {
            let [Json::Text(wanted)] = arguments else {
                return None;
            };
            return Some(self.named(name, wanted, unknown));
        }
        if is("concat") {
            return Some(texts()?.concat().into());
        }
        if is("format") {
            let texts = texts()?;
            let (pattern, values) = texts.split_first()?;
            let mut said = pattern.clone();
            // From the last on, so that what values say is never taken for a place.
            for (index, value) in values.iter().enumerate().rev() {
                said = replaced(&said, &format!("{{{index}}}"), value);
            }
            return Some(said.into());
        }
        is("resourceId")
            .then(|| self.resource_id(&texts()?))
            .flatten()
    }

    /// The default value of a parameter, or a variable.
    fn named(&self, name: &str, wanted: &str, unknown: &mut Vec<String>) -> Json {
        let is_parameter = name.eq_ignore_ascii_case("parameters");
        let named = if is_parameter {
            self.template.parameters
        } else {
            self.template.variables
        };
        let found = match named {
            Some(Json::Object(members)) => super::template::get(members, wanted),
            _ => None,
        };
        let found = if is_parameter {
            found.and_then(|it| it.get("defaultValue"))
        } else {
            found
        };
        match found {
            Some(Json::Text(text)) if self.depth <= DEEPEST => {
                let is_expression =
                    crate::script::template::is_expression(text) && !text.starts_with("[[");
                let inner = text.get(1..text.len().saturating_sub(1));
                match inner.filter(|_| is_expression) {
                    Some(inner) => Self::new(self.template, inner, self.depth + 4).value(unknown),
                    None => self.template.evaluated(text, unknown),
                }
            }
            Some(value) if !matches!(value, Json::Text(_)) => value.clone(),
            _ => placeholder(wanted, unknown),
        }
    }

    /// An id in the deployment's own resource group, unless the arguments name another one: its full
    /// form where the template says where it belongs, else the bare name, which means the same.
    fn resource_id(&self, texts: &[String]) -> Option<Json> {
        let at = texts.iter().position(|text| has(text, "/"))?;
        let (before, rest) = texts.split_at(at);
        let (kind, names) = rest.split_first()?;
        let (mut subscription, mut group) =
            (&self.template.subscription, &self.template.resource_group);
        match before {
            [] => {}
            [its] => group = its,
            [one, its] => (subscription, group) = (one, its),
            _ => return None,
        }
        let mut types = kind.split('/');
        let namespace = types.next()?;
        let types: Vec<_> = types.collect();
        if types.len() != names.len() {
            return None;
        }
        if (subscription.is_empty() || group.is_empty())
            && before.is_empty()
            && let [name] = names
        {
            return Some(name.as_str().into());
        }
        let shown = |text: &str, wanted: &str| {
            if text.is_empty() {
                wanted.to_owned()
            } else {
                text.to_owned()
            }
        };
        let mut id = format!(
            "/subscriptions/{}/resourceGroups/{}/providers/{namespace}",
            shown(subscription, "<subscription>"),
            shown(group, "<resource-group>"),
        );
        for (kind, name) in types.iter().zip(names) {
            id.extend(["/", kind, "/", name]);
        }
        Some(id.into())
    }
}

fn text(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn placeholder(name: &str, unknown: &mut Vec<String>) -> Json {
    unknown.push(name.to_owned());
    ["<", name, ">"].concat().into()
}

/// Deeper than any expression that people write; reading is by recursion.
const DEEPEST: usize = 32;
