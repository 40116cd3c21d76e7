//! One binary of native tests, a module per subject.

mod check;
mod property;
mod quoting;
mod render;
