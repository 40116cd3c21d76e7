//! What the renderers walk: one table a family of formats.

pub(crate) mod arm;
