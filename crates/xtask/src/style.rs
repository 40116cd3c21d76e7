//! `cargo xtask style`: the style sheets of `web/style` as one file. Trunk runs it before each build.

mod element;

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::workspace::{Workspace, cannot};

/// The sheets that come first, in this order; those of the parts follow by name.
const FIRST: [&str; 3] = ["layer.css", "token.css", "base.css"];
/// Where the sheets are.
const FOLDER: &str = "web/style";
/// What only the custom element has.
const ELEMENT: &str = "element.css";
/// What the page loads: not among the sources, which Trunk watches.
const JOINED: &str = "target/style.css";

/// Writes the joined sheet, unless it is there already.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    let joined: String = sheets(workspace)?.concat();
    let path = workspace.root().join(JOINED);
    if fs::read_to_string(&path).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    let folder = workspace.root().join("target");
    fs::create_dir_all(&folder).map_err(|error| cannot("make", &folder, &error))?;
    fs::write(&path, joined).map_err(|error| cannot("write", &path, &error))
}

/// The sheet of the custom element: the page's, fitted to a shadow tree.
pub(crate) fn element(workspace: &Workspace) -> Result<String, Failure> {
    let [layers, tokens, rest @ ..] = &*sheets(workspace)? else {
        return Err(Failure::new(format!("`{FOLDER}` holds too few sheets")));
    };
    let own = packed(&workspace.read(Path::new(FOLDER).join(ELEMENT))?);
    let fitted = [&*element::open(tokens), &rest.concat()].concat();
    Ok([&**layers, &element::fit(&fitted), &own].concat())
}

/// The page's sheets in their order, packed.
fn sheets(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let folder = Path::new(FOLDER);
    let first = FIRST.map(|name| workspace.root().join(folder).join(name));
    let parts = workspace.files(folder.join("part"))?;
    let sheets = first.into_iter().chain(parts);
    sheets
        .map(|sheet| Ok(packed(&workspace.read(sheet)?)))
        .collect()
}

/// A sheet without its comments and indents.
fn packed(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_are_left_out() {
        let sheet = "/* a */\n@layer part {\n  .b { c: d; } /* e\n f */\n}\n";
        assert_eq!(packed(sheet), "@layer part {\n.b { c: d; }\n}\n");
    }
}
