//! The regions of each cloud.
//!
//! Source: `AzureLocation.cs` of Azure.Core in azure-sdk-for-net, compared on 2026-11-24: every name
//! there is here, but for the two of the closed German cloud. 24 newer regions are not in the copy
//! that was read: they, and all geographies, are from general knowledge. Regions come and go, so a
//! region that is not here is at most a warning. Of the Bleu cloud no list is known, and nothing is
//! said about its regions.

use crate::json::{Json, serialize_as_json};
use crate::value::{Cloud, RegionName};

/// A region that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its API name, such as `westus`.
    pub name: &'static str,
    /// What people call it, such as `West US`.
    pub display_name: &'static str,
    /// Its geography, such as `United States`.
    pub geography: Option<&'static str>,
}

impl Region {
    /// The public form.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let names = [("name", self.name), ("displayName", self.display_name)];
        let geography = self.geography.map(|geography| ("geography", geography));
        let members = names.into_iter().chain(geography);
        Json::Object(
            members
                .map(|(key, name)| (key.to_owned(), name.into()))
                .collect(),
        )
    }
}

serialize_as_json!(Region);

/// The known regions of a cloud, by name.
#[must_use]
pub const fn regions(cloud: Cloud) -> &'static [Region] {
    match cloud {
        Cloud::Public => &PUBLIC,
        Cloud::UsGovernment => &US_GOVERNMENT,
        Cloud::China => &CHINA,
        Cloud::Bleu => &[],
    }
}

/// The known region that a text names in a cloud: `West US`, `westus` and `WestUS` are one.
#[must_use]
pub fn find(cloud: Cloud, text: &str) -> Option<&'static Region> {
    let name = RegionName::new(text);
    regions(cloud)
        .iter()
        .find(|region| region.name == name.as_str())
}

/// What people call the region that a text names; the text itself when it is not known.
#[must_use]
pub fn display_name(cloud: Cloud, text: &str) -> &str {
    find(cloud, text).map_or(text, |region| region.display_name)
}

const fn region(name: &'static str, display_name: &'static str, geography: &'static str) -> Region {
    Region {
        name,
        display_name,
        geography: Some(geography),
    }
}

static PUBLIC: [Region; 63] = [
    region("australiacentral", "Australia Central", "Australia"),
    region("australiacentral2", "Australia Central 2", "Australia"),
    region("australiaeast", "Australia East", "Australia"),
    region("australiasoutheast", "Australia Southeast", "Australia"),
    region("austriaeast", "Austria East", "Austria"),
    region("belgiumcentral", "Belgium Central", "Belgium"),
    region("brazilsouth", "Brazil South", "Brazil"),
    region("brazilsoutheast", "Brazil Southeast", "Brazil"),
    region("canadacentral", "Canada Central", "Canada"),
    region("canadaeast", "Canada East", "Canada"),
    region("centralindia", "Central India", "India"),
    region("centralus", "Central US", "United States"),
    region("centraluseuap", "Central US EUAP", "United States"),
    region("chilecentral", "Chile Central", "Chile"),
    region("denmarkeast", "Denmark East", "Denmark"),
    region("eastasia", "East Asia", "Asia Pacific"),
    region("eastus", "East US", "United States"),
    region("eastus2", "East US 2", "United States"),
    region("eastus2euap", "East US 2 EUAP", "United States"),
    region("francecentral", "France Central", "France"),
    region("francesouth", "France South", "France"),
    region("germanynorth", "Germany North", "Germany"),
    region("germanywestcentral", "Germany West Central", "Germany"),
    region("indonesiacentral", "Indonesia Central", "Indonesia"),
    region("israelcentral", "Israel Central", "Israel"),
    region("italynorth", "Italy North", "Italy"),
    region("japaneast", "Japan East", "Japan"),
    region("japanwest", "Japan West", "Japan"),
    region("jioindiacentral", "Jio India Central", "India"),
    region("jioindiawest", "Jio India West", "India"),
    region("koreacentral", "Korea Central", "Korea"),
    region("koreasouth", "Korea South", "Korea"),
    region("malaysiawest", "Malaysia West", "Malaysia"),
    region("mexicocentral", "Mexico Central", "Mexico"),
    region("newzealandnorth", "New Zealand North", "New Zealand"),
    region("northcentralus", "North Central US", "United States"),
    region("northeurope", "North Europe", "Europe"),
    region("norwayeast", "Norway East", "Norway"),
    region("norwaywest", "Norway West", "Norway"),
    region("polandcentral", "Poland Central", "Poland"),
    region("qatarcentral", "Qatar Central", "Qatar"),
    region("southafricanorth", "South Africa North", "South Africa"),
    region("southafricawest", "South Africa West", "South Africa"),
    region("southcentralus", "South Central US", "United States"),
    region("southeastasia", "Southeast Asia", "Asia Pacific"),
    region("southindia", "South India", "India"),
    region("spaincentral", "Spain Central", "Spain"),
    region("swedencentral", "Sweden Central", "Sweden"),
    region("swedensouth", "Sweden South", "Sweden"),
    region("switzerlandnorth", "Switzerland North", "Switzerland"),
    region("switzerlandwest", "Switzerland West", "Switzerland"),
    region("taiwannorth", "Taiwan North", "Taiwan"),
    region("taiwannorthwest", "Taiwan Northwest", "Taiwan"),
    region("uaecentral", "UAE Central", "UAE"),
    region("uaenorth", "UAE North", "UAE"),
    region("uksouth", "UK South", "United Kingdom"),
    region("ukwest", "UK West", "United Kingdom"),
    region("westcentralus", "West Central US", "United States"),
    region("westeurope", "West Europe", "Europe"),
    region("westindia", "West India", "India"),
    region("westus", "West US", "United States"),
    region("westus2", "West US 2", "United States"),
    region("westus3", "West US 3", "United States"),
];

static US_GOVERNMENT: [Region; 6] = [
    region("usdodcentral", "US DoD Central", "US Government"),
    region("usdodeast", "US DoD East", "US Government"),
    region("usgovarizona", "US Gov Arizona", "US Government"),
    region("usgoviowa", "US Gov Iowa", "US Government"),
    region("usgovtexas", "US Gov Texas", "US Government"),
    region("usgovvirginia", "US Gov Virginia", "US Government"),
];

static CHINA: [Region; 6] = [
    region("chinaeast", "China East", "China"),
    region("chinaeast2", "China East 2", "China"),
    region("chinaeast3", "China East 3", "China"),
    region("chinanorth", "China North", "China"),
    region("chinanorth2", "China North 2", "China"),
    region("chinanorth3", "China North 3", "China"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_display_names_without_blanks_and_sorted() {
        for cloud in Cloud::ALL {
            let known = regions(cloud);
            assert!(known.is_sorted_by(|a, b| a.name < b.name));
            for region in known {
                assert_eq!(RegionName::new(region.display_name).as_str(), region.name);
            }
        }
    }

    #[test]
    fn every_spelling_of_a_region_has_its_display_name() {
        assert_eq!(display_name(Cloud::Public, "EASTUS2"), "East US 2");
        assert_eq!(display_name(Cloud::Public, "atlantis"), "atlantis");
        assert_eq!(display_name(Cloud::China, "eastus2"), "eastus2");
    }
}
