//! The Azure CLI from PowerShell: on Windows `cmd.exe` reads each word again, elsewhere it is as
//! PowerShell reads it. Both come to what bash hands over.

use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::{ImageVersionSpec, render};
use gallery_seal_tests::specs::{any_spec, plausible_spec};
use proptest::collection::vec;
use proptest::prelude::*;

use super::bash;
use super::powershell::Reader;
use crate::render::{cases, spec_of, text};

#[test]
fn cases_arrive() {
    let specs: Vec<_> = cases().iter().map(|case| spec_of(case)).collect();
    assert_arrive(&specs);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn hostile_specs_arrive(specs in vec(any_spec(), 64)) {
        assert_arrive(&specs);
    }

    #[test]
    fn plausible_specs_arrive(specs in vec(plausible_spec(), 32)) {
        assert_arrive(&specs);
    }
}

#[track_caller]
fn assert_arrive(specs: &[ImageVersionSpec]) {
    let scripts: Vec<_> = specs
        .iter()
        .map(|spec| text(spec, Format::AzureCli))
        .collect();
    let calls = bash::run("bash", scripts.iter().map(String::as_str));
    for (spec, wanted) in specs.iter().zip(calls) {
        let script = text(spec, Format::AzureCliPowerShell);
        let Some(words) = words(&script) else {
            assert!(script.contains('<'), "{script}");
            continue;
        };
        for word in &words {
            assert_eq!(&on_windows(word), word, "{script}");
        }
        if refused(spec, Format::AzureCliPowerShell) == refused(spec, Format::AzureCli) {
            assert_eq!(words, wanted, "{script}");
        } else {
            assert!(words.iter().all(|word| wanted.contains(word)), "{script}");
        }
    }
}

fn refused(spec: &ImageVersionSpec, format: Format) -> usize {
    let rendering = render(spec, Task::ImageVersion, format, &RenderOptions::default());
    rendering.unwrap().notes.len()
}

/// The words of the one command, unless a `<` makes PowerShell refuse it.
fn words(script: &str) -> Option<Vec<String>> {
    let command = script.strip_suffix('\n').unwrap();
    let mut reader = Reader::new(command);
    let mut words = Vec::new();
    let mut word = String::new();
    let mut is_within = false;
    let mut is_open = false;
    while let Some(next) = reader.0.peek().copied() {
        match next {
            '\'' | '‘' | '’' | '‚' | '‛' => {
                words.push(reader.single());
                // Words are quoted whole, but for those around a placeholder.
                is_open |= is_within || !matches!(reader.0.peek(), None | Some(' '));
            }
            '"' | '“' | '”' | '„' => {
                words.push(reader.double());
                // Words are quoted whole, but for those around a placeholder.
                is_open |= is_within || !matches!(reader.0.peek(), None | Some(' '));
            }
            '<' => return None,
            ' ' => {
                reader.0.next();
                if std::mem::take(&mut is_within) {
                    words.push(std::mem::take(&mut word));
                }
                if reader.0.next_if_eq(&'`').is_some() {
                    assert_eq!(reader.0.next(), Some('\n'));
                }
            }
            _ => {
                // Only before a placeholder.
                is_open |= "=,".contains(next);
                let is_plain = next.is_ascii_alphanumeric() || "-_./:".contains(next);
                assert!(is_plain || is_open, "{next} in {script}");
                is_within = true;
                word.push(next);
                reader.0.next();
            }
        }
    }
    if is_within {
        words.push(word);
    }
    assert!(!is_open, "{script}");
    assert_eq!(words.remove(0), "az");
    Some(words)
}

/// A word behind PowerShell's older way of passing arguments, `cmd.exe` and the C runtime.
fn on_windows(word: &str) -> String {
    let quoted = if word.contains(char::is_whitespace) {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    };
    assert!(!quoted.is_empty(), "an empty word gets lost");
    let mut is_quoted = false;
    for character in quoted.chars() {
        is_quoted ^= character == '"';
        assert!(!matches!(character, '%' | '\r' | '\n'), "{quoted}");
        assert!(is_quoted || !"&|<>^()".contains(character), "{quoted}");
    }
    let mut text = String::new();
    let mut is_quoted = false;
    let mut backslashes = 0;
    for character in quoted.chars() {
        match character {
            '\\' => backslashes += 1,
            '"' => {
                text.extend(std::iter::repeat_n('\\', backslashes / 2));
                if backslashes % 2 == 1 {
                    text.push('"');
                } else {
                    is_quoted = !is_quoted;
                }
                backslashes = 0;
            }
            other => {
                text.extend(std::iter::repeat_n('\\', std::mem::take(&mut backslashes)));
                assert!(is_quoted || !other.is_ascii_whitespace(), "{quoted}");
                text.push(other);
            }
        }
    }
    text.extend(std::iter::repeat_n('\\', backslashes));
    text
}
