//! The expressions of templates.
//!
//! Known functions: `parameters`, `variables`, `concat`, `format`, `resourceId`, `subscription`,
//! `resourceGroup`, `tenant`, `deployment`, `toLower` and `toUpper`; an unknown one is refused.
//! Source: "Syntax and expressions in ARM templates" and "ARM template functions" in Azure's documents.

use gallery_seal::json::Json;

use super::function::{call, found};
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

    pub(super) fn value(&self, value: &Json, depth: usize) -> Result<Json, Refusal> {
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
        call(self.scope, &name, &arguments, depth)
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::function::shown;

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
