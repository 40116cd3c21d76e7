//! Who asks, and by which address.

use std::time::Duration;

use gallery_seal::value::Instant;

use crate::random;
use crate::refusal::Refusal;
use crate::world::instant;

/// Who sends a request, as a bearer token would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    user: Option<String>,
    object: String,
    expires: Option<Duration>,
    origin: String,
}

impl Caller {
    /// A signed-in user, such as `mei@contoso.example`; the object id follows from the name.
    #[must_use]
    pub fn new(user: &str) -> Self {
        Self {
            user: Some(user.to_owned()),
            object: random::guid_of(user),
            ..Self::nobody()
        }
    }

    /// Someone without a token.
    #[must_use]
    pub fn nobody() -> Self {
        Self {
            user: None,
            object: String::new(),
            expires: None,
            origin: "https://management.azure.com".to_owned(),
        }
    }

    /// The same, whose token ends at this time since the Unix epoch.
    #[must_use]
    pub fn until(self, expires: Duration) -> Self {
        Self {
            expires: Some(expires),
            ..self
        }
    }

    /// The same, with this object id.
    #[must_use]
    pub fn with_object(self, object: &str) -> Self {
        Self {
            object: object.to_owned(),
            ..self
        }
    }

    /// The same, who reaches Azure at this scheme, host and port: addresses in answers begin with it.
    #[must_use]
    pub fn at(self, origin: &str) -> Self {
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
            ..self
        }
    }

    pub(crate) fn user(&self) -> &str {
        self.user.as_deref().unwrap_or_default()
    }

    pub(crate) fn object(&self) -> &str {
        &self.object
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Refuses who has no token, or one that has ended.
    pub(crate) fn admit(&self, tenant: &str, now: Duration) -> Result<(), Refusal> {
        let (code, message) = match (&self.user, self.expires) {
            (None, _) => (
                "AuthenticationFailed",
                "Authentication failed. The 'Authorization' header is missing.".to_owned(),
            ),
            (_, Some(end)) if end <= now => ("ExpiredAuthenticationToken", ended(end, now)),
            _ => return Ok(()),
        };
        let challenge = format!(
            "Bearer authorization_uri=\"https://login.microsoftonline.com/{tenant}\", \
             error=\"invalid_token\", error_description=\"{message}\""
        );
        Err(Refusal::new(401, code, message).header("WWW-Authenticate", challenge))
    }
}

fn ended(end: Duration, now: Duration) -> String {
    let [end, now]: [Instant; 2] = [end, now].map(instant);
    format!("The access token expiry UTC time '{end}' is earlier than current UTC time '{now}'.")
}
