//! The element as one script, for pages that load it from the built site.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::{Workspace, cannot};

use super::{ELEMENT, SOURCE, module, pages};

/// The script; beside it are its WebAssembly and the rules' pages.
const NAME: &str = "gallery-seal.js";
/// The element's own modules, each after those that it imports.
const MODULES: [&str; 3] = ["error.js", "json.js", "element.js"];

/// Writes the script and what it loads into a folder. The element must be built.
pub(crate) fn write(workspace: &Workspace, folder: &Path) -> Result<[PathBuf; 2], Failure> {
    module::bind(workspace, ELEMENT, folder)?;
    let glue = folder.join(ELEMENT.script());
    let mut parts = vec![read(&glue)?, module::sheet(workspace)?];
    fs::remove_file(&glue).map_err(|error| cannot("remove", &glue, &error))?;
    for name in MODULES {
        parts.push(read(&workspace.root().join(SOURCE).join(name))?);
    }
    pages::write(workspace, &folder.join("pages.js"))?;
    let script = folder.join(NAME);
    fs::write(&script, joined(&parts)).map_err(|error| cannot("write", &script, &error))?;
    Ok([script, folder.join(ELEMENT.binary())])
}

/// Modules as one: what they import from each other is there already, and nothing is exported but the
/// element. The glue's default export is what loads the WebAssembly.
fn joined(modules: &[String]) -> String {
    let lines = modules.iter().flat_map(|module| module.lines());
    let lines = lines.filter(|line| !line.starts_with("import ") && !line.starts_with("export {"));
    // The element may be wanted while the script still runs: a function is there before its line.
    let mut script = "const load = __wbg_init;\n".to_owned();
    for line in lines {
        let exported = line.strip_prefix("export ").unwrap_or(line);
        let is_element = exported.starts_with("class GallerySealElement");
        script.extend([if is_element { line } else { exported }, "\n"]);
    }
    script
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_become_one_script() {
        let glue = "function __wbg_init() {}\nexport { __wbg_init as default };\n";
        let error = "export class GallerySealError {}\n";
        let element = "import load from \"./glue.js\";\nexport class GallerySealElement {}\n";
        let script = joined(&[glue, error, element].map(str::to_owned));
        let expected = "const load = __wbg_init;\nfunction __wbg_init() {}\n\
                        class GallerySealError {}\nexport class GallerySealElement {}\n";
        assert_eq!(script, expected);
    }
}
