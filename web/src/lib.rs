//! The app of Gallery Seal.
