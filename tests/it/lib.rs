//! Generators that several test suites share.
