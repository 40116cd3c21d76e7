//! Writes the documentation's site into a folder: `cargo run --package gallery-seal-docs -- dist/docs`.
//!
//! A crate of its own, so that the repository's commands need not wait for the core to be compiled.

mod site;

mod page;

mod markdown;

mod written;

mod reference;

mod rules;

mod outputs;

mod options;

#[cfg(test)]
mod links;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: say the folder to write into");
        return ExitCode::FAILURE;
    };
    match site::write(&folder) {
        Ok(count) => {
            println!("{count} pages in {}", folder.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: cannot write to `{}`: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
