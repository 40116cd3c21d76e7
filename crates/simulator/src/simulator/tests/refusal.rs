use super::*;

#[test]
fn what_can_not_be_is_refused_in_azures_words() {
    let mut asked = Asked::demo();
    let compute = "GROUP/providers/Microsoft.Compute";
    refused(
        &asked.get("/subscriptions?api-version="),
        400,
        "MissingApiVersionParameter",
    );
    refused(
        &asked.get("/subscriptions/11111111-2222-3333-4444-555555555555/locations"),
        404,
        "SubscriptionNotFound",
    );
    refused(
        &asked.get("/subscriptions/mine/locations"),
        400,
        "InvalidSubscriptionId",
    );
    refused(&asked.get(&format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/none/providers/Microsoft.Compute/galleries")), 404, "ResourceGroupNotFound");
    refused(
        &asked.get(&format!("{compute}/galleries/none")),
        404,
        "ResourceNotFound",
    );
    refused(
        &asked.get(&format!("{compute}/galleries/none/images")),
        404,
        "ParentResourceNotFound",
    );
    refused(
        &asked.get(&format!("{compute}/cloudServices/x")),
        404,
        "InvalidResourceType",
    );
    refused(&asked.get("/"), 404, "NotFound");
    let message = refused(
        &asked.get(&format!("{VERSION}?api-version=2024-03-04")),
        400,
        "NoRegisteredProviderFound",
    );
    assert!(message.contains("2024-03-03, 2025-03-03"), "{message}");
    refused(
        &asked.send(Method::Put, VERSION, Some("{")),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Put, VERSION, None),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Put, VERSION, Some("[]")),
        400,
        "InvalidRequestContent",
    );
    refused(
        &asked.send(Method::Patch, VERSION, Some("{}")),
        404,
        "ResourceNotFound",
    );
    refused(
        &asked.send(Method::Post, VERSION, Some("{}")),
        405,
        "UnsupportedHttpMethod",
    );
    let tags: Vec<String> = (0..51)
        .map(|number| format!("\"t{number}\": \"\""))
        .collect();
    let tagged = BODY.replace(r#""owner": "platform""#, &tags.join(","));
    refused(
        &asked.send(Method::Put, VERSION, Some(&tagged)),
        400,
        "InvalidTagCount",
    );
    let tagged = BODY.replace("owner", "a/b");
    refused(
        &asked.send(Method::Put, VERSION, Some(&tagged)),
        400,
        "InvalidTagNameCharacters",
    );
    refused(
        &asked.get(&format!("{VERSION}/x?api-version=2024-03-03")),
        404,
        "InvalidResourceType",
    );
}

#[test]
fn tokens_permissions_and_limits_are_looked_at() {
    let mut asked = Asked::demo();
    asked.caller = Caller::nobody();
    let reply = asked.get("/subscriptions");
    refused(&reply, 401, "AuthenticationFailed");
    assert!(
        reply
            .header("www-authenticate")
            .unwrap()
            .starts_with("Bearer authorization_uri=")
    );
    asked.caller = Caller::new("mei").until(START);
    refused(
        &asked.get("/subscriptions"),
        401,
        "ExpiredAuthenticationToken",
    );
    asked.caller = Caller::new("mei").until(START + Duration::from_secs(1));
    assert_eq!(asked.get("/subscriptions").status, 200);

    asked.simulator.deny(Denial {
        user: "mei".to_owned(),
        action: "/write".to_owned(),
        scope: String::new(),
    });
    let message = refused(
        &asked.send(Method::Put, VERSION, Some(BODY)),
        403,
        "AuthorizationFailed",
    );
    assert!(
        message.contains("'Microsoft.Compute/galleries/images/versions/write'"),
        "{message}"
    );
    assert_eq!(asked.get(&VERSION.replace("1.4.0", "1.3.0")).status, 200);
    asked.caller = Caller::new("ann");
    assert_eq!(asked.send(Method::Put, VERSION, Some(BODY)).status, 201);

    let one = crate::throttle::Limit {
        bucket: 1,
        refill: 1,
    };
    asked.caller = Caller::new("li");
    asked.simulator.set_limits(Limits {
        reads: one,
        ..Limits::default()
    });
    assert_eq!(
        asked
            .get("/subscriptions")
            .header("x-ms-ratelimit-remaining-subscription-reads"),
        Some("0")
    );
    let reply = asked.get("/subscriptions");
    refused(&reply, 429, "SubscriptionRequestsThrottled");
    assert_eq!(reply.header("retry-after"), Some("1"));
    asked.wait(1);
    assert_eq!(asked.get("/subscriptions").status, 200);
}

#[test]
fn no_request_is_too_odd_to_be_answered() {
    let mut asked = Asked::demo();
    let words = [
        "",
        "subscriptions",
        SUBSCRIPTION,
        "resourceGroups",
        GROUP,
        "providers",
        "Microsoft.Compute",
        "galleries",
        "operations",
        "%",
        "資源",
        "deployments",
        "Microsoft.Resources",
        "validate",
    ];
    let bodies = [
        None,
        Some(""),
        Some("null"),
        Some("{\"properties\": 1}"),
        Some(BODY),
        Some(
            "{\"location\": \"westus\", \"properties\": {\"template\": {\"resources\": {\"a\": 1}}}}",
        ),
    ];
    let methods = [
        Method::Get,
        Method::Put,
        Method::Patch,
        Method::Post,
        Method::Delete,
        Method::Head,
    ];
    let mut random = crate::random::Random::new(11);
    let mut pick = |count: usize| usize::try_from(random.number() % count as u64).unwrap();
    asked.simulator.set_limits(Limits {
        reads: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
        writes: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
        deletes: crate::throttle::Limit {
            bucket: 9999,
            refill: 1,
        },
    });
    for _ in 0..4000 {
        let mut path = if pick(2) == 0 { String::new() } else { group() };
        for _ in 0..pick(8) {
            path = path + "/" + words[pick(words.len())];
        }
        let method = methods[pick(methods.len())];
        let reply = asked.send(method, &path, bodies[pick(bodies.len())]);
        assert!((200..500).contains(&reply.status), "{method:?} {path}");
        assert!(reply.header("x-ms-request-id").is_some());
        if reply.status >= 400 && method != Method::Head {
            assert!(
                reply.body.contains("\"message\""),
                "{method:?} {path}: {}",
                reply.body
            );
        }
    }
}
