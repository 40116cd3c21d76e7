//! What follows from the state: findings, coverage, the output. Computed anew, never stored.

use gallery_seal::coverage::{Coverage, Seal, coverage};
use gallery_seal::fact::Definition;
use gallery_seal::finding::{Finding, Severity};
use gallery_seal::render::{Format, RenderOptions, Rendering, render};

use crate::state::State;

/// All that the screen shows beyond the state itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// Everything that is to be said about the spec.
    pub findings: Vec<Finding>,
    /// How each disk is sealed in each region.
    pub coverage: Coverage,
    /// The chosen output; `None` only for a pair that does not exist.
    pub rendering: Option<Rendering>,
}

impl Derived {
    /// What follows from a state.
    #[must_use]
    pub fn new(state: &State) -> Self {
        let looking = &state.looking;
        let definition = state.facts.definition.as_ref();
        let fact = |read: fn(&Definition) -> &String| definition.map(read).cloned();
        let os_state = fact(|definition| &definition.os_state).unwrap_or_default();
        let options = RenderOptions {
            language: state.settings.language,
            // The two files belong together: what one holds, the other one asks for.
            parameters: matches!(looking.format, Format::ArmTemplate | Format::ArmParameters)
                || looking.writing.parameters,
            os_type: fact(|definition| &definition.os_type).unwrap_or_default(),
            specialized: os_state.eq_ignore_ascii_case("Specialized"),
            ..looking.writing.clone()
        };
        Self {
            findings: state.findings(),
            coverage: coverage(&state.spec, &state.facts),
            rendering: render(&state.spec, looking.task, looking.format, &options),
        }
    }

    /// How many findings there are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let severities = self.findings.iter().map(|finding| finding.rule.severity());
        severities.filter(|found| *found == severity).count()
    }

    /// The first cell that would fall back to a platform key, by row and column.
    #[must_use]
    pub fn first_open(&self) -> Option<(usize, usize)> {
        let rows = self.coverage.rows.iter().enumerate();
        rows.flat_map(|(row, cells)| {
            let cells = cells.cells.iter().enumerate();
            cells.map(move |(column, seal)| (row, column, *seal))
        })
        .find(|(_, _, seal)| *seal == Seal::PlatformKey)
        .map(|(row, column, _)| (row, column))
    }
}
