use super::*;

#[test]
fn faults_strike_as_often_as_they_were_set() {
    let mut asked = Asked::demo();
    let fault = |effect| Fault {
        method: Some(Method::Get),
        target: "/SUBSCRIPTIONS".to_owned(),
        skip: 1,
        times: 2,
        effect,
    };
    let request = Request::get("/subscriptions?api-version=2022-12-01");
    for (effect, wanted) in [
        (
            Effect::Status {
                status: 503,
                code: String::new(),
                retry_after: Some(3),
            },
            Some((503, "ServiceUnavailable")),
        ),
        (
            Effect::Status {
                status: 429,
                code: "Mine".to_owned(),
                retry_after: None,
            },
            Some((429, "\"Mine\"")),
        ),
        (Effect::Garbage, Some((200, "<html>"))),
        (Effect::Cut, None),
        (Effect::CutAfter, None),
    ] {
        asked.simulator.add_fault(fault(effect));
        let replies: Vec<_> = (0..4)
            .map(|_| asked.simulator.exchange(&request, &asked.caller).reply)
            .collect();
        for (index, reply) in replies.iter().enumerate() {
            let reply = reply
                .as_ref()
                .map(|reply| (reply.status, reply.body.as_str()));
            match (index, wanted) {
                (0 | 3, _) => assert!(
                    reply.is_some_and(|(status, body)| status == 200 && body.contains("value"))
                ),
                (_, None) => assert_eq!(reply, None),
                (_, Some((status, text))) => {
                    let (found, body) = reply.unwrap();
                    assert_eq!(found, status);
                    assert!(body.contains(text), "{body}");
                }
            }
        }
        assert!(asked.simulator.faults().is_empty());
    }
    asked.simulator.add_fault(Fault {
        skip: 0,
        ..fault(Effect::Slow(Duration::from_secs(9)))
    });
    let post = Request {
        method: Method::Post,
        ..request.clone()
    };
    assert_eq!(
        asked.simulator.exchange(&post, &asked.caller).delay,
        Duration::ZERO
    );
    assert_eq!(
        asked.simulator.exchange(&request, &asked.caller).delay,
        Duration::from_secs(9)
    );
    asked.simulator.clear_faults();
    assert_eq!(
        asked.simulator.exchange(&request, &asked.caller).delay,
        Duration::ZERO
    );
}
