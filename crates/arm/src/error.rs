//! What can go wrong, kept whole and told to people.

mod advice;
mod field;
mod place;
mod refusal;
mod region;
mod table;

pub use advice::{Advice, advise, explain};
pub use refusal::{Detail, Refusal};

use std::fmt;

use gallery_seal::finding::Message;
use gallery_seal::language::{Bilingual, Language};
use gallery_seal::value::Cloud;

use crate::endpoint::Elsewhere;
use crate::text::texts;
use crate::transport::NoReply;

/// Why a call did not do its job.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// No reply came, also after sending again where that is safe.
    NoReply(NoReply),
    /// Azure answered, and refused.
    Refused(Box<Refusal>),
    /// Azure answered with something that is not what it answers: no JSON, or another JSON.
    Unreadable {
        /// The reply's status code.
        status: u16,
    },
    /// Azure pointed to another host, which was not followed.
    Elsewhere(Elsewhere),
    /// A list had more pages than are read.
    Endless {
        /// How many pages were read.
        pages: usize,
    },
    /// A request that changes something was sent once and no clear answer came.
    Unclear {
        /// Whether Azure has taken it, as far as reading could tell; `None`: not known.
        is_taken: Option<bool>,
        /// What came instead of an answer.
        cause: Box<Self>,
    },
    /// What was to be made is there already, so nothing was sent.
    Exists,
    /// The sealed spec belongs in another cloud than the endpoint's, so nothing was sent.
    OtherCloud {
        /// The spec's.
        wanted: Cloud,
    },
    /// A saved operation could not be taken up again.
    Saved(NotSaved),
    /// Somebody wished to stop.
    Cancelled,
}

/// Why a saved operation can't be taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotSaved {
    /// It is not what was saved.
    Garbage,
    /// It was saved at another endpoint.
    OtherEndpoint,
}

impl Error {
    /// What happened, in every language. What to do is for [`advise`] to say.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Self::NoReply(cause) => Message::plain(cause.said()),
            Self::Refused(refusal) => refusal.said(),
            Self::Unreadable { status } => Message::new(&UNREADABLE, [&status.to_string()]),
            Self::Elsewhere(elsewhere) => elsewhere.said(),
            Self::Endless { pages } => Message::new(&ENDLESS, [&pages.to_string()]),
            Self::Unclear { is_taken, .. } => Message::plain(match is_taken {
                Some(true) => &TAKEN,
                Some(false) => &NOT_TAKEN,
                None => &UNCLEAR,
            }),
            Self::Exists => Message::plain(&EXISTS),
            Self::OtherCloud { wanted } => Message::new(&OTHER_CLOUD, [wanted.az_name()]),
            Self::Saved(reason) => Message::plain(reason.said()),
            Self::Cancelled => Message::plain(&CANCELLED),
        }
    }

    /// Azure's refusal, where there is one, also behind an unclear outcome.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Unclear { cause, .. } => cause.refusal(),
            _ => None,
        }
    }

    /// Whether Azure said that what was asked for is not there.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Refused(refusal) if refusal.status == 404)
    }

    /// Whether the token is at fault: a new one mends it.
    #[must_use]
    pub fn is_about_token(&self) -> bool {
        self.refusal().is_some_and(|refusal| refusal.status == 401)
    }
}

impl NotSaved {
    const fn said(self) -> &'static Bilingual {
        match self {
            Self::Garbage => &GARBAGE,
            Self::OtherEndpoint => &OTHER_ENDPOINT,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().in_language(Language::English))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoReply(cause) => Some(cause),
            Self::Elsewhere(elsewhere) => Some(elsewhere),
            Self::Unclear { cause, .. } => Some(cause),
            _ => None,
        }
    }
}

impl From<NoReply> for Error {
    fn from(cause: NoReply) -> Self {
        Self::NoReply(cause)
    }
}

impl From<Elsewhere> for Error {
    fn from(elsewhere: Elsewhere) -> Self {
        Self::Elsewhere(elsewhere)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

texts! {
    UNREADABLE: "The reply, with status {0}, is not one that Azure Resource Manager gives.", "回應（狀態碼 {0}）不是 Azure Resource Manager 會給的內容。";
    ENDLESS: "The list did not end after {0} pages.", "清單在 {0} 頁之後仍未結束。";
    TAKEN: "The answer was lost, but Azure has taken the request.", "回應遺失，但 Azure 已受理要求。";
    NOT_TAKEN: "The answer was lost, and Azure has not taken the request.", "回應遺失，而且 Azure 未受理要求。";
    UNCLEAR: "The answer was lost, and it is not known whether Azure has taken the request.", "回應遺失，無法得知 Azure 是否已受理要求。";
    EXISTS: "The image version exists already, so nothing was sent.", "映像版本已存在，因此未傳送任何內容。";
    OTHER_CLOUD: "The image version belongs in `{0}`, which is not the connected cloud. Nothing was sent.", "映像版本屬於 `{0}`，並非目前連線的雲端，因此未傳送任何內容。";
    GARBAGE: "What was saved of the operation can't be read.", "無法讀取已儲存的作業。";
    OTHER_ENDPOINT: "The operation was saved at another endpoint.", "作業儲存於另一個端點。";
    CANCELLED: "Stopped, as was wished. What Azure has taken on goes on there.", "已依要求停止。Azure 已受理的作業會繼續進行。";
}

#[cfg(test)]
mod tests;
