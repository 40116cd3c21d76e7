//! An ARM template of one resource.

use super::{Page, deployment, template};
use crate::payload::Payload;

/// Writes the template.
///
/// A template can't choose where it is deployed: its metadata says where it belongs, and a note how
/// to deploy it there.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    template::arm(deployment::template(payload, page), page);
    deployment::notes(payload, page);
    deployment::segments(payload, page);
}
