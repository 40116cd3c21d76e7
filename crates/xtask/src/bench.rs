//! `cargo xtask bench`: how long the core takes, and how that grows.

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
    })
}
