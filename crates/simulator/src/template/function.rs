//! The functions of templates' expressions.
//!
//! Source: "ARM template functions" in Azure's documents.

use gallery_seal::json::Json;

use super::expression::Scope;
use super::invalid;
use crate::refusal::Refusal;

/// What a function gives; `depth` is how deep variables may still nest.
pub(super) fn call(
    scope: &Scope,
    name: &str,
    arguments: &[Json],
    depth: usize,
) -> Result<Json, Refusal> {
    let Scope {
        setting,
        parameters,
        variables,
    } = scope;
    let texts: Vec<String> = arguments.iter().map(shown).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    match (name.to_ascii_lowercase().as_str(), texts.as_slice()) {
        ("parameters", [name]) => found(parameters, name),
        ("variables", [name]) => scope.value(&found(variables, name)?, depth),
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

/// A member of an object; names are compared without case.
pub(super) fn found(json: &Json, name: &str) -> Result<Json, Refusal> {
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

/// A value as a text.
pub(super) fn shown(value: &Json) -> String {
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
