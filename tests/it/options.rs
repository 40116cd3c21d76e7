//! Options change how an output is laid out, and never what it says.

use gallery_seal::render::{Format, Output, RenderOptions, Task};
use gallery_seal::script::{Kind, Token};
use gallery_seal::spec::from_json;
use gallery_seal::{ImageVersionSpec, Language, outputs, render};
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::prelude::*;
use serde_json::json;

use crate::render::{cases, spec_of};

#[test]
fn cases_say_the_same() {
    for case in cases() {
        assert_same(&spec_of(&case));
    }
}

#[test]
fn ids_that_are_repeated_are_kept_in_variables() {
    let id =
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/it's";
    let keys = json!({"osDisk": {"diskEncryptionSet": id}, "dataDisks": [{"lun": 0, "diskEncryptionSet": id}]});
    let region = json!({"name": "westus", "encryption": keys});
    let spec = from_json(&json!({"targetRegions": [region]}).to_string()).unwrap();
    assert_same(&spec);
    let variables = RenderOptions {
        variables: true,
        ..RenderOptions::default()
    };
    for (format, kept) in [
        (Format::AzureCli, "itSId='/sub"),
        (Format::AzureCliPowerShell, "$itSId = '/sub"),
        (Format::PowerShell, "$itSId = '/sub"),
        (Format::Bicep, "var itSId = '/sub"),
        (Format::ArmTemplate, "\"itSId\": \"/sub"),
    ] {
        let script = render(&spec, Task::ImageVersion, format, &variables);
        let script = script.unwrap().script.to_string();
        assert!(script.contains(kept), "{script}");
    }
}

proptest! {
    #[test]
    fn hostile_specs_say_the_same(spec in any_spec()) {
        assert_same(&spec);
    }

    #[test]
    fn plausible_specs_say_the_same(spec in plausible_spec()) {
        assert_same(&spec);
    }
}

#[track_caller]
fn assert_same(spec: &ImageVersionSpec) {
    let shells = |output: &&Output| matches!(output.language, "bash" | "powershell");
    for output in outputs().iter().filter(shells) {
        let plain = said(spec, output, &RenderOptions::default());
        let one_line = RenderOptions {
            one_line: true,
            comments: false,
            ..RenderOptions::default()
        };
        assert_eq!(said(spec, output, &one_line), plain, "{output:?}");
        let narrow = RenderOptions {
            width: 1,
            language: Language::TraditionalChinese,
            ..RenderOptions::default()
        };
        assert_eq!(said(spec, output, &narrow), plain, "{output:?}");
        // A word of the Azure CLI in PowerShell is quoted whole, with its variables: its reader
        // among the real clients is held against that.
        if output.format.name() != "azure-cli-pwsh" {
            let variables = RenderOptions {
                variables: true,
                ..RenderOptions::default()
            };
            assert_eq!(said(spec, output, &variables), plain, "{output:?}");
        }
    }
}

/// What is said, in order: without blanks, comments and what only ends or resumes a line, and with
/// ids in the place of the variables that hold them.
#[track_caller]
fn said(spec: &ImageVersionSpec, output: &Output, options: &RenderOptions) -> Vec<String> {
    let rendering = render(spec, output.task, output.format, options).unwrap();
    let is_said = |token: &&Token| !matches!(token.kind, Kind::Space | Kind::Comment);
    let tokens = rendering.script.tokens().iter().filter(is_said);
    let mut said: Vec<(Kind, String)> = Vec::new();
    for token in tokens {
        let text = token.text.trim_matches([' ', '\\', '`', ';', '\n', '\t']);
        if token.kind != Kind::Punct {
            said.push((token.kind, token.text.to_string()));
        } else if !text.is_empty() {
            said.push((token.kind, text.to_owned()));
        }
    }
    // The variables that come first are those of ids.
    let mut ids: Vec<(String, String)> = Vec::new();
    while let [
        (Kind::Name, name),
        (Kind::Punct, sign),
        (Kind::Text, id),
        ..,
    ] = said.as_slice()
        && sign == "="
        && name.ends_with("Id")
    {
        ids.push((name.trim_start_matches('$').to_owned(), id.clone()));
        said.drain(..3);
    }
    let of = |(kind, text): (Kind, String)| {
        let name = text.trim_matches('"').trim_start_matches('$');
        let id = ids
            .iter()
            .find(|(known, _)| kind == Kind::Name && known == name);
        id.map_or(text, |(_, id)| id.clone())
    };
    said.into_iter().map(of).collect()
}
