//! Other programs: started at the root, with the repository's own tools found first.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// A program by name, to be run at the repository's root.
pub(crate) fn program(workspace: &Workspace, name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace.root());
    if let Some(path) = path(workspace) {
        command.env("PATH", path);
    }
    command
}

/// Has a build leave the places of this machine out of what is shipped: messages of panics name
/// source files.
pub(crate) fn shipped<'a>(workspace: &Workspace, command: &'a mut Command) -> &'a mut Command {
    let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    let home = home.map(PathBuf::from).unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let rustup = env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), PathBuf::from);
    let places = [
        (workspace.root().to_path_buf(), "."),
        (cargo, "cargo"),
        (rustup, "rustup"),
    ];
    let flags =
        places.map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
}

/// `npm`, which is a script with an ending of its own on Windows.
pub(crate) fn npm(workspace: &Workspace) -> Command {
    program(workspace, if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs to the end, showing what it prints; fails unless it exits with 0.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` failed ({status})",
        line(command)
    )))
}

/// Runs to the end and returns what it printed on standard output.
pub(crate) fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        let message = format!("`{}` failed ({})", line(command), output.status);
        return Err(Failure::new(message));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program says to `--version`, if it is there and says it.
pub(crate) fn version(command: &mut Command) -> Option<String> {
    let command = command
        .arg("--version")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where `PATH` first holds one of these programs.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders
            .iter()
            .map(|folder| folder.join(&file))
            .find(|file| file.is_file())
    })
}

/// A failure to start a program at all.
pub(crate) fn not_started(command: &Command, error: &io::Error) -> Failure {
    let name = command.get_program().to_string_lossy();
    if error.kind() == io::ErrorKind::NotFound {
        return Failure::new(format!("`{name}` was not found")).hint(format!(
            "Install `{name}` or put its folder on PATH, then run this again."
        ));
    }
    Failure::new(format!("cannot start `{name}`: {error}"))
}

fn path(workspace: &Workspace) -> Option<std::ffi::OsString> {
    let target = workspace.target();
    let ours = [target.join("debug"), target.join("tools").join("bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&theirs))).ok()
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}
