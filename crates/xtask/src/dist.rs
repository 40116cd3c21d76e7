//! `cargo xtask dist`: the static site, into `dist/`, and what a first visit loads of it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::program;
use crate::size;
use crate::stage::stage;
use crate::tool;
use crate::workspace::Workspace;

/// The most that a first visit may load by brotli, in bytes.
const BUDGET: usize = 130_000;

/// Builds the site in release and weighs it.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    tool::node(workspace)?;
    tool::wasm_target(workspace)?;
    tool::wasm_bindgen(workspace)?;
    tool::trunk(workspace)?;
    stage("dist: build the site", || {
        let mut trunk = tool::trunk_command(workspace);
        program::run(trunk.args(["build", "--quiet", "--release"]))
    })?;
    stage("dist: weigh a first visit", || {
        let page = workspace.read("dist/index.html")?;
        let dist = workspace.root().join("dist");
        let mut files: Vec<PathBuf> = vec![dist.join("index.html")];
        files.extend(
            named(&page)
                .into_iter()
                .map(|name| dist.join(name))
                .filter(|file| file.is_file()),
        );
        size::within(workspace, &files, BUDGET)
    })
}

/// What the page's attributes name relative to the page.
///
/// The page names all that it loads at its start, for Trunk writes the addresses of the module and
/// its glue into it; what is loaded later, by code, it does not name.
fn named(page: &str) -> BTreeSet<&str> {
    page.split('"')
        .filter_map(|text| text.strip_prefix("./"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_named_twice_counts_once() {
        let page = r#"<link href="./a.css"><script src="./boot.js" data-js="./app.js"></script>
            <link rel="modulepreload" href="./app.js"><a href="https://example.org/">Elsewhere</a>"#;
        assert_eq!(named(page), BTreeSet::from(["a.css", "app.js", "boot.js"]));
    }
}
