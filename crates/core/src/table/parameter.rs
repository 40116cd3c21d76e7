//! What changes from one image version to the next: the parameters of an ARM template.

use crate::payload::{Payload, Source, Text, Tree};

/// A parameter.
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// The expression that reads it.
    pub(crate) read: &'static str,
    /// Its value; without one, there is no such parameter.
    pub(crate) value: fn(&Payload) -> Option<&Text>,
}

/// Every parameter, in order.
pub(crate) const PARAMETERS: &[Parameter] = &[
    Parameter {
        name: "galleryName",
        read: "[parameters('galleryName')]",
        value: |payload| Some(&payload.address.gallery),
    },
    Parameter {
        name: "imageDefinitionName",
        read: "[parameters('imageDefinitionName')]",
        value: |payload| Some(&payload.address.definition),
    },
    Parameter {
        name: "imageVersion",
        read: "[parameters('imageVersion')]",
        value: |payload| Some(&payload.address.version),
    },
    Parameter {
        name: "location",
        read: "[parameters('location')]",
        value: |payload| Some(&payload.location),
    },
    Parameter {
        name: "sourceId",
        read: "[parameters('sourceId')]",
        value: |payload| match &payload.source {
            Source::Whole { reference, .. } => Some(&reference.id),
            _ => None,
        },
    },
    Parameter {
        name: "endOfLifeDate",
        read: "[parameters('endOfLifeDate')]",
        value: |payload| payload.end_of_life.as_ref(),
    },
];

/// The full name of the image version, of three parameters.
const NAME: &str = "[format('{0}/{1}/{2}', parameters('galleryName'), parameters('imageDefinitionName'), parameters('imageVersion'))]";

/// Puts parameters where their values stand in the resource.
pub(crate) fn read_in(tree: &mut Tree, payload: &Payload) {
    match tree {
        Tree::Path(_) => *tree = Tree::Expression(NAME),
        Tree::Text(text) => {
            let from = &text.from;
            let is_its = |parameter: &&Parameter| {
                let value = (parameter.value)(payload);
                value.is_some_and(|value| value.from == *from)
            };
            if let Some(parameter) = PARAMETERS.iter().find(is_its) {
                *tree = Tree::Expression(parameter.read);
            }
        }
        Tree::List(elements) => {
            for element in elements {
                read_in(element, payload);
            }
        }
        Tree::Object(members) => {
            for member in members {
                read_in(&mut member.value, payload);
            }
        }
        _ => {}
    }
}
