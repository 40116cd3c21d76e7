//! Where things are in the repository, and what its manifests pin.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The repository and its build folder.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace that this program was started from by Cargo.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest
            .as_deref()
            .and_then(|folder| folder.ancestors().nth(2));
        let Some(root) = root.map(Path::to_path_buf) else {
            return Err(Failure::new("cannot tell where the repository is")
                .hint("Start this program as `cargo xtask`."));
        };
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The repository's root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's build folder.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A file as text.
    pub(crate) fn read(&self, path: impl AsRef<Path>) -> Result<String, Failure> {
        let path = self.root.join(path);
        fs::read_to_string(&path).map_err(|error| cannot("read", &path, &error))
    }

    /// The exact version that a line such as `trunk-version = "=0.21.14"` of `file` pins.
    pub(crate) fn pinned(&self, file: &str, key: &str) -> Result<String, Failure> {
        pin(&self.read(file)?, key)
            .ok_or_else(|| Failure::new(format!("`{file}` pins no version of `{key}`")))
    }

    /// The files of a folder, sorted; none where there is no such folder.
    pub(crate) fn files(&self, folder: impl AsRef<Path>) -> Result<Vec<PathBuf>, Failure> {
        let folder = self.root.join(folder);
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let cannot_list = |error| cannot("list", &folder, &error);
        let mut files = Vec::new();
        for entry in fs::read_dir(&folder).map_err(cannot_list)? {
            let path = entry.map_err(cannot_list)?.path();
            if path.is_file() {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }
}

/// A failure to do something to a file or folder.
pub(crate) fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {verb} `{}`: {error}", path.display()))
}

fn pin(toml: &str, key: &str) -> Option<String> {
    toml.lines()
        .filter_map(|line| line.split_once('='))
        .find(|(name, _)| name.trim() == key)
        .and_then(|(_, value)| value.split('"').nth(1))
        .map(|version| version.trim_start_matches('=').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pinned(file: &str, key: &str) -> String {
        Workspace::find().unwrap().pinned(file, key).unwrap()
    }

    #[test]
    fn every_manifest_pins_the_same_wasm_bindgen() {
        let version = pinned("Cargo.toml", "wasm-bindgen");
        let tools = "crates/wasm-bindgen-tools/Cargo.toml";
        assert_eq!(pinned("Trunk.toml", "wasm_bindgen"), version);
        assert_eq!(pinned(tools, "version"), version);
    }

    #[test]
    fn a_pin_is_read_with_and_without_its_sign() {
        assert_eq!(pin("a = \"=1.2.3\"", "a").as_deref(), Some("1.2.3"));
        assert_eq!(
            pin("b = 1\na-b = \"4.5.6\" # why", "a-b").as_deref(),
            Some("4.5.6")
        );
        assert_eq!(pin("[a]\nb = 1", "a"), None);
    }
}
