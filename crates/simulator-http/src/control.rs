//! Paths below `/__simulator`, which set what the simulator does.
//!
//! They carry no CORS headers: pages of other origins can't read them.

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_simulator::permission::Denial;
use gallery_seal_simulator::replication::Stumble;
use gallery_seal_simulator::throttle::{Limit, Limits};

use crate::clock::Mode;
use crate::cors::Exposed;
use crate::fault;
use crate::server::Server;

const ROOT: &str = "/__simulator";

const HELP: &str = r#"What the simulator does is set here; bodies are JSON.

GET    /__simulator/state          address, subscription, time
POST   /__simulator/reset          {"seed": 7, "world": "demo" | "empty"}
POST   /__simulator/clock          {"mode": "real" | "stepped", "advance": seconds}
POST   /__simulator/pace           {"operation": s, "replication": s, "registration": s, "retryAfter": s}
POST   /__simulator/settings       {"pageSize": n, "expose": "all" | "known" | "none",
                                    "reads" | "writes" | "deletes": {"bucket": n, "refill": n}}
POST   /__simulator/faults         {"method", "path", "skip", "times", "effect": "status" | "cut" | "cutAfter" | "slow" |
                                    "garbage", "status", "code", "retryAfter", "seconds"}; GET lists, DELETE clears
POST   /__simulator/replication    {"region", "times", "details"}: replication to it fails so often
POST   /__simulator/denials        {"user", "action", "scope"}; DELETE clears
POST   /__simulator/subscriptions  {"id", "name"}
POST   /__simulator/resources      {"id", "body"}: put there, unchecked
GET    /__simulator/resources/ID   the body as it was last received
GET    /__simulator/requests       method, target and status of every request; DELETE clears
"#;

/// Whether a target is one of these.
pub(crate) fn is(target: &str) -> bool {
    target
        .strip_prefix(ROOT)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

pub(crate) fn answer(
    server: &mut Server,
    method: &str,
    target: &str,
    body: &str,
    origin: &str,
) -> Reply {
    let path = target
        .strip_prefix(ROOT)
        .unwrap_or(target)
        .trim_end_matches('/');
    if (method, path) == ("GET", "") {
        let headers = vec![(
            "Content-Type".to_owned(),
            "text/plain; charset=utf-8".to_owned(),
        )];
        return Reply {
            status: 200,
            headers,
            body: HELP.to_owned(),
        };
    }
    let body = match body.trim() {
        "" => Ok(Json::Object(Vec::new())),
        text => text.parse::<Json>().map_err(|error| error.to_string()),
    };
    match body.and_then(|body| done(server, method, path, &body, origin)) {
        Ok(Some(json)) => reply(200, &json),
        Ok(None) => reply(
            404,
            &said("there is nothing at this path; GET /__simulator says what there is"),
        ),
        Err(message) => reply(400, &said(&message)),
    }
}

fn reply(status: u16, json: &Json) -> Reply {
    let headers = vec![("Content-Type".to_owned(), "application/json".to_owned())];
    Reply {
        status,
        headers,
        body: json.to_string() + "\n",
    }
}

fn said(message: &str) -> Json {
    Json::object([("message", message.into())])
}

fn done(
    server: &mut Server,
    method: &str,
    path: &str,
    body: &Json,
    origin: &str,
) -> Result<Option<Json>, String> {
    if let ("GET", Some(id)) = (method, path.strip_prefix("/resources/")) {
        return Ok(server.simulator().stored(&format!("/{id}")).cloned());
    }
    match (method, path) {
        ("GET", "/state") => {}
        ("GET", "/requests") => return Ok(Some(Json::List(server.log.clone()))),
        ("DELETE", "/requests") => server.log.clear(),
        ("POST", "/reset") => server.reset(
            number(body, "seed").unwrap_or(7),
            text(body, "world") == Some("empty"),
        ),
        ("POST", "/clock") => clock(server, body)?,
        ("POST", "/pace") => pace(server, body),
        ("POST", "/settings") => settings(server, body)?,
        ("POST", "/faults") => server.simulator_now().add_fault(fault::read(body)?),
        ("DELETE", "/faults") => server.simulator_now().clear_faults(),
        ("GET", "/faults") => {
            let faults = server.simulator().faults().iter().map(fault::write);
            return Ok(Some(Json::List(faults.collect())));
        }
        ("POST", "/replication") => server.simulator_now().stumble(Stumble {
            region: text(body, "region").ok_or("a region is needed")?.to_owned(),
            times: number(body, "times")
                .and_then(|times| u32::try_from(times).ok())
                .unwrap_or(1),
            details: text(body, "details")
                .unwrap_or("Failed with internal server error.")
                .to_owned(),
        }),
        ("POST", "/denials") => {
            let word = |key: &str, usual: &str| text(body, key).unwrap_or(usual).to_owned();
            let denial = Denial {
                user: word("user", "*"),
                action: word("action", "*"),
                scope: word("scope", ""),
            };
            server.simulator_now().deny(denial);
        }
        ("DELETE", "/denials") => server.simulator_now().allow_all(),
        ("POST", "/subscriptions") => {
            let id = text(body, "id").ok_or("an id is needed")?;
            server
                .simulator_now()
                .add_subscription(id, text(body, "name").unwrap_or(id));
        }
        ("POST", "/resources") => {
            let id = text(body, "id").ok_or("an id is needed")?;
            let content = body.get("body").cloned().unwrap_or_default();
            if !server.simulator_now().plant(id, content) {
                return Err(format!(
                    "`{id}` is no id of a type that the simulator knows"
                ));
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(state(server, origin)))
}

fn state(server: &mut Server, origin: &str) -> Json {
    let mode = server.clock.mode().name();
    let simulator = server.simulator_now();
    let subscriptions = simulator.subscriptions().map(Json::from).collect();
    Json::object([
        ("address", origin.into()),
        ("tenant", simulator.tenant().into()),
        ("subscriptions", Json::List(subscriptions)),
        ("now", simulator.time().to_string().into()),
        ("clock", mode.into()),
    ])
}

fn clock(server: &mut Server, body: &Json) -> Result<(), String> {
    if let Some(mode) = text(body, "mode") {
        let mode = Mode::read(mode).ok_or_else(|| format!("there is no mode `{mode}`"))?;
        server.clock.set_mode(mode);
    }
    server
        .clock
        .advance(Duration::from_secs(number(body, "advance").unwrap_or(0)));
    server.simulator_now();
    Ok(())
}

fn pace(server: &mut Server, body: &Json) {
    let simulator = server.simulator_now();
    let mut pace = simulator.pace();
    let seconds = |key: &str| number(body, key).map(Duration::from_secs);
    pace.operation = seconds("operation").unwrap_or(pace.operation);
    pace.replication = seconds("replication").unwrap_or(pace.replication);
    pace.registration = seconds("registration").unwrap_or(pace.registration);
    pace.retry_after = number(body, "retryAfter").unwrap_or(pace.retry_after);
    simulator.set_pace(pace);
}

fn settings(server: &mut Server, body: &Json) -> Result<(), String> {
    if let Some(word) = text(body, "expose") {
        server.exposed =
            Exposed::read(word).ok_or_else(|| format!("`expose` can't be `{word}`"))?;
    }
    let simulator = server.simulator_now();
    if let Some(size) = number(body, "pageSize").and_then(|size| usize::try_from(size).ok()) {
        simulator.set_page_size(size);
    }
    let usual = Limits::default();
    let limit = |key: &str, usual: Limit| {
        let given = body.get(key).unwrap_or(&Json::Null);
        let count = |key: &str| number(given, key).and_then(|count| u32::try_from(count).ok());
        Limit {
            bucket: count("bucket").unwrap_or(usual.bucket),
            refill: count("refill").unwrap_or(usual.refill),
        }
    };
    if ["reads", "writes", "deletes"]
        .iter()
        .any(|key| body.get(key).is_some())
    {
        simulator.set_limits(Limits {
            reads: limit("reads", usual.reads),
            writes: limit("writes", usual.writes),
            deletes: limit("deletes", usual.deletes),
        });
    }
    Ok(())
}

pub(crate) fn text<'a>(json: &'a Json, key: &str) -> Option<&'a str> {
    match json.get(key) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}

pub(crate) fn number(json: &Json, key: &str) -> Option<u64> {
    match json.get(key) {
        Some(Json::Number(number)) => u64::try_from(number.as_whole()?).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Options;

    fn server() -> Server {
        let words = ["--clock".to_owned(), "stepped".to_owned()];
        Server::new(&Options::read(&words).unwrap())
    }

    #[track_caller]
    fn post(server: &mut Server, path: &str, body: &str) -> Reply {
        answer(
            server,
            "POST",
            &format!("{ROOT}{path}"),
            body,
            "http://127.0.0.1:8091",
        )
    }

    #[test]
    fn everything_that_the_help_names_can_be_set() {
        let mut server = server();
        let start = server.simulator().now();
        for (path, body) in [
            ("/clock", r#"{"advance": 90}"#),
            ("/pace", r#"{"replication": 2, "retryAfter": 3}"#),
            (
                "/settings",
                r#"{"pageSize": 2, "expose": "known", "reads": {"bucket": 1, "refill": 1}}"#,
            ),
            (
                "/faults",
                r#"{"method": "get", "path": "/sub", "times": 2, "effect": "status", "status": 503}"#,
            ),
            ("/faults", r#"{"effect": "slow", "seconds": 4}"#),
            ("/replication", r#"{"region": "eastus2"}"#),
            ("/denials", r#"{"action": "/write"}"#),
            (
                "/subscriptions",
                r#"{"id": "00000000-0000-0000-0000-000000000000"}"#,
            ),
            (
                "/resources",
                r#"{"id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g", "body": {"location": "westus"}}"#,
            ),
        ] {
            let reply = post(&mut server, path, body);
            assert_eq!(reply.status, 200, "{path}: {}", reply.body);
            assert!(HELP.contains(path), "{path}");
        }
        assert_eq!(server.simulator().now(), start + Duration::from_secs(90));
        assert_eq!(server.simulator().pace().retry_after, 3);
        assert_eq!(server.simulator().faults().len(), 2);
        assert_eq!(server.exposed, Exposed::Known);
        let stored = answer(
            &mut server,
            "GET",
            "/__simulator/resources/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/G",
            "",
            "",
        );
        assert_eq!(stored.body, "{\"location\":\"westus\"}\n");
        for path in ["/faults", "/denials", "/requests"] {
            assert_eq!(
                answer(&mut server, "DELETE", &format!("{ROOT}{path}"), "", "").status,
                200
            );
        }
        assert_eq!(server.simulator().faults().len(), 0);
        assert_eq!(
            post(&mut server, "/reset", r#"{"world": "empty"}"#).status,
            200
        );
        assert_eq!(server.simulator().subscriptions().count(), 0);
    }

    #[test]
    fn what_can_not_be_read_is_said() {
        let mut server = server();
        for (path, body) in [
            ("/clock", r#"{"mode": "fast"}"#),
            ("/faults", r#"{"effect": "status"}"#),
            ("/faults", r#"{"effect": "fire"}"#),
            ("/faults", r#"{"method": "LOOK", "effect": "cut"}"#),
            ("/replication", "{}"),
            ("/resources", r#"{"id": "x"}"#),
            ("/settings", r#"{"expose": "some"}"#),
            ("/clock", "{"),
        ] {
            assert_eq!(post(&mut server, path, body).status, 400, "{path} {body}");
        }
        assert_eq!(post(&mut server, "/none", "").status, 404);
        assert_eq!(answer(&mut server, "GET", ROOT, "", "").body, HELP);
        assert!(
            is(ROOT) && is("/__simulator/clock") && !is("/__simulators") && !is("/subscriptions")
        );
    }
}
