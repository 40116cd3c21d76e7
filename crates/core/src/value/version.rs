//! Names of image versions.

use std::fmt;
use std::str::FromStr;

/// An image version's name: `major.minor.patch`, each a non-negative 32-bit integer.
///
/// Ordered by number, so `1.10.0` comes after `1.9.0`.
/// Source: `az sig image-version create --help`, under `--gallery-image-version`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionNumber([u32; 3]); // Invariant: each part is at most `i32::MAX`.

impl FromStr for VersionNumber {
    type Err = InvalidVersion;

    fn from_str(text: &str) -> Result<Self, InvalidVersion> {
        let parts: Option<Vec<u32>> = text.split('.').map(part).collect();
        parts
            .and_then(|parts| parts.try_into().ok())
            .map(Self)
            .ok_or(InvalidVersion(()))
    }
}

impl fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

/// The text is not three integers of 32 bits, parted by dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidVersion(());

impl fmt::Display for InvalidVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected three whole numbers, as in 1.4.0")
    }
}

impl std::error::Error for InvalidVersion {}

fn part(text: &str) -> Option<u32> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: i32 = is_digits.then(|| text.parse().ok())??;
    number.try_into().ok()
}
