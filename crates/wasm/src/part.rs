//! The parts of the module that are loaded apart, where the build splits it.
//!
//! A part is reached through pointers that its split point gives: what is behind them is in no
//! other part. JavaScript instantiates the part first.

#[cfg(split)]
use std::sync::OnceLock;

use crate::outputs::Outputs;
use crate::wire::Refusal;

/// The outputs and readers.
#[cfg(not(split))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "a part can be missing where the build is split"
)]
pub(crate) const fn outputs() -> Result<Outputs, Refusal> {
    Ok(Outputs::HERE)
}

/// The outputs and readers.
#[cfg(split)]
pub(crate) fn outputs() -> Result<Outputs, Refusal> {
    static LOADED: OnceLock<Outputs> = OnceLock::new();
    if let Some(outputs) = LOADED.get() {
        return Ok(*outputs);
    }
    let outputs = split::now(split::outputs()).ok_or_else(Refusal::not_loaded)?;
    Ok(*LOADED.get_or_init(|| outputs))
}

#[cfg(split)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "a split point fails where its part is missing"
)]
mod split {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::Outputs;

    /// The split point.
    #[wasm_split(outputs, fallible)]
    pub(super) fn outputs() -> Result<Outputs, SplitLoaderError> {
        Ok(Outputs::HERE)
    }

    /// What a future gives that waits for nothing: JavaScript says at once whether the part is there.
    pub(super) fn now<T, E>(future: impl Future<Output = Result<T, E>>) -> Option<T> {
        let mut future = pin!(future);
        let mut context = Context::from_waker(Waker::noop());
        // The first poll asks, the second hears.
        for _ in 0..2 {
            if let Poll::Ready(outcome) = future.as_mut().poll(&mut context) {
                return outcome.ok();
            }
        }
        None
    }
}
