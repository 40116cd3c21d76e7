//! Who a bearer token is.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::time::Duration;

use gallery_seal_arm::secret::Secret;
use gallery_seal_simulator::caller::Caller;
use hyper::HeaderMap;

/// The user whom a token names: a JSON Web Token says who it is and when it ends, any other is someone of its own.
pub(crate) fn caller(headers: &HeaderMap, origin: &str) -> Caller {
    let header = headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    let token = header.and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        let token = token.trim();
        (scheme.eq_ignore_ascii_case("Bearer") && !token.is_empty()).then_some(token)
    });
    let Some(token) = token else {
        return Caller::nobody().at(origin);
    };
    let Ok(secret) = Secret::new(token.to_owned()) else {
        let mut hasher = DefaultHasher::new();
        token.hash(&mut hasher);
        return Caller::new(&format!("token-{:016x}", hasher.finish())).at(origin);
    };
    let claims = secret.claims();
    let caller = Caller::new(&claims.who).at(origin);
    let caller = if claims.object.is_empty() {
        caller
    } else {
        caller.with_object(&claims.object)
    };
    caller.until(Duration::from_secs(
        u64::try_from(claims.expires).unwrap_or_default(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str) -> Caller {
        let mut headers = HeaderMap::new();
        headers.insert("authorization", value.parse().unwrap());
        caller(&headers, "http://127.0.0.1:1")
    }

    #[test]
    fn tokens_name_their_users() {
        let nobody = Caller::nobody().at("http://127.0.0.1:1");
        assert_eq!(caller(&HeaderMap::new(), "http://127.0.0.1:1"), nobody);
        assert_eq!(of("Basic abc"), nobody);
        assert_eq!(of("Bearer "), nobody);
        assert_ne!(of("Bearer one"), of("Bearer two"));
        assert_eq!(of("bearer one"), of("Bearer one"));
        // {"aud":"https://management.azure.com/","tid":"t","oid":"o","upn":"mei@contoso.example","exp":1795530007}
        let token = "e30.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQuYXp1cmUuY29tLyIsInRpZCI6InQiLCJvaWQiOiJvIiwidXBuIjoi\
                     bWVpQGNvbnRvc28uZXhhbXBsZSIsImV4cCI6MTc5NTUzMDAwN30.c2ln";
        let wanted = Caller::new("mei@contoso.example")
            .with_object("o")
            .at("http://127.0.0.1:1");
        assert_eq!(
            of(&format!("Bearer {token}")),
            wanted.until(Duration::from_secs(1_795_530_007))
        );
    }
}
