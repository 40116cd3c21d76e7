//! Debian's packages, where they can be installed without asking.

use std::process::Stdio;

use crate::failure::Failure;
use crate::program::{on_path, output, program, run};
use crate::workspace::Workspace;

/// Whether this is a Debian, and we are its root.
pub(crate) fn installs(workspace: &Workspace) -> bool {
    on_path(&["apt-get"]).is_some() && is_root(workspace)
}

/// Installs packages; a failure says `advice`.
pub(crate) fn install(
    workspace: &Workspace,
    packages: &[&str],
    advice: &str,
) -> Result<(), Failure> {
    let install = ["install", "--yes", "--no-install-recommends"];
    let commands = [vec!["update"], [&install, packages].concat()];
    for arguments in commands {
        let mut apt = program(workspace, "apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run(apt.stdin(Stdio::null()).stdout(Stdio::null()))
            .map_err(|failure| failure.hint(advice))?;
    }
    Ok(())
}

fn is_root(workspace: &Workspace) -> bool {
    let mut id = program(workspace, "id");
    cfg!(unix) && output(id.arg("-u")).is_ok_and(|user| user.trim() == "0")
}
