//! Image versions.

use gallery_seal::json::Json;
use gallery_seal::payload::Address;
use gallery_seal::value::{RegionName, VersionNumber};

use super::GALLERIES;
use crate::client::Client;
use crate::error::Error;
use crate::pick;
use crate::replication::Replication;
use crate::request::target_of_id;
use crate::transport::Transport;

/// An image version.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its full resource id.
    pub id: String,
    /// Its name: three numbers.
    pub name: String,
    /// Its own region, as Azure writes it.
    pub location: String,
    /// ARM's `provisioningState`.
    pub state: String,
    /// Where it is replicated to.
    pub regions: Vec<RegionName>,
    /// How far its replication is, where that was asked for.
    pub replication: Option<Replication>,
    /// All of it, as it came.
    pub json: Json,
}

impl Version {
    /// The version that a reply is.
    #[must_use]
    pub fn of(json: Json) -> Self {
        let targets = pick::list(&json, "properties.publishingProfile.targetRegions");
        let regions = targets
            .iter()
            .map(|target| RegionName::new(&pick::text(target, "name")));
        Self {
            id: pick::text(&json, "id"),
            name: pick::text(&json, "name"),
            location: pick::text(&json, "location"),
            state: pick::text(&json, "properties.provisioningState"),
            regions: regions.collect(),
            replication: Replication::of(&json),
            json,
        }
    }

    /// The lowest number above all of these: the last part of the highest one is raised. `1.0.0`
    /// where there is none; `None` where the highest can't be raised.
    #[must_use]
    pub fn next_free<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<VersionNumber> {
        let numbers = names.into_iter().filter_map(|name| name.parse().ok());
        let Some(highest) = numbers
            .max()
            .map(|number: VersionNumber| number.to_string())
        else {
            return "1.0.0".parse().ok();
        };
        let (start, last) = highest.rsplit_once('.')?;
        let last: u64 = last.parse().ok()?;
        format!("{start}.{}", last + 1).parse().ok()
    }
}

/// The target of a version together with its replication.
pub(crate) fn watched(version: &str) -> String {
    version.to_owned() + "&$expand=ReplicationStatus"
}

impl<T: Transport> Client<T> {
    /// The versions of an image definition, which is named by its full resource id.
    ///
    /// # Errors
    /// Those of [`Self::list`].
    pub async fn versions(&self, definition: &str) -> Result<Vec<Version>, Error> {
        let list = self
            .list(&target_of_id(definition, "/versions", GALLERIES))
            .await?;
        Ok(list.into_iter().map(Version::of).collect())
    }

    /// One version with its replication.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn version(&self, address: &Address) -> Result<Version, Error> {
        let json = self.get(&watched(&address.target())).await?;
        Ok(Version::of(json))
    }
}
