//! The JSON Schemas of the npm package: as files, and in a module.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::workspace::{Workspace, cannot};

/// A file a document. JSON is JavaScript, too.
const SCHEMAS: &str = "crates/core/schema";

/// Copies the schemas, and writes a module with a map from document to schema.
pub(super) fn write(workspace: &Workspace, package: &Path) -> Result<(), Failure> {
    let folder = package.join("schema");
    fs::create_dir_all(&folder).map_err(|error| cannot("make", &folder, &error))?;
    let mut text = "// Generated from schema/*.json.\nexport const schemas = {\n".to_owned();
    for file in workspace.files(SCHEMAS)? {
        let schema = workspace.read(&file)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        text.extend(["\"", &name, "\": ", schema.trim_end(), ",\n"]);
        super::copy_file(&file, &folder)?;
    }
    text.push_str("};\n");
    let module = package.join("schemas.js");
    fs::write(&module, text).map_err(|error| cannot("write", &module, &error))
}
