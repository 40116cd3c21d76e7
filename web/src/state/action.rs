//! Everything that a person can do.

use gallery_seal::fact::Facts;
use gallery_seal::finding::{Edit, Pointer, Rule};
use gallery_seal::json::Json;
use gallery_seal::policy::Policy;
use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::spec::Integer;
use gallery_seal::value::Disk;
use gallery_seal::{ImageVersionSpec, Language};

use super::azure::Happening;
use super::matrix::Column;
use super::{Page, Theme, View};

/// One thing done.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A field's new text or choice. Keystrokes in one field are undone together.
    Set(Edit),
    /// What was typed where a number belongs; empty removes the number.
    SetNumber(Pointer, String),
    /// Several edits that belong together: a finding's fix, a choice that touches two fields.
    Edit(Vec<Edit>),
    /// A fact's new text or choice, by its place in the facts.
    SetFact(Edit),
    /// Every finding with exactly one fix is fixed, until none is left.
    FixAll,
    /// Back one step.
    Undo,
    /// Forth one step.
    Redo,
    /// Another document takes this one's place, which can be undone, and other facts but the day.
    Load(Box<(ImageVersionSpec, Facts)>),
    /// The document of the element's owner: there is nothing to undo to.
    Give(Box<ImageVersionSpec>),
    /// The facts of the element's owner. Without a day they keep the one that was known.
    Know(Box<Facts>),
    /// The policy of the element's owner.
    Govern(Box<Policy>),
    /// A target region more, with the keys that its neighbours' names suggest left open.
    AddRegion(String),
    /// A target region less.
    RemoveRegion(usize),
    /// A data disk more: the source is known to have it.
    AddLun(String),
    /// A data disk less, with its keys.
    RemoveLun(Integer),
    /// The set of one cell; empty: the disk goes back to the platform's key.
    SetKey {
        /// The row.
        region: usize,
        /// The column.
        disk: Disk,
        /// Id or bare name.
        set: String,
    },
    /// The sets of several cells, by row and column, in one step.
    SetKeys(Vec<(usize, Disk, String)>),
    /// Every cell without a set gets the one that the pattern makes.
    FillEmpty,
    /// Every cell gets the set that the pattern makes.
    FillAll,
    /// The cell's set goes to the rows below, each region's name put in for this one's.
    FillDown(usize, Disk),
    /// The cell's set goes to the disks on its right.
    FillRight(usize, Disk),
    /// The row's sets, replicas and storage go to every other row.
    CopyRow(usize),
    /// A table from a spreadsheet, placed with its first cell here.
    Paste {
        /// The row of the first cell.
        region: usize,
        /// The column of the first cell.
        column: Column,
        /// Cells parted by tabs or commas, rows by line breaks.
        text: String,
    },
    /// One more tag, empty.
    AddTag,
    /// A tag's name and value.
    SetTag(usize, String, String),
    /// A tag less.
    RemoveTag(usize),
    /// Which output to show.
    Show(Task, Format),
    /// How outputs are to be written.
    Write(RenderOptions),
    /// Whether to wrap long lines of code.
    Wrap(bool),
    /// The pattern of *Fill with*.
    Pattern(String),
    /// The field, cell or token that is current now.
    Here(Option<Pointer>),
    /// Opens the page of a finding's rule below the finding, or closes it.
    Why(Option<(Rule, Pointer)>),
    /// Another screen.
    Go(Page),
    /// Another language.
    Speak(Language),
    /// Other colours.
    Dress(Theme),
    /// More or less of the form's screen.
    View(View),
    /// Whether everything is only to be looked at.
    Lock(bool),
    /// A text for a field that is empty, or has still what was suggested for it before.
    SuggestText(Pointer, String),
    /// Something that happened between the page and Azure.
    Azure(Box<Happening>),
}

impl Action {
    /// Whether it changes the document or the facts in the person's name: not when they are only to
    /// be looked at.
    #[must_use]
    pub const fn is_edit(&self) -> bool {
        !matches!(
            self,
            Self::Give(_)
                | Self::Know(_)
                | Self::Govern(_)
                | Self::Show(..)
                | Self::Write(_)
                | Self::Wrap(_)
                | Self::Pattern(_)
                | Self::Here(_)
                | Self::Why(_)
                | Self::Go(_)
                | Self::Speak(_)
                | Self::Dress(_)
                | Self::View(_)
                | Self::Lock(_)
                | Self::Azure(_)
        )
    }

    /// A field's new text; an empty one removes it.
    #[must_use]
    pub fn text(path: Pointer, text: &str) -> Self {
        Self::place(path, (!text.is_empty()).then(|| text.into()))
    }

    /// A field's yes, or nothing.
    #[must_use]
    pub fn check(path: Pointer, is_on: bool) -> Self {
        Self::place(path, is_on.then(|| true.into()))
    }

    /// A field's new value, or none. The field of a fact is at [`FACTS`], all others in the spec.
    #[must_use]
    pub fn place(path: Pointer, value: Option<Json>) -> Self {
        let fact = path.as_str().strip_prefix(FACTS);
        match fact.and_then(|fact| fact.parse().ok()) {
            Some(path) => Self::SetFact(Edit { path, value }),
            None => Self::Set(Edit { path, value }),
        }
    }
}

/// Where fields have the facts; no key of the spec is called so.
pub const FACTS: &str = "/facts";
