//! Writes specs with all that is rendered of them, a line of JSON each, for `cargo xtask conformance`.
//!
//! `corpus SEED COUNT` writes the hand-written cases and, made from that seed, `COUNT` plausible specs,
//! about half of them plainer than the others, and half as many hostile ones. All of them are created; of
//! every second one the other tasks are written too, of every eighth one all tasks with every set of
//! options. Without arguments it answers every spec of its standard input, with all of that.

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
use gallery_seal::render::{Format, Output, RenderOptions, Task};
use gallery_seal::script::{Kind, Token};
use gallery_seal::{ImageVersionSpec, Language, check, outputs, render, spec};
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
        println!("{}", entry("asked", "", &spec, Share::All));
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
        println!(
            "{}",
            entry("case", &name, &spec::from_json(&text).unwrap(), Share::All)
        );
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
        let share = match index % 8 {
            1 => Share::All,
            3 | 5 | 7 => Share::Tasks,
            _ => Share::Creation,
        };
        println!("{}", entry(kind, &index.to_string(), &spec, share));
    }
}

/// How much is rendered of a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// What creates the image version, plainly.
    Creation,
    /// Every task, plainly.
    Tasks,
    /// Every task with all options.
    All,
}

impl Share {
    fn holds(self, output: &Output, variant: &Variant) -> bool {
        let has_values = output.format == Format::ArmTemplate && variant.name == "parameters";
        match self {
            // The template that takes parameters belongs to their values.
            Self::Creation => {
                output.task == Task::ImageVersion && (variant.is_default() || has_values)
            }
            Self::Tasks => variant.is_default() || has_values && output.task == Task::ImageVersion,
            Self::All => true,
        }
    }
}

/// A spec with its payload, where that goes, and every output.
fn entry(kind: &str, name: &str, spec: &ImageVersionSpec, share: Share) -> Value {
    let address = lower(spec).address;
    let names = [
        &address.subscription,
        &address.resource_group,
        &address.gallery,
        &address.definition,
        &address.version,
    ];
    let mut renderings: Map<String, Value> = Map::new();
    for output in outputs() {
        for variant in VARIANTS {
            let is_told = !variant.is_of_machines || is_machine(output.task);
            if !is_told || !share.holds(output, variant) {
                continue;
            }
            let name = variant.name_of(output);
            let rendering = rendering(spec, output, variant);
            let plain = renderings.get(&name_of(output));
            // What the options change nothing of is held already.
            if plain.is_none_or(|plain| plain["text"] != rendering["text"]) {
                renderings.insert(name, rendering);
            }
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

/// Options under a name, beside the default ones.
struct Variant {
    name: &'static str,
    /// Whether they concern virtual machines and scale sets alone.
    is_of_machines: bool,
    options: fn(&ImageVersionSpec) -> RenderOptions,
}

const VARIANTS: &[Variant] = &[
    Variant {
        name: "",
        is_of_machines: false,
        options: |_| RenderOptions::default(),
    },
    Variant {
        name: "variables",
        is_of_machines: false,
        options: |_| RenderOptions {
            variables: true,
            ..RenderOptions::default()
        },
    },
    Variant {
        name: "one-line",
        is_of_machines: false,
        options: |_| RenderOptions {
            one_line: true,
            comments: false,
            ..RenderOptions::default()
        },
    },
    Variant {
        name: "parameters",
        is_of_machines: false,
        options: |_| RenderOptions {
            parameters: true,
            ..RenderOptions::default()
        },
    },
    Variant {
        name: "all",
        is_of_machines: false,
        options: |_| RenderOptions {
            variables: true,
            one_line: true,
            parameters: true,
            width: 40,
            language: Language::TraditionalChinese,
            ..RenderOptions::default()
        },
    },
    Variant {
        name: "windows",
        is_of_machines: true,
        options: |spec| RenderOptions {
            region: last_region(spec),
            os_type: "Windows".to_owned(),
            ..RenderOptions::default()
        },
    },
    Variant {
        name: "specialized",
        is_of_machines: true,
        options: |spec| RenderOptions {
            region: last_region(spec),
            specialized: true,
            ..RenderOptions::default()
        },
    },
];

impl Variant {
    const fn is_default(&self) -> bool {
        self.name.is_empty()
    }

    /// `update/bicep+parameters`, `bicep` for what creates the image version.
    fn name_of(&self, output: &Output) -> String {
        let plus = if self.is_default() { "" } else { "+" };
        [&name_of(output), plus, self.name].concat()
    }
}

fn name_of(output: &Output) -> String {
    match output.task {
        Task::ImageVersion => output.format.name().to_owned(),
        task => format!("{}/{}", task.name(), output.format.name()),
    }
}

const fn is_machine(task: Task) -> bool {
    matches!(task, Task::VirtualMachine | Task::ScaleSet)
}

fn last_region(spec: &ImageVersionSpec) -> String {
    let last = spec.target_regions.last();
    last.map(|region| region.name.clone()).unwrap_or_default()
}

/// A text; whether it says all of the spec, and whether the spec says all that it asks for. What
/// only the person who runs it can know is no part of the spec.
fn rendering(spec: &ImageVersionSpec, output: &Output, variant: &Variant) -> Value {
    let options = (variant.options)(spec);
    let rendering = render(spec, output.task, output.format, &options).unwrap();
    let mut notes = rendering.notes.iter();
    let is_carried = notes.all(|note| note.rule.severity() != Severity::Error);
    let mut tokens = rendering.script.tokens().iter();
    let is_wanted = |token: &Token| token.kind == Kind::Placeholder && token.from.is_some();
    let is_complete = tokens.all(|token| !is_wanted(token));
    json!({
        "text": rendering.script.to_string(),
        "isCarried": is_carried,
        "isComplete": is_complete,
    })
}
