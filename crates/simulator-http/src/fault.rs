//! Faults as JSON.

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::request::Method;
use gallery_seal_simulator::fault::{Effect, Fault};

use crate::control::{number, text};

/// Reads `{"method", "path", "skip", "times", "effect", …}`; all but the effect may be left out.
///
/// Effects: `status` (with `status`, `code`, `retryAfter`), `cut`, `cutAfter`, `slow` (with `seconds`), `garbage`.
pub(crate) fn read(json: &Json) -> Result<Fault, String> {
    let method = match text(json, "method") {
        None => None,
        Some(name) => Some(method(name).ok_or_else(|| format!("there is no method `{name}`"))?),
    };
    let count = |key: &str| number(json, key).and_then(|number| u32::try_from(number).ok());
    let effect = match text(json, "effect").unwrap_or("status") {
        "status" => Effect::Status {
            status: number(json, "status")
                .and_then(|status| u16::try_from(status).ok())
                .filter(|status| (100..600).contains(status))
                .ok_or("a fault of the effect `status` needs one")?,
            code: text(json, "code").unwrap_or_default().to_owned(),
            retry_after: number(json, "retryAfter"),
        },
        "cut" => Effect::Cut,
        "cutAfter" => Effect::CutAfter,
        "slow" => Effect::Slow(Duration::from_secs(number(json, "seconds").unwrap_or(30))),
        "garbage" => Effect::Garbage,
        other => return Err(format!("there is no effect `{other}`")),
    };
    Ok(Fault {
        method,
        target: text(json, "path").unwrap_or_default().to_owned(),
        skip: count("skip").unwrap_or(0),
        times: count("times").unwrap_or(1),
        effect,
    })
}

/// What is left of a fault.
pub(crate) fn write(fault: &Fault) -> Json {
    let effect = match &fault.effect {
        Effect::Status { status, .. } => format!("status {status}"),
        Effect::Cut => "cut".to_owned(),
        Effect::CutAfter => "cutAfter".to_owned(),
        Effect::Slow(time) => format!("slow {} s", time.as_secs()),
        Effect::Garbage => "garbage".to_owned(),
    };
    Json::object([
        ("method", fault.method.map_or("any", Method::name).into()),
        ("path", fault.target.as_str().into()),
        (
            "times",
            i32::try_from(fault.times).unwrap_or(i32::MAX).into(),
        ),
        ("effect", effect.into()),
    ])
}

fn method(name: &str) -> Option<Method> {
    let known = [
        Method::Get,
        Method::Put,
        Method::Patch,
        Method::Post,
        Method::Delete,
        Method::Head,
    ];
    known
        .into_iter()
        .find(|known| known.name().eq_ignore_ascii_case(name))
}
