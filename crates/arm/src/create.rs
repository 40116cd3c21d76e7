//! Creates an image version.

use std::time::Duration;

use gallery_seal::Sealed;
use gallery_seal::json::Json;

use crate::client::{Client, is_passing};
use crate::error::{Error, Refusal};
use crate::operation::{Operation, Step};
use crate::pick;
use crate::reply::Reply;
use crate::request::Request;
use crate::run::{Progress, Report};
use crate::transport::{NoReply, Transport};

/// What to do about a version that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// Send nothing, unless that version has failed.
    #[default]
    Refuse,
    /// Replace what can be replaced of it.
    Replace,
}

/// The request that creates a version: to be shown before it is sent.
#[must_use]
pub fn request(sealed: &Sealed) -> Request {
    Request::put(sealed.address().target(), &sealed.body())
}

impl<T: Transport> Client<T> {
    /// Creates a version and follows it until it is made, reporting its replication meanwhile.
    ///
    /// The version is read first. The request is sent once; when its answer is lost, the version
    /// is read again to see whether Azure has taken it.
    ///
    /// # Errors
    /// Those of [`Self::submit`] and [`Self::follow`].
    pub async fn create(
        &self,
        sealed: &Sealed,
        existing: Existing,
        report: Report<'_>,
    ) -> Result<Json, Error> {
        let (mut operation, step) = self.submit(sealed, existing, report).await?;
        let version = self.follow_version(&mut operation, step, report).await?;
        Ok(version.unwrap_or_default())
    }

    /// Sends the request that creates a version, once, and gives the operation that it begins.
    ///
    /// # Errors
    /// [`Error::OtherCloud`] and [`Error::Exists`], with nothing sent; [`Error::Refused`];
    /// [`Error::Unclear`] when the answer is lost and Azure has not taken the request, or that can't
    /// be known, or Azure has taken it and points to another host.
    pub async fn submit(
        &self,
        sealed: &Sealed,
        existing: Existing,
        report: Report<'_>,
    ) -> Result<(Operation, Step), Error> {
        let wanted = sealed.address().cloud;
        if self.endpoint().cloud().is_some_and(|cloud| cloud != wanted) {
            return Err(Error::OtherCloud { wanted });
        }
        let request = request(sealed);
        let before = self.look(&request.target).await?;
        let has_failed = |state: &String| state.eq_ignore_ascii_case("Failed");
        if existing == Existing::Refuse && before.as_ref().is_some_and(|state| !has_failed(state)) {
            return Err(Error::Exists);
        }
        let cause = match self.exchange(&request).await {
            Ok(reply) if reply.is_success() => return self.begin(&request, &reply),
            Ok(reply) if is_passing(reply.status) => Refusal::of(&reply).into(),
            Ok(reply) => return Err(Refusal::of(&reply).into()),
            Err(cause @ Error::NoReply(NoReply::Unreachable | NoReply::TimedOut)) => cause,
            Err(Error::Cancelled) => return Err(unclear(None, Error::Cancelled)),
            Err(error) => return Err(error),
        };
        match self.was_taken(&request.target, before.as_deref()).await {
            Some(true) => {
                report(Progress::Recovered);
                Ok(Operation::of_resource(self.endpoint(), &request.target))
            }
            is_taken => Err(unclear(is_taken, cause)),
        }
    }

    fn begin(&self, request: &Request, reply: &Reply) -> Result<(Operation, Step), Error> {
        let begun = Operation::begin(self.endpoint(), request, reply);
        begun.map_err(|error| unclear(Some(true), error))
    }

    /// The state of what is at a target; `None`: nothing is there.
    async fn look(&self, target: &str) -> Result<Option<String>, Error> {
        match self.get(target).await {
            Ok(version) => Ok(Some(pick::text(&version, "properties.provisioningState"))),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whether a request whose answer was lost has been taken; `None`: it can't be known.
    async fn was_taken(&self, target: &str, before: Option<&str>) -> Option<bool> {
        for _ in 0..LOOKS {
            // What has just been taken may not be seen at once.
            self.pause(BETWEEN_LOOKS).await.ok()?;
            match (self.look(target).await.ok()?, before) {
                (Some(_), None) => return Some(true),
                (Some(state), Some(before)) if state != before => return Some(true),
                (Some(_), Some(_)) => return None,
                (None, _) => {}
            }
        }
        Some(false)
    }
}

fn unclear(is_taken: Option<bool>, cause: Error) -> Error {
    Error::Unclear {
        is_taken,
        cause: Box::new(cause),
    }
}

/// How often is looked whether a lost request was taken.
const LOOKS: u32 = 3;

/// Before each of these looks.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);

#[cfg(test)]
pub(crate) mod tests;
