//! What `check`, the renderers and the readers have to say about a description.

pub mod fix;
mod message;
mod pointer;
mod rule;

pub use fix::{Edit, Fix};
pub use message::Message;
pub use pointer::Pointer;
pub use rule::{Rule, Severity};

use serde::Serialize;

use crate::Language;

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
            fixes: Vec::new(),
        }
    }

    /// The same, with what to do.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// The same, with one more fix.
    #[must_use]
    pub fn fix(mut self, label: Message, edits: Vec<Edit>) -> Self {
        self.fixes.push(Fix { label, edits });
        self
    }

    /// The public form, in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> WrittenFinding {
        WrittenFinding {
            rule: self.rule.slug(),
            severity: self.rule.severity(),
            path: self.path.clone(),
            message: self.message.in_language(language),
            help: self.help.as_ref().map(|help| help.in_language(language)),
            fixes: self
                .fixes
                .iter()
                .map(|fix| fix::WrittenFix {
                    label: fix.label.in_language(language),
                    edits: fix.edits.clone(),
                })
                .collect(),
        }
    }
}

/// A finding in one language: its public JSON form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WrittenFinding {
    /// The rule's slug.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// JSON Pointer into the spec.
    pub path: Pointer,
    /// What is wrong.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// What can be done at a click.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<fix::WrittenFix>,
}
