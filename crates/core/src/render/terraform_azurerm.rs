//! Terraform with the azurerm provider, which knows a part of what ARM takes.

use super::{Page, terraform};
use crate::finding::Message;
use crate::payload::Payload;
use crate::script::hcl;
use crate::table::feature::target;
use crate::table::{azurerm, note};

/// Writes the resource. Its subscription is the provider's.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let arguments = azurerm::arguments(payload);
    terraform::resource(payload, page, "\"azurerm_shared_image_version\"", arguments);
    page.notes.extend(azurerm::lacks(payload));
    terraform::cloud(payload, "azurerm", page);
    let subscription = &payload.address.subscription;
    let setting = hcl::string(&subscription.shown());
    let setting = format!("provider \"azurerm\" {{ subscription_id = {setting} }}");
    let message = Message::new(&note::SUBSCRIPTION, [&setting]);
    page.notes.push(target(&subscription.from, message));
}
