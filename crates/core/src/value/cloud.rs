//! The clouds that Azure Resource Manager runs in.

use crate::json::Json;
use crate::record::{Field, InvalidSpec, Place};

/// An Azure cloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cloud {
    /// `AzureCloud`.
    #[default]
    Public,
    /// `AzureUSGovernment`.
    UsGovernment,
    /// `AzureChinaCloud`.
    China,
    /// `AzureBleuCloud`, in France.
    Bleu,
}

impl Cloud {
    /// Every cloud, the public one first.
    pub const ALL: [Self; 4] = [Self::Public, Self::UsGovernment, Self::China, Self::Bleu];

    /// The cloud of a spec's `cloud`; empty is the public one, `None` an unknown word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if name.is_empty() {
            return Some(Self::Public);
        }
        Self::ALL.into_iter().find(|cloud| cloud.name() == name)
    }

    /// Its name in a spec.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::UsGovernment => "usGovernment",
            Self::China => "china",
            Self::Bleu => "bleu",
        }
    }

    /// Its name in the Azure CLI and many other tools.
    ///
    /// Source: `azure/cli/core/cloud.py` of azure-cli-core 2.91.0.
    #[must_use]
    pub const fn az_name(self) -> &'static str {
        match self {
            Self::Public => "AzureCloud",
            Self::UsGovernment => "AzureUSGovernment",
            Self::China => "AzureChinaCloud",
            Self::Bleu => "AzureBleuCloud",
        }
    }

    /// The origin of its portal.
    ///
    /// Source: `azure/cli/core/cloud.py` of azure-cli-core 2.91.0.
    #[must_use]
    pub const fn portal(self) -> &'static str {
        match self {
            Self::Public => "https://portal.azure.com",
            Self::UsGovernment => "https://portal.azure.us",
            Self::China => "https://portal.azure.cn",
            Self::Bleu => "https://portal.sovcloud-azure.fr",
        }
    }

    /// The origin of its Azure Resource Manager.
    ///
    /// Source: `azure/cli/core/cloud.py` of azure-cli-core 2.91.0.
    #[must_use]
    pub const fn resource_manager(self) -> &'static str {
        match self {
            Self::Public => "https://management.azure.com",
            Self::UsGovernment => "https://management.usgovcloudapi.net",
            Self::China => "https://management.chinacloudapi.cn",
            Self::Bleu => "https://management.sovcloud-api.fr",
        }
    }
}

impl Field for Cloud {
    fn read(&mut self, json: &Json, place: &Place<'_>) -> Result<(), InvalidSpec> {
        let mut name = String::new();
        name.read(json, place)?;
        let known = Self::ALL.into_iter().find(|cloud| cloud.name() == name);
        let words = "`public`, `usGovernment`, `china` or `bleu`";
        *self = known.ok_or_else(|| place.mismatch(json, words))?;
        Ok(())
    }

    fn write(&self) -> Json {
        self.name().into()
    }

    fn is_empty(&self) -> bool {
        false
    }
}
