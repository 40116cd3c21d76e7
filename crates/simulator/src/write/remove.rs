//! Taking a resource away.

use std::time::Duration;

use crate::caller::Caller;
use crate::id::Id;
use crate::operation::{Deed, Operation};
use crate::permission;
use crate::refusal::Refusal;
use crate::tree;
use crate::world::{Resource, World};

impl World {
    /// Takes a resource away, unless something speaks against it.
    pub(crate) fn remove(
        &mut self,
        id: &Id,
        caller: &Caller,
    ) -> Result<Option<Operation>, Refusal> {
        permission::allow(
            &self.denials,
            caller,
            &permission::action(id, "delete"),
            &id.to_string(),
        )?;
        let key = id.key();
        let Some(resource) = self.resources.get(&key) else {
            return Ok(None);
        };
        let below = format!("{key}/");
        let is_gallery = id.namespace().eq_ignore_ascii_case("Microsoft.Compute");
        if is_gallery && self.resources.keys().any(|other| other.starts_with(&below)) {
            let message = "Can not delete resource before nested resources are deleted.";
            return Err(Refusal::new(409, "CannotDeleteResource", message));
        }
        self.is_blocked(resource)?;
        let time = if resource.kind.is_slow {
            self.pace.operation
        } else {
            Duration::ZERO
        };
        let base = format!(
            "/subscriptions/{}/providers/{}/locations/{}",
            id.subscription(),
            id.namespace(),
            resource.region()
        );
        if let Some(resource) = self.resources.get_mut(&key) {
            resource.state = "Deleting";
        }
        let operation = self.begin(Deed::Remove, key, base, time);
        self.operations.push(operation.clone());
        self.settle();
        Ok(Some(operation))
    }

    /// Text: "Troubleshoot images in an Azure Compute Gallery" in Azure's documents.
    fn is_blocked(&self, resource: &Resource) -> Result<(), Refusal> {
        let safety = tree::is_true(
            &resource.body,
            "properties.safetyProfile.blockDeletionBeforeEndOfLife",
        );
        let end = tree::text(&resource.body, "properties.publishingProfile.endOfLifeDate");
        let is_over = end
            .and_then(|end| end.parse().ok())
            .is_none_or(|end| self.instant() >= end);
        if !safety || is_over {
            return Ok(());
        }
        Err(Refusal::new(
            409,
            "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
            "Deletion of Gallery image version is not allowed because the image is enabled for \
             blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.",
        ))
    }
}
