//! `cargo xtask conformance`: the outputs, held against other people's programs.

use std::path::Path;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::python;
use crate::stage::stage;
use crate::tool;
use crate::workspace::Workspace;

/// The clients, and what drives them.
const FOLDER: &str = "tests/conformance";

/// Makes the clients ready and runs them over the cases and over specs made from a seed.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let choice = Choice::read(arguments)?;
    let folder = workspace.root().join(FOLDER);
    tool::node(workspace)?;
    let python = python::environment(workspace, &folder.join("requirements.txt"))?;
    tool::node_modules(workspace, &folder.join("node"))?;
    stage("conformance: build what renders, and the simulator", || {
        let mut cargo = program(workspace, "cargo");
        cargo.args(["build", "--quiet", "--package", "gallery-seal-tests"]);
        cargo.args(["--package", "gallery-seal-simulator-http"]);
        program::run(cargo.args(["--bin", "corpus", "--bin", "simulator"]))
    })?;
    stage("conformance: outputs against clients", || {
        let built = |name: &str| {
            let built = workspace.target().join("debug").join(name);
            built.with_extension(std::env::consts::EXE_EXTENSION)
        };
        let mut clients = program(workspace, python);
        clients
            .arg(Path::new(FOLDER))
            .arg(built("corpus"))
            .arg("--simulator")
            .arg(built("simulator"))
            .args(["--seed", &choice.seed, "--specs", &choice.specs])
            .args(["--client", &choice.client])
            .env(
                "PYTHONPYCACHEPREFIX",
                workspace.target().join("python-cache"),
            );
        program::run(&mut clients)
    })
}

/// How many specs, made from which seed, for which clients.
#[derive(Debug, PartialEq, Eq)]
struct Choice {
    seed: String,
    specs: String,
    client: String,
}

impl Choice {
    fn read(arguments: &[String]) -> Result<Self, Failure> {
        let mut choice = Self {
            seed: "7".to_owned(),
            specs: "1000".to_owned(),
            client: String::new(),
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let value = words.next().cloned();
            let is_number = value
                .as_ref()
                .is_some_and(|value| value.parse::<u32>().is_ok());
            match (word.as_str(), value) {
                ("--seed", Some(value)) if is_number => choice.seed = value,
                ("--specs", Some(value)) if is_number => choice.specs = value,
                ("--client", Some(value)) => choice.client = value,
                _ => {
                    let usage =
                        "Say `cargo xtask conformance [--seed 7] [--specs 1000] [--client NAME]`.";
                    return Err(
                        Failure::new(format!("cannot read the argument `{word}`")).hint(usage)
                    );
                }
            }
        }
        Ok(choice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(words: &[&str]) -> Result<Choice, Failure> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        Choice::read(&words)
    }

    #[test]
    fn the_seed_is_fixed_unless_another_is_given() {
        assert_eq!(choice(&[]).unwrap().seed, "7");
        assert_eq!(choice(&["--seed", "8"]).unwrap().seed, "8");
    }

    #[test]
    fn other_arguments_are_refused() {
        assert!(choice(&["--seed"]).is_err());
        assert!(choice(&["--specs", "many"]).is_err());
        assert!(choice(&["--fast"]).is_err());
    }
}
