//! Galleries.

use gallery_seal::fact;
use gallery_seal::json::Json;

use super::GALLERIES;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::target;
use crate::transport::Transport;

/// A gallery.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gallery {
    /// Its full resource id, which holds its resource group.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the rules know of it: sharing and region.
    pub facts: fact::Gallery,
}

impl Gallery {
    fn of(json: &Json) -> Self {
        let sharing = pick::text(json, "properties.sharingProfile.permissions");
        // A gallery that never was shared has no profile.
        let is_private = sharing.is_empty() && json.get("properties").is_some();
        Self {
            id: pick::text(json, "id"),
            name: pick::text(json, "name"),
            facts: fact::Gallery {
                sharing: if is_private {
                    "Private".to_owned()
                } else {
                    sharing
                },
                location: pick::text(json, "location"),
            },
        }
    }
}

fn gallery_target(subscription: &str, group: &str, gallery: &str) -> String {
    let parts = [
        ("/subscriptions/", subscription),
        ("/resourceGroups/", group),
        ("/providers/Microsoft.Compute/galleries/", gallery),
    ];
    target(&parts, "", GALLERIES)
}

impl<T: Transport> Client<T> {
    /// The galleries of a subscription.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn galleries(&self, subscription: &str) -> Result<Vec<Gallery>, Error> {
        let path = "/providers/Microsoft.Compute/galleries";
        let target = target(&[("/subscriptions/", subscription)], path, GALLERIES);
        let list = self.list(&target).await?;
        Ok(list.iter().map(Gallery::of).collect())
    }

    /// One gallery.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn gallery(
        &self,
        subscription: &str,
        group: &str,
        gallery: &str,
    ) -> Result<Gallery, Error> {
        let target = gallery_target(subscription, group, gallery);
        Ok(Gallery::of(&self.get(&target).await?))
    }
}
