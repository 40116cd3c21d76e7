//! Reads a spec out of somebody's text.
//!
//! Reading is total: what is understood becomes a spec, and what is not is a finding with its place
//! in the text. The formats are a table; whichever recognises a text first reads it.

mod body;
mod expression;
mod request;
mod source;
mod spec;
mod template;

use crate::Language;
use crate::fact::Facts;
use crate::finding::{Finding, Pointer, Span, by_start, sorted};
use crate::json::{Json, list};
use crate::record::Document;
use crate::spec::ImageVersionSpec;
use crate::word::words;
use source::Source;

words! {
    /// A format that can be read.
    ReadFormat {
        /// The spec's own JSON.
        Spec = "spec",
        /// An ARM template with an image version in it.
        ArmTemplate = "arm-template",
        /// A request, its body, or what Azure answers about an image version.
        Rest = "rest",
    }
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// As far as the text was understood.
    pub spec: ImageVersionSpec,
    /// What the text says of the world beyond the spec.
    pub facts: Option<Facts>,
    /// The format; `None` where the text is in none that is known.
    pub format: Option<ReadFormat>,
    /// What was not understood, in the order of the text. The paths are those of the spec.
    pub findings: Vec<Finding>,
    /// Where the fields of the spec stand in the text. What the text does not have is not here.
    pub places: Vec<(Pointer, Span)>,
}

/// Reads a text, in the format that is given or else in the one that it is found to be in.
///
/// ```
/// use gallery_seal::read::{ReadFormat, read};
///
/// let reading = read(r#"{ "location": "westus", "properties": {} }"#, None);
/// assert_eq!(reading.format, Some(ReadFormat::Rest));
/// assert_eq!(reading.spec.location, "westus");
/// ```
#[must_use]
pub fn read(text: &str, format: Option<ReadFormat>) -> Reading {
    let source = Source::new(text);
    let is_it = |reader: &&Reader| match format {
        Some(format) => reader.format == format,
        None => (reader.is_it)(&source),
    };
    let Some(reader) = READERS.iter().find(is_it) else {
        return Reading {
            findings: vec![source.unknown()],
            ..Reading::default()
        };
    };
    let mut reading = (reader.read)(&source);
    reading.format = Some(reader.format);
    reading.findings = sorted(reading.findings, by_start);
    reading
}

/// A row of the table of formats.
struct Reader {
    format: ReadFormat,
    /// Whether a text is likely in the format.
    is_it: fn(&Source) -> bool,
    read: fn(&Source) -> Reading,
}

/// The formats, from the one that is surest to be recognised.
const READERS: &[Reader] = &[
    Reader {
        format: ReadFormat::Rest,
        is_it: request::is_it,
        read: request::read,
    },
    Reader {
        format: ReadFormat::ArmTemplate,
        is_it: template::is_it,
        read: template::read,
    },
    Reader {
        format: ReadFormat::Spec,
        is_it: spec::is_it,
        read: spec::read,
    },
];

impl Reading {
    /// The public form, its findings in one language.
    #[must_use]
    pub fn to_json(&self, language: Language) -> Json {
        let mut members = vec![("spec".to_owned(), self.spec.to_json())];
        if let Some(facts) = &self.facts {
            members.push(("facts".to_owned(), facts.to_json()));
        }
        if let Some(format) = self.format {
            members.push(("format".to_owned(), format.name().into()));
        }
        let findings: Vec<_> = self
            .findings
            .iter()
            .map(|it| it.in_language(language))
            .collect();
        members.push(("findings".to_owned(), list(&findings, Document::to_json)));
        let place = |(path, span): &(Pointer, Span)| (path.to_string(), span.to_json());
        let places = self.places.iter().map(place).collect();
        members.push(("places".to_owned(), Json::Object(places)));
        Json::Object(members)
    }
}
