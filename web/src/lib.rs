//! The single-page app: a form, a region × disk matrix and live outputs.
//!
//! State is the spec, the facts and what the person is looking at ([`state`]); findings, coverage
//! and scripts are derived from it ([`derived`]). Only [`effect`] touches the browser.

pub mod state;

pub mod derived;

pub mod diagram;

pub mod text;

pub mod effect;

pub mod markdown;

pub mod offer;

pub mod scene;

pub mod part;

pub mod page;

mod annex;

pub mod app;

pub mod embed;
