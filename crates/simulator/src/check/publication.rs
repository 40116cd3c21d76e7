//! An image version that is about to be written, with all that its checks look at.

use gallery_seal::json::Json;
use gallery_seal::value::RegionName;

use super::target::{Target, targets};
use crate::id::Id;
use crate::refusal::Refusal;
use crate::source::{self, Given};
use crate::tree;
use crate::world::{Resource, World};
use crate::write::{Write, no_parent};

pub(crate) struct Publication<'a> {
    pub(crate) world: &'a World,
    pub(crate) id: &'a Id,
    pub(crate) api_version: &'a str,
    pub(crate) body: &'a Json,
    pub(crate) definition: &'a Json,
    pub(crate) gallery: &'a Json,
    /// The version that is there already.
    pub(crate) before: Option<&'a Resource>,
    /// Regions, then edge zones.
    pub(crate) targets: Vec<Target<'a>>,
    /// What the body gives itself.
    pub(crate) given: Vec<Given<'a>>,
}

impl<'a> Publication<'a> {
    pub(crate) fn new(world: &'a World, write: &'a Write) -> Result<Self, Refusal> {
        let Write { id, body, .. } = write;
        let definition = id.parent();
        let gallery = definition.as_ref().and_then(Id::parent);
        let body_of = |id: Option<&Id>| match id {
            None => Ok(&Json::Null),
            Some(id) => world
                .find(id)
                .map(|resource| &resource.body)
                .ok_or_else(|| no_parent(id)),
        };
        Ok(Self {
            world,
            id,
            api_version: &write.api_version,
            body,
            definition: body_of(definition.as_ref())?,
            gallery: body_of(gallery.as_ref())?,
            before: world.find(id),
            targets: targets(body),
            given: source::given(world, body),
        })
    }

    pub(crate) fn location(&self) -> RegionName {
        RegionName::new(tree::text(self.body, "location").unwrap_or_default())
    }

    /// A text of the publishing profile.
    pub(crate) fn profile(&self, key: &str) -> Option<&'a str> {
        tree::text(tree::at(self.body, "properties.publishingProfile"), key)
    }

    /// The LUNs of the source's data disks: of the one that is given, or of the one that is kept.
    pub(crate) fn luns(&self) -> Option<Vec<i64>> {
        let body = match self.before {
            Some(before) if self.given.is_empty() => &before.body,
            _ => self.body,
        };
        source::luns(self.world, body)
    }

    /// Whether any disk anywhere is to be under a customer's key.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.targets.iter().any(Target::is_encrypted)
    }
}
