//! `cargo xtask test`: every test and every check, stage by stage; the first failure ends it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser;
use crate::check::{self, FETCH, WASM_CRATES};
use crate::dist;
use crate::failure::Failure;
use crate::package;
use crate::program::{self, program};
use crate::simulator;
use crate::stage::stage;
use crate::tool::{self, WASM};
use crate::workspace::Workspace;

/// The end-to-end tests and the Node project they are.
const END_TO_END: &str = "tests/e2e";
/// Small projects that use the package, and the tests that build and open them.
const EMBED: &str = "tests/embed";

/// What is run, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Native tests, doc tests included: also those of the WebAssembly crates that need no browser.
    Native,
    /// Tests of the WebAssembly crates, in a browser without a window.
    Wasm,
    /// The npm package, and its tests in Node.
    Npm,
    /// The site, and its tests in a browser.
    EndToEnd,
    /// The package in other people's projects and pages, in a browser.
    Embed,
    /// Formatting, lints and documentation.
    Check,
}

const STAGES: [(&str, Stage); 6] = [
    ("native", Stage::Native),
    ("wasm", Stage::Wasm),
    ("npm", Stage::Npm),
    ("e2e", Stage::EndToEnd),
    ("embed", Stage::Embed),
    ("check", Stage::Check),
];

/// Runs the stages that the arguments choose.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let choice = Choice::read(arguments)?;
    tool::node(workspace)?;
    stage("test", || {
        for (_, stage) in STAGES.iter().filter(|(_, stage)| choice.holds(*stage)) {
            choice.run(workspace, *stage)?;
        }
        Ok(())
    })
}

/// What to run: one stage or all, and the tests whose name contains the filter.
#[derive(Debug, Default, PartialEq, Eq)]
struct Choice {
    only: Option<Stage>,
    filter: Option<String>,
}

impl Choice {
    fn read(arguments: &[String]) -> Result<Self, Failure> {
        let mut choice = Self::default();
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            if word == "--only" {
                let name = words.next().map(String::as_str).unwrap_or_default();
                let stage = STAGES.iter().find(|(known, _)| *known == name);
                let Some((_, stage)) = stage else {
                    return Err(Failure::new(format!("`{name}` is no stage of the tests"))
                        .hint("The stages: native, wasm, npm, e2e, embed, check."));
                };
                choice.only = Some(*stage);
            } else if word.starts_with('-') || choice.filter.is_some() {
                return Err(Failure::new(format!("cannot read the argument `{word}`"))
                    .hint("Say `cargo xtask test [--only STAGE] [FILTER]`."));
            } else {
                choice.filter = Some(word.clone());
            }
        }
        Ok(choice)
    }

    /// Whether a stage is part of the choice: with a filter, checks are not.
    fn holds(&self, stage: Stage) -> bool {
        match self.only {
            Some(only) => stage == only,
            None => stage != Stage::Check || self.filter.is_none(),
        }
    }

    fn run(&self, workspace: &Workspace, chosen: Stage) -> Result<(), Failure> {
        match chosen {
            Stage::Native => stage("native tests", || {
                let mut cargo = program(workspace, "cargo");
                cargo.args(["test", "--workspace"]);
                // They have no tests, and would be built anew with the features of the others.
                cargo.args(["--exclude", "wasm-bindgen-tools", "--exclude", "wasm-split"]);
                program::run(cargo.args(&self.filter))
            }),
            Stage::Wasm => self.wasm(workspace),
            Stage::Npm => {
                package::run(workspace)?;
                let folder = Path::new(package::SOURCE).join("test");
                tool::node_modules(workspace, &workspace.root().join(&folder))?;
                let tests = tests(workspace, &folder)?;
                stage("tests of the npm package in Node", || {
                    self.node(workspace, &tests, &[])
                })
            }
            Stage::EndToEnd => {
                dist::run(workspace)?;
                let simulator = stage("build the simulator", || simulator::build(workspace))?;
                let simulator = simulator.to_string_lossy();
                let environment = [("SIMULATOR", simulator.as_ref())];
                self.in_browser(workspace, END_TO_END, "end-to-end tests", &environment)
            }
            Stage::Embed => {
                package::run(workspace)?;
                dist::run(workspace)?;
                self.in_browser(
                    workspace,
                    EMBED,
                    "tests of the package in other projects",
                    &[],
                )
            }
            Stage::Check => check::run(workspace),
        }
    }

    fn wasm(&self, workspace: &Workspace) -> Result<(), Failure> {
        tool::wasm_target(workspace)?;
        tool::wasm_bindgen(workspace)?;
        let browser = browser::find(workspace)?;
        let capabilities = browser::capabilities(workspace, &browser)?;
        let runner = workspace
            .target()
            .join("debug")
            .join("wasm-bindgen-test-runner");
        let test = |select: &dyn Fn(&mut Command)| {
            let mut cargo = program(workspace, "cargo");
            cargo.arg("test");
            select(&mut cargo);
            cargo
                .args(&self.filter)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("CHROMEDRIVER", &browser.driver)
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
            program::run(&mut cargo)
        };
        stage("WebAssembly tests in the browser", || {
            test(&|cargo| {
                let names = WASM_CRATES.into_iter().flat_map(|name| ["--package", name]);
                cargo.args(["--tests", "--target", WASM]).args(names);
            })?;
            test(&|cargo| {
                cargo.args(FETCH);
            })
        })
    }

    /// The browser and its driver for Node are those of the end-to-end tests.
    fn in_browser(
        &self,
        workspace: &Workspace,
        folder: &str,
        name: &str,
        environment: &[(&str, &str)],
    ) -> Result<(), Failure> {
        let browser = browser::find(workspace)?;
        tool::node_modules(workspace, &workspace.root().join(END_TO_END))?;
        let tests = tests(workspace, Path::new(folder))?;
        let chrome = browser.chrome.to_string_lossy();
        let chrome = [("CHROME", chrome.as_ref())];
        let environment = [&chrome, environment].concat();
        stage(name, || self.node(workspace, &tests, &environment))
    }

    fn node(
        &self,
        workspace: &Workspace,
        tests: &[PathBuf],
        environment: &[(&str, &str)],
    ) -> Result<(), Failure> {
        if tests.is_empty() {
            println!("There are none.");
            return Ok(());
        }
        let mut node = program(workspace, "node");
        // Files of tests share folders, and a browser of their own keeps a processor busy.
        node.args(["--test", "--test-concurrency=1"])
            .envs(environment.iter().copied());
        if let Some(filter) = &self.filter {
            node.arg(format!("--test-name-pattern={filter}"));
        }
        program::run(node.args(tests))
    }
}

/// The test files of a folder. Node 20 knows no patterns of file names yet.
fn tests(workspace: &Workspace, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = workspace.files(folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(words: &[&str]) -> Result<Choice, Failure> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        Choice::read(&words)
    }

    #[test]
    fn without_arguments_every_stage_runs() {
        let choice = choice(&[]).unwrap();
        assert!(STAGES.iter().all(|(_, stage)| choice.holds(*stage)));
    }

    #[test]
    fn a_filter_leaves_the_checks_out() {
        let choice = choice(&["region"]).unwrap();
        assert_eq!(choice.filter.as_deref(), Some("region"));
        assert!(choice.holds(Stage::Native) && !choice.holds(Stage::Check));
    }

    #[test]
    fn one_stage_can_be_chosen() {
        let choice = choice(&["--only", "e2e", "opens"]).unwrap();
        let held: Vec<_> = STAGES
            .iter()
            .filter(|(_, stage)| choice.holds(*stage))
            .collect();
        assert_eq!(held, [&("e2e", Stage::EndToEnd)]);
    }

    #[test]
    fn other_arguments_are_refused() {
        assert!(choice(&["--only"]).is_err());
        assert!(choice(&["--only", "unit"]).is_err());
        assert!(choice(&["--fast"]).is_err());
        assert!(choice(&["a", "b"]).is_err());
    }
}
