//! What `check`, the renderers and the readers have to say about a description.

pub mod fix;
mod message;
mod order;
mod pointer;
mod rule;
mod span;

pub use fix::{Edit, Fix, WrittenFix};
pub use message::Message;
pub(crate) use message::Said;
pub(crate) use order::{by_place, by_start, sorted};
pub use pointer::Pointer;
pub use rule::{Rule, Severity};
pub use span::Span;

use crate::Language;
use crate::json::Json;
use crate::record::{Document, Field, InvalidSpec, Place, record};

/// One finding. A value, not an `Err`: a spec with findings still renders.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which rule; carries slug and severity.
    pub rule: Rule,
    /// The field at fault, in the spec.
    pub path: Pointer,
    /// What is wrong: one sentence that names the value and what is expected.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// Where it stands in a text that was read.
    pub span: Option<Span>,
    /// What can be done at a click.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// A finding without help or fix.
    #[must_use]
    pub const fn new(rule: Rule, path: Pointer, message: Message) -> Self {
        Self {
            rule,
            path,
            message,
            help: None,
            span: None,
            fixes: Vec::new(),
        }
    }

    /// The same, with what to do.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// The same, with where it stands.
    #[must_use]
    pub const fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The same, with one more fix.
    #[must_use]
    pub fn fix(mut self, label: Message, edits: Vec<Edit>) -> Self {
        self.fixes.push(Fix { label, edits });
        self
    }

    /// The fix that can be applied unasked: the only one, and not a guess at which region was meant.
    /// Where an image is kept is for a person to say, and a region that is not known may be new.
    #[must_use]
    pub fn sure_fix(&self) -> Option<&Fix> {
        match &*self.fixes {
            [fix] if self.rule != Rule::RegionUnknown => Some(fix),
            _ => None,
        }
    }

    /// Adds a fix of one edit.
    // Out of line, as it is called from everywhere.
    #[inline(never)]
    pub(crate) fn offer(&mut self, label: Said, edit: Edit) {
        self.offer_all(label, vec![edit]);
    }

    /// Adds a fix.
    #[inline(never)]
    pub(crate) fn offer_all(&mut self, label: Said, edits: Vec<Edit>) {
        let label = Message::from(label);
        self.fixes.push(Fix { label, edits });
    }

    /// The public form, in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> WrittenFinding {
        WrittenFinding {
            rule: self.rule.slug().to_owned(),
            severity: self.rule.severity(),
            path: self.path.clone(),
            message: self.message.in_language(language),
            help: self.help.as_ref().map(|help| help.in_language(language)),
            span: self.span,
            fixes: self
                .fixes
                .iter()
                .map(|fix| fix.in_language(language))
                .collect(),
        }
    }
}

/// A finding in one language: its public JSON form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenFinding {
    /// The rule's slug.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// JSON Pointer into the spec.
    pub path: Pointer,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Where it stands in a text that was read.
    pub span: Option<Span>,
    /// What can be done at a click.
    pub fixes: Vec<WrittenFix>,
}

record!(WrittenFinding {
    "rule" => rule [always],
    "severity" => severity [always],
    "path" => path [always],
    "message" => message [always],
    "help" => help,
    "span" => span,
    "fixes" => fixes,
});

/// Findings as `check` gives them, which may come back from wherever they were sent.
impl Document for Vec<WrittenFinding> {
    fn from_json(json: &Json) -> Result<Self, InvalidSpec> {
        let mut findings = Self::new();
        findings.read(json, &Place::Root)?;
        Ok(findings)
    }

    fn to_json(&self) -> Json {
        self.write()
    }
}
