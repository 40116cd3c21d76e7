//! Thin exports of `gallery-seal` to JavaScript.
