//! The app in one file, for machines without a server and without a network.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::program::{self, program};
use crate::workspace::Workspace;

/// What it is called, beside the site.
const NAME: &str = "gallery-seal.html";

/// Writes it out of the built site, policy included. Node packs and hashes, with what it brings along.
pub(crate) fn write(workspace: &Workspace, dist: &Path) -> Result<PathBuf, Failure> {
    let scripts = Path::new("crates").join("xtask");
    let file = dist.join(NAME);
    let mut node = program(workspace, "node");
    node.arg(scripts.join("offline.mjs"))
        .arg(dist)
        .arg(scripts.join("offline.js"))
        .arg(&file);
    program::run(&mut node)?;
    Ok(file)
}
