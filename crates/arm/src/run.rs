//! The loop: asks what an operation wants asked, waits, and reports how things stand.

use std::time::Duration;

use gallery_seal::json::Json;

use crate::client::{Client, object};
use crate::error::Error;
use crate::operation::{Operation, Step};
use crate::replication::Replication;
use crate::request::Request;
use crate::resource::watched;
use crate::transport::Transport;

/// What is reported while an operation is followed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Progress<'a> {
    /// The operation goes on. This is the time to save it, as what is asked may change.
    Waiting {
        /// As it is now.
        operation: &'a Operation,
        /// Azure's word for how things stand; empty where it gave none.
        status: &'a str,
        /// How much is done, in per cent, where Azure says so.
        percent: Option<u8>,
        /// After which time is asked again.
        after: Duration,
    },
    /// How far replication is.
    Replication(&'a Replication),
    /// The answer to a request that changes something was lost; reading showed that Azure has taken
    /// it. It was not sent again.
    Recovered,
}

/// Takes what is reported.
pub type Report<'r> = &'r mut dyn FnMut(Progress<'_>);

impl<T: Transport> Client<T> {
    /// Follows an operation to its end, and gives the resource or what an action gave.
    ///
    /// # Errors
    /// When it failed, as [`Error::Refused`]; when nothing can be learned of it, as with an expired
    /// token; when somebody wished to stop. But for the first it goes on within Azure, and can be
    /// followed again from [`Operation::again`].
    pub async fn follow(
        &self,
        operation: &mut Operation,
        step: Step,
        report: Report<'_>,
    ) -> Result<Option<Json>, Error> {
        self.follow_and(operation, step, None, report).await
    }

    /// As [`Self::follow`] for an operation on an image version, whose replication is reported too.
    ///
    /// # Errors
    /// Those of [`Self::follow`].
    pub async fn follow_version(
        &self,
        operation: &mut Operation,
        step: Step,
        report: Report<'_>,
    ) -> Result<Option<Json>, Error> {
        let version = operation.resource().to_owned();
        self.follow_and(operation, step, Some(&version), report)
            .await
    }

    async fn follow_and(
        &self,
        operation: &mut Operation,
        mut step: Step,
        version: Option<&str>,
        report: Report<'_>,
    ) -> Result<Option<Json>, Error> {
        loop {
            let (request, after) = match step {
                Step::Done(body) => return Ok(body),
                Step::Failed(refusal) => return Err(Error::Refused(refusal)),
                Step::Ask {
                    request,
                    after,
                    status,
                    percent,
                } => {
                    report(Progress::Waiting {
                        operation,
                        status: &status,
                        percent,
                        after,
                    });
                    (request, after)
                }
            };
            if !after.is_zero() {
                // Replication is told beside the operation; that it can't be read stops nothing.
                let replication = match version {
                    Some(version) => self.replication(version).await,
                    None => Ok((None, None)),
                };
                match replication {
                    Err(Error::Cancelled) => return Err(Error::Cancelled),
                    Ok((Some(replication), _)) => report(Progress::Replication(&replication)),
                    _ => {}
                }
                self.pause(after).await?;
            }
            let reply = self.exchange(&request).await?;
            step = operation.step(&reply)?;
        }
    }

    /// Sends a request that changes or does something, once, and follows what it begins.
    ///
    /// # Errors
    /// Those of [`Self::send`] and [`Self::follow`].
    pub async fn perform(
        &self,
        request: &Request,
        report: Report<'_>,
    ) -> Result<Option<Json>, Error> {
        let reply = self.send(request).await?;
        let (mut operation, step) = Operation::begin(self.endpoint(), request, &reply)?;
        self.follow(&mut operation, step, report).await
    }

    /// Watches a version's replication to its end, whether it is done or has failed somewhere.
    /// `version` is the target of its URL. `None`: Azure says nothing of it.
    ///
    /// # Errors
    /// Those of [`Self::get`].
    pub async fn watch(
        &self,
        version: &str,
        report: Report<'_>,
    ) -> Result<Option<Replication>, Error> {
        let mut silences = 0;
        loop {
            let (replication, asked) = self.replication(version).await?;
            match replication {
                Some(replication) => {
                    report(Progress::Replication(&replication));
                    if replication.is_over() {
                        return Ok(Some(replication));
                    }
                }
                None if silences >= MOST_SILENCES => return Ok(None),
                None => silences += 1,
            }
            let after = asked.unwrap_or(BETWEEN_LOOKS);
            self.pause(after.clamp(LEAST_WAIT, LONGEST_WAIT)).await?;
        }
    }

    /// A version's replication, and how long Azure asks to wait.
    async fn replication(
        &self,
        version: &str,
    ) -> Result<(Option<Replication>, Option<Duration>), Error> {
        let reply = self.send(&Request::get(watched(version))).await?;
        Ok((Replication::of(&object(&reply)?), reply.retry_after()))
    }
}

/// Between two looks at a replication, where Azure names no time.
const BETWEEN_LOOKS: Duration = Duration::from_secs(30);

const LEAST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_mins(10);

/// How often Azure may say nothing of a replication before it is taken to have none to tell.
const MOST_SILENCES: u32 = 2;
