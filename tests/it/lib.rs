//! Generators that several test suites share.

pub mod specs;
