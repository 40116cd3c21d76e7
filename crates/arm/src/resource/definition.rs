//! Image definitions.

use gallery_seal::fact;
use gallery_seal::json::Json;
use gallery_seal::payload::Address;

use super::GALLERIES;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::{target, target_of_id};
use crate::transport::Transport;

/// An image definition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definition {
    /// Its full resource id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the rules know of it.
    pub facts: fact::Definition,
}

impl Definition {
    fn of(json: &Json) -> Self {
        let features = pick::list(json, "properties.features").iter();
        let mut security = features
            .filter(|feature| pick::text(feature, "name").eq_ignore_ascii_case("SecurityType"));
        let security = security.next().map(|feature| pick::text(feature, "value"));
        // Without the feature a definition is an ordinary one.
        let usual = json.get("properties").map(|_| "Standard".to_owned());
        Self {
            id: pick::text(json, "id"),
            name: pick::text(json, "name"),
            facts: fact::Definition {
                os_type: pick::text(json, "properties.osType"),
                os_state: pick::text(json, "properties.osState"),
                hyper_v_generation: pick::text(json, "properties.hyperVGeneration"),
                security_type: security.or(usual).unwrap_or_default(),
                location: pick::text(json, "location"),
            },
        }
    }
}

fn definition_target(address: &Address) -> String {
    let parts = [
        ("/subscriptions/", &*address.subscription.value),
        ("/resourceGroups/", &*address.resource_group.value),
        (
            "/providers/Microsoft.Compute/galleries/",
            &*address.gallery.value,
        ),
        ("/images/", &*address.definition.value),
    ];
    target(&parts, "", GALLERIES)
}

impl<T: Transport> Client<T> {
    /// The image definitions of a gallery, which is named by its full resource id.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn definitions(&self, gallery: &str) -> Result<Vec<Definition>, Error> {
        let list = self
            .list(&target_of_id(gallery, "/images", GALLERIES))
            .await?;
        Ok(list.iter().map(Definition::of).collect())
    }

    /// The image definition that a version is to lie in.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn definition(&self, address: &Address) -> Result<Definition, Error> {
        Ok(Definition::of(
            &self.get(&definition_target(address)).await?,
        ))
    }
}
