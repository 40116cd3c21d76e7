//! The expressions of templates.
//!
//! Known functions: `parameters`, `variables`, `concat`, `format`, `resourceId`, `subscription`,
//! `resourceGroup`, `tenant`, `deployment`, `toLower` and `toUpper`; an unknown one is refused.
//! Source: "Syntax and expressions in ARM templates" and "ARM template functions" in Azure's documents.

use gallery_seal::json::Json;

use super::{Setting, invalid};
use crate::refusal::Refusal;

/// What names in an expression mean.
pub(crate) struct Scope<'a> {
    pub(crate) setting: &'a Setting<'a>,
    pub(crate) parameters: Json,
    pub(crate) variables: &'a Json,
}

/// How deep expressions and variables may nest.
const DEPTH: usize = 40;

impl Scope<'_> {
    /// A value with all expressions in it worked out.
    pub(crate) fn evaluated(&self, value: &Json) -> Result<Json, Refusal> {
        self.value(value, DEPTH)
    }

    fn value(&self, value: &Json, depth: usize) -> Result<Json, Refusal> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(invalid("expressions nest too deeply"));
        };
        match value {
            Json::List(elements) => {
                let elements = elements.iter().map(|element| self.value(element, depth));
                Ok(Json::List(elements.collect::<Result<_, _>>()?))
            }
            Json::Object(members) => {
                let members = members
                    .iter()
                    .map(|(key, value)| Ok((self.key(key, depth)?, self.value(value, depth)?)));
                Ok(Json::Object(members.collect::<Result<_, Refusal>>()?))
            }
            Json::Text(text) => self.text(text, depth),
            other => Ok(other.clone()),
        }
    }

    fn key(&self, key: &str, depth: usize) -> Result<String, Refusal> {
        match self.text(key, depth)? {
            Json::Text(key) => Ok(key),
            _ => Err(invalid("the name of a property is no text")),
        }
    }

    fn text(&self, text: &str, depth: usize) -> Result<Json, Refusal> {
        let inner = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        match inner {
            None => Ok(text.into()),
            Some(inner) if inner.starts_with('[') => Ok(format!("{inner}]").into()),
            Some(inner) => {
                let mut reader = Reader {
                    rest: inner,
                    scope: self,
                };
                let value = reader.expression(depth)?;
                let is_over = reader.rest.trim().is_empty();
                is_over.then_some(value).ok_or_else(|| unreadable(text))
            }
        }
    }
}

fn unreadable(text: &str) -> Refusal {
    invalid(&format!("the language expression '{text}' can't be read"))
}

struct Reader<'a> {
    rest: &'a str,
    scope: &'a Scope<'a>,
}

impl Reader<'_> {
    fn expression(&mut self, depth: usize) -> Result<Json, Refusal> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(invalid("expressions nest too deeply"));
        };
        let mut value = self.primary(depth)?;
        loop {
            if self.eat('.') {
                let name = self.name();
                value = found(&value, &name)?;
            } else if self.eat('[') {
                let index = self.expression(depth)?;
                self.expect(']')?;
                value = match (&value, &index) {
                    (Json::List(list), Json::Number(number)) => {
                        let index = number
                            .as_whole()
                            .and_then(|index| usize::try_from(index).ok());
                        let element = index.and_then(|index| list.get(index));
                        element
                            .cloned()
                            .ok_or_else(|| invalid("the index of an array is out of bounds"))?
                    }
                    (_, Json::Text(name)) => found(&value, name)?,
                    _ => return Err(invalid("an index is neither a number nor a text")),
                };
            } else {
                return Ok(value);
            }
        }
    }

    fn primary(&mut self, depth: usize) -> Result<Json, Refusal> {
        self.rest = self.rest.trim_start();
        if self.eat('\'') {
            return self.quoted().map(Json::Text);
        }
        let name = self.name();
        if name.is_empty() {
            return Err(unreadable(self.rest));
        }
        if let Ok(number) = name.parse::<i32>() {
            return Ok(number.into());
        }
        if !self.eat('(') {
            return Err(unreadable(&name));
        }
        let mut arguments = Vec::new();
        if !self.eat(')') {
            loop {
                arguments.push(self.expression(depth)?);
                if self.eat(')') {
                    break;
                }
                self.expect(',')?;
            }
        }
        self.call(&name, &arguments, depth)
    }

    /// A text up to its closing quote; two quotes are one.
    fn quoted(&mut self) -> Result<String, Refusal> {
        let mut text = String::new();
        loop {
            let (before, after) = self
                .rest
                .split_once('\'')
                .ok_or_else(|| unreadable(self.rest))?;
            text.push_str(before);
            self.rest = after;
            match after.strip_prefix('\'') {
                Some(after) => {
                    text.push('\'');
                    self.rest = after;
                }
                None => return Ok(text),
            }
        }
    }

    fn name(&mut self) -> String {
        let text = self.rest.trim_start();
        let end = text.find(|character: char| {
            !(character.is_ascii_alphanumeric() || character == '_' || character == '-')
        });
        let (name, rest) = text
            .split_at_checked(end.unwrap_or(text.len()))
            .unwrap_or((text, ""));
        self.rest = rest;
        name.to_owned()
    }

    fn eat(&mut self, mark: char) -> bool {
        let rest = self.rest.trim_start().strip_prefix(mark);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, mark: char) -> Result<(), Refusal> {
        self.eat(mark)
            .then_some(())
            .ok_or_else(|| unreadable(self.rest))
    }

    fn call(&self, name: &str, arguments: &[Json], depth: usize) -> Result<Json, Refusal> {
        let Scope {
            setting,
            parameters,
            variables,
        } = self.scope;
        let texts: Vec<String> = arguments.iter().map(shown).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        match (name.to_ascii_lowercase().as_str(), texts.as_slice()) {
            ("parameters", [name]) => found(parameters, name),
            ("variables", [name]) => self.scope.value(&found(variables, name)?, depth),
            ("concat", texts) => Ok(texts.concat().into()),
            ("format", [format, values @ ..]) => Ok(formatted(format, values).into()),
            ("tolower", [text]) => Ok(text.to_lowercase().into()),
            ("toupper", [text]) => Ok(text.to_uppercase().into()),
            ("resourceid", words) => {
                let index = words
                    .iter()
                    .position(|word| word.contains('/'))
                    .unwrap_or_default();
                let (before, rest) = words.split_at_checked(index).unwrap_or((&[], words));
                let (subscription, group) = match before {
                    [subscription, group] => (*subscription, *group),
                    [group] => (setting.subscription, *group),
                    _ => (setting.subscription, setting.group),
                };
                let id = rest
                    .split_first()
                    .and_then(|(kind, names)| resource_id(subscription, group, kind, names));
                id.map(Json::Text)
                    .ok_or_else(|| invalid("resourceId() needs a type and as many names as it has"))
            }
            ("subscription", []) => Ok(Json::object([
                (
                    "id",
                    format!("/subscriptions/{}", setting.subscription).into(),
                ),
                ("subscriptionId", setting.subscription.into()),
                ("tenantId", setting.tenant.into()),
            ])),
            ("tenant", []) => Ok(Json::object([("tenantId", setting.tenant.into())])),
            ("deployment", []) => Ok(Json::object([("name", setting.deployment.into())])),
            ("resourcegroup", []) => Ok(Json::object([
                (
                    "id",
                    format!(
                        "/subscriptions/{}/resourceGroups/{}",
                        setting.subscription, setting.group
                    )
                    .into(),
                ),
                ("name", setting.group.into()),
                ("location", setting.location.into()),
            ])),
            _ => Err(invalid(&format!(
                "The template function '{name}' is not valid. Please see https://aka.ms/arm-functions for usage details."
            ))),
        }
    }
}

/// The id of a resource, when its type has as many segments as it has names.
pub(crate) fn resource_id(
    subscription: &str,
    group: &str,
    full_type: &str,
    names: &[&str],
) -> Option<String> {
    let (namespace, types) = full_type.split_once('/')?;
    let types: Vec<&str> = types.split('/').collect();
    let id = format!("/subscriptions/{subscription}/resourceGroups/{group}/providers/{namespace}");
    let pairs = types.iter().zip(names);
    (types.len() == names.len())
        .then(|| pairs.fold(id, |id, (kind, name)| format!("{id}/{kind}/{name}")))
}

fn found(json: &Json, name: &str) -> Result<Json, Refusal> {
    let Json::Object(members) = json else {
        return Err(invalid(&format!("there is no property '{name}'")));
    };
    let member = members
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name));
    member.map(|(_, value)| value.clone()).ok_or_else(|| {
        invalid(&format!("The template parameter, variable or property '{name}' is not found. Please see https://aka.ms/arm-syntax for usage details."))
    })
}

fn shown(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        other => other.to_string(),
    }
}

/// `{0}` stands for the first value; two braces are one.
fn formatted(format: &str, values: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = format;
    while let Some(index) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at_checked(index).unwrap_or((rest, ""));
        text.push_str(before);
        let placeholder = after
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'));
        let value = placeholder
            .and_then(|(number, rest)| Some((values.get(number.parse::<usize>().ok()?)?, rest)));
        if let Some((value, after)) = value {
            text.push_str(value);
            rest = after;
        } else {
            let brace = after.chars().next().unwrap_or_default();
            text.push(brace);
            let after = after.strip_prefix(brace).unwrap_or_default();
            rest = after.strip_prefix(brace).unwrap_or(after);
        }
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evaluated(text: &str) -> Result<String, Refusal> {
        let setting = Setting {
            subscription: "s",
            group: "g",
            location: "westus",
            tenant: "t",
            deployment: "d",
        };
        let variables = r#"{"prefix": "[concat('a-', parameters('gallery'))]"}"#
            .parse()
            .unwrap();
        let scope = Scope {
            setting: &setting,
            parameters: r#"{"gallery": "G", "list": ["x", "y"]}"#.parse().unwrap(),
            variables: &variables,
        };
        scope.evaluated(&text.into()).map(|value| shown(&value))
    }

    #[test]
    fn expressions_have_the_values_that_azure_gives_them() {
        for (text, value) in [
            ("plain", "plain"),
            ("[[plain]", "[plain]"),
            ("[parameters('gallery')]", "G"),
            ("[parameters('list')[1]]", "y"),
            ("[variables('prefix')]", "a-G"),
            (
                "[format('{0}/{1} {{it''s}}', 'a', parameters('gallery'))]",
                "a/G {it's}",
            ),
            ("[toLower(concat('A', 'B'))]", "ab"),
            ("[resourceGroup().location]", "westus"),
            ("[subscription().subscriptionId]", "s"),
            (
                "[resourceId('Microsoft.Compute/galleries/images', 'a', 'b')]",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b",
            ),
            (
                "[resourceId('other', 'Microsoft.Compute/disks', 'a')]",
                "/subscriptions/s/resourceGroups/other/providers/Microsoft.Compute/disks/a",
            ),
        ] {
            assert_eq!(evaluated(text).as_deref(), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for text in [
            "[]",
            "[x",
            "[parameters('none')]",
            "[parameters('gallery']",
            "[reference('x')]",
            "[concat('a)]",
            "[1 2]",
        ] {
            let value = evaluated(text);
            assert!(
                value.is_err() || value.as_deref() == Ok(text),
                "{text}: {value:?}"
            );
        }
        assert_eq!(
            evaluated("[resourceId('A/b', 'x', 'y')]").unwrap_err().code,
            "InvalidTemplate"
        );
    }
}
