//! WebAssembly modules, and the JavaScript that they are loaded by.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::style;
use crate::tool::WASM;
use crate::workspace::{Workspace, cannot};

use super::pages::literal;

/// A module: the Cargo package that it is built from, and how its files are called.
#[derive(Clone, Copy)]
pub(crate) struct Module {
    pub(crate) package: &'static str,
    pub(crate) name: &'static str,
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

/// Builds modules in release.
pub(crate) fn build(workspace: &Workspace, modules: &[Module]) -> Result<(), Failure> {
    let mut cargo = program(workspace, "cargo");
    cargo.args(["build", "--release", "--target", WASM]);
    cargo.args(
        modules
            .iter()
            .flat_map(|module| ["--package", module.package]),
    );
    program::run(program::shipped(workspace, &mut cargo))
}

/// Writes the files of a built module into a folder.
pub(crate) fn bind(workspace: &Workspace, module: Module, folder: &Path) -> Result<(), Failure> {
    let built = workspace.target().join(WASM).join("release");
    let mut bindgen = program(workspace, "wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", module.name, "--out-dir"])
        .arg(folder);
    program::run(bindgen.arg(built.join(module.name).with_extension("wasm")))?;
    let script = folder.join(module.script());
    let glue = fs::read_to_string(&script).map_err(|error| cannot("read", &script, &error))?;
    fs::write(&script, own(&glue)).map_err(|error| cannot("write", &script, &error))
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
