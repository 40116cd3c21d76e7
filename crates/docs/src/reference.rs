//! The reference of the documents that go in: spec, facts and policy, out of their JSON Schemas.

use gallery_seal::json::Json;

use crate::markdown::{self, anchor};
use crate::page::Page;

/// The part of the contents for what is looked up.
pub(crate) const REFERENCE: &str = "Reference";

/// A page a document.
pub(crate) fn pages() -> Vec<Page> {
    DOCUMENTS.iter().map(page).collect()
}

/// A document that people write.
struct Document {
    name: &'static str,
    title: &'static str,
    about: &'static str,
    schema: &'static str,
    /// One of it, as an example.
    example: &'static str,
}

const SPEC: &str = include_str!("../../core/schema/spec.json");

/// What the spec is called where another document holds one.
const ROOT: &str = "ImageVersionSpec";

const DOCUMENTS: [Document; 3] = [
    Document {
        name: "spec",
        title: "Spec",
        about: "The document that describes one image version: every key.",
        schema: SPEC,
        example: include_str!("example/spec.json"),
    },
    Document {
        name: "facts",
        title: "Facts",
        about: "What is known of Azure beyond the spec. A rule that needs a fact is silent without it.",
        schema: include_str!("../../core/schema/facts.json"),
        example: include_str!("example/facts.json"),
    },
    Document {
        name: "policy",
        title: "Policy",
        about: "What a portal's owner decides: what is allowed, wanted and locked.",
        schema: include_str!("../../core/schema/policy.json"),
        example: include_str!("example/policy.json"),
    },
];

fn page(document: &Document) -> Page {
    let Document {
        name,
        title,
        about,
        schema,
        example,
    } = document;
    let schema: Json = schema.parse().unwrap_or_default();
    let mut text =
        format!("# {title}\n\n{about} Every key may be left out; an unknown key is an error.\n\n");
    text.extend(["```json\n", example.trim_end(), "\n```\n\n"]);
    text.extend([
        "As a JSON Schema: `schema(\"",
        name,
        "\")` in JavaScript, the file `gallery-seal/schema/",
        name,
        ".json` in the npm package.\n\n",
    ]);
    text.push_str(&table(&schema));
    let spec: Json = if *name == "spec" {
        Json::Null
    } else {
        SPEC.parse().unwrap_or_default()
    };
    for (key, definition) in members(schema.get("$defs")) {
        if is_of_spec(&spec, key) {
            continue;
        }
        let about = said(definition, "description");
        text.extend(["\n## ", key, "\n\n", about, "\n\n", &table(definition)]);
    }
    Page {
        path: format!("{name}.html"),
        title: (*title).to_owned(),
        about: (*about).to_owned(),
        section: REFERENCE,
        body: markdown::html(&text),
        ..Page::default()
    }
}

/// Whether the page of the spec explains a definition: a policy's presets are a spec.
fn is_of_spec(spec: &Json, name: &str) -> bool {
    let definitions = members(spec.get("$defs"));
    spec != &Json::Null && (name == ROOT || definitions.iter().any(|(key, _)| key == name))
}

/// A row a key.
fn table(schema: &Json) -> String {
    let mut table = String::from("| key | type | says |\n| --- | --- | --- |\n");
    for (key, value) in members(schema.get("properties")) {
        let about = said(value, "description");
        let kind = kind(value).unwrap_or_else(|| "anything".to_owned());
        table.extend([
            "| `",
            key,
            "` | ",
            &kind,
            " | ",
            &about.replace('|', "\\|"),
            " |\n",
        ]);
    }
    table
}

/// What a value is, as Markdown.
fn kind(schema: &Json) -> Option<String> {
    if let Some(Json::Text(definition)) = schema.get("$ref") {
        let name = definition.rsplit('/').next()?;
        let place = match name {
            ROOT => "spec.html".to_owned(),
            name => format!("#{}", anchor(name)),
        };
        return Some(format!("[{name}]({place})"));
    }
    if let Some(Json::List(words)) = schema.get("enum") {
        let words = words.iter().filter_map(|word| match word {
            Json::Text(word) => Some(format!("`{word}`")),
            _ => None,
        });
        return Some(words.collect::<Vec<_>>().join(", "));
    }
    if let Some(Json::List(choices)) = schema.get("anyOf") {
        // Any text can be read; the words are what it should be.
        return choices.iter().find_map(kind);
    }
    let Json::Text(name) = schema.get("type")? else {
        return None;
    };
    Some(match name.as_str() {
        "array" => format!("list of {}", kind(schema.get("items")?)?),
        "object" => match schema.get("additionalProperties").and_then(kind) {
            Some(inner) => format!("object of {inner}"),
            None => "object".to_owned(),
        },
        "integer" => "whole number".to_owned(),
        name => name.to_owned(),
    })
}

fn members(object: Option<&Json>) -> &[(String, Json)] {
    match object {
        Some(Json::Object(members)) => members,
        _ => &[],
    }
}

fn said<'a>(schema: &'a Json, key: &str) -> &'a str {
    match schema.get(key) {
        Some(Json::Text(text)) => text,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use gallery_seal::check;
    use gallery_seal::fact::Facts;
    use gallery_seal::finding::Severity;
    use gallery_seal::policy::Policy;
    use gallery_seal::spec::{ImageVersionSpec, from_json};

    use super::*;

    #[test]
    fn every_key_of_every_schema_is_in_its_page() {
        let spec: Json = SPEC.parse().unwrap();
        for (document, page) in DOCUMENTS.iter().zip(pages()) {
            let schema: Json = document.schema.parse().unwrap();
            let is_spec = document.name == "spec";
            let nested = members(schema.get("$defs")).iter();
            let nested = nested.filter(|(name, _)| is_spec || !is_of_spec(&spec, name));
            let nested = nested.map(|(_, nested)| nested);
            let mut count = 0;
            for object in nested.chain([&schema]) {
                for (key, _) in members(object.get("properties")) {
                    assert!(page.body.contains(&format!("<code>{key}</code>")), "{key}");
                    count += 1;
                }
            }
            assert!(count > 5, "{}", document.name);
        }
    }

    #[test]
    fn the_examples_are_read() {
        let [spec, facts, policy] = DOCUMENTS.map(|document| document.example);
        let spec: ImageVersionSpec = from_json(spec).unwrap();
        let facts: Facts = from_json(facts).unwrap();
        let policy: Policy = from_json(policy).unwrap();
        let findings = check(&spec, &facts);
        assert!(
            findings
                .iter()
                .all(|finding| finding.rule.severity() != Severity::Error)
        );
        assert!(facts != Facts::default());
        assert!(policy != Policy::default());
    }
}
