//! Python, and packages for it in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::debian;
use crate::failure::Failure;
use crate::program::{program, run};
use crate::stage::stage;
use crate::workspace::{Workspace, cannot};

const ADVICE: &str = "Install Python 3.11 or later with its module venv (Debian: the packages python3 and \
                      python3-venv).";
/// What tells whether a Python can make such a folder.
const PROBE: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";

/// The Python of a virtual environment that holds exactly these requirements, made unless it is there.
pub(crate) fn environment(workspace: &Workspace, requirements: &Path) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join("python");
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let python = programs
        .join("python")
        .with_extension(std::env::consts::EXE_EXTENSION);
    let wanted = workspace.read(requirements)?;
    // Written last: what was interrupted is begun anew.
    let installed = folder.join("requirements.txt");
    if fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) && python.is_file()
    {
        return Ok(python);
    }
    let base = base(workspace)?;
    stage("install the Python clients (about 1 minute, once)", || {
        run(program(workspace, base)
            .args(["-m", "venv", "--clear"])
            .arg(&folder))
        .map_err(|failure| failure.hint(ADVICE))?;
        let mut pip = program(workspace, &python);
        pip.args(["-m", "pip", "install", "--quiet", "--no-input"])
            .args(["--disable-pip-version-check", "--no-compile", "--no-deps"])
            .arg("--requirement")
            .arg(requirements);
        run(pip.stdin(Stdio::null())).map_err(|failure| {
            failure.hint(
                "This needs Python's package index: check the network and its proxy settings.",
            )
        })?;
        fs::write(&installed, &wanted).map_err(|error| cannot("write", &installed, &error))
    })?;
    Ok(python)
}

/// A Python that can make virtual environments.
fn base(workspace: &Workspace) -> Result<&'static str, Failure> {
    if let Some(python) = found(workspace) {
        return Ok(python);
    }
    let packages = ["python3", "python3-venv"];
    if debian::installs(workspace) {
        stage("install Python", || {
            debian::install(workspace, &packages, ADVICE)
        })?;
    }
    found(workspace).ok_or_else(|| Failure::new("no Python with venv was found").hint(ADVICE))
}

fn found(workspace: &Workspace) -> Option<&'static str> {
    ["python3", "python"].into_iter().find(|python| {
        let mut probe = program(workspace, python);
        let probed = probe.args(["-c", PROBE]).stdin(Stdio::null()).output();
        probed.is_ok_and(|probed| probed.status.success())
    })
}
