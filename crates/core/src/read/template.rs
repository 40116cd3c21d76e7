//! Reads the image version of an ARM template.

use super::body::{judge_age, unshown};
use super::expression::Expression;
use super::source::Source;
use super::{Reading, body};
use crate::finding::{Finding, Message, Pointer, Rule};
use crate::json::Json;
use crate::payload::DEFAULT_API_VERSION;
use crate::script::template::is_expression;
use crate::search;

/// What the expressions of a template refer to.
pub(super) struct Template<'a> {
    pub(super) parameters: Option<&'a Json>,
    pub(super) variables: Option<&'a Json>,
    pub(super) subscription: String,
    pub(super) resource_group: String,
}

pub(super) fn is_it(source: &Source) -> bool {
    let has = |key: &str| get(source.members(), key).is_some();
    let schema = get(source.members(), "$schema");
    let is_named =
        matches!(schema, Some(Json::Text(schema)) if search::has(schema, "deploymentTemplate"));
    is_named || (has("resources") && !has("gallery"))
}

pub(super) fn read(source: &Source) -> Reading {
    let mut reading = Reading::default();
    if let Some(fault) = source.fault() {
        reading.findings.push(fault);
        return reading;
    }
    let members = source.members();
    let metadata = |key: &str| match get(members, "metadata").and_then(|it| it.get(key)) {
        Some(Json::Text(text)) => unshown(text).to_owned(),
        _ => String::new(),
    };
    let template = Template {
        parameters: get(members, "parameters"),
        variables: get(members, "variables"),
        subscription: metadata("subscriptionId"),
        resource_group: metadata("resourceGroup"),
    };
    let mut versions = Vec::new();
    gather(
        get(members, "resources"),
        &Pointer::of("resources"),
        0,
        &mut versions,
    );
    let mut versions = versions.into_iter();
    let Some((at, version)) = versions.next() else {
        let finding = source.syntax(0, Message::plain(&NONE));
        reading
            .findings
            .push(finding.help(Message::plain(&NONE_HELP)));
        return reading;
    };
    let mut reading = body::read(source, Some(&template), &at, version, AROUND);
    let mut unknown = Vec::new();
    let mut text = |key: &str| match get(version, key) {
        Some(Json::Text(text)) => match template.evaluated(text, &mut unknown) {
            Json::Text(text) => text,
            _ => String::new(),
        },
        _ => String::new(),
    };
    let (name, api_version) = (text("name"), text("apiVersion"));
    let spec = &mut reading.spec;
    spec.subscription_id.clone_from(&template.subscription);
    spec.resource_group.clone_from(&template.resource_group);
    if api_version != DEFAULT_API_VERSION {
        unshown(&api_version).clone_into(&mut spec.api_version);
    }
    // A child has its own name alone; those around it are read from the end.
    let mut names = name.rsplit('/').map(|name| unshown(name).to_owned());
    spec.version = names.next().unwrap_or_default();
    spec.definition = names.next().unwrap_or_default();
    spec.gallery = names.next().unwrap_or_default();
    let place = |key: &str| source.span(&at.key(key));
    let root = Pointer::root();
    for (field, key) in [
        ("version", "name"),
        ("definition", "name"),
        ("gallery", "name"),
        ("apiVersion", "apiVersion"),
    ] {
        reading.places.push((root.key(field), place(key)));
    }
    for name in unknown {
        let finding = Finding::new(
            Rule::ReadParameterUnresolved,
            root.key("version"),
            Message::new(&UNRESOLVED, [&name]),
        );
        let finding = finding.help(Message::plain(&UNRESOLVED_HELP));
        reading.findings.push(finding.at(place("name")));
    }
    judge_age(source, &at.key("apiVersion"), &mut reading);
    for (at, _) in versions {
        let finding = Finding::new(
            Rule::ReadFurtherVersion,
            root.clone(),
            Message::plain(&FURTHER),
        );
        let finding = finding.help(Message::plain(&FURTHER_HELP));
        reading.findings.push(finding.at(source.span(&at)));
    }
    reading
}

impl Template<'_> {
    /// What a text of a template stands for. What is not known is named in `unknown`, and a
    /// placeholder stands for it.
    pub(super) fn evaluated(&self, text: &str, unknown: &mut Vec<String>) -> Json {
        if !is_expression(text) {
            return text.into();
        }
        if let Some(escaped) = text.strip_prefix("[[") {
            return ["[", escaped].concat().into();
        }
        let inner = text.get(1..text.len() - 1).unwrap_or_default();
        Expression::new(self, inner, 0).value(unknown)
    }

    /// JSON with every text in it evaluated, keys too.
    pub(super) fn evaluated_within(&self, json: &Json, unknown: &mut Vec<String>) -> Json {
        match json {
            Json::Text(text) => self.evaluated(text, unknown),
            Json::List(elements) => {
                let elements = elements.iter();
                Json::List(
                    elements
                        .map(|element| self.evaluated_within(element, unknown))
                        .collect(),
                )
            }
            Json::Object(members) => {
                let mut read = Vec::with_capacity(members.len());
                for (key, value) in members {
                    let key = match self.evaluated(key, unknown) {
                        Json::Text(key) => key,
                        _ => key.clone(),
                    };
                    read.push((key, self.evaluated_within(value, unknown)));
                }
                Json::Object(read)
            }
            other => other.clone(),
        }
    }
}

/// The image versions among resources, and within them.
fn gather<'a>(
    resources: Option<&'a Json>,
    at: &Pointer,
    depth: usize,
    versions: &mut Vec<(Pointer, &'a [(String, Json)])>,
) {
    let resources: Vec<(Pointer, &Json)> = match resources {
        Some(Json::List(elements)) => elements
            .iter()
            .enumerate()
            .map(|(index, it)| (at.index(index), it))
            .collect(),
        Some(Json::Object(members)) => members.iter().map(|(key, it)| (at.key(key), it)).collect(),
        _ => return,
    };
    for (at, resource) in resources {
        let Json::Object(members) = resource else {
            continue;
        };
        let kind = match get(members, "type") {
            Some(Json::Text(kind)) => kind.to_ascii_lowercase(),
            _ => String::new(),
        };
        // Within a gallery or a definition, types are short.
        let is_short = depth > 0 && ["versions", "images/versions"].contains(&&*kind);
        if is_short || kind == "microsoft.compute/galleries/images/versions" {
            versions.push((at.clone(), members));
        }
        gather(
            get(members, "resources"),
            &at.key("resources"),
            depth + 1,
            versions,
        );
    }
}

/// The last member of a name, in any case.
pub(super) fn get<'a>(members: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    let mut members = members.iter().rev();
    members
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// What stands beside the body of a resource.
pub(super) const AROUND: &[&str] = &[
    "id",
    "name",
    "type",
    "apiVersion",
    "etag",
    "systemData",
    "comments",
    "condition",
    "dependsOn",
    "metadata",
    "resources",
    "scope",
];

texts! {
    NONE: "The template has no image version in it.", "範本中沒有映像版本。";
    NONE_HELP: "Give a template with a resource of type Microsoft.Compute/galleries/images/versions.", "請提供含有 Microsoft.Compute/galleries/images/versions 資源的範本。";
    FURTHER: "The template has a further image version, which is not read.", "範本中還有另一個映像版本，未讀取。";
    FURTHER_HELP: "Give each image version a template of its own.", "請將每個映像版本放在各自的範本。";
    UNRESOLVED: "The value of `{0}` is not in the text.", "文字中沒有 `{0}` 的值。";
    UNRESOLVED_HELP: "Give the parameter a default value, or fill the value in here.", "請為參數設定預設值，或在此填入值。";
}
