//! Reads requests, their bodies, and Azure's answers about an image version.

use super::body::{judge_age, unshown};
use super::source::Source;
use super::template::{AROUND, get};
use super::{Reading, body};
use crate::finding::{Message, Pointer, Span};
use crate::json::Json;
use crate::payload::DEFAULT_API_VERSION;
use crate::search::find;
use crate::value::Cloud;

pub(super) fn is_it(source: &Source) -> bool {
    let has = |key: &str| get(source.members(), key).is_some();
    request(source.text).is_some() || has("properties") && !has("gallery") && !has("targetRegions")
}

pub(super) fn read(source: &Source) -> Reading {
    let Some(request) = request(source.text) else {
        return read_body(source);
    };
    let mut reading = read_body(&Source::from(source.text, request.body));
    let place = source.units(request.url.0, request.url.1);
    let url = source
        .text
        .get(request.url.0..request.url.1)
        .unwrap_or_default();
    if !address(url, &mut reading, place) {
        let finding = source.syntax(request.url.0, Message::new(&URL, [url]));
        reading
            .findings
            .push(finding.help(Message::plain(&URL_HELP)).at(place));
    }
    let spec = &mut reading.spec;
    if let Some((_, query)) = url.split_once('?') {
        let mut values = query.split('&').filter_map(|pair| pair.split_once('='));
        let version = values.find(|(key, _)| key.eq_ignore_ascii_case("api-version"));
        let version = version.map(|(_, value)| decoded(value)).unwrap_or_default();
        if version != DEFAULT_API_VERSION {
            unshown(&version).clone_into(&mut spec.api_version);
            reading.places.push((Pointer::of("apiVersion"), place));
        }
    }
    judge_age(source, &Pointer::root(), &mut reading);
    reading
}

fn read_body(source: &Source) -> Reading {
    let mut reading = Reading::default();
    if let Some(fault) = source.fault() {
        reading.findings.push(fault);
        return reading;
    }
    let members = source.members();
    reading = body::read(source, None, &Pointer::root(), members, AROUND);
    if let Some(Json::Text(id)) = get(members, "id") {
        let place = source.span(&Pointer::of("id"));
        address(id, &mut reading, place);
    }
    reading
}

/// Where a request's URL and its body are.
struct Request {
    url: (usize, usize),
    body: usize,
}

/// A request as `.http` files have it: method and URL, headers, an empty line, the body.
fn request(text: &str) -> Option<Request> {
    let start = text.len() - text.trim_start_matches('\u{feff}').trim_start().len();
    let rest = text.get(start..)?;
    let line = rest.lines().next()?;
    let (method, target) = line.split_once(' ')?;
    let url = target.split_whitespace().next()?;
    if !["PUT", "PATCH", "GET"].contains(&method)
        || !(url.starts_with("http") || url.starts_with('/'))
    {
        return None;
    }
    let from = start + find(line, url)?;
    // The body begins behind the first empty line.
    let mut body = start;
    for line in rest.split_inclusive('\n') {
        body += line.len();
        if line.trim().is_empty() {
            break;
        }
    }
    Some(Request {
        url: (from, from + url.len()),
        body,
    })
}

/// Takes an image version's address over from its id or URL. Answers whether it is one.
fn address(url: &str, reading: &mut Reading, place: Span) -> bool {
    let path = url.split('?').next().unwrap_or_default();
    let at = find(path, "/subscriptions/").or_else(|| find(path, "/Subscriptions/"));
    let (host, path) = path.split_at_checked(at.unwrap_or(0)).unwrap_or_default();
    let cloud = Cloud::ALL
        .into_iter()
        .find(|cloud| cloud.resource_manager().eq_ignore_ascii_case(host));
    let segments: Vec<_> = path.split('/').map(decoded).collect();
    let [
        _,
        subscriptions,
        subscription,
        groups,
        group,
        providers,
        namespace,
        kinds @ ..,
    ] = segments.as_slice()
    else {
        return false;
    };
    let [galleries, gallery, images, definition, versions, version] = kinds else {
        return false;
    };
    let fixed = [
        subscriptions,
        groups,
        providers,
        namespace,
        galleries,
        images,
        versions,
    ];
    let known = [
        "subscriptions",
        "resourceGroups",
        "providers",
        "Microsoft.Compute",
        "galleries",
        "images",
        "versions",
    ];
    if !fixed
        .iter()
        .zip(known)
        .all(|(given, known)| given.eq_ignore_ascii_case(known))
    {
        return false;
    }
    let spec = &mut reading.spec;
    let root = Pointer::root();
    for (field, value) in [
        ("subscriptionId", subscription),
        ("resourceGroup", group),
        ("gallery", gallery),
        ("definition", definition),
        ("version", version),
    ] {
        let value = unshown(value).to_owned();
        match field {
            "subscriptionId" => spec.subscription_id = value,
            "resourceGroup" => spec.resource_group = value,
            "gallery" => spec.gallery = value,
            "definition" => spec.definition = value,
            _ => spec.version = value,
        }
        reading.places.push((root.key(field), place));
    }
    if let Some(cloud) = cloud.filter(|cloud| *cloud != Cloud::Public) {
        cloud.name().clone_into(&mut spec.cloud);
    }
    true
}

/// A text with its `%XX` decoded; what is no UTF-8 then stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *byte == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(escaped.unwrap_or(*byte));
        rest = if escaped.is_some() {
            after.get(2..).unwrap_or_default()
        } else {
            after
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

texts! {
    URL: "`{0}` is not the URL of an image version.", "`{0}` 不是映像版本的 URL。";
    URL_HELP: "Give the URL with subscription, resource group, gallery, image definition and version.", "URL 應包含訂用帳戶、資源群組、資源庫、映像定義與版本。";
}
