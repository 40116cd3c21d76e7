//! `cargo xtask dist`: the static site, into `dist/`, and what a first visit loads of it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::docs;
use crate::failure::Failure;
use crate::offline;
use crate::package::{self, Module};
use crate::parts;
use crate::policy;
use crate::program;
use crate::size;
use crate::stage::stage;
use crate::tool;
use crate::workspace::Workspace;

/// The app.
const APP: Module = Module {
    package: "gallery-seal-web",
    name: "gallery-seal-web",
    is_split: true,
};
/// The most that a first visit may load by brotli, in bytes.
const BUDGET: usize = 130_000;
/// The most that is loaded by brotli when a person begins, in bytes.
const APP_BUDGET: usize = 325_000;
/// The most that each part of the app may weigh by brotli, in bytes: what is loaded when it is wanted.
const PART_BUDGETS: [(&str, usize); 2] = [("azure", 97_000), ("demo", 79_000)];
/// The most that the app in one file may weigh by brotli, in bytes: base64 packs badly.
const OFFLINE_BUDGET: usize = 750_000;

/// Builds the site in release and weighs it.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    tool::node(workspace)?;
    tool::wasm_target(workspace)?;
    tool::wasm_bindgen(workspace)?;
    tool::wasm_split(workspace)?;
    tool::trunk(workspace)?;
    stage("dist: build the site", || {
        let mut trunk = tool::trunk_command(workspace);
        trunk.args(["build", "--quiet", "--release"]);
        // As crates/wasm/build.rs asks. What Trunk makes of the module is not used.
        trunk.env("GALLERY_SEAL_SPLIT", "1");
        program::run(program::shipped(workspace, &mut trunk))
    })?;
    let dist = workspace.root().join("dist");
    let parts = stage(
        "dist: split the app's module and bind it, without its names",
        || {
            // Trunk has no option for that.
            let page = workspace.read("dist/index.html")?;
            let (_, app) = named(&page);
            let name = app.iter().find_map(|file| file.strip_suffix(".js"));
            let name = name.ok_or_else(|| Failure::new("dist/index.html names no app"))?;
            let parts = package::bind_as(workspace, APP, name, &dist)?;
            parts::write(&dist, APP.name, parts)
        },
    )?;
    policy::write(workspace)?;
    let element = stage("dist: build the element's script", || {
        package::build(workspace, package::ELEMENT)?;
        package::script::write(workspace, &dist)
    })?;
    stage("dist: write the documentation", || {
        docs::write(workspace, &dist.join("docs"))
    })?;
    let offline = stage("dist: put the app into one file", || {
        offline::write(workspace, &dist)
    })?;
    let page = workspace.read("dist/index.html")?;
    let (start, mut app) = named(&page);
    app.insert("parts.js");
    let files = |names: BTreeSet<&str>| -> Vec<PathBuf> {
        let files = names.into_iter().map(|name| dist.join(name));
        files.filter(|file| file.is_file()).collect()
    };
    stage("dist: weigh a first visit", || {
        let mut visit = vec![dist.join("index.html")];
        visit.extend(files(start));
        size::within(workspace, &visit, BUDGET)
    })?;
    stage(
        "dist: weigh the app, which is loaded when a person begins",
        || size::within(workspace, &files(app), APP_BUDGET),
    )?;
    for part in parts {
        let of = format!("dist: weigh the app's part `{}`", part.point);
        let budget = PART_BUDGETS.iter().find(|(point, _)| *point == part.point);
        let budget = budget.map_or(0, |(_, budget)| *budget);
        stage(&of, || size::within(workspace, &part.files, budget))?;
    }
    stage("dist: weigh the element, for other pages", || {
        size::within(workspace, &element, package::ELEMENT_BUDGET)
    })?;
    stage(
        "dist: weigh the app in one file, its page of every rule included",
        || size::within(workspace, &[offline], OFFLINE_BUDGET),
    )
}

/// What the page's attributes name relative to the page: what it loads at its start, and what
/// `boot.js` loads when a person begins, which the attributes of its tag name.
fn named(page: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let mut start = BTreeSet::new();
    let mut app = BTreeSet::new();
    let mut attribute = "";
    for text in page.split('"') {
        match text.strip_prefix("./") {
            Some(name) if attribute.ends_with("data-js=") || attribute.ends_with("data-wasm=") => {
                app.insert(name);
            }
            // What is wanted only by some: its own budgets hold it.
            Some(_) if attribute.contains(" data-") => {}
            Some(name) => {
                start.insert(name);
            }
            None => attribute = text,
        }
    }
    (start, app)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_begins_with_is_weighed_apart() {
        let page = r#"<link href="./a.css"><script src="./boot.js" data-js="./app.js" data-demo="./a.wasm ./b.wasm" data-wasm="./app.wasm"></script>
            <link rel="icon" href="./a.css"><a href="https://example.org/">Elsewhere</a>"#;
        let (start, app) = named(page);
        assert_eq!(start, BTreeSet::from(["a.css", "boot.js"]));
        assert_eq!(app, BTreeSet::from(["app.js", "app.wasm"]));
    }
}
