//! Subscription ids.

use std::fmt;
use std::str::FromStr;

/// A subscription's id: a GUID. Compares without case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SubscriptionId(String); // Invariant: 8-4-4-4-12 hexadecimal digits, lower case.

impl FromStr for SubscriptionId {
    type Err = InvalidSubscription;

    fn from_str(text: &str) -> Result<Self, InvalidSubscription> {
        let groups = text.split('-').map(|group| {
            let is_hex = group.bytes().all(|byte| byte.is_ascii_hexdigit());
            if is_hex { group.len() } else { 0 }
        });
        if groups.eq([8, 4, 4, 4, 12]) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(InvalidSubscription(()))
        }
    }
}

impl fmt::Display for SubscriptionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is not a GUID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSubscription(());

impl fmt::Display for InvalidSubscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a GUID such as 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8")
    }
}

impl std::error::Error for InvalidSubscription {}
