//! Too many requests. The text of the refusal is composed.

use std::time::Duration;

use gallery_seal_arm::request::Method;

use crate::refusal::Refusal;

/// How many requests of a kind a user may have in store, and how many come back a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// At most so many at once; at least 1.
    pub bucket: u32,
    /// So many come back every second; at least 1.
    pub refill: u32,
}

/// The limits of each kind of request.
///
/// Source: "Understand how Azure Resource Manager throttles requests" in Azure's documents, as of 2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// GET and HEAD.
    pub reads: Limit,
    /// PUT, PATCH and POST.
    pub writes: Limit,
    /// DELETE.
    pub deletes: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            reads: Limit {
                bucket: 250,
                refill: 25,
            },
            writes: Limit {
                bucket: 200,
                refill: 10,
            },
            deletes: Limit {
                bucket: 200,
                refill: 10,
            },
        }
    }
}

/// What each user has left.
#[derive(Clone, Debug, Default)]
pub(crate) struct Throttle {
    pub(crate) limits: Limits,
    left: Vec<Left>,
}

/// What a user has left of one kind of request.
#[derive(Clone, Debug)]
struct Left {
    user: String,
    kind: &'static str,
    /// In thousandths.
    count: u64,
    /// When that was.
    since: Duration,
}

impl Throttle {
    /// Takes one request; gives the header that says how many are left.
    pub(crate) fn take(
        &mut self,
        user: &str,
        method: Method,
        now: Duration,
    ) -> Result<(String, String), Refusal> {
        let (kind, limit) = match method {
            Method::Get | Method::Head => ("reads", self.limits.reads),
            Method::Delete => ("deletes", self.limits.deletes),
            _ => ("writes", self.limits.writes),
        };
        let full = u64::from(limit.bucket.max(1)) * 1000;
        let refill = u64::from(limit.refill.max(1));
        let known = self
            .left
            .iter()
            .position(|left| left.kind == kind && left.user == user);
        let mut left = match known {
            Some(index) => self.left.swap_remove(index),
            None => Left {
                user: user.to_owned(),
                kind,
                count: full,
                since: now,
            },
        };
        let passed = u64::try_from(now.saturating_sub(left.since).as_millis()).unwrap_or(full);
        let count = left
            .count
            .saturating_add(passed.saturating_mul(refill))
            .min(full);
        let rest = count.checked_sub(1000);
        left.count = rest.unwrap_or(count);
        left.since = now;
        self.left.push(left);
        let header = format!("x-ms-ratelimit-remaining-subscription-{kind}");
        if let Some(rest) = rest {
            return Ok((header, (rest / 1000).to_string()));
        }
        let wait = (1000 - count).div_ceil(refill * 1000).max(1);
        let message = format!(
            "The request is being throttled as the limit has been reached for operation type '{}'. Please try again \
             after '{wait}' seconds.",
            if kind == "reads" { "Read" } else { "Write" }
        );
        let refusal = Refusal::new(429, "SubscriptionRequestsThrottled", message);
        Err(refusal.header("Retry-After", wait.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bucket_empties_and_fills_again() {
        let mut throttle = Throttle::default();
        throttle.limits.reads = Limit {
            bucket: 2,
            refill: 1,
        };
        let now = Duration::from_secs(100);
        let mut take = |now| throttle.take("mei", Method::Get, now);
        assert_eq!(take(now).unwrap().1, "1");
        assert_eq!(take(now).unwrap().1, "0");
        assert_eq!(take(now).unwrap_err().status, 429);
        assert_eq!(take(now + Duration::from_secs(1)).unwrap().1, "0");
        assert_eq!(throttle.take("ann", Method::Get, now).unwrap().1, "1");
        assert!(throttle.take("mei", Method::Put, now).is_ok());
    }
}
