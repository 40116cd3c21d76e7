//! JSON Schemas of the public documents, made from the tables of keys that read them.
//!
//! `UPDATE=1 cargo test -p gallery-seal schema` writes the files in `schema/` anew. They are as
//! lenient as the reader: the words that a text should be are offered, and any text is taken. Of two
//! ways to leave a key empty, `null` and leaving it out, they know the second.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::fact::Facts;
use crate::finding::Pointer;
use crate::json::Json;
use crate::policy::{Pattern, Policy};
use crate::spec::{ImageVersionSpec, Integer, Settings, Tags};
use crate::value::{Cloud, Disk};

/// A type that can say its schema.
pub(crate) trait Described {
    /// The schema. Records are put among the definitions and referred to.
    fn schema(defined: &mut Definitions) -> Json;
}

/// The schemas of records, by type.
#[derive(Default)]
pub(crate) struct Definitions {
    records: BTreeMap<&'static str, Json>,
    docs: Docs,
}

impl Definitions {
    /// A reference to a record, which is defined unless it is already.
    pub(crate) fn record(
        &mut self,
        name: &'static str,
        properties: impl FnOnce(&mut Self) -> Vec<(&'static str, &'static str, Json)>,
    ) -> Json {
        if !self.records.contains_key(name) {
            self.records.insert(name, Json::Null);
            let mut described = Vec::new();
            for (key, field, schema) in properties(self) {
                let doc = self.docs.of(name, field);
                described.push((key.to_owned(), with_doc(doc, schema)));
            }
            let schema = Json::object([
                ("type", "object".into()),
                ("additionalProperties", false.into()),
                ("properties", Json::Object(described)),
            ]);
            let doc = self.docs.of(name, "");
            self.records.insert(name, with_doc(doc, schema));
        }
        Json::object([("$ref", format!("#/$defs/{name}").into())])
    }
}

/// The schema of a record's field; the record is only there to name its type.
pub(crate) fn of_field<R, T: Described>(
    _: fn(&R) -> &T,
    words: &[&'static str],
    defined: &mut Definitions,
) -> Json {
    let schema = T::schema(defined);
    if words.is_empty() {
        return schema;
    }
    let words = words.iter().map(|word| (*word).into()).collect();
    let offered = Json::object([("enum", Json::List(words))]);
    Json::object([("anyOf", vec![offered, schema].into())])
}

fn with_doc(doc: String, schema: Json) -> Json {
    let mut members = vec![("description".to_owned(), doc.into())];
    if let Json::Object(schema) = schema {
        members.extend(schema);
    }
    Json::Object(members)
}

fn of_type(name: &str) -> Json {
    Json::object([("type", name.into())])
}

impl Described for String {
    fn schema(_: &mut Definitions) -> Json {
        of_type("string")
    }
}

impl Described for Cow<'static, str> {
    fn schema(_: &mut Definitions) -> Json {
        of_type("string")
    }
}

impl Described for bool {
    fn schema(_: &mut Definitions) -> Json {
        of_type("boolean")
    }
}

impl Described for Integer {
    fn schema(_: &mut Definitions) -> Json {
        of_type("integer")
    }
}

impl Described for Json {
    fn schema(_: &mut Definitions) -> Json {
        Json::object([])
    }
}

impl Described for Settings {
    fn schema(_: &mut Definitions) -> Json {
        of_type("object")
    }
}

impl Described for Tags {
    fn schema(_: &mut Definitions) -> Json {
        Json::object([
            ("type", "object".into()),
            ("additionalProperties", of_type("string")),
        ])
    }
}

impl Described for Pattern {
    fn schema(defined: &mut Definitions) -> Json {
        Pointer::schema(defined)
    }
}

impl Described for Pointer {
    fn schema(_: &mut Definitions) -> Json {
        Json::object([("type", "string".into()), ("pattern", "^(/|$)".into())])
    }
}

impl Described for Disk {
    fn schema(defined: &mut Definitions) -> Json {
        let os = Json::object([("const", "os".into())]);
        Json::object([("anyOf", vec![os, Integer::schema(defined)].into())])
    }
}

impl Described for Cloud {
    fn schema(_: &mut Definitions) -> Json {
        let names = Self::ALL.map(|cloud| cloud.name().into());
        Json::object([("enum", names.to_vec().into())])
    }
}

impl<T: Described> Described for Option<T> {
    fn schema(defined: &mut Definitions) -> Json {
        T::schema(defined)
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema(defined: &mut Definitions) -> Json {
        Json::object([("type", "array".into()), ("items", T::schema(defined))])
    }
}

/// What the comments in the sources say of types and their fields.
#[derive(Default)]
struct Docs(BTreeMap<(String, String), String>);

impl Docs {
    fn read(folder: &Path) -> Self {
        let mut docs = Self::default();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                docs.0.extend(Self::read(&path).0);
            } else {
                docs.add(&fs::read_to_string(path).unwrap());
            }
        }
        docs
    }

    fn add(&mut self, source: &str) {
        let (mut doc, mut name) = (String::new(), String::new());
        for line in source.lines() {
            let line = line.trim();
            if let Some(text) = line.strip_prefix("///") {
                doc = format!("{doc} {}", text.trim()).trim().to_owned();
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                name = word(rest);
                self.0
                    .insert((name.clone(), String::new()), std::mem::take(&mut doc));
            } else if let Some(rest) = line.strip_prefix("pub ").filter(|rest| rest.ends_with(','))
            {
                self.0
                    .insert((name.clone(), word(rest)), std::mem::take(&mut doc));
            } else if !line.starts_with("#[") {
                doc.clear();
            }
        }
    }

    #[track_caller]
    fn of(&self, name: &str, field: &str) -> String {
        let doc = self.0.get(&(name.to_owned(), field.to_owned()));
        let doc = doc.filter(|doc| !doc.is_empty());
        doc.unwrap_or_else(|| panic!("{name}::{field} is not described"))
            .replace("[`", "`")
            .replace("`]", "`")
    }
}

fn word(text: &str) -> String {
    let is_part = |character: &char| character.is_alphanumeric() || *character == '_';
    text.chars().take_while(is_part).collect()
}

fn document<T: Described>(name: &str, title: &str) -> String {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut docs = Docs::read(&sources.join("spec"));
    for file in ["spec.rs", "fact.rs", "policy.rs"] {
        docs.add(&fs::read_to_string(sources.join(file)).unwrap());
    }
    let mut defined = Definitions {
        docs,
        ..Definitions::default()
    };
    let root = T::schema(&mut defined).get("$ref").cloned();
    let root = root.unwrap().to_string();
    let root = root
        .trim_matches('"')
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let Some(Json::Object(root)) = defined.records.remove(root.as_str()) else {
        panic!("{name} is no record")
    };
    let mut schema = vec![
        ("$schema".to_owned(), DIALECT.into()),
        ("$id".to_owned(), format!("urn:gallery-seal:{name}").into()),
        ("title".to_owned(), title.into()),
    ];
    for (key, value) in root {
        let value = match value {
            Json::Object(mut properties) if key == "properties" => {
                let doc = "Where this schema is, for editors.".to_owned();
                properties.insert(0, ("$schema".to_owned(), with_doc(doc, of_type("string"))));
                Json::Object(properties)
            }
            other => other,
        };
        schema.push((key, value));
    }
    let records = defined.records.into_iter();
    let records = records
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    schema.push(("$defs".to_owned(), Json::Object(records)));
    serde_json::to_string_pretty(&Json::Object(schema)).unwrap() + "\n"
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

#[test]
fn the_schemas_are_those_of_the_types() {
    for (name, schema) in [
        (
            "spec",
            document::<ImageVersionSpec>("spec", "A gallery image version"),
        ),
        (
            "facts",
            document::<Facts>("facts", "What is known of Azure"),
        ),
        (
            "policy",
            document::<Policy>("policy", "What a portal's owner decides"),
        ),
    ] {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("schema")
            .join(format!("{name}.json"));
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &schema).unwrap();
        }
        let written = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(written, schema, "stale; set UPDATE=1 to write it anew");
    }
}
