//! A moment in UTC.

use std::fmt;
use std::str::FromStr;

use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// A moment, read from an RFC 3339 date-time or from a date, which means its midnight in UTC.
///
/// Displayed as RFC 3339 in UTC, with fractions of a second only where there are some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(OffsetDateTime); // Invariant: in UTC, its year within 0 to 9999.

impl Instant {
    /// Whether the text is a date without a time.
    #[must_use]
    pub fn is_bare_date(text: &str) -> bool {
        date(text).is_some()
    }
}

impl FromStr for Instant {
    type Err = InvalidInstant;

    fn from_str(text: &str) -> Result<Self, InvalidInstant> {
        let utc = date(text)
            .or_else(|| moment(text))
            .and_then(|moment| moment.checked_to_offset(UtcOffset::UTC))
            .filter(|utc| (0..=9999).contains(&utc.year()));
        utc.map(Self).ok_or(InvalidInstant(()))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

/// The text is neither a date nor an RFC 3339 date-time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidInstant(());

impl fmt::Display for InvalidInstant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date such as 2027-06-30, or an RFC 3339 date-time")
    }
}

impl std::error::Error for InvalidInstant {}

/// The midnight of a date.
fn date(text: &str) -> Option<OffsetDateTime> {
    let is_bare = text.len() == "yyyy-mm-dd".len();
    is_bare.then(|| moment(&[text, "T00:00:00Z"].concat()))?
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, shown: &str) {
        let instant: Instant = text.parse().expect("a moment");
        assert_eq!(instant.to_string(), shown);
    }

    #[test]
    fn every_spelling_of_a_moment_is_shown_in_utc() {
        reads("2027-06-30", "2027-06-30T00:00:00Z");
        reads("2027-01-31T00:00:00+08:00", "2027-01-30T16:00:00Z");
        reads("2027-01-31t12:59:59.5z", "2027-01-31T12:59:59.5Z");
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2027-13-01",
            "2027-02-29",
            "2027-06",
            "tomorrow",
            "20270630",
            "2027-W26-3",
            "2027-6-030",
            "2027_06_30",
            "+027-06-30",
        ] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
        assert!("0000-01-01T00:00:00+23:59".parse::<Instant>().is_err());
    }
}
