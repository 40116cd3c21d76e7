//! What a cloud says of itself to clients that only know where its Azure Resource Manager is.

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;

/// Whether a target asks for it: `az cloud register --endpoint-resource-manager` does.
pub(crate) fn is(target: &str) -> bool {
    target.split('?').next() == Some("/metadata/endpoints")
}

/// In the shape of API version 2022-09-01. Signing in is for others to simulate: the names of the login end here.
pub(crate) fn answer(origin: &str) -> Reply {
    let json = Json::object([
        ("name", "Simulated".into()),
        ("portal", origin.into()),
        (
            "authentication",
            Json::object([
                ("loginEndpoint", origin.into()),
                ("audiences", Json::List(vec![origin.into()])),
                ("tenant", "common".into()),
                ("identityProvider", "AAD".into()),
            ]),
        ),
        ("graphAudience", origin.into()),
        ("microsoftGraphResourceId", origin.into()),
        ("resourceManager", origin.into()),
        (
            "suffixes",
            Json::object([
                ("keyVaultDns", "vault.azure.net".into()),
                ("storage", "core.windows.net".into()),
            ]),
        ),
    ]);
    Reply::new(200, json.to_string()).with("Content-Type", "application/json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_find_the_address_that_they_asked() {
        assert!(is("/metadata/endpoints?api-version=2022-09-01") && !is("/metadata"));
        assert!(
            answer("http://127.0.0.1:1")
                .body
                .contains(r#""resourceManager":"http://127.0.0.1:1""#)
        );
    }
}
