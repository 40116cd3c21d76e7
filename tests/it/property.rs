//! What holds of the renderings of every spec.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use gallery_seal::finding::Pointer;
use gallery_seal::render::{Format, Output, RenderOptions, Task};
use gallery_seal::script::Kind;
use gallery_seal::{ImageVersionSpec, outputs, render};
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::prelude::*;
use serde_json::Value;

use crate::render::text;

proptest! {
    #[test]
    fn every_spec_renders_in_lines_with_sensible_places(spec in any_spec()) {
        let document = serde_json::to_value(&spec).unwrap();
        for output in outputs() {
            let options = RenderOptions::default();
            let rendering = render(&spec, output.task, output.format, &options).unwrap();
            for token in rendering.script.tokens() {
                prop_assert!(!token.text.is_empty());
                let before_end = token.text.strip_suffix('\n').unwrap_or(&token.text);
                prop_assert!(!before_end.contains(['\n', '\r']), "{:?}", token);
                prop_assert!(token.kind == Kind::Space || before_end == token.text);
                if let Some(place) = &token.from {
                    prop_assert!(is_place(&document, place), "{place}");
                }
            }
            for note in &rendering.notes {
                prop_assert!(is_place(&document, &note.path), "{}", note.path);
            }
            let text = rendering.script.to_string();
            prop_assert!(text.ends_with('\n') && !text.contains(is_unseen));
        }
    }

    #[test]
    fn requests_and_templates_say_the_payload(spec in any_spec()) {
        let body = payload(&spec);
        let request = text(&spec, Format::Rest);
        let (_, sent) = request.split_once("\n\n").unwrap();
        assert_says(&body, &serde_json::from_str(sent).unwrap());

        let template: Value = serde_json::from_str(&text(&spec, Format::ArmTemplate)).unwrap();
        assert_deploys(&spec, &template, &Value::Null);
    }

    #[test]
    fn a_template_and_its_parameters_say_the_payload(spec in any_spec()) {
        let options = RenderOptions { parameters: true, ..RenderOptions::default() };
        let template = render(&spec, Task::ImageVersion, Format::ArmTemplate, &options).unwrap();
        let template: Value = serde_json::from_str(&template.script.to_string()).unwrap();
        let file: Value = serde_json::from_str(&text(&spec, Format::ArmParameters)).unwrap();
        let parameters = &file["parameters"];
        let declared = template["parameters"].as_object().unwrap();
        let given = parameters.as_object().unwrap();
        prop_assert_eq!(declared.keys().collect::<Vec<_>>(), given.keys().collect::<Vec<_>>());
        for (name, parameter) in declared {
            let default = evaluated(parameter["defaultValue"].clone(), &Value::Null);
            prop_assert_eq!(&default, &given[name]["value"]);
        }
        assert_deploys(&spec, &template, parameters);
    }
    #[test]
    fn what_the_tools_can_carry_gets_no_error(spec in plausible_spec()) {
        let mut spec = spec;
        spec.tags.0.clear();
        let is_partial = |format: Format| {
            matches!(
                format,
                Format::AzureCliPowerShell
                    | Format::TerraformAzurerm
                    | Format::Packer
                    | Format::Ansible
            )
        };
        let is_partial = |output: &&Output| {
            let is_whole = matches!(output.task, Task::ImageVersion | Task::Registration | Task::Verify);
            !is_whole || is_partial(output.format)
        };
        for output in outputs().iter().filter(|output| !is_partial(output)) {
            let options = RenderOptions::default();
            let notes = render(&spec, output.task, output.format, &options).unwrap().notes;
            let errors = notes.iter().filter(|note| note.rule.slug() != "output/target");
            let is_deletion = |path: &Pointer| path.as_str() == "/allowDeletionOfReplicatedLocations";
            let errors: Vec<_> = errors.filter(|note| !is_deletion(&note.path)).collect();
            prop_assert!(errors.is_empty(), "{:?}", errors);
        }
    }
}

/// The template's resource is the payload, under the full name.
#[track_caller]
fn assert_deploys(spec: &ImageVersionSpec, template: &Value, parameters: &Value) {
    let resource = evaluated(template["resources"][0].clone(), parameters);
    for (key, value) in payload(spec).as_object().unwrap() {
        assert_says(value, &resource[key]);
    }
    let name = [&spec.gallery, &spec.definition, &spec.version];
    if name.iter().all(|part| !part.is_empty()) {
        let name = name.map(String::as_str).join("/");
        assert_eq!(resource["name"], Value::from(name));
    }
}

/// Whether JSON says a payload, placeholders standing for what is empty.
#[track_caller]
pub(crate) fn assert_says(payload: &Value, said: &Value) {
    match (payload, said) {
        (Value::Object(wanted), Value::Object(members)) => {
            let keys: Vec<_> = members.keys().collect();
            assert_eq!(wanted.keys().collect::<Vec<_>>(), keys);
            for (key, value) in wanted {
                assert_says(value, &members[key]);
            }
        }
        (Value::Array(wanted), Value::Array(elements)) => {
            assert_eq!(wanted.len(), elements.len());
            for (value, element) in wanted.iter().zip(elements) {
                assert_says(value, element);
            }
        }
        (Value::String(wanted), Value::String(placeholder)) if wanted.is_empty() => {
            let inner = placeholder
                .strip_prefix('<')
                .and_then(|rest| rest.strip_suffix('>'));
            assert!(inner.is_some() || placeholder.is_empty(), "{placeholder}");
        }
        _ => assert_eq!(payload, said),
    }
}

/// What Azure Resource Manager makes of a template, given these parameters.
#[track_caller]
fn evaluated(template: Value, parameters: &Value) -> Value {
    let parameter = |name: &str| parameters[name]["value"].as_str().unwrap();
    match template {
        Value::String(text) if text.starts_with('[') && text.ends_with(']') => {
            if let Some(text) = text.strip_prefix("[[") {
                return format!("[{text}").into();
            }
            let names = ["galleryName", "imageDefinitionName", "imageVersion"];
            let read = names.map(|name| format!("parameters('{name}')")).join(", ");
            if text == format!("[format('{{0}}/{{1}}/{{2}}', {read})]") {
                return names.map(parameter).join("/").into();
            }
            let name = text
                .strip_prefix("[parameters('")
                .and_then(|rest| rest.strip_suffix("')]"));
            parameter(name.unwrap_or_else(|| panic!("an expression: {text}"))).into()
        }
        Value::Array(elements) => {
            let elements = elements.into_iter();
            elements
                .map(|element| evaluated(element, parameters))
                .collect()
        }
        Value::Object(members) => {
            let members = members.into_iter().map(|(key, value)| {
                let key = evaluated(key.into(), parameters);
                (
                    key.as_str().unwrap().to_owned(),
                    evaluated(value, parameters),
                )
            });
            members.collect()
        }
        other => other,
    }
}

/// Whether a place is in the document, or may be put into something that is.
fn is_place(document: &Value, place: &Pointer) -> bool {
    let place = place.as_str();
    let parent = place.rsplit_once('/').map_or("", |(parent, _)| parent);
    document.pointer(place).is_some() || document.pointer(parent).is_some()
}

fn is_unseen(character: char) -> bool {
    let is_control = character.is_control() && character != '\n';
    is_control || ('\u{202a}'..='\u{202e}').contains(&character) || character == '\u{feff}'
}

/// Generators make what they promise.
#[test]
fn an_empty_spec_is_a_spec() {
    assert!(text(&ImageVersionSpec::default(), Format::Rest).contains("<gallery>"));
}
