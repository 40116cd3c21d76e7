//! `cargo xtask check`: formatting, lints and documentation, with warnings denied.

use crate::failure::Failure;
use crate::program::{self, program};
use crate::stage::stage;
use crate::tool::{self, WASM};
use crate::workspace::Workspace;

/// The crates that are built for WebAssembly.
pub(crate) const WASM_CRATES: [&str; 3] = [
    "gallery-seal-element",
    "gallery-seal-wasm",
    "gallery-seal-web",
];

/// The transport over the browser's `fetch` and its tests. The crate is native but for these, and so
/// are its other tests.
pub(crate) const FETCH: [&str; 6] = [
    "--package",
    "gallery-seal-arm",
    "--test",
    "fetch",
    "--target",
    WASM,
];

/// Selects the other crates.
///
/// The tools are left out: built together with the others they would share features with them and
/// be compiled a second time, and they are little more than `main` functions.
const NATIVE: [&str; 11] = [
    "--workspace",
    "--exclude",
    "gallery-seal-element",
    "--exclude",
    "gallery-seal-wasm",
    "--exclude",
    "gallery-seal-web",
    "--exclude",
    "wasm-bindgen-tools",
    "--exclude",
    "wasm-split",
];

/// Fails at the first of the four that finds something.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    tool::wasm_target(workspace)?;
    let wasm = || {
        WASM_CRATES
            .into_iter()
            .flat_map(|name| ["--package", name])
            .chain(["--target", WASM])
    };
    let cargo = |subcommand| {
        let mut cargo = program(workspace, "cargo");
        cargo.arg(subcommand).env("RUSTDOCFLAGS", "--deny warnings");
        cargo
    };
    let deny = ["--all-targets", "--", "--deny", "warnings"];
    stage("check: formatting", || {
        program::run(cargo("fmt").args(["--all", "--check"]))
            .map_err(|failure| failure.hint("`cargo fmt --all` mends it."))
    })?;
    stage("check: lints", || {
        program::run(cargo("clippy").args(NATIVE).args(deny))?;
        program::run(cargo("clippy").args(["--package", "wasm-split"]).args(deny))
    })?;
    stage("check: lints for WebAssembly", || {
        program::run(cargo("clippy").args(wasm()).args(deny))?;
        // Once more as a build that is split into parts has them.
        let mut split = cargo("clippy");
        split.env("GALLERY_SEAL_SPLIT", "1");
        program::run(split.args(wasm()).args(deny))?;
        let deny = ["--lib", "--", "--deny", "warnings"];
        program::run(cargo("clippy").args(FETCH).args(deny))
    })?;
    stage("check: documentation", || {
        program::run(cargo("doc").arg("--no-deps").args(NATIVE))?;
        program::run(cargo("doc").arg("--no-deps").args(wasm()))
    })
}
