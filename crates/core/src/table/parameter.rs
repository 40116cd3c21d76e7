//! What changes from one image version to the next: the parameters of a template or module.

use crate::payload::{Expression, Payload, Source, Text, Tree};

/// A parameter.
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its value; without one, there is no such parameter.
    pub(crate) value: fn(&Payload) -> Option<&Text>,
}

/// Every parameter, in order.
pub(crate) const PARAMETERS: &[Parameter] = &[
    Parameter {
        name: "galleryName",
        value: |payload| Some(&payload.address.gallery),
    },
    Parameter {
        name: "imageDefinitionName",
        value: |payload| Some(&payload.address.definition),
    },
    Parameter {
        name: "imageVersion",
        value: |payload| Some(&payload.address.version),
    },
    Parameter {
        name: "location",
        value: |payload| Some(&payload.location),
    },
    Parameter {
        name: "sourceId",
        value: |payload| match &payload.source {
            Source::Whole { reference, .. } => Some(&reference.id),
            _ => None,
        },
    },
    Parameter {
        name: "endOfLifeDate",
        value: |payload| payload.end_of_life.as_ref(),
    },
];

/// Puts parameters where their values stand.
pub(crate) fn read_in(tree: &mut Tree, payload: &Payload) {
    tree.each_leaf(&mut |text| {
        let is_its = |parameter: &&Parameter| {
            let value = (parameter.value)(payload);
            value.is_some_and(|value| value.from == text.from)
        };
        let parameter = PARAMETERS.iter().find(is_its)?;
        Some(Tree::Expression(Expression::Parameter(
            parameter.name.into(),
        )))
    });
}
