//! WebAssembly modules, and the JavaScript that they are loaded by.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::style;
use crate::tool::WASM;
use crate::workspace::{Workspace, cannot};

use super::pages::literal;
use super::split::{Part, split};

/// A module: the Cargo package that it is built from, and how its files are called.
#[derive(Clone, Copy)]
pub(crate) struct Module {
    pub(crate) package: &'static str,
    pub(crate) name: &'static str,
    /// Whether it is in parts that are loaded apart.
    pub(crate) is_split: bool,
}

impl Module {
    /// The name of the WebAssembly file.
    pub(crate) fn binary(self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// The name of the JavaScript that loads it.
    pub(crate) fn script(self) -> String {
        format!("{}.js", self.name)
    }
}

/// Builds a module in release.
pub(crate) fn build(workspace: &Workspace, module: Module) -> Result<(), Failure> {
    let mut cargo = program(workspace, "cargo");
    cargo.args(["build", "--release", "--target", WASM]);
    cargo.args(["--package", module.package]);
    if module.is_split {
        // As the build scripts ask.
        cargo.env("GALLERY_SEAL_SPLIT", "1");
    }
    program::run(program::shipped(workspace, &mut cargo))
}

/// Writes the files of a built module of the package into a folder, as [`bind_as`] does.
pub(super) fn bind(
    workspace: &Workspace,
    module: Module,
    folder: &Path,
) -> Result<Vec<Part>, Failure> {
    let parts = bind_as(workspace, module, module.name, folder)?;
    let script = folder.join(module.script());
    let glue = fs::read_to_string(&script).map_err(|error| cannot("read", &script, &error))?;
    fs::write(&script, own(&glue)).map_err(|error| cannot("write", &script, &error))?;
    Ok(parts)
}

/// Writes the files of a built module into a folder, by another name, but for its parts: the caller
/// knows how those are to be called.
pub(crate) fn bind_as(
    workspace: &Workspace,
    module: Module,
    name: &str,
    folder: &Path,
) -> Result<Vec<Part>, Failure> {
    let built = workspace.target().join(WASM).join("release");
    let mut input = built.join(module.name).with_extension("wasm");
    let mut bindgen = program(workspace, "wasm-bindgen");
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--remove-name-section",
        ])
        .args(["--out-name", name, "--out-dir"])
        .arg(folder);
    let mut parts = Vec::new();
    if module.is_split {
        let split = split(workspace, module, &input)?;
        (input, parts) = (split.first, split.parts);
        // The table of functions, which the parts share.
        bindgen.arg("--keep-lld-exports");
    }
    program::run(bindgen.arg(input))?;
    Ok(parts)
}

/// Writes a module with the element's style sheet.
pub(crate) fn style(workspace: &Workspace, module: &Path) -> Result<(), Failure> {
    let text = sheet(workspace)?;
    fs::write(module, text).map_err(|error| cannot("write", module, &error))
}

/// The text of that module.
pub(super) fn sheet(workspace: &Workspace) -> Result<String, Failure> {
    let sheet = literal(&style::element(workspace)?);
    Ok(format!(
        "// Generated from the style sheets.\nexport const style = {sheet};\n"
    ))
}

/// Yew marks elements and events with properties, by the same names in every app. Another app around
/// the element, from another module, would take our marks for its own: ours are called otherwise.
fn own(glue: &str) -> String {
    glue.replace(".__yew_", ".__gallery_seal_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_are_our_own() {
        let glue = "__wbg_set___yew_id: function(a, b) { a.__yew_id = b; }";
        let owned = "__wbg_set___yew_id: function(a, b) { a.__gallery_seal_id = b; }";
        assert_eq!(own(glue), owned);
    }
}
