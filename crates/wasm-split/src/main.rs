//! `wasm-split MODULE FOLDER`: splits a module at its split points, before wasm-bindgen sees it.
//!
//! `FOLDER/main.wasm` is what is loaded at first, for wasm-bindgen to go on with. Beside it are the
//! parts, `FOLDER/<part>.wasm`, and `FOLDER/parts.json`: `{ "<split point>": ["<part>", ...] }`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, SplitWasm, transform};

/// Where the first module imports the loading of its parts from.
const LINK: &str = "./parts.js";

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(module), Some(folder), None) = (words.next(), words.next(), words.next()) else {
        eprintln!("usage: wasm-split MODULE FOLDER");
        return ExitCode::from(2);
    };
    match split(&module, &folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}: {error}", module.display());
            ExitCode::FAILURE
        }
    }
}

fn split(module: &Path, folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let module = fs::read(module)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let SplitWasm { prefetch_map, .. } = transform(options)?;
    // It would fetch, and knows the first module by a fixed name: we have our own.
    fs::remove_file(folder.join(LINK))?;
    finish(folder, &prefetch_map.into_iter().collect())
}

/// Takes out of every part what only linking needed, and says in `parts.json` which files each split
/// point needs, in the order in which they are to be instantiated.
fn finish(folder: &Path, parts: &BTreeMap<String, Vec<String>>) -> Outcome<()> {
    let files: BTreeSet<&String> = parts.values().flatten().collect();
    for file in files {
        let file = folder.join(file).with_extension("wasm");
        let linked = fs::read(&file)?;
        fs::write(&file, compact(&linked)?)?;
    }
    fs::write(
        folder.join("parts.json"),
        serde_json::to_string_pretty(parts)?,
    )?;
    Ok(())
}

/// The linker leaves room for numbers that it writes later, and names that nobody reads.
fn compact(module: &[u8]) -> Outcome<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false);
    config.generate_producers_section(false);
    let mut module = config.parse(module)?;
    let customs: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for custom in customs {
        module.customs.delete(custom);
    }
    Ok(module.emit_wasm())
}
