//! Where the version is, and what bare names stand for.

use super::Text;
use crate::search::has;
use crate::value::{Cloud, ResourceKind, percent_encoded};

/// Everything in the request's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The cloud; an unknown word counts as the public one.
    pub cloud: Cloud,
    /// The API version, never empty.
    pub api_version: Text,
    /// A GUID, if it is right.
    pub subscription: Text,
    /// The gallery's.
    pub resource_group: Text,
    /// The gallery.
    pub gallery: Text,
    /// The image definition.
    pub definition: Text,
    /// The image version.
    pub version: Text,
}

impl Address {
    /// The full id of a resource of this kind in the spec's subscription and resource group. An
    /// image version lies in the spec's gallery and image definition.
    #[must_use]
    pub fn id_of(&self, kind: ResourceKind, name: &str) -> String {
        let subscription = self.subscription.shown();
        let group = self.resource_group.shown();
        let namespace = kind.namespace();
        let path = match kind {
            ResourceKind::ImageVersion => {
                let gallery = self.gallery.shown();
                let definition = self.definition.shown();
                format!("galleries/{gallery}/images/{definition}/versions/{name}")
            }
            _ => format!("{}/{name}", kind.types().concat()),
        };
        format!("/subscriptions/{subscription}/resourceGroups/{group}/providers/{namespace}/{path}")
    }

    /// The path of its URL: each name with what stands before it.
    pub(crate) const fn steps(&self) -> [(&'static str, &Text); 5] {
        [
            ("/subscriptions/", &self.subscription),
            ("/resourceGroups/", &self.resource_group),
            ("/providers/Microsoft.Compute/galleries/", &self.gallery),
            ("/images/", &self.definition),
            ("/versions/", &self.version),
        ]
    }

    /// Path and query of the image version's URL, percent-encoded, as requests want it.
    #[must_use]
    pub fn target(&self) -> String {
        let mut target = String::new();
        for (before, name) in self.steps() {
            target.push_str(before);
            target.push_str(&percent_encoded(&name.value));
        }
        target + "?api-version=" + &percent_encoded(&self.api_version.value)
    }

    /// The image version's own id.
    #[must_use]
    pub fn id(&self) -> String {
        self.id_of(ResourceKind::ImageVersion, &self.version.shown())
    }
}

/// A resource named by id or by bare name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// As typed.
    pub typed: Text,
    /// The full id; empty when nothing was typed.
    pub id: Text,
}

impl Reference {
    /// The reference that a text is. A text without a slash is a bare name; anything else is an id
    /// and stays as it is. `kind` is `None` where bare names stand for nothing.
    #[must_use]
    pub fn new(typed: Text, kind: Option<ResourceKind>, address: &Address) -> Self {
        let is_bare = !typed.value.is_empty() && !has(&typed.value, "/");
        let mut id = typed.clone();
        if let Some(kind) = kind.filter(|_| is_bare) {
            id.value = address.id_of(kind, &typed.value);
        }
        Self { typed, id }
    }

    /// Whether it was typed as a bare name.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.typed.value != self.id.value
    }
}
