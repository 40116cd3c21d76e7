//! What a token says of itself.

use base64ct::{Base64UrlUnpadded, Encoding};
use gallery_seal::json::Json;
use gallery_seal::value::Cloud;
use zeroize::Zeroizing;

use super::NotAToken;
use crate::pick;

/// What a token says of itself: taken at its word, as the signature is not verified.
///
/// Source: Microsoft Learn, *Access token claims reference*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The service that it is for: `aud`.
    pub audience: String,
    /// The tenant's id: `tid`.
    pub tenant: String,
    /// The id of the user or the service principal in the tenant: `oid`. May be empty.
    pub object: String,
    /// Who it is, as people know them: `upn`, `unique_name`, `preferred_username`, else the
    /// application (`appid`, `azp`), else the object's id.
    pub who: String,
    /// From when on it is valid, in seconds since 1970: `nbf`.
    pub not_before: Option<i64>,
    /// Until when it is valid, in seconds since 1970: `exp`.
    pub expires: i64,
}

/// Whether a token is of use at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not valid yet: a clock is wrong.
    Early,
    /// It is valid for that many seconds, at least one.
    Valid(i64),
    /// It is no longer valid.
    Expired,
}

/// What two clocks may differ by, in seconds, before a token counts as not valid yet.
const CLOCK_SKEW: i64 = 300;

impl Claims {
    /// Whether the token is of use, given the seconds since 1970.
    #[must_use]
    pub const fn standing(&self, now: i64) -> Standing {
        if now >= self.expires {
            return Standing::Expired;
        }
        match self.not_before {
            Some(start) if start.saturating_sub(CLOCK_SKEW) > now => Standing::Early,
            _ => Standing::Valid(self.expires.saturating_sub(now)),
        }
    }

    /// Whether the token is for a cloud's Azure Resource Manager.
    #[must_use]
    pub fn fits(&self, cloud: Cloud) -> bool {
        let given = self.audience.trim_end_matches('/');
        audiences(cloud)
            .iter()
            .any(|known| known.eq_ignore_ascii_case(given))
    }

    /// The cloud whose Azure Resource Manager it is for; `None`: another service.
    #[must_use]
    pub fn cloud(&self) -> Option<Cloud> {
        Cloud::ALL.into_iter().find(|cloud| self.fits(*cloud))
    }
}

/// What Azure Resource Manager's audience is called, today and formerly; both are in use.
///
/// Source: `azure/cli/core/cloud.py` of azure-cli-core 2.91.0.
const fn audiences(cloud: Cloud) -> [&'static str; 2] {
    let formerly = match cloud {
        Cloud::Public => "https://management.core.windows.net",
        Cloud::UsGovernment => "https://management.core.usgovcloudapi.net",
        Cloud::China => "https://management.core.chinacloudapi.cn",
        Cloud::Bleu => "https://management.sovcloud-api.fr",
    };
    [cloud.resource_manager(), formerly]
}

/// Reads the middle part of a token.
pub(super) fn read(token: &str) -> Result<Claims, NotAToken> {
    let mut parts = token.split('.');
    let (Some(_), Some(middle), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(NotAToken::Parts);
    };
    let unpadded = middle.trim_end_matches('=');
    let bytes = Base64UrlUnpadded::decode_vec(unpadded).map_err(|_| NotAToken::Claims)?;
    let bytes = Zeroizing::new(bytes);
    let text = str::from_utf8(&bytes).map_err(|_| NotAToken::Claims)?;
    let json: Json = text.parse().map_err(|_| NotAToken::Claims)?;
    let first = |keys: &[&str]| {
        let mut found = keys.iter().map(|key| pick::text(&json, key));
        found.find(|text| !text.is_empty()).unwrap_or_default()
    };
    let claims = Claims {
        audience: first(&["aud"]),
        tenant: first(&["tid"]),
        object: first(&["oid"]),
        who: first(&[
            "upn",
            "unique_name",
            "preferred_username",
            "appid",
            "azp",
            "oid",
        ]),
        not_before: pick::integer(&json, "nbf"),
        expires: pick::integer(&json, "exp").ok_or(NotAToken::Incomplete)?,
    };
    if claims.audience.is_empty() || claims.tenant.is_empty() {
        return Err(NotAToken::Incomplete);
    }
    Ok(claims)
}

#[cfg(test)]
mod tests {
    use super::super::Secret;
    use super::super::tests::{CLAIMS, token};
    use super::*;

    fn claims(text: &str) -> Claims {
        Secret::new(token(text)).unwrap().claims().clone()
    }

    #[test]
    fn a_token_says_who_where_and_until_when() {
        let claims = claims(CLAIMS);
        assert_eq!(claims.who, "ada@contoso.example");
        assert_eq!((&*claims.tenant, &*claims.object), ("t-1", "o-1"));
        assert_eq!(claims.standing(1_899_996_400), Standing::Valid(3600));
        assert_eq!(claims.standing(1_899_999_999), Standing::Valid(1));
        assert_eq!(claims.standing(1_900_000_000), Standing::Expired);
        assert_eq!(claims.standing(1_899_996_101), Standing::Valid(3899));
        assert_eq!(claims.standing(1_899_990_000), Standing::Early);
        assert_eq!(claims.standing(i64::MIN), Standing::Early);
    }

    #[test]
    fn an_application_is_named_by_its_id() {
        let claims = claims(r#"{"aud":"a","tid":"t","appid":"app","oid":"o","exp":1}"#);
        assert_eq!(claims.who, "app");
        assert_eq!(claims.cloud(), None);
    }

    #[test]
    fn both_spellings_of_every_cloud_fit_with_and_without_their_slash() {
        for cloud in Cloud::ALL {
            for audience in audiences(cloud) {
                for slash in ["", "/"] {
                    let text = format!(r#"{{"aud":"{audience}{slash}","tid":"t","exp":1}}"#);
                    assert_eq!(claims(&text).cloud(), Some(cloud), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_token_for_another_service_fits_no_cloud() {
        for audience in [
            "https://graph.microsoft.com",
            "https://management.azure.com.evil.example/",
            "https://vault.azure.net",
        ] {
            let text = format!(r#"{{"aud":"{audience}","tid":"t","exp":1}}"#);
            assert_eq!(claims(&text).cloud(), None, "{audience}");
        }
    }
}
