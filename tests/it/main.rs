//! One binary of native tests, a module per subject.

mod render;
