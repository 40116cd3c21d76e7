//! The regions of each cloud.

use serde::Serialize;

use crate::value::Cloud;

/// A region that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Its API name, such as `westus`.
    pub name: &'static str,
    /// What people call it, such as `West US`.
    pub display_name: &'static str,
    /// Its geography, such as `United States`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geography: Option<&'static str>,
}

/// The known regions of a cloud.
#[must_use]
pub const fn regions(cloud: Cloud) -> &'static [Region] {
    match cloud {
        Cloud::Public => PUBLIC,
        Cloud::UsGovernment | Cloud::China | Cloud::Bleu => &[],
    }
}

const PUBLIC: &[Region] = &[Region {
    name: "westus",
    display_name: "West US",
    geography: Some("United States"),
}];
