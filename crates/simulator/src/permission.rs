//! What a user may not do.

use crate::caller::Caller;
use crate::id::Id;
use crate::refusal::Refusal;

/// Something that is denied; everything else is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The user's name; `*` for everyone.
    pub user: String,
    /// How the action's name begins or ends, without case, such as
    /// `Microsoft.Compute/galleries/images/versions/write`, `Microsoft.Compute/` or `/write`; `*` for any.
    pub action: String,
    /// How the scope begins, without case; empty for any.
    pub scope: String,
}

impl Denial {
    fn covers(&self, caller: &Caller, action: &str, scope: &str) -> bool {
        let [denied, action] = [&self.action, action].map(str::to_ascii_lowercase);
        let is_user = self.user == "*" || self.user.eq_ignore_ascii_case(caller.user());
        let is_action = denied == "*" || action.starts_with(&denied) || action.ends_with(&denied);
        let within = self.scope.to_ascii_lowercase();
        is_user && is_action && scope.to_ascii_lowercase().starts_with(&within)
    }
}

/// Refuses an action such as `Microsoft.Compute/galleries/read` that is denied.
pub(crate) fn allow(
    denials: &[Denial],
    caller: &Caller,
    action: &str,
    scope: &str,
) -> Result<(), Refusal> {
    if !denials
        .iter()
        .any(|denial| denial.covers(caller, action, scope))
    {
        return Ok(());
    }
    let (user, object) = (caller.user(), caller.object());
    Err(Refusal::new(
        403,
        "AuthorizationFailed",
        format!(
            "The client '{user}' with object id '{object}' does not have authorization to perform action \
             '{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please \
             refresh your credentials."
        ),
    ))
}

/// The action on a resource, such as `Microsoft.Compute/disks/write`.
pub(crate) fn action(id: &Id, verb: &str) -> String {
    match id.namespace() {
        "" => format!("Microsoft.Resources/subscriptions/resourceGroups/{verb}"),
        _ => format!("{}/{verb}", id.full_type()),
    }
}
