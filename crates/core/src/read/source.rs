//! A text that is read: its JSON, if it is any, and where everything in it stands.

use crate::check::Index;
use crate::finding::{Finding, Message, Pointer, Rule, Span};
use crate::json::{Fault, Json, Mark, parse_marked};
use crate::spec::Integer;

/// A text and its JSON.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) json: Result<Json, Fault>,
    marks: Vec<Mark>,
    /// The value of each place, by its pointer; filled when it is first needed.
    index: Index,
    /// For each byte the UTF-16 code units before it; empty where bytes and units are the same.
    units: Vec<u32>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::from(text, 0)
    }

    /// A text of which the JSON begins at a byte.
    pub(super) fn from(text: &'a str, start: usize) -> Self {
        let inner = text.get(start..).unwrap_or_default();
        let (json, marks) = match parse_marked(inner) {
            Ok((json, marks)) => (Ok(json), marks),
            Err(fault) => (Err(fault), Vec::new()),
        };
        let shift = |mark: Mark| Mark {
            from: mark.from + start,
            start: mark.start + start,
            end: mark.end + start,
        };
        let mut source = Self {
            text,
            json: json.map_err(|fault| Fault {
                at: fault.at + start,
                ..fault
            }),
            marks: marks.into_iter().map(shift).collect(),
            index: Index::default(),
            units: units(text),
        };
        if let Ok(json) = &source.json {
            let mut index = Index::default();
            gather(json, &Pointer::root(), &mut 0, &mut index);
            source.index = index;
        }
        source
    }

    /// The members of the JSON, if it is an object.
    pub(super) fn members(&self) -> &[(String, Json)] {
        match &self.json {
            Ok(Json::Object(members)) => members,
            _ => &[],
        }
    }

    /// Where the value of a place in the JSON stands, or what it lies in.
    pub(super) fn span(&self, place: &Pointer) -> Span {
        self.mark(place)
            .map_or_else(Span::default, |mark| self.units(mark.start, mark.end))
    }

    /// The same with its key.
    pub(super) fn span_with_key(&self, place: &Pointer) -> Span {
        self.mark(place)
            .map_or_else(Span::default, |mark| self.units(mark.from, mark.end))
    }

    fn mark(&self, place: &Pointer) -> Option<&Mark> {
        let mut path = place.as_str();
        loop {
            if let Some(at) = self.index.get(path) {
                return self.marks.get(at);
            }
            path = path.rsplit_once('/')?.0;
        }
    }

    /// A stretch of bytes.
    pub(super) fn units(&self, start: usize, end: usize) -> Span {
        let unit = |at: usize| {
            let unit = self.units.get(at).map_or(at, |unit| *unit as usize);
            Integer(unit as i128)
        };
        Span {
            start: unit(start),
            end: unit(end),
        }
    }

    /// Everything from a byte on can't be read.
    pub(super) fn syntax(&self, at: usize, message: Message) -> Finding {
        let finding = Finding::new(Rule::ReadSyntax, Pointer::root(), message);
        finding.at(self.units(at, self.text.len()))
    }

    /// Why the JSON can't be read, if it can't.
    pub(super) fn fault(&self) -> Option<Finding> {
        let fault = self.json.as_ref().err()?;
        let (line, column) = fault.position(self.text);
        let finding = self.syntax(fault.at, Message::plain(fault.what));
        Some(finding.help(Message::new(
            &HELP,
            [&line.to_string(), &column.to_string()],
        )))
    }

    /// The text is in no format that is known.
    pub(super) fn unknown(&self) -> Finding {
        let start = self.text.trim_start_matches('\u{feff}').trim_start();
        let is_json = start.starts_with(['{', '/']);
        let fault = self.fault().filter(|_| is_json);
        fault.unwrap_or_else(|| {
            self.syntax(0, Message::plain(&UNKNOWN))
                .help(Message::plain(&UNKNOWN_HELP))
        })
    }
}

/// Where each value stands among the values, by its pointer; of members with one name the last.
fn gather(json: &Json, at: &Pointer, next: &mut usize, index: &mut Index) {
    index.set(at.to_string(), *next);
    *next += 1;
    match json {
        Json::List(elements) => {
            for (number, element) in elements.iter().enumerate() {
                gather(element, &at.index(number), next, index);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                gather(value, &at.key(key), next, index);
            }
        }
        _ => {}
    }
}

fn units(text: &str) -> Vec<u32> {
    let mut units = Vec::new();
    if text.is_ascii() {
        return units;
    }
    let mut count = 0;
    for character in text.chars() {
        for _ in 0..character.len_utf8() {
            units.push(count);
        }
        count += if character.len_utf16() == 2 { 2 } else { 1 };
    }
    units.push(count);
    units
}

texts! {
    HELP: "Mend the text at line {0}, column {1}.", "請修正第 {0} 行第 {1} 欄的文字。";
    UNKNOWN: "The text is in no format that can be read.", "無法辨識文字的格式。";
    UNKNOWN_HELP: "Give the JSON of a spec, an ARM template, or the body of a request.", "請提供規格的 JSON、ARM 範本或要求本文。";
}
