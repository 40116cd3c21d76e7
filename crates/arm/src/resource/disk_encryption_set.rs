//! Disk encryption sets.

use gallery_seal::fact::DiskEncryptionSet;
use gallery_seal::json::Json;

use super::DISKS;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::request::{target, target_of_id};
use crate::transport::Transport;

fn to_fact(json: &Json) -> DiskEncryptionSet {
    let error = "properties.autoKeyRotationError";
    let (code, message) = (
        pick::text(json, &[error, ".code"].concat()),
        pick::text(json, &[error, ".message"].concat()),
    );
    let why = if message.is_empty() { code } else { message };
    DiskEncryptionSet {
        id: pick::text(json, "id"),
        location: pick::text(json, "location"),
        encryption_type: pick::text(json, "properties.encryptionType"),
        provisioning_state: pick::text(json, "properties.provisioningState"),
        auto_key_rotation_error: why,
    }
}

fn sets_target(subscription: &str) -> String {
    let path = "/providers/Microsoft.Compute/diskEncryptionSets";
    target(&[("/subscriptions/", subscription)], path, DISKS)
}

impl<T: Transport> Client<T> {
    /// The disk encryption sets of a subscription, as the rules know them.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn disk_encryption_sets(
        &self,
        subscription: &str,
    ) -> Result<Vec<DiskEncryptionSet>, Error> {
        let list = self.list(&sets_target(subscription)).await?;
        Ok(list.iter().map(to_fact).collect())
    }

    /// One disk encryption set, by its full resource id.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn disk_encryption_set(&self, id: &str) -> Result<DiskEncryptionSet, Error> {
        Ok(to_fact(&self.get(&target_of_id(id, "", DISKS)).await?))
    }
}
