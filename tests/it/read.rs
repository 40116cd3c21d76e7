//! What the readers make of other people's texts.

use std::collections::BTreeSet;
use std::fs;

use gallery_seal::finding::{Finding, Rule, Severity};
use gallery_seal::read::{ReadFormat, Reading, read};
use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::spec::{Document, Integer};
use gallery_seal::{ImageVersionSpec, Language, apply_fix, render};
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::{any_spec, hostile, plausible_spec};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::property::assert_says;

fn rendered(spec: &ImageVersionSpec, format: Format, parameters: bool) -> String {
    let options = RenderOptions {
        parameters,
        ..RenderOptions::default()
    };
    render(spec, Task::ImageVersion, format, &options)
        .unwrap()
        .script
        .to_string()
}

/// The texts in which a spec is written and can be read again.
fn texts(spec: &ImageVersionSpec) -> [(ReadFormat, String); 4] {
    [
        (ReadFormat::Rest, rendered(spec, Format::Rest, false)),
        (
            ReadFormat::ArmTemplate,
            rendered(spec, Format::ArmTemplate, false),
        ),
        (
            ReadFormat::ArmTemplate,
            rendered(spec, Format::ArmTemplate, true),
        ),
        (ReadFormat::Rest, gallery_seal::payload(spec).to_string()),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(spec in prop_oneof![any_spec(), plausible_spec()]) {
        for (format, text) in texts(&spec) {
            let reading = read(&text, None);
            prop_assert_eq!(reading.format, Some(format));
            prop_assert!(reading.findings.is_empty(), "{:#?}", reading.findings);
            assert_says(&payload(&reading.spec), &payload(&spec));
            assert_says(&payload(&spec), &payload(&reading.spec));
        }
    }

    #[test]
    fn a_version_comes_back_to_its_place(spec in plausible_spec()) {
        for text in [rendered(&spec, Format::Rest, false), rendered(&spec, Format::ArmTemplate, true)] {
            let is = read(&text, None).spec;
            let name = |spec: &ImageVersionSpec| {
                [&spec.subscription_id, &spec.resource_group, &spec.gallery, &spec.definition, &spec.version, &spec.location].map(String::clone)
            };
            prop_assert_eq!(name(&is), name(&spec));
        }
    }

    #[test]
    fn a_spec_is_read_as_it_is(spec in any_spec()) {
        let text = spec.to_json().to_string();
        let reading = read(&text, Some(ReadFormat::Spec));
        prop_assert_eq!(&reading.findings, &[]);
        prop_assert_eq!(&reading.spec, &spec);
    }

    #[test]
    fn any_text_is_survived(pieces in proptest::collection::vec(prop_oneof![hostile(), Just("{\"".to_owned()), Just("\":".to_owned()), Just("resources".to_owned()), Just("[concat(".to_owned()), Just("PUT /".to_owned())], 0..12)) {
        let text = pieces.concat();
        for format in [None].into_iter().chain(ReadFormat::ALL.iter().copied().map(Some)) {
            let reading = read(&text, format);
            within(&text, &reading);
        }
    }

    /// A text that is cut off or has something put into it.
    #[test]
    fn broken_texts_are_survived(spec in plausible_spec(), at in any::<prop::sample::Index>(), put in hostile(), is_cut: bool) {
        for (_, text) in texts(&spec) {
            let ends: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
            let (before, after) = text.split_at(*at.get(&ends));
            let broken = [before, &put, if is_cut { "" } else { after }].concat();
            within(&broken, &read(&broken, None));
        }
    }
}

/// Every span lies in the text, between characters.
#[track_caller]
fn within(text: &str, reading: &Reading) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let spans = reading.findings.iter().map(|finding| finding.span.unwrap());
    for span in spans.chain(reading.places.iter().map(|(_, span)| *span)) {
        let [start, end] = [span.start, span.end].map(|at| usize::try_from(at.0).unwrap());
        assert!(start <= end);
        String::from_utf16(&units[start..end]).unwrap();
    }
}

#[track_caller]
fn finds(text: &str, rule: Rule, path: &str, at: &str) -> Finding {
    let reading = read(text, None);
    let found: Vec<_> = reading
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .collect();
    let [finding] = found.as_slice() else {
        panic!("{:#?}", reading.findings)
    };
    assert_eq!(finding.path.as_str(), path);
    let span = finding.span.unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    let [start, end] = [span.start, span.end].map(|at| usize::try_from(at.0).unwrap());
    assert_eq!(String::from_utf16(&units[start..end]).unwrap(), at);
    (*finding).clone()
}

fn slugs(reading: &Reading) -> Vec<&'static str> {
    reading
        .findings
        .iter()
        .map(|finding| finding.rule.slug())
        .collect()
}

#[test]
fn every_case_is_read_back() {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/cases");
    for case in fs::read_dir(cases).unwrap() {
        let folder = case.unwrap().path();
        let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let spec = read(&text("spec.json"), None);
        assert_eq!(
            (spec.format, spec.findings),
            (Some(ReadFormat::Spec), vec![])
        );
        for name in ["rest.http", "arm-template.json", "payload.json"] {
            let reading = read(&text(name), None);
            assert_eq!(reading.findings, [], "{name}");
            assert_says(&payload(&spec.spec), &payload(&reading.spec));
        }
    }
}

/// As Azure answers: with what it alone knows, regions by their display names, and nulls.
#[test]
fn an_answer_of_azure_is_read() {
    let id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg/providers/Microsoft.Compute/";
    let answer = json!({
        "name": "1.0.0",
        "id": format!("{id}galleries/sig/images/ubuntu/versions/1.0.0"),
        "type": "Microsoft.Compute/galleries/images/versions",
        "location": "westus",
        "etag": "\"a\"",
        "properties": {
            "publishingProfile": {
                "targetRegions": [{
                    "name": "West US",
                    "regionalReplicaCount": 1,
                    "storageAccountType": "Standard_LRS",
                    "encryption": { "osDiskImage": { "diskEncryptionSetId": format!("{id}diskEncryptionSets/a"), "securityProfile": null } },
                }],
                "replicaCount": 1,
                "publishedDate": "2026-01-01T00:00:00Z",
                "endOfLifeDate": null,
            },
            "storageProfile": {
                "source": { "id": format!("{id}images/img") },
                "osDiskImage": { "sizeInGB": 30, "hostCaching": "ReadWrite" },
                "dataDiskImages": [{ "lun": 3, "sizeInGB": 30, "hostCaching": "None" }],
            },
            "provisioningState": "Succeeded",
            "replicationStatus": { "aggregatedState": "Completed" },
        },
    });
    let reading = read(&answer.to_string(), None);
    assert_eq!(reading.findings, []);
    assert_eq!(reading.format, Some(ReadFormat::Rest));
    let spec = reading.spec;
    assert_eq!(
        [
            &*spec.gallery,
            &*spec.definition,
            &*spec.version,
            &*spec.resource_group
        ],
        ["sig", "ubuntu", "1.0.0", "rg"]
    );
    assert_eq!(spec.source.kind, "managedImage");
    assert_eq!(
        (spec.source.os_disk, spec.source.data_disk_luns),
        (None, vec![Integer(3)])
    );
}

#[test]
fn a_template_of_somebody_else_is_read() {
    let template = r#"// Publishes the image.
{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    "parameters": {
        "gallery": { "type": "string", "defaultValue": "sig" },
        "location": { "type": "string", "defaultValue": "[resourceGroup().location]" },
        "replicas": { "type": "int", "defaultValue": 3 },
        "latest": { "type": "bool" }
    },
    "variables": {
        "prefix": "des",
        "set": "[format('{0}-{1}', variables('prefix'), 'it''s')]"
    },
    "resources": [
        { "type": "Microsoft.Compute/diskEncryptionSets", "name": "des", "properties": {} },
        {
            "type": "Microsoft.Compute/galleries",
            "resources": [{
                "type": "images",
                "resources": [{
                    "type": "versions",
                    "apiVersion": "2023-07-03",
                    "name": "[concat(parameters('gallery'), '/ubuntu/', '1.0.', 0)]",
                    "location": "[parameters('location')]",
                    "dependsOn": [],
                    "Properties": {
                        "publishingProfile": {
                            "replicaCount": "[parameters('replicas')]",
                            "excludeFromLatest": "[parameters('latest')]",
                            "targetRegions": [{
                                "name": "[parameters('nowhere')]",
                                "encryption": { "osDiskImage": { "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', variables('set'))]" } }
                            }]
                        },
                        "storageProfile": { "source": { "id": "[[odd]" } }
                    }
                }]
            }]
        }
    ]
}"#;
    let reading = read(template, None);
    assert_eq!(slugs(&reading), ["read/parameter-unresolved"; 3]);
    let paths: Vec<_> = reading
        .findings
        .iter()
        .map(|finding| finding.path.as_str())
        .collect();
    assert_eq!(
        paths,
        ["/location", "/excludeFromLatest", "/targetRegions/0/name"]
    );
    let spec = &reading.spec;
    assert_eq!(
        [
            &*spec.gallery,
            &*spec.definition,
            &*spec.version,
            &*spec.api_version
        ],
        ["sig", "ubuntu", "1.0.0", "2023-07-03"]
    );
    assert_eq!(
        (spec.replica_count, spec.exclude_from_latest),
        (Some(Integer(3)), None)
    );
    assert_eq!(spec.location, "<resourceGroup().location>");
    let region = &spec.target_regions[0];
    let keys = region
        .encryption
        .as_ref()
        .unwrap()
        .os_disk
        .as_ref()
        .unwrap();
    assert_eq!(
        (&*region.name, &*keys.disk_encryption_set),
        ("<nowhere>", "des-it's")
    );
    assert_eq!(spec.source.id, "[odd]");
    let place = |path: &str| {
        let (_, span) = reading
            .places
            .iter()
            .find(|(at, _)| at.as_str() == path)
            .unwrap();
        &template[usize::try_from(span.start.0).unwrap()..usize::try_from(span.end.0).unwrap()]
    };
    assert_eq!(place("/replicaCount"), "\"[parameters('replicas')]\"");
    assert!(place("/targetRegions/0").starts_with("{\n"));
}

#[test]
fn syntax_is_refused_at_its_place() {
    finds("{ \"金\": 1, 😀 }", Rule::ReadSyntax, "", "😀 }");
    finds(
        "az sig image-version create",
        Rule::ReadSyntax,
        "",
        "az sig image-version create",
    );
    finds("", Rule::ReadSyntax, "", "");
    finds("[]", Rule::ReadSyntax, "", "[]");
    finds(
        "PUT https://example.org/a\n\n{}",
        Rule::ReadSyntax,
        "",
        "https://example.org/a",
    );
    finds(
        r#"{ "resources": [] }"#,
        Rule::ReadSyntax,
        "",
        r#"{ "resources": [] }"#,
    );
    let broken = finds("{\n  \"a\" 1}", Rule::ReadSyntax, "", "1}");
    assert_eq!(
        broken.in_language(Language::English).help.unwrap(),
        "Mend the text at line 2, column 7."
    );
}

#[test]
fn keys_that_do_not_belong_are_named_and_the_near_one_is_offered() {
    let text = r#"{ "properties": { "publishingProfile": { "targetRegions": [{ "name": "westus", "regionalReplicas": 1, "regionalReplicaCuont": 2 }] } } }"#;
    let reading = read(text, None);
    assert_eq!(slugs(&reading), ["read/ignored-key"; 2]);
    let [_, near] = reading.findings.as_slice() else {
        panic!()
    };
    let mended = apply_fix(&reading.spec, &near.fixes[0].edits).unwrap();
    assert_eq!(mended.target_regions[0].replicas, Some(Integer(2)));
    finds(
        r#"{ "gallery": "a", "galery": 1 }"#,
        Rule::ReadIgnoredKey,
        "/galery",
        r#""galery": 1"#,
    );
    finds(
        r#"{ "gallery": "a", "gallery": "b" }"#,
        Rule::ReadIgnoredKey,
        "/gallery",
        r#""gallery": "b""#,
    );
}

#[test]
fn values_of_another_type_are_named_and_the_rest_is_read() {
    let text = r#"{ "location": 1, "properties": { "publishingProfile": { "replicaCount": "2", "excludeFromLatest": "True", "targetRegions": ["westus", { "name": "eastus" }] } } }"#;
    let reading = read(text, None);
    assert_eq!(slugs(&reading), ["read/value-type"; 4]);
    let spec = reading.spec;
    assert_eq!(
        (spec.replica_count, spec.exclude_from_latest),
        (Some(Integer(2)), Some(true))
    );
    assert_eq!(spec.target_regions.len(), 1);
    finds(
        r#"{ "gallery": null, "version": "1.0.0" }"#,
        Rule::ReadValueType,
        "/gallery",
        r#""gallery": null"#,
    );
    let reading = read(
        r#"{ "gallery": "a", "targetRegions": [5, { "name": "b", "replicas": "3" }], "source": { "dataDiskLuns": ["x", 1] } }"#,
        None,
    );
    assert_eq!(slugs(&reading), ["read/value-type"; 4]);
    assert_eq!(
        (
            &*reading.spec.gallery,
            &*reading.spec.target_regions[1].name
        ),
        ("a", "b")
    );
    assert_eq!(reading.spec.source.data_disk_luns, [Integer(1)]);
}

#[test]
fn old_versions_and_shapes_are_named() {
    let old = r#"{ "resources": [{ "type": "Microsoft.Compute/galleries/images/versions", "apiVersion": "2019-03-01", "name": "a/b/1.0.0", "properties": { "publishingProfile": { "targetRegions": [{ "name": "westus", "encryption": { "osDiskImage": { "diskEncryptionSetId": "a" } } }] } } }] }"#;
    let finding = finds(old, Rule::ReadOldApi, "/apiVersion", "\"2019-03-01\"");
    assert_eq!(finding.fixes.len(), 1);
    assert_eq!(
        read(&old.replace("2019-03-01", "2019-12-01"), None).findings,
        []
    );
    let shape = r#"{ "properties": { "publishingProfile": { "source": { "managedImage": { "id": "img" } } } } }"#;
    assert_eq!(slugs(&read(shape, None)), ["read/old-api"]);
    assert_eq!(read(shape, None).spec.source.id, "img");
}

#[test]
fn no_further_version_is_passed_over() {
    let version = json!({ "type": "Microsoft.Compute/galleries/images/versions", "name": "a/b/1.0.0", "properties": {} });
    let twice = json!({ "resources": { "one": version, "two": version } });
    assert_eq!(
        slugs(&read(&twice.to_string(), None)),
        ["read/further-version"]
    );
}

#[test]
fn requests_say_cloud_and_api_version() {
    let request = "GET https://management.chinacloudapi.cn/subscriptions/s/resourcegroups/a%20b/providers/microsoft.compute/galleries/g/images/d/versions/1.0.0?api-version=2022-03-03&$expand=ReplicationStatus HTTP/1.1\r\nAccept: */*\r\n\r\n{ \"location\": \"chinaeast\", \"properties\": {} }";
    let reading = read(request, None);
    assert_eq!(reading.findings, []);
    let spec = reading.spec;
    assert_eq!(
        [
            &*spec.cloud,
            &*spec.resource_group,
            &*spec.api_version,
            &*spec.location
        ],
        ["china", "a b", "2022-03-03", "chinaeast"]
    );
}

#[test]
fn deep_and_large_texts_are_survived() {
    for open in ["[", "{\"a\":", "{\"resources\":[", "{\"properties\":"] {
        let text = open.repeat(20_000);
        assert_eq!(slugs(&read(&text, None)), ["read/syntax"]);
    }
    let expression = format!("{}{}", "concat(".repeat(10_000), ")".repeat(10_000));
    let deep = json!({ "resources": [{ "type": "Microsoft.Compute/galleries/images/versions", "name": "a/b/1", "location": format!("[{expression}]"), "properties": {} }] });
    assert_eq!(
        slugs(&read(&deep.to_string(), None)),
        ["read/parameter-unresolved"]
    );
    let cycle = json!({
        "variables": { "a": "[variables('b')]", "b": "[concat(variables('a'), variables('a'))]" },
        "resources": [{ "type": "Microsoft.Compute/galleries/images/versions", "name": "a/b/1", "location": "[variables('a')]", "properties": {} }],
    });
    assert!(slugs(&read(&cycle.to_string(), None)).contains(&"read/parameter-unresolved"));
    let many: Value = (0..5_000)
        .map(|index| (format!("key{index}"), Value::from(1)))
        .collect();
    assert!(
        read(&json!({ "properties": many }).to_string(), None)
            .findings
            .len()
            <= 200
    );
    assert!(read(&many.to_string(), None).findings.len() <= 200);
}

#[test]
fn every_rule_of_reading_is_found_by_a_test() {
    let rules = Rule::ALL
        .iter()
        .filter(|rule| rule.slug().starts_with("read/"));
    let source = include_str!("read.rs");
    let missing: BTreeSet<_> = rules
        .filter(|rule| {
            let variant = format!("{rule:?}");
            !source.contains(&variant) && !source.contains(rule.slug())
        })
        .collect();
    assert_eq!(missing, BTreeSet::new());
    assert_eq!(Rule::ReadSyntax.severity(), Severity::Error);
}
