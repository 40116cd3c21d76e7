//! What only those want who talk to Azure: the client and its screens. Where the build is split they
//! are a part of their own, which is reached through plain functions once it is there.

#[cfg(split)]
use std::sync::OnceLock;

use yew::Html;

use crate::effect::azure::demo_tenant;
use crate::page::azure as page;
use crate::scene::Scene;

/// A screen, or a region of one.
type Screen = fn(&Scene) -> Html;

/// All that is reached: what is behind these functions alone is in no other part.
#[derive(Clone, Copy)]
pub(crate) struct Annex {
    pub(crate) banner: Screen,
    pub(crate) entrance: Screen,
    pub(crate) by_owner: Screen,
    pub(crate) picker: Screen,
    pub(crate) sets: Screen,
    pub(crate) examination: Screen,
    pub(crate) creating: Screen,
    /// Goes to the demo tenant.
    pub(crate) demo_tenant: fn(&Scene),
}

impl Annex {
    const HERE: Self = Self {
        banner: page::banner,
        entrance: page::entrance,
        by_owner: page::by_owner,
        picker: page::picker,
        sets: page::sets,
        examination: page::examination,
        creating: page::creating,
        demo_tenant,
    };
}

/// The annex, if it is there.
#[cfg(not(split))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "it can be missing where the build is split"
)]
pub(crate) const fn annex() -> Option<Annex> {
    Some(Annex::HERE)
}

/// Has it come. `None` if it can't be had.
#[cfg(not(split))]
pub(crate) fn fetch() -> impl Future<Output = Option<Annex>> {
    std::future::ready(annex())
}

#[cfg(split)]
static LOADED: OnceLock<Annex> = OnceLock::new();

/// The annex, if it is there.
#[cfg(split)]
pub(crate) fn annex() -> Option<Annex> {
    LOADED.get().copied()
}

/// Has it come. `None` if it can't be had.
#[cfg(split)]
pub(crate) async fn fetch() -> Option<Annex> {
    let annex = split::azure().await.ok()?;
    Some(*LOADED.get_or_init(|| annex))
}

#[cfg(split)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "a split point fails where its part is missing"
)]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::Annex;

    /// The split point.
    #[wasm_split(azure, fallible)]
    pub(super) fn azure() -> Result<Annex, SplitLoaderError> {
        Ok(Annex::HERE)
    }
}
