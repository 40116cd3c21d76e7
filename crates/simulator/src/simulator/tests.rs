mod change;
mod deployment;
mod fault;
mod list;
mod refusal;
mod version;

use std::time::Duration;

use gallery_seal::json::Json;
use gallery_seal_arm::reply::Reply;
use gallery_seal_arm::request::{Method, Request};

use super::*;
use crate::demo::{GROUP, SUBSCRIPTION, demo};
use crate::tree;

const START: Duration = Duration::from_secs(1_795_530_007);

/// A simulator, and someone who asks it.
struct Asked {
    simulator: Simulator,
    caller: Caller,
}

impl Asked {
    fn demo() -> Self {
        Self {
            simulator: demo(7, START),
            caller: Caller::new("mei@contoso.example"),
        }
    }

    fn send(&mut self, method: Method, path: &str, body: Option<&str>) -> Reply {
        let mark = if path.contains('?') { '&' } else { '?' };
        let version = if path.contains("api-version") {
            String::new()
        } else {
            format!("{mark}api-version=2024-03-03")
        };
        // Disks and sets have versions of their own.
        let version = if path.contains("diskEncryptionSets") {
            version.replace("03-03", "03-02")
        } else {
            version
        };
        let target = format!("{}{version}", path.replace("GROUP", &group()));
        let body = body.map(|body| body.replace("GROUP", &group()));
        self.simulator.answer(
            &Request {
                method,
                target,
                body,
            },
            &self.caller,
        )
    }

    fn get(&mut self, path: &str) -> Reply {
        self.send(Method::Get, path, None)
    }

    /// What a reply that succeeds says.
    #[track_caller]
    fn read(&mut self, path: &str) -> Json {
        json(&self.get(path), 200)
    }

    fn wait(&mut self, seconds: u64) {
        self.simulator.advance(Duration::from_secs(seconds));
    }
}

fn group() -> String {
    format!("/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}")
}

#[track_caller]
fn json(reply: &Reply, status: u16) -> Json {
    assert_eq!(reply.status, status, "{}", reply.body);
    reply.body.parse().unwrap()
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str) -> String {
    let body = json(reply, status);
    assert_eq!(
        tree::text(&body, "error.code"),
        Some(code),
        "{}",
        reply.body
    );
    tree::text(&body, "error.message")
        .unwrap_or_default()
        .to_owned()
}

const VERSION: &str =
    "GROUP/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0";

const BODY: &str = r#"{"location": "westus", "tags": {"owner": "platform"}, "properties": {
    "publishingProfile": {"targetRegions": [{"name": "westus"}, {"name": "eastus2"}, {"name": "northeurope"}]},
    "storageProfile": {"source": {"id": "GROUP/providers/Microsoft.Compute/images/img-ubuntu-app"}}}}"#;

fn states(json: &Json) -> Vec<(String, String)> {
    let summary = tree::list(json, "properties.replicationStatus.summary").iter();
    let text = |region: &Json, key| tree::text(region, key).unwrap_or_default().to_owned();
    summary
        .map(|region| (text(region, "region"), text(region, "state")))
        .collect()
}
