//! `cargo xtask simulator`: the Azure simulator on loopback.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::workspace::Workspace;

const PACKAGE: &str = "gallery-seal-simulator-http";

/// Builds it and becomes it; it reads the arguments itself, and says what is wrong.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let mut simulator = program(workspace, build(workspace)?);
    become_it(simulator.args(arguments))
}

/// Builds it, and says where it is.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let mut cargo = program(workspace, "cargo");
    program::run(cargo.args(["build", "--quiet", "--package", PACKAGE]))?;
    let built = workspace.target().join("debug").join("simulator");
    Ok(built.with_extension(std::env::consts::EXE_EXTENSION))
}

/// Whoever ends this command then ends the simulator.
#[cfg(unix)]
fn become_it(simulator: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt as _;

    let error = simulator.exec();
    Err(program::not_started(simulator, &error))
}

#[cfg(not(unix))]
fn become_it(simulator: &mut Command) -> Result<(), Failure> {
    program::run(simulator)
}
