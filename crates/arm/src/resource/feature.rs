//! Preview features of a subscription.

use gallery_seal::json::Json;

use super::FEATURES;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::target;
use crate::transport::Transport;

/// A preview feature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feature {
    /// Namespace and name, such as `Microsoft.Compute/ConfidentialVMDataDiskEncryptionPreview`.
    pub name: String,
    /// `NotRegistered`, `Pending`, `Registering`, `Registered` or another word.
    pub state: String,
}

impl Feature {
    fn of(json: &Json) -> Self {
        Self {
            name: pick::text(json, "name"),
            state: pick::text(json, "properties.state"),
        }
    }

    /// Whether it can be used.
    #[must_use]
    pub fn is_registered(&self) -> bool {
        self.state.eq_ignore_ascii_case("Registered")
    }
}

impl<T: Transport> Client<T> {
    /// One feature of `Microsoft.Compute`.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn feature(&self, subscription: &str, feature: &str) -> Result<Feature, Error> {
        let parts = [
            ("/subscriptions/", subscription),
            (
                "/providers/Microsoft.Features/providers/Microsoft.Compute/features/",
                feature,
            ),
        ];
        Ok(Feature::of(&self.get(&target(&parts, "", FEATURES)).await?))
    }
}
