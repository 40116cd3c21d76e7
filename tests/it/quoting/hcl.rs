//! HCL, read back by another parser and evaluated without variables.

use gallery_seal::ImageVersionSpec;
use gallery_seal::render::Format;
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::any_spec;
use hcl::eval::{Context, Evaluate};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::property::assert_says;
use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive() {
    for case in cases() {
        assert_arrive(&spec_of(&case));
    }
}

proptest! {
    #[test]
    fn hostile_specs_arrive(spec in any_spec()) {
        assert_arrive(&spec);
    }
}

#[track_caller]
fn assert_arrive(spec: &ImageVersionSpec) {
    let script = text(spec, Format::TerraformAzapi);
    let body = read(&script);
    let mut resource = block(&body, "resource/azapi_resource/image_version").clone();
    let mut take = |key: &str| resource.remove(key).unwrap();

    let api_version = [&*spec.api_version, "2024-03-03"];
    let api_version = api_version[usize::from(spec.api_version.is_empty())];
    let kind = format!("Microsoft.Compute/galleries/images/versions@{api_version}");
    assert_eq!(take("type"), Value::from(kind));
    let shown = |text: &str, placeholder: &str| match text {
        "" => format!("<{placeholder}>"),
        _ => text.to_owned(),
    };
    let parent = format!(
        "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Compute/galleries/{}/images/{}",
        shown(&spec.subscription_id, "subscription"),
        shown(&spec.resource_group, "resource-group"),
        shown(&spec.gallery, "gallery"),
        shown(&spec.definition, "image-definition"),
    );
    assert_eq!(take("parent_id"), Value::from(parent), "{script}");
    assert_eq!(take("name"), shown(&spec.version, "version"), "{script}");

    let mut sent = resource.remove("body").unwrap();
    sent.as_object_mut().unwrap().extend(resource);
    assert_says(&payload(spec), &sent);
}

/// A body as JSON: blocks under their type and labels, in lists.
#[track_caller]
pub(crate) fn read(script: &str) -> Map<String, Value> {
    let body = hcl::parse(script).unwrap_or_else(|error| panic!("{error}: {script}"));
    members(&body)
}

/// The only block of this type and these labels.
pub(crate) fn block<'a>(body: &'a Map<String, Value>, name: &str) -> &'a Map<String, Value> {
    match body[name].as_array().unwrap().as_slice() {
        [Value::Object(block)] => block,
        blocks => panic!("{blocks:?}"),
    }
}

fn members(body: &hcl::Body) -> Map<String, Value> {
    let context = Context::new();
    let mut members = Map::new();
    for attribute in body.attributes() {
        let value = attribute.expr().evaluate(&context).unwrap();
        let value = serde_json::to_value(value).unwrap();
        assert_eq!(members.insert(attribute.key().to_owned(), value), None);
    }
    for block in body.blocks() {
        let labels = block.labels().iter().map(hcl::BlockLabel::as_str);
        let name: Vec<_> = std::iter::once(block.identifier()).chain(labels).collect();
        let blocks = members
            .entry(name.join("/"))
            .or_insert_with(|| Value::Array(Vec::new()));
        blocks
            .as_array_mut()
            .unwrap()
            .push(self::members(block.body()).into());
    }
    members
}
