//! What Azure Resource Manager answers.

use std::time::Duration;

use gallery_seal::json::Json;
use httpdate::HttpDate;

/// One reply, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// The headers that could be read: a browser hides those that the service does not expose.
    pub headers: Vec<(String, String)>,
    /// The body's text; empty where there is none.
    pub body: String,
}

impl Reply {
    /// A reply without headers.
    #[must_use]
    pub fn new(status: u16, body: impl Into<String>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// The same, with one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A header's value; its name is compared without case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    /// Whether the status is 2xx.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// The body as JSON; `None` where there is none.
    #[must_use]
    pub fn json(&self) -> Option<Json> {
        self.body.parse().ok()
    }

    /// How long to wait, as `Retry-After` says: seconds, or a date against that of `Date`.
    ///
    /// Source: RFC 9110, section 10.2.3.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let text = self.header("Retry-After")?.trim();
        if let Ok(seconds) = text.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let date = |text: &str| text.trim().parse::<HttpDate>().ok();
        let (then, now) = (date(text)?, date(self.header("Date")?)?);
        let time = |date: HttpDate| std::time::SystemTime::from(date);
        Some(time(then).duration_since(time(now)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(value: &str, date: Option<&str>) -> Option<u64> {
        let reply = Reply::new(429, "").with("retry-after", value);
        let reply = match date {
            Some(date) => reply.with("Date", date),
            None => reply,
        };
        reply.retry_after().map(|time| time.as_secs())
    }

    #[test]
    fn a_wait_is_seconds_or_a_date_against_the_date() {
        let now = Some("Tue, 24 Nov 2026 13:00:00 GMT");
        assert_eq!(waits("17", None), Some(17));
        assert_eq!(waits("Tue, 24 Nov 2026 13:01:30 GMT", now), Some(90));
        assert_eq!(waits("Tue, 24 Nov 2026 12:00:00 GMT", now), Some(0));
        assert_eq!(waits("Tue, 24 Nov 2026 13:01:30 GMT", None), None);
        assert_eq!(waits("-1", now), None);
        assert_eq!(waits("soon", now), None);
    }

    #[test]
    fn garbage_is_no_json() {
        assert_eq!(Reply::new(200, "<html>").json(), None);
        assert_eq!(Reply::new(200, "null").json(), Some(Json::Null));
    }
}
