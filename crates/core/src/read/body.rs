//! Reads the body of ARM's request by the very table that writes it.

use super::Reading;
use super::source::Source;
use super::template::Template;
use crate::check::nearest;
use crate::finding::{Edit, Finding, Message, Pointer, Rule};
use crate::json::Json;
use crate::payload::DEFAULT_API_VERSION;
use crate::record::Document;
use crate::spec::{ImageVersionSpec, Integer};
use crate::table::arm::{BODY, READ_ONLY};
use crate::table::lands::{Keys, Lands};
use crate::value::SourceKind;

/// Reads an image version that stands at a place of the JSON into a spec. What stands around it,
/// such as its address, is for the callers.
pub(super) fn read(
    source: &Source,
    template: Option<&Template>,
    at: &Pointer,
    members: &[(String, Json)],
    around: &[&str],
) -> Reading {
    let mut body = Body {
        source,
        template,
        reading: Reading::default(),
    };
    let members = members.iter().filter(|(key, _)| !is_one_of(around, key));
    let members: Vec<_> = members.cloned().collect();
    let mut spec = Vec::new();
    body.reading.places.push((Pointer::root(), source.span(at)));
    body.object(&BODY, &members, at, &Pointer::root(), &mut spec);
    let mut reading = body.reading;
    // Every value was made of the type that its key takes.
    reading.spec = ImageVersionSpec::from_json(&Json::Object(spec)).unwrap_or_default();
    settle(&mut reading.spec);
    reading
}

/// Whether the API version is too old for encryption, where there is some.
pub(super) fn judge_age(source: &Source, at: &Pointer, reading: &mut Reading) {
    let spec = &reading.spec;
    let mut keys = spec.target_regions.iter().map(|region| &region.encryption);
    let is_date =
        |(at, byte): (usize, u8)| byte.is_ascii_digit() || matches!((at, byte), (4 | 7, b'-'));
    let date = spec.api_version.get(..FIRST_WITH_KEYS.len());
    let date = date.filter(|date| date.bytes().enumerate().all(is_date));
    let is_old = date.is_some_and(|date| date < FIRST_WITH_KEYS);
    if !is_old || !keys.any(|keys| keys.as_ref().is_some_and(|keys| !keys.is_empty())) {
        return;
    }
    let path = Pointer::of("apiVersion");
    let message = Message::new(&AGE, [&spec.api_version, FIRST_WITH_KEYS]);
    let finding = Finding::new(Rule::ReadOldApi, path.clone(), message);
    let finding = finding.help(Message::new(&AGE_HELP, [DEFAULT_API_VERSION]));
    let edits = vec![Edit::set(path, DEFAULT_API_VERSION)];
    let finding = finding.fix(Message::new(&USE, [DEFAULT_API_VERSION]), edits);
    reading.findings.push(finding.at(source.span(at)));
}

/// The first API version that knows encryption.
///
/// Source: azure-rest-api-specs, pull request 8364.
const FIRST_WITH_KEYS: &str = "2019-12-01";

/// Answers describe the disks of a whole source too: all but their LUNs is Azure's own.
fn settle(spec: &mut ImageVersionSpec) {
    let source = &mut spec.source;
    if source.kind.is_empty() {
        if source.os_disk.is_some() || !source.data_disks.is_empty() {
            SourceKind::Disks.name().clone_into(&mut source.kind);
        }
        return;
    }
    source.os_disk = None;
    let disks = std::mem::take(&mut source.data_disks);
    source.data_disk_luns = disks.iter().filter_map(|disk| disk.lun).collect();
}

struct Body<'a> {
    source: &'a Source<'a>,
    template: Option<&'a Template<'a>>,
    reading: Reading,
}

type Members = Vec<(String, Json)>;

impl Body<'_> {
    /// Reads an object at `from` in the text into `spec`, which is at `to` in the spec.
    fn object(
        &mut self,
        keys: &dyn Keys,
        members: &[(String, Json)],
        from: &Pointer,
        to: &Pointer,
        spec: &mut Members,
    ) {
        for (name, value) in members {
            let at = from.key(name);
            if let Some(lands) = find(keys, name) {
                self.land(lands, value, &at, to, spec);
            } else if !is_one_of(READ_ONLY, name) && *value != Json::Null {
                self.ignored(keys, name, value, &at, to);
            }
        }
    }

    fn land(
        &mut self,
        lands: &'static Lands,
        value: &Json,
        at: &Pointer,
        to: &Pointer,
        spec: &mut Members,
    ) {
        let Some(value) = self.evaluated(lands, value, at, to) else {
            return;
        };
        match (lands, value) {
            (_, Json::Null) | (Lands::Fixed, _) => {}
            (Lands::Text(key), Json::Text(text)) => self.put(spec, key, text.into(), at, to),
            (Lands::Number(key), Json::Number(number)) if number.as_whole().is_some() => {
                self.put(spec, key, Json::Number(number), at, to);
            }
            (Lands::Flag(key), Json::Flag(flag)) => self.put(spec, key, flag.into(), at, to),
            (Lands::Any(key), value @ Json::Object(_)) => self.put(spec, key, value, at, to),
            (Lands::Texts(key), Json::Object(members)) => {
                let texts = self.texts(members, at, &to.key(key));
                self.put(spec, key, texts, at, to);
            }
            (Lands::Object("", keys), Json::Object(members)) => {
                self.object(*keys, &members, at, to, spec);
            }
            (Lands::Object(key, keys), Json::Object(members)) => {
                let mut inner = Vec::new();
                self.object(*keys, &members, at, &to.key(key), &mut inner);
                self.put(spec, key, Json::Object(inner), at, to);
            }
            (Lands::List(key, keys), Json::List(elements)) => {
                self.list(*keys, (key, false), &elements, (at, to), spec);
            }
            (Lands::AtLuns(key, keys), Json::List(elements)) => {
                self.list(*keys, (key, true), &elements, (at, to), spec);
            }
            (Lands::Source(kind), Json::Text(id)) => {
                // An id of a version and one of an image stand under one key.
                let is_version = SourceKind::of_text(&id) == Some(SourceKind::ImageVersion);
                let is_either = *kind == SourceKind::ManagedImage && is_version;
                let kind = if is_either {
                    SourceKind::ImageVersion
                } else {
                    *kind
                };
                self.put(spec, "kind", kind.name().into(), at, to);
                self.put(spec, "id", id.into(), at, to);
            }
            (Lands::Old(lands), value) => {
                let message = Message::plain(&SHAPE);
                let finding = Finding::new(Rule::ReadOldApi, to.clone(), message);
                let finding = finding.help(Message::plain(&SHAPE_HELP));
                self.reading
                    .findings
                    .push(finding.at(self.source.span_with_key(at)));
                self.land(lands, &value, at, to, spec);
            }
            (lands, value) => self.mismatched(lands, &value, at, to, spec),
        }
    }

    fn list(
        &mut self,
        keys: &dyn Keys,
        (key, has_luns): (&str, bool),
        elements: &[Json],
        (at, to): (&Pointer, &Pointer),
        spec: &mut Members,
    ) {
        let keys: &dyn Keys = if has_luns { &AtLun(keys) } else { keys };
        let mut read = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let from = at.index(index);
            let to = to.key(key).index(read.len());
            let Json::Object(members) = element else {
                self.other_type(&from, &to);
                continue;
            };
            let mut inner = Vec::new();
            self.reading
                .places
                .push((to.clone(), self.source.span(&from)));
            self.object(keys, members, &from, &to, &mut inner);
            read.push(Json::Object(inner));
        }
        self.put(spec, key, Json::List(read), at, to);
    }

    fn texts(&mut self, members: Vec<(String, Json)>, at: &Pointer, to: &Pointer) -> Json {
        let mut texts = Vec::new();
        for (name, value) in members {
            let from = at.key(&name);
            // Templates evaluate names, too.
            let name = match self.template.map(|it| it.evaluated(&name, &mut Vec::new())) {
                Some(Json::Text(name)) => name,
                _ => name,
            };
            let to = to.key(&name);
            match self.evaluated(&Lands::Any(""), &value, &from, &to) {
                Some(Json::Text(text)) => {
                    self.reading.places.push((to, self.source.span(&from)));
                    texts.push((name, text.into()));
                }
                None | Some(Json::Null) => {}
                Some(_) => self.other_type(&from, &to),
            }
        }
        Json::Object(texts)
    }

    /// A value with the template's expressions in it worked out; `None` where it takes no text and
    /// the value is not known.
    fn evaluated(
        &mut self,
        lands: &Lands,
        value: &Json,
        at: &Pointer,
        to: &Pointer,
    ) -> Option<Json> {
        let Some(template) = self.template else {
            return Some(without_placeholder(lands, value));
        };
        let Json::Text(text) = value else {
            return Some(match (lands, value) {
                // What is taken as it is may hold expressions anywhere.
                (Lands::Any(_), value) => template.evaluated_within(value, &mut Vec::new()),
                (_, value) => value.clone(),
            });
        };
        let mut unknown = Vec::new();
        let value = template.evaluated(text, &mut unknown);
        if unknown.is_empty() {
            return Some(without_placeholder(lands, &value));
        }
        let to = match lands {
            Lands::Text(key) | Lands::Number(key) | Lands::Flag(key) => to.key(key),
            _ => to.clone(),
        };
        for name in unknown {
            let finding = Finding::new(
                Rule::ReadParameterUnresolved,
                to.clone(),
                Message::new(&UNRESOLVED, [&name]),
            );
            let finding = finding.help(Message::plain(&UNRESOLVED_HELP));
            self.reading.findings.push(finding.at(self.source.span(at)));
        }
        matches!(value, Json::Text(_))
            .then_some(value)
            .filter(|_| matches!(lands, Lands::Text(_) | Lands::Source(_) | Lands::Any("")))
    }

    fn put(&mut self, spec: &mut Members, key: &str, value: Json, at: &Pointer, to: &Pointer) {
        self.reading
            .places
            .push((to.key(key), self.source.span(at)));
        spec.retain(|(known, _)| known != key);
        spec.push((key.to_owned(), value));
    }

    /// A number or a flag in quotes is taken for what it says, and spoken of like any other value
    /// of another type.
    fn mismatched(
        &mut self,
        lands: &Lands,
        value: &Json,
        at: &Pointer,
        to: &Pointer,
        spec: &mut Members,
    ) {
        match (lands, value) {
            (Lands::Number(key), Json::Text(text)) => {
                if let Ok(number) = text.trim().parse() {
                    self.put(spec, key, Integer(number).into(), at, to);
                }
                self.other_type(at, &to.key(key));
            }
            (Lands::Flag(key), Json::Text(text)) => {
                if let Ok(flag) = text.trim().to_ascii_lowercase().parse::<bool>() {
                    self.put(spec, key, flag.into(), at, to);
                }
                self.other_type(at, &to.key(key));
            }
            _ => self.other_type(at, to),
        }
    }

    fn other_type(&mut self, at: &Pointer, to: &Pointer) {
        if self.reading.findings.len() >= MOST_FINDINGS {
            return;
        }
        let name = at.steps().last().unwrap_or_default();
        let finding = Finding::new(
            Rule::ReadValueType,
            to.clone(),
            Message::new(&TYPE, [&name]),
        );
        let finding = finding.help(Message::plain(&TYPE_HELP));
        self.reading
            .findings
            .push(finding.at(self.source.span_with_key(at)));
    }

    fn ignored(&mut self, keys: &dyn Keys, name: &str, value: &Json, at: &Pointer, to: &Pointer) {
        if self.reading.findings.len() >= MOST_FINDINGS {
            return;
        }
        let mut known = Vec::new();
        keys.each(&mut |key, lands| {
            if !matches!(lands, Lands::Old(_)) {
                known.push((key, lands));
            }
        });
        let finding = Finding::new(
            Rule::ReadIgnoredKey,
            to.clone(),
            Message::new(&IGNORED, [name]),
        );
        let names = || known.iter().map(|(key, _)| *key);
        let near = nearest(name, names(), 3);
        let mut finding = match near {
            Some(near) => finding.help(Message::new(&MEANT, [near])),
            None => finding.help(Message::new(
                &KNOWN,
                [&names().collect::<Vec<_>>().join("`, `")],
            )),
        };
        let meant = known.iter().find(|(key, _)| Some(*key) == near);
        let leaf = meant.and_then(|(_, lands)| match (lands, value) {
            (Lands::Text(key), Json::Text(_))
            | (Lands::Flag(key), Json::Flag(_))
            | (Lands::Number(key), Json::Number(_)) => Some(*key),
            _ => None,
        });
        if let Some(key) = leaf.filter(|_| self.template.is_none()) {
            let edits = vec![Edit::set(to.key(key), value.clone())];
            finding = finding.fix(Message::new(&TAKE, [near.unwrap_or_default()]), edits);
        }
        self.reading
            .findings
            .push(finding.at(self.source.span_with_key(at)));
    }
}

/// The keys of a disk, which has a LUN as well.
struct AtLun<'a>(&'a dyn Keys);

impl Keys for AtLun<'_> {
    fn each(&self, see: &mut dyn FnMut(&'static str, &'static Lands)) {
        see("lun", &Lands::Number("lun"));
        self.0.each(see);
    }
}

/// Where a key lands. Azure Resource Manager takes keys in any case.
fn find(keys: &dyn Keys, name: &str) -> Option<&'static Lands> {
    let mut found = None;
    keys.each(&mut |key, lands| {
        if key.eq_ignore_ascii_case(name) {
            found = Some(lands);
        }
    });
    found
}

fn is_one_of(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// What our own outputs show for an empty text is read as one.
pub(super) fn unshown(text: &str) -> &str {
    let inner = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    let is_ours = |inner: &str| {
        inner.len() > 5
            && inner
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    if inner.is_some_and(is_ours) { "" } else { text }
}

fn without_placeholder(lands: &Lands, value: &Json) -> Json {
    match (lands, value) {
        (Lands::Text(_) | Lands::Source(_), Json::Text(text)) => unshown(text).into(),
        _ => value.clone(),
    }
}

/// More findings about one text help nobody.
pub(super) const MOST_FINDINGS: usize = 200;

texts! {
    TYPE: "`{0}` is of another type than belongs here.", "`{0}` 的型別不符。";
    TYPE_HELP: "Write a number or true and false without quotes, and everything else as the body of the request has it.", "數字與 true、false 不加引號，其餘請依要求本文的格式。";
    IGNORED: "The body of an image version has no key `{0}` here.", "映像版本的要求本文在此處沒有 `{0}` 這個名稱。";
    MEANT: "Write `{0}`, if that is meant.", "若要寫的是 `{0}`，請改正。";
    KNOWN: "Known are `{0}`.", "可用的名稱：`{0}`。";
    TAKE: "Read it as `{0}`", "視為 `{0}`";
    UNRESOLVED: "The value of `{0}` is not in the text.", "文字中沒有 `{0}` 的值。";
    UNRESOLVED_HELP: "Give the parameter a default value, or fill the value in here.", "請為參數設定預設值，或在此填入值。";
    SHAPE: "The source stands where API version 2018-06-01 had it.", "來源寫在 API 版本 2018-06-01 的位置。";
    SHAPE_HELP: "Name the source in the storage profile.", "請在 `storageProfile` 指定來源。";
    AGE: "API version `{0}` knows no encryption, which began with `{1}`.", "API 版本 `{0}` 沒有加密設定，`{1}` 起才有。";
    AGE_HELP: "Use API version `{0}`.", "請使用 API 版本 `{0}`。";
    USE: "Use `{0}`", "改用 `{0}`";
}
