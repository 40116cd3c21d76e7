//! What a portal's owner decides: which specs may be published, and how a new one begins.
//!
//! A policy is checked beside Azure's own rules, by [`crate::check_under`]; every key may be missing
//! and then decides nothing.

mod pattern;

pub use pattern::Pattern;

use crate::finding::Pointer;
use crate::finding::fix::{Edit, apply_fix};
use crate::json::Json;
use crate::record::{Document, record};
use crate::spec::{ImageVersionSpec, Integer};
use crate::value::Cloud;

/// A policy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    /// The clouds in which versions may be published; empty: every cloud.
    pub allowed_clouds: Vec<Cloud>,
    /// The regions to which they may go; empty: every region.
    pub allowed_regions: Vec<String>,
    /// The storage of every target region.
    pub required_storage_account_type: String,
    /// The least number of replicas in every target region.
    pub minimum_replicas: Option<Integer>,
    /// How disk encryption sets are named: a name or an id with the placeholders `{subscription}`,
    /// `{resourceGroup}`, `{region}` and `{disk}`. A pattern without a slash says the names alone.
    pub key_pattern: String,
    /// Tags that every version has.
    pub required_tags: Vec<RequiredTag>,
    /// Fields that the user can't choose.
    pub locked_fields: Vec<LockedField>,
    /// What a new spec begins with.
    pub presets: Option<ImageVersionSpec>,
}

record!(Policy {
    "allowedClouds" => allowed_clouds,
    "allowedRegions" => allowed_regions,
    "requiredStorageAccountType" => required_storage_account_type in (crate::value::REGION_STORAGE),
    "minimumReplicas" => minimum_replicas,
    "keyPattern" => key_pattern,
    "requiredTags" => required_tags,
    "lockedFields" => locked_fields,
    "presets" => presets,
});

/// A tag that every version has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequiredTag {
    /// Its name; case does not count.
    pub name: String,
    /// The values that it may have; empty: any but an empty one.
    pub values: Vec<String>,
}

record!(RequiredTag {
    "name" => name [always],
    "values" => values,
});

/// A field that the user can't choose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LockedField {
    /// Where it is in the spec; a step `*` is every element or member.
    pub path: Pattern,
    /// What it holds; absent: what the presets hold there, or nothing.
    pub value: Option<Json>,
}

record!(LockedField {
    "path" => path [always],
    "value" => value,
});

impl Policy {
    /// A new spec: the presets, and the locked fields that are no pattern.
    ///
    /// ```
    /// use gallery_seal::policy::Policy;
    /// use gallery_seal::spec::from_json;
    ///
    /// let policy: Policy = from_json(
    ///     r#"{ "presets": { "location": "westus" },
    ///          "lockedFields": [{ "path": "/gallery", "value": "sigPlatform" }] }"#,
    /// )?;
    /// let spec = policy.new_spec();
    /// assert_eq!((&*spec.location, &*spec.gallery), ("westus", "sigPlatform"));
    /// # Ok::<(), gallery_seal::spec::InvalidSpec>(())
    /// ```
    #[must_use]
    pub fn new_spec(&self) -> ImageVersionSpec {
        let mut spec = self.presets.clone().unwrap_or_default();
        for field in &self.locked_fields {
            let place = field.path.as_pointer().cloned();
            let edit = |value: &Json| Some(Edit::set(place?, value.clone()));
            if let Some(edit) = field.value.as_ref().and_then(edit) {
                spec = apply_fix(&spec, &[edit]).unwrap_or(spec);
            }
        }
        spec
    }

    /// Whether a field is locked, by itself or with what it lies in.
    #[must_use]
    pub fn locks(&self, field: &Pointer) -> bool {
        self.locked_fields
            .iter()
            .any(|locked| locked.path.holds(field))
    }

    /// Whether it decides nothing about specs.
    pub(crate) fn is_silent(&self) -> bool {
        let words = [&self.required_storage_account_type, &self.key_pattern];
        self.allowed_clouds.is_empty()
            && self.allowed_regions.is_empty()
            && self.minimum_replicas.is_none()
            && self.required_tags.is_empty()
            && self.locked_fields.is_empty()
            && words.into_iter().all(String::is_empty)
    }

    /// What the presets hold, as JSON.
    pub(crate) fn presets_json(&self) -> Json {
        self.presets.as_ref().map_or(Json::Null, Document::to_json)
    }
}
