//! A moment in UTC.

use std::fmt;
use std::str::FromStr;

/// A moment, read from an RFC 3339 date-time or from a date, which means its midnight in UTC.
///
/// Displayed as RFC 3339 in UTC, with fractions of a second only where there are some. Leap seconds
/// are not known here: a 60th second is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    seconds: i64, // Since the year 0. Invariant: within the years 0 to 9999.
    nanoseconds: u32,
}

impl Instant {
    /// The moment so many milliseconds after the year 1970 began; from the year 10000 on, the last that there is.
    #[must_use]
    pub fn from_unix(milliseconds: u64) -> Self {
        let last = days(10_000, 1, 1) * DAY - 1;
        let seconds = i64::try_from(milliseconds / 1000).unwrap_or(last);
        let fraction = u32::try_from(milliseconds % 1000).unwrap_or_default();
        Self {
            seconds: seconds.saturating_add(days(1970, 1, 1) * DAY).min(last),
            nanoseconds: fraction * 1_000_000,
        }
    }

    /// Whether the text is a date without a time.
    #[must_use]
    pub fn is_bare_date(text: &str) -> bool {
        text.len() == 10 && text.parse::<Self>().is_ok()
    }
}

impl FromStr for Instant {
    type Err = InvalidInstant;

    fn from_str(text: &str) -> Result<Self, InvalidInstant> {
        let mut rest = Rest(text.as_bytes());
        let instant = rest.instant().filter(|_| rest.0.is_empty());
        instant.ok_or(InvalidInstant(()))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.seconds.div_euclid(DAY));
        let second = self.seconds.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )?;
        if self.nanoseconds > 0 {
            let digits = format!("{:09}", self.nanoseconds);
            write!(f, ".{}", digits.trim_end_matches('0'))?;
        }
        f.write_str("Z")
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

/// Seconds of a day.
const DAY: i64 = 86_400;

/// What is left of a text that is being read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    /// Source: RFC 3339, section 5.6, and a date alone.
    fn instant(&mut self) -> Option<Instant> {
        let year = self.number(4, 0..=9999)?;
        self.mark(b"-")?;
        let month = self.number(2, 1..=12)?;
        self.mark(b"-")?;
        let day = self.number(2, 1..=length(year, month))?;
        let mut seconds = days(year, month, day) * DAY;
        let mut nanoseconds = 0;
        if !self.0.is_empty() {
            self.mark(b"Tt ")?;
            seconds += self.clock()?;
            self.mark(b":")?;
            seconds += self.number(2, 0..=59)?;
            if self.mark(b".").is_some() {
                nanoseconds = self.fraction()?;
            }
            seconds -= self.offset()?;
        }
        let is_near = (0..days(10_000, 1, 1) * DAY).contains(&seconds);
        is_near.then_some(Instant {
            seconds,
            nanoseconds,
        })
    }

    /// Hours and minutes, in seconds.
    fn clock(&mut self) -> Option<i64> {
        let hour = self.number(2, 0..=23)?;
        self.mark(b":")?;
        Some(hour * 3600 + self.number(2, 0..=59)? * 60)
    }

    fn offset(&mut self) -> Option<i64> {
        match self.mark(b"Zz+-")? {
            b'+' => self.clock(),
            b'-' => self.clock().map(|clock| -clock),
            _ => Some(0),
        }
    }

    /// Digits behind the point; from the tenth on they are left out.
    fn fraction(&mut self) -> Option<u32> {
        let mut nanoseconds = 0;
        let mut unit = 100_000_000;
        self.0.first().filter(|byte| byte.is_ascii_digit())?;
        while let Some((digit, rest)) = self
            .0
            .split_first()
            .filter(|(byte, _)| byte.is_ascii_digit())
        {
            nanoseconds += u32::from(digit - b'0') * unit;
            unit /= 10;
            self.0 = rest;
        }
        Some(nanoseconds)
    }

    fn number(&mut self, digits: usize, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let (text, rest) = self.0.split_at_checked(digits)?;
        self.0 = rest;
        let mut number = 0;
        for byte in text {
            number = number * 10 + i64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
        }
        range.contains(&number).then_some(number)
    }

    /// The next byte, if it is one of these.
    fn mark(&mut self, marks: &[u8]) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        marks.contains(byte).then(|| {
            self.0 = rest;
            *byte
        })
    }
}

const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days of a month.
const fn length(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + is_leap(year) as i64,
        _ => 31,
    }
}

/// Days from the first of January of the year 0, in the Gregorian calendar.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    let leaps = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    let mut days = year * 365 + leaps + 1 + day - 1;
    let mut earlier = 1;
    while earlier < month {
        days += length(year, earlier);
        earlier += 1;
    }
    days
}

/// The date of a day, as [`days`] counts them.
fn date(day: i64) -> (i64, i64, i64) {
    // No year is longer than 366 days, so the guess is never too late.
    let mut year = day / 366;
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && days(year, month + 1, 1) <= day {
        month += 1;
    }
    (year, month, day - days(year, month, 1) + 1)
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
        reads("2028-02-29T23:59:59.120-01:00", "2028-03-01T00:59:59.12Z");
        reads("0000-01-01", "0000-01-01T00:00:00Z");
        reads("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z");
    }

    #[test]
    fn moments_are_counted_from_1970() {
        let shown = |milliseconds| Instant::from_unix(milliseconds).to_string();
        assert_eq!(shown(0), "1970-01-01T00:00:00Z");
        assert_eq!(shown(1_795_530_000_250), "2026-11-24T14:20:00.25Z");
        assert_eq!(shown(u64::MAX), "9999-12-31T23:59:59.615Z");
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
