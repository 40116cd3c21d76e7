//! `cargo xtask package`: the npm package, into `target/npm/gallery-seal`.

mod module;
mod pages;
mod schemas;
pub(crate) mod script;
mod split;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::size;
use crate::stage::stage;
use crate::tool;
use crate::workspace::{Workspace, cannot};

pub(crate) use module::{Module, bind_as, build};
pub(crate) use split::Part;

/// The hand-written part of the package; its `test` folder stays behind.
pub(crate) const SOURCE: &str = "crates/wasm/npm";
/// The functions.
const FUNCTIONS: Module = Module {
    package: "gallery-seal-wasm",
    name: "gallery_seal_wasm",
    is_split: true,
};
/// The second part of the functions.
const OUTPUTS: &str = "gallery_seal_outputs.wasm";
/// The custom element.
pub(crate) const ELEMENT: Module = Module {
    package: "gallery-seal-element",
    name: "gallery_seal_element",
    is_split: false,
};
/// The most that either part of the functions may weigh by brotli, in bytes.
const BUDGET: usize = 90_000;
/// The most that the element may weigh by brotli, in bytes.
pub(crate) const ELEMENT_BUDGET: usize = 425_000;

/// Builds the modules in release and puts the package together anew.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    tool::node(workspace)?;
    tool::wasm_target(workspace)?;
    tool::wasm_bindgen(workspace)?;
    let package = folder(workspace);
    tool::wasm_split(workspace)?;
    stage("package: build the modules", || {
        module::build(workspace, FUNCTIONS)?;
        module::build(workspace, ELEMENT)
    })?;
    stage("package: put the package together", || {
        empty(&package)?;
        copy(&workspace.root().join(SOURCE), &package)?;
        for file in workspace.files("")? {
            if file
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("LICENSE"))
            {
                copy_file(&file, &package)?;
            }
        }
        pages::write(workspace, &package.join("pages.js"))?;
        schemas::write(workspace, &package)?;
        module::style(workspace, &package.join("style.js"))?;
        for module in [FUNCTIONS, ELEMENT] {
            for part in module::bind(workspace, module, &package)? {
                let [file] = &*part.files else {
                    return Err(Failure::new("the outputs are not in one file"));
                };
                let to = package.join(OUTPUTS);
                fs::copy(file, &to).map_err(|error| cannot("write", &to, &error))?;
            }
        }
        println!("{}", package.display());
        println!("The checks, which are loaded first:");
        size::within(workspace, &[package.join(FUNCTIONS.binary())], BUDGET)?;
        println!("The outputs and readers:");
        size::within(workspace, &[package.join(OUTPUTS)], BUDGET)?;
        println!("The element, which pages load for it alone:");
        let files = [
            "element.js",
            "style.js",
            "gallery_seal_element.js",
            "gallery_seal_element_bg.wasm",
        ];
        let files = files.map(|name| package.join(name));
        size::within(workspace, &files, ELEMENT_BUDGET)
    })
}

/// Where the package is put.
pub(crate) fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target().join("npm").join("gallery-seal")
}

fn empty(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| cannot("empty", folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| cannot("make", folder, &error))
}

/// Copies a folder and the folders in it, but for those that are no part of a package.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if !from.is_dir() {
        return Ok(());
    }
    let unread = |error| cannot("list", from, &error);
    for entry in fs::read_dir(from).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_file() {
            copy_file(&path, to)?;
        } else if name != "test" && name != "node_modules" {
            let inner = to.join(name);
            fs::create_dir_all(&inner).map_err(|error| cannot("make", &inner, &error))?;
            copy(&path, &inner)?;
        }
    }
    Ok(())
}

fn copy_file(file: &Path, folder: &Path) -> Result<(), Failure> {
    let copy = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, &copy)
        .map(drop)
        .map_err(|error| cannot("write", &copy, &error))
}
