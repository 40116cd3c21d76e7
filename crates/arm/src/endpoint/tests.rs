//! What is an endpoint, and what is followed from it.

use proptest::prelude::*;

use super::*;

fn public() -> Endpoint {
    Endpoint::of(Cloud::Public)
}

#[test]
fn a_custom_endpoint_is_an_origin_in_one_spelling() {
    for (text, origin) in [
        ("https://arm.contoso.example", "https://arm.contoso.example"),
        (
            " HTTPS://Arm.Contoso.Example:443/ ",
            "https://arm.contoso.example",
        ),
        (
            "https://arm.contoso.example:8443",
            "https://arm.contoso.example:8443",
        ),
        ("http://127.0.0.1:8091", "http://127.0.0.1:8091"),
        ("http://localhost:80/", "http://localhost"),
        ("http://[::1]:8091", "http://[::1]:8091"),
    ] {
        let endpoint = Endpoint::custom(text).unwrap();
        assert_eq!(
            (endpoint.origin(), endpoint.cloud()),
            (origin, None),
            "{text}"
        );
    }
    let own = Endpoint::custom("https://management.chinacloudapi.cn/").unwrap();
    assert_eq!(own, Endpoint::of(Cloud::China));
}

#[test]
fn what_is_no_origin_or_not_safe_is_refused() {
    for (text, reason) in [
        ("management.azure.com", InvalidEndpoint::Scheme),
        ("ftp://a", InvalidEndpoint::Scheme),
        ("", InvalidEndpoint::Scheme),
        ("http://arm.contoso.example", InvalidEndpoint::Insecure),
        ("http://localhost.evil.example", InvalidEndpoint::Insecure),
        ("http://127.0.0.1.evil.example", InvalidEndpoint::Insecure),
        ("http://localhost@evil.example", InvalidEndpoint::Host),
        ("https://", InvalidEndpoint::Host),
        ("https://a/b", InvalidEndpoint::Host),
        ("https://a?b", InvalidEndpoint::Host),
        ("https://a:b", InvalidEndpoint::Host),
        ("https://a:99999", InvalidEndpoint::Host),
        ("https://a:", InvalidEndpoint::Host),
        ("https://a b", InvalidEndpoint::Host),
        ("https://a\\b", InvalidEndpoint::Host),
    ] {
        assert_eq!(Endpoint::custom(text).unwrap_err(), reason, "{text}");
    }
}

#[test]
fn urls_at_the_same_origin_are_followed() {
    for (url, target) in [
        (
            "https://management.azure.com/a/b?c=d%20e&f",
            "/a/b?c=d%20e&f",
        ),
        ("HTTPS://Management.Azure.com:443/A", "/A"),
        ("https://management.azure.com?x=1", "/?x=1"),
        ("https://management.azure.com", "/"),
        ("/subscriptions/s", "/subscriptions/s"),
    ] {
        assert_eq!(public().target(url).unwrap(), target, "{url}");
    }
    let simulator = Endpoint::custom("http://127.0.0.1:8091").unwrap();
    assert_eq!(simulator.target("http://127.0.0.1:8091/a").unwrap(), "/a");
}

#[test]
fn urls_anywhere_else_are_not_followed() {
    for url in [
        "https://evil.example/a",
        "http://management.azure.com/a",
        "https://management.azure.com.evil.example/",
        "https://management.azure.com@evil.example/",
        "https://management.azure.com:8443/",
        "https://management.azure.com:443@evil.example/",
        "https://management.azure.com:80/",
        "https://management.azure.com\\@evil.example/",
        "https://user@management.azure.com/",
        "//evil.example/a",
        "/\\evil.example/a",
        "\\\\evil.example",
        "https:/evil.example",
        "https://management.azure.com/\n@evil.example",
        "https://management.azure.com/a#b",
        "javascript:alert(1)",
        "data:text/html,a",
        "",
    ] {
        let refused = public().target(url).unwrap_err();
        assert_eq!(refused.origin, "https://management.azure.com", "{url}");
    }
    let simulator = Endpoint::custom("http://127.0.0.1:8091").unwrap();
    for url in [
        "http://127.0.0.1:80/a",
        "http://127.0.0.1:80910/a",
        "https://127.0.0.1:8091/a",
    ] {
        assert!(simulator.target(url).is_err(), "{url}");
    }
}

#[test]
fn a_refusal_shows_no_query() {
    let refused = public()
        .target("https://evil.example/a?token=abc")
        .unwrap_err();
    let said = "The service pointed to `https://evil.example/a`, which is not at \
        `https://management.azure.com`. It was not followed.";
    assert_eq!(refused.to_string(), said);
}

#[test]
fn a_target_can_not_lead_off_the_origin() {
    assert_eq!(
        public().url("/a?b").unwrap(),
        "https://management.azure.com/a?b"
    );
    for target in [
        "@evil.example/",
        ".evil.example/",
        ":8443/",
        "a",
        "",
        "/a b",
        "/\\a",
        "/a#",
    ] {
        assert!(public().url(target).is_err(), "{target}");
    }
}

proptest! {
    #[test]
    fn what_is_followed_begins_with_the_origin_and_a_slash(
        start in prop_oneof!["https://management\\.azure\\.com", Just(String::new())],
        rest in "[/:@?#\\\\.a-z0-9 ]{0,20}",
    ) {
        if let Ok(target) = public().target(&(start + &rest)) {
            let url = public().url(&target).unwrap();
            prop_assert!(url.starts_with("https://management.azure.com/"));
        }
    }
}
