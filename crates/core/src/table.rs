//! What the renderers walk: one table a family of formats.

pub(crate) mod ansible;
pub(crate) mod arm;
pub(crate) mod az;
pub(crate) mod azurerm;
pub(crate) mod feature;
mod key;
pub(crate) mod keys;
pub(crate) mod lands;
pub(crate) mod machine;
pub(crate) mod note;
pub(crate) mod packer;
pub(crate) mod parameter;
pub(crate) mod powershell;

use crate::payload::Text;

/// Whether a moment has more digits of a second than a tool sends, or a year that clients of theirs
/// do not know.
fn is_finer_than(moment: &Text, digits: usize) -> bool {
    let fraction = moment
        .value
        .split_once('.')
        .map_or("", |(_, fraction)| fraction);
    fraction.trim_end_matches('Z').len() > digits || moment.value.starts_with("0000")
}
