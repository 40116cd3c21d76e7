//! Where something stands in a text that was read.

use crate::record::record;
use crate::spec::Integer;

/// A stretch of a text, in UTF-16 code units from its start, as JavaScript and editors count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub start: Integer,
    /// Where it ends.
    pub end: Integer,
}

record!(Span {
    "start" => start [always],
    "end" => end [always],
});
