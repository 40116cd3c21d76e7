//! `cargo xtask bench`: how long the core takes and how that grows, and how long many files take
//! through the npm package's command.

use std::path::Path;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::stage::stage;
use crate::workspace::Workspace;

/// Runs the figures, built as they are shipped; a growth above its budget fails.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    stage("bench", || {
        let mut cargo = program(workspace, "cargo");
        cargo.args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "gallery-seal-tests",
        ]);
        program::run(cargo.args(["--bin", "bench"]))
    })?;
    stage("bench: many files, beside the Azure CLI", || {
        let mut node = program(workspace, "node");
        program::run(node.arg(Path::new("tests").join("bench").join("files.mjs")))
    })
}
