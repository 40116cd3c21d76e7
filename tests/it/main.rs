//! One binary of native tests, a module per subject.

mod property;
mod quoting;
mod render;
