//! The documentation beside the app: `dist/docs`.

use std::path::Path;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::workspace::Workspace;

/// Writes it into a folder.
pub(crate) fn write(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let mut cargo = program(workspace, "cargo");
    cargo.args(["run", "--quiet", "--package", "gallery-seal-docs", "--"]);
    program::run(cargo.arg(folder))
}
