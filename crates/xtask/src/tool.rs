//! The tools that a command needs beside Cargo, made ready: each is quick when it is there.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::program::{npm, output, program, run, version};
use crate::stage::stage;
use crate::workspace::Workspace;

/// The target that the app and the npm package are built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

const CRATES: &str = "If crates could not be downloaded, check the network and its proxy settings.";

/// The oldest Node whose test runner and npm do what the tests ask.
const NODE: u32 = 20;

/// Adds the standard library for WebAssembly to the Rust toolchain.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<(), Failure> {
    let mut rustc = program(workspace, "rustc");
    let folder = output(rustc.args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    stage(
        "add the WebAssembly target (one download of about 20 MB)",
        || {
            run(program(workspace, "rustup").args(["target", "add", WASM])).map_err(|failure| {
                failure.hint(format!(
                "This needs the network and rustup (https://rustup.rs). Without rustup, install \
                 your system's package of Rust's standard library for {WASM}."
            ))
            })
        },
    )
}

/// Builds `wasm-bindgen` and its test runner, in the version of `Cargo.lock`.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<(), Failure> {
    own(workspace, "wasm-bindgen-tools", "wasm-bindgen")
}

/// Builds `wasm-split`, likewise.
pub(crate) fn wasm_split(workspace: &Workspace) -> Result<(), Failure> {
    own(workspace, "wasm-split", "wasm-split")
}

/// Builds a tool that is a package of this workspace.
fn own(workspace: &Workspace, package: &str, name: &str) -> Result<(), Failure> {
    let cargo = &mut program(workspace, "cargo");
    cargo.args(["build", "--package", package]);
    // Two crates below the test runner would have Cargo warn of a future Rust at every build.
    cargo.env("CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY", "never");
    let built = workspace.target().join("debug").join(name);
    if built
        .with_extension(std::env::consts::EXE_EXTENSION)
        .is_file()
    {
        return run(cargo.arg("--quiet"));
    }
    stage(
        &format!("build {name} (about 1 minute on two cores, once)"),
        || run(cargo).map_err(|failure| failure.hint(CRATES)),
    )
}

/// Installs Trunk into `target/tools`, in the version of `Trunk.toml`.
///
/// Unoptimised: on two cores that is ready in 2 minutes instead of 7, and Trunk mostly waits for
/// Cargo. Without default features it has no TLS, and so never downloads a tool behind our back.
pub(crate) fn trunk(workspace: &Workspace) -> Result<(), Failure> {
    let wanted = workspace.pinned("Trunk.toml", "trunk-version")?;
    let is_there = || {
        let found = version(&mut trunk_command(workspace)).unwrap_or_default();
        found.split_whitespace().nth(1) == Some(wanted.as_str())
    };
    if is_there() {
        return Ok(());
    }
    let tools = workspace.target().join("tools");
    let build = workspace.target().join("tools-build");
    stage(
        &format!("install Trunk {wanted} (about 2 minutes on two cores, once)"),
        || {
            let mut cargo = program(workspace, "cargo");
            cargo
                .args([
                    "install",
                    "trunk",
                    "--locked",
                    "--debug",
                    "--no-default-features",
                    "--force",
                ])
                .args(["--version", &wanted])
                .arg("--root")
                .arg(&tools)
                .env("CARGO_TARGET_DIR", &build)
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_PROFILE_DEV_DEBUG", "0")
                .env("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false")
                .env("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false")
                .env("CARGO_PROFILE_DEV_PANIC", "abort");
            run(&mut cargo).map_err(|failure| {
                failure.hint(
                    "This needs the crate registry: check the network and its proxy settings.",
                )
            })?;
            // The build folder holds half a gigabyte that nothing needs again.
            let _ = fs::remove_dir_all(&build);
            if is_there() {
                return Ok(());
            }
            Err(Failure::new(format!(
                "the installed Trunk does not say that it is {wanted}"
            ))
            .hint("Delete target/tools and run this again."))
        },
    )
}

/// Trunk, free of settings in the environment that it would stumble over.
pub(crate) fn trunk_command(workspace: &Workspace) -> Command {
    let mut trunk = program(workspace, "trunk");
    // Trunk reads NO_COLOR as `true` or `false` and stops at any other value, `1` included.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    trunk.env_remove("RUST_LOG");
    trunk
}

/// Makes sure of a Node that is new enough.
pub(crate) fn node(workspace: &Workspace) -> Result<(), Failure> {
    let hint = format!("Install Node {NODE} or later (https://nodejs.org).");
    let Some(found) = version(&mut program(workspace, "node")) else {
        return Err(Failure::new("`node` was not found").hint(hint));
    };
    let major = found
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|part| part.parse().ok());
    match major {
        Some(major) if u32::ge(&major, &NODE) => Ok(()),
        _ => Err(Failure::new(format!("Node {found} is too old")).hint(hint)),
    }
}

/// Installs what the lock file of a Node project names, unless that is done.
pub(crate) fn node_modules(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let changed = |file: &Path| fs::metadata(file).and_then(|data| data.modified()).ok();
    let wanted = changed(&folder.join("package-lock.json"));
    let present = changed(&folder.join("node_modules").join(".package-lock.json"));
    if present.is_some() && present >= wanted {
        return Ok(());
    }
    let mut npm = npm(workspace);
    npm.current_dir(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(npm.stdin(Stdio::null())).map_err(|failure| {
        failure.hint("This needs npm and its registry: check the network and its proxy settings.")
    })
}
