//! Real shells, in which only `az` exists, and prints its words.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::io::Write as _;
use std::process::{Command, Stdio};

use gallery_seal::ImageVersionSpec;
use gallery_seal::render::Format;
use gallery_seal_tests::payload;
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::property::assert_says;
use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive_in_bash() {
    let specs: Vec<_> = cases().iter().map(|case| spec_of(case)).collect();
    assert_arrive("bash", &specs);
}

#[test]
fn cases_arrive_in_dash() {
    let specs: Vec<_> = cases().iter().map(|case| spec_of(case)).collect();
    assert_arrive("dash", &specs);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn hostile_specs_arrive_in_bash(specs in vec(any_spec(), 64)) {
        assert_arrive("bash", &specs);
    }

    #[test]
    fn plausible_specs_arrive_in_bash(specs in vec(plausible_spec(), 32)) {
        assert_arrive("bash", &specs);
    }

    #[test]
    fn hostile_specs_arrive_in_dash(specs in vec(any_spec(), 32)) {
        assert_arrive("dash", &specs);
    }
}

/// Runs the scripts of all specs in one shell and compares the words that arrive.
#[track_caller]
fn assert_arrive(shell: &str, specs: &[ImageVersionSpec]) {
    let mut scripts = Vec::new();
    for spec in specs {
        for format in [Format::AzureCli, Format::AzRest] {
            let script = text(spec, format);
            // Dash has no `$'…'`, and no spec needs it but for what can't be seen.
            if shell == "bash" || !script.contains("$'") {
                scripts.push((spec, format, script));
            }
        }
    }
    let calls = run(shell, scripts.iter().map(|(_, _, script)| script.as_str()));
    assert_eq!(calls.len(), scripts.len());
    for (words, (spec, format, script)) in calls.iter().zip(&scripts) {
        match format {
            Format::AzureCli => assert_flags(spec, words, script),
            _ => assert_request(spec, words),
        }
    }
}

/// Every call of `az`, as its words.
pub(super) fn run<'a>(shell: &str, scripts: impl Iterator<Item = &'a str>) -> Vec<Vec<String>> {
    let mut program = "az() { printf '%s\\0' \"$@\" '<end of call>'; }\n".to_owned();
    scripts.for_each(|script| program.push_str(script));
    let path = std::env::var("PATH").unwrap();
    let found = std::env::split_paths(&path).map(|folder| folder.join(shell));
    let shell = found.into_iter().find(|file| file.exists()).unwrap();
    let mut child = Command::new(shell)
        .env_clear()
        .env("PATH", "")
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(program.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        complaint.is_empty() && output.status.success(),
        "{complaint}"
    );
    let words = String::from_utf8(output.stdout).unwrap();
    let words: Vec<_> = words.split('\0').map(str::to_owned).collect();
    let mut calls: Vec<_> = words
        .split(|word| word == "<end of call>")
        .map(<[String]>::to_vec)
        .collect();
    assert_eq!(calls.pop().unwrap(), [""]);
    calls
}

/// The words of `az rest`: the body is the payload.
#[track_caller]
fn assert_request(spec: &ImageVersionSpec, words: &[String]) {
    let [rest, method, put, url, address, headers, json, body, sent] = words else {
        panic!("{words:?}")
    };
    let given = [rest, method, put, url, headers, json, body].map(String::as_str);
    let content = "Content-Type=application/json";
    let wanted = [
        "rest",
        "--method",
        "put",
        "--url",
        "--headers",
        content,
        "--body",
    ];
    assert_eq!(given, wanted);
    assert!(address.starts_with("https://management."));
    assert_says(&payload(spec), &serde_json::from_str(sent).unwrap());
    assert!(!sent.contains("=@"), "{sent}");
}

/// The words of `az sig image-version create`, those that are texts of the spec compared with it.
#[track_caller]
fn assert_flags(spec: &ImageVersionSpec, words: &[String], script: &str) {
    let (command, rest) = words.split_at(3);
    assert_eq!(command, ["sig", "image-version", "create"]);
    for word in words {
        let is_flag = word.starts_with("--");
        assert!(
            is_flag || !word.starts_with('-') || word.parse::<i128>().is_ok(),
            "{word}"
        );
        assert!(!reads_a_file(word), "{word}");
    }
    let texts = [
        ("--subscription", &spec.subscription_id, "<subscription>"),
        ("--resource-group", &spec.resource_group, "<resource-group>"),
        ("--gallery-name", &spec.gallery, "<gallery>"),
        (
            "--gallery-image-definition",
            &spec.definition,
            "<image-definition>",
        ),
        ("--gallery-image-version", &spec.version, "<version>"),
        ("--location", &spec.location, "<location>"),
    ];
    for (flag, text, placeholder) in texts {
        let wanted = if is_sayable(text) { text } else { placeholder };
        assert_eq!(words_of(rest, flag), [wanted], "{flag} in {script}");
    }
    let is_last = |(index, (name, _)): &(usize, (&str, &str))| {
        spec.tags
            .iter()
            .skip(index + 1)
            .all(|(later, _)| later != *name)
    };
    let tags = spec
        .tags
        .iter()
        .enumerate()
        .filter(is_last)
        .map(|(_, tag)| tag);
    let tags = tags.filter(|(name, _)| !name.contains('='));
    let tags = tags.map(|(name, value)| format!("{name}={value}"));
    let tags: Vec<_> = tags.filter(|tag| is_sayable(tag)).collect();
    assert_eq!(words_of(rest, "--tags"), tags, "{script}");
    let arrived = words_of(rest, "--target-regions");
    assert_eq!(arrived.len(), spec.target_regions.len().max(1));
    for (word, region) in arrived.iter().zip(&spec.target_regions) {
        let name = &region.name;
        let is_split = name.is_empty() || name.contains('=');
        let rest = if is_sayable(name) && !is_split {
            word.strip_prefix(name.as_str())
        } else {
            let whole = word.strip_prefix(name.as_str()).filter(|_| !is_split);
            whole.or_else(|| word.strip_prefix("<region>"))
        };
        let rest = rest.unwrap_or_else(|| panic!("{word}"));
        let replicas = region.replicas.map(|replicas| format!("={replicas}"));
        assert!(word == "<region>" || rest.starts_with(&replicas.unwrap_or_default()));
    }
}

fn words_of(words: &[String], flag: &str) -> Vec<String> {
    let mut after = words.iter().skip_while(|word| *word != flag);
    after.next();
    after
        .take_while(|word| !word.starts_with("--"))
        .cloned()
        .collect()
}

/// Whether az can be given a text as one argument.
fn is_sayable(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('-') && !text.contains('\0') && !reads_a_file(text)
}

/// az opens a file for what follows an `@` at the start or behind the first equals sign.
fn reads_a_file(word: &str) -> bool {
    let value = word.split_once('=').map_or(word, |(_, value)| value);
    value.len() > 1 && value.starts_with('@')
}
