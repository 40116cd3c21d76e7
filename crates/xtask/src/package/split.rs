//! Modules that are split at their split points, by our own `wasm-split`.

use std::path::{Path, PathBuf};

use gallery_seal::json::Json;

use crate::failure::Failure;
use crate::program::{self, program};
use crate::workspace::Workspace;

use super::Module;

/// A split module.
pub(crate) struct Split {
    /// What is loaded at first, for wasm-bindgen to go on with.
    pub(super) first: PathBuf,
    pub(super) parts: Vec<Part>,
}

/// What is behind a split point.
pub(crate) struct Part {
    /// The split point.
    pub(crate) point: String,
    /// The files to instantiate for it, in this order. Parts may share files.
    pub(crate) files: Vec<PathBuf>,
}

/// Splits a built module, below `target/`.
pub(super) fn split(workspace: &Workspace, module: Module, built: &Path) -> Result<Split, Failure> {
    let folder = workspace.target().join("parts").join(module.name);
    let mut split = program(workspace, "wasm-split");
    program::run(split.arg(built).arg(&folder))?;
    let table = workspace.read(folder.join("parts.json"))?;
    let parts = table.parse().ok().and_then(|table| parts(&table, &folder));
    Ok(Split {
        first: folder.join("main.wasm"),
        parts: parts
            .ok_or_else(|| Failure::new("wasm-split wrote a parts.json of another shape"))?,
    })
}

fn parts(table: &Json, folder: &Path) -> Option<Vec<Part>> {
    let Json::Object(points) = table else {
        return None;
    };
    let part = |(point, files): &(String, Json)| {
        let Json::List(files) = files else {
            return None;
        };
        let files = files.iter().map(|file| match file {
            Json::Text(file) => Some(folder.join(file).with_extension("wasm")),
            _ => None,
        });
        Some(Part {
            point: point.clone(),
            files: files.collect::<Option<_>>()?,
        })
    };
    points.iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_its_files_in_order() {
        let table = r#"{"demo": ["chunk_1", "split_demo"], "empty": []}"#;
        let parts = parts(&table.parse().unwrap(), Path::new("folder")).unwrap();
        let told: Vec<_> = parts
            .iter()
            .map(|part| (&*part.point, part.files.len()))
            .collect();
        assert_eq!(told, [("demo", 2), ("empty", 0)]);
        assert_eq!(parts[0].files[1], Path::new("folder/split_demo.wasm"));
        assert!(super::parts(&"[]".parse().unwrap(), Path::new("")).is_none());
    }
}
