//! A drawing that is read into elements: where markup in texts is forbidden (Trusted Types), no text
//! can become one by itself.

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

/// The drawing that a text writes: elements with attributes in quotes, none of which holds text.
/// What can't be read is left out.
pub(super) fn sprite(text: &'static str) -> Html {
    let mut open: Vec<VTag> = Vec::new();
    let mut drawn = Html::default();
    for piece in text.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').unwrap_or((piece, ""));
        let is_end = tag.starts_with('/');
        if !is_end {
            open.push(opened(tag.trim_end_matches('/')));
        }
        if (is_end || tag.ends_with('/'))
            && let Some(done) = open.pop()
        {
            match open.last_mut() {
                Some(around) => around.add_child(VNode::from(done)),
                None => drawn = VNode::from(done),
            }
        }
    }
    drawn
}

fn opened(tag: &'static str) -> VTag {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = VTag::new(name);
    while let Some(attribute) = rest
        .split([' ', '='])
        .next()
        .filter(|name| !name.is_empty())
    {
        let after = rest.get(attribute.len()..).unwrap_or_default();
        let quoted = after.strip_prefix("=\"");
        let (value, next) = match quoted.and_then(|quoted| quoted.split_once('"')) {
            Some((value, next)) => (value, next),
            None => ("", after),
        };
        element.add_attribute(attribute, value);
        rest = next.trim_start();
    }
    element
}
