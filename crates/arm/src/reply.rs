//! What Azure Resource Manager answers.

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
    /// A header's value; its name is compared without case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
        Some(value)
    }
}
