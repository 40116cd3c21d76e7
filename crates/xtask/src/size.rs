//! What files weigh on the wire, and the budgets for it.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::program::{output, program};
use crate::workspace::Workspace;

/// A file's size in bytes: as it is, by gzip, by brotli.
type Size = [usize; 3];

/// Prints a table of the files and fails when together they are above the budget by brotli.
///
/// Brotli (quality 11, window 24) and gzip (level 9) are Node's.
pub(crate) fn within(
    workspace: &Workspace,
    files: &[PathBuf],
    budget: usize,
) -> Result<(), Failure> {
    let mut node = program(workspace, "node");
    node.arg(Path::new("crates").join("xtask").join("size.mjs"))
        .args(files);
    let sizes = sizes(&output(&mut node)?)?;
    let mut total = Size::default();
    println!("{:>10} {:>10} {:>10}  file", "bytes", "gzip", "brotli");
    for (file, size) in files.iter().zip(&sizes) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        row(*size, &name);
        for (sum, part) in total.iter_mut().zip(size) {
            *sum += part;
        }
    }
    row(total, "together");
    let [_, _, brotli] = total;
    if brotli <= budget {
        println!("Within the budget of {budget} bytes by brotli.");
        return Ok(());
    }
    Err(Failure::new(format!(
        "{brotli} bytes by brotli are above the budget of {budget}"
    ))
    .hint("See what grew (`twiggy`, the features of a new crate), or argue for another budget."))
}

fn row([raw, gzip, brotli]: Size, name: &str) {
    println!("{raw:>10} {gzip:>10} {brotli:>10}  {name}");
}

fn sizes(lines: &str) -> Result<Vec<Size>, Failure> {
    lines
        .lines()
        .map(|line| {
            let numbers: Option<Vec<usize>> =
                line.split(' ').map(|word| word.parse().ok()).collect();
            numbers
                .and_then(|numbers| Size::try_from(numbers).ok())
                .ok_or_else(|| Failure::new(format!("size.mjs printed `{line}`")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_numbers_a_line_are_sizes() {
        assert_eq!(
            sizes("3 2 1\n30 20 10\n").unwrap(),
            [[3, 2, 1], [30, 20, 10]]
        );
        assert!(sizes("3 2\n").is_err());
        assert!(sizes("3 2 x\n").is_err());
    }
}
