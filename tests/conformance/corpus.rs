//! Writes specs with all that is rendered of them, a line of JSON each, for `cargo xtask conformance`.
//!
//! `corpus SEED COUNT` writes the hand-written cases and, made from that seed, `COUNT` plausible specs,
//! about half of them plainer than the others, and half as many hostile ones. Without arguments it answers every spec
//! of its standard input.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "whoever runs this wants to know at once"
)]

use std::env;
use std::fs;
use std::io::{self, BufRead as _, Write as _};
use std::path::Path;

use gallery_seal::fact::Facts;
use gallery_seal::finding::Severity;
use gallery_seal::payload::lower;
use gallery_seal::render::{RenderOptions, Task};
use gallery_seal::script::Kind;
use gallery_seal::{ImageVersionSpec, check, outputs, render, spec};
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::arbitrary::any;
use proptest::strategy::{Strategy, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => answer(),
        [seed, count] => write(seed.parse().unwrap(), count.parse().unwrap()),
        other => panic!("expected SEED and COUNT, or nothing: {other:?}"),
    }
}

/// One line out for each line in.
fn answer() {
    for line in io::stdin().lock().lines() {
        let spec = spec::from_json(&line.unwrap()).unwrap();
        println!("{}", entry("asked", "", &spec));
        io::stdout().flush().unwrap();
    }
}

fn write(seed: u64, count: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let cases = fs::read_dir(folder).unwrap();
    let mut cases: Vec<_> = cases.map(|case| case.unwrap().path()).collect();
    cases.sort();
    for case in cases {
        let text = fs::read_to_string(case.join("spec.json")).unwrap();
        let name = case.file_name().unwrap().to_string_lossy();
        println!("{}", entry("case", &name, &spec::from_json(&text).unwrap()));
    }
    let plausible = (plausible_spec(), any::<bool>());
    let plausible =
        plausible.prop_map(|(spec, is_plain)| if is_plain { plain(&spec) } else { spec });
    generate("plausible", &plausible, seed, count);
    generate("hostile", &any_spec(), seed, count / 2);
}

/// The same, without what a tool on Windows might not be handed: signs that `cmd.exe` reads, and
/// hostile tags.
fn plain(spec: &ImageVersionSpec) -> ImageVersionSpec {
    let text = serde_json::to_string(spec).unwrap();
    let text = text.replace(['(', ')', '&', '%'], "-");
    let mut spec: ImageVersionSpec = spec::from_json(&text).unwrap();
    for (index, (name, value)) in spec.tags.0.iter_mut().enumerate() {
        *name = format!("tag-{index}");
        "plain".clone_into(value);
    }
    spec
}

fn generate(kind: &str, specs: &impl Strategy<Value = ImageVersionSpec>, seed: u64, count: usize) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    for index in 1..=count {
        let spec = specs.new_tree(&mut runner).unwrap().current();
        println!("{}", entry(kind, &index.to_string(), &spec));
    }
}

/// A spec with its payload, where that goes, and every output that creates the version.
fn entry(kind: &str, name: &str, spec: &ImageVersionSpec) -> Value {
    let address = lower(spec).address;
    let names = [
        &address.subscription,
        &address.resource_group,
        &address.gallery,
        &address.definition,
        &address.version,
    ];
    let texts = RenderOptions::default();
    let creating = || {
        let outputs = outputs().iter();
        outputs.filter(|output| output.task == Task::ImageVersion)
    };
    let mut renderings: Map<String, Value> = creating()
        .map(|output| {
            (
                output.format.name().to_owned(),
                rendering(spec, output, &texts),
            )
        })
        .collect();
    let parameters = RenderOptions {
        parameters: true,
        ..texts.clone()
    };
    for output in creating() {
        if output.format.name() == "arm-template" {
            let rendering = rendering(spec, output, &parameters);
            renderings.insert("arm-template-parameters".to_owned(), rendering);
        }
    }
    let findings = check(spec, &Facts::default()).into_iter();
    let errors = findings.filter(|finding| finding.rule.severity() == Severity::Error);
    let errors: Vec<_> = errors.map(|finding| finding.rule.slug()).collect();
    json!({
        "kind": kind,
        "name": name,
        "spec": spec,
        "payload": payload(spec),
        "origin": address.cloud.resource_manager(),
        "apiVersion": address.api_version.value,
        "names": names.map(|name| &name.value),
        "errors": errors,
        "outputs": renderings,
    })
}

/// A text; whether it says all of the spec, and whether the spec says all that it asks for.
fn rendering(
    spec: &ImageVersionSpec,
    output: &gallery_seal::render::Output,
    options: &RenderOptions,
) -> Value {
    let rendering = render(spec, output.task, output.format, options).unwrap();
    let mut notes = rendering.notes.iter();
    let is_carried = notes.all(|note| note.rule.severity() != Severity::Error);
    let mut tokens = rendering.script.tokens().iter();
    let is_complete = tokens.all(|token| token.kind != Kind::Placeholder);
    json!({
        "text": rendering.script.to_string(),
        "isCarried": is_carried,
        "isComplete": is_complete,
    })
}
