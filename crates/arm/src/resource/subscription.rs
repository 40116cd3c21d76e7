//! Subscriptions that a token sees.

use gallery_seal::json::Json;

use super::SUBSCRIPTIONS;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::target;
use crate::transport::Transport;

/// A subscription.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subscription {
    /// Its GUID.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its tenant's GUID.
    pub tenant: String,
    /// `Enabled`, `Disabled`, `Warned`, `PastDue` or `Deleted`.
    pub state: String,
}

impl Subscription {
    fn of(json: &Json) -> Self {
        Self {
            id: pick::text(json, "subscriptionId"),
            name: pick::text(json, "displayName"),
            tenant: pick::text(json, "tenantId"),
            state: pick::text(json, "state"),
        }
    }
}

impl<T: Transport> Client<T> {
    /// The subscriptions that the token sees.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn subscriptions(&self) -> Result<Vec<Subscription>, Error> {
        let list = self
            .list(&target(&[], "/subscriptions", SUBSCRIPTIONS))
            .await?;
        Ok(list.iter().map(Subscription::of).collect())
    }
}
