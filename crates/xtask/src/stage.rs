//! Stages: each says that it begins, and how long it took.

use std::time::Instant;

use crate::failure::Failure;

/// Runs `work` under a name; a failure carries that name.
pub(crate) fn stage<T>(
    name: &str,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    println!("==> {name}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match result {
        Ok(value) => {
            println!("==> {name}: done in {seconds:.1} s");
            Ok(value)
        }
        Err(failure) => {
            println!("==> {name}: failed after {seconds:.1} s");
            Err(failure.during(name))
        }
    }
}
