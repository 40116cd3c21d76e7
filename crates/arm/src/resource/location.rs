//! Regions that a subscription may use.

use gallery_seal::json::Json;
use gallery_seal::value::RegionName;

use super::SUBSCRIPTIONS;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::target;
use crate::transport::Transport;

/// A region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The name that compares, such as `westus2`.
    pub name: RegionName,
    /// What people call it, such as `West US 2`.
    pub label: String,
    /// The geography's group, such as `US`. May be empty.
    pub group: String,
}

impl Location {
    /// `None` for what is no region by itself: a logical one, such as `europe`, or an edge zone.
    fn of(json: &Json) -> Option<Self> {
        let is = |path, word: &str| {
            let text = pick::text(json, path);
            text.is_empty() || text.eq_ignore_ascii_case(word)
        };
        let is_region = is("type", "Region") && is("metadata.regionType", "Physical");
        is_region.then(|| Self {
            name: RegionName::new(&pick::text(json, "name")),
            label: pick::text(json, "displayName"),
            group: pick::text(json, "metadata.geographyGroup"),
        })
    }
}

impl<T: Transport> Client<T> {
    /// The regions that a subscription may use.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn locations(&self, subscription: &str) -> Result<Vec<Location>, Error> {
        let target = target(
            &[("/subscriptions/", subscription)],
            "/locations",
            SUBSCRIPTIONS,
        );
        let list = self.list(&target).await?;
        Ok(list.iter().filter_map(Location::of).collect())
    }
}
