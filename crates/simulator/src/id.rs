//! Where a resource is.

use std::fmt;

/// `{scope}/providers/{namespace}/{type}/{name}…`, or a resource group or subscription alone.
///
/// Compared without case, as ARM does, by [`Id::key`]; the parts are kept as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Id {
    scope: Vec<String>,
    namespace: String,
    path: Vec<(String, String)>,
}

impl Id {
    /// Reads an item's id from its segments; a collection has none.
    pub(crate) fn read(segments: &[String]) -> Option<Self> {
        let providers = segments
            .iter()
            .rposition(|part| part.eq_ignore_ascii_case("providers"));
        let (scope, rest) = match providers {
            Some(index) => segments.split_at_checked(index)?,
            None => (segments, &[][..]),
        };
        if rest.is_empty() {
            return matches!(scope.len(), 2 | 4).then(|| Self {
                scope: spelled(scope),
                namespace: String::new(),
                path: Vec::new(),
            });
        }
        let (_, rest) = rest.split_first()?;
        let (namespace, rest) = rest.split_first()?;
        let (pairs, odd) = rest.as_chunks::<2>();
        (odd.is_empty() && !pairs.is_empty()).then(|| Self {
            scope: spelled(scope),
            namespace: namespace.clone(),
            path: pairs
                .iter()
                .map(|[kind, name]| (kind.clone(), name.clone()))
                .collect(),
        })
    }

    /// Reads an id as it stands in a body.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('/')?;
        let segments: Vec<String> = text.split('/').map(str::to_owned).collect();
        let is_whole = segments.iter().all(|segment| !segment.is_empty());
        is_whole.then(|| Self::read(&segments)).flatten()
    }

    /// What equal ids have in common.
    pub(crate) fn key(&self) -> String {
        self.to_string().to_ascii_lowercase()
    }

    pub(crate) fn subscription(&self) -> &str {
        self.scope.get(1).map_or("", String::as_str)
    }

    /// Empty outside of any.
    pub(crate) fn group(&self) -> &str {
        self.scope.get(3).map_or("", String::as_str)
    }

    /// The id of the group that it lies in.
    pub(crate) fn group_id(&self) -> Option<Self> {
        let scope = self.scope.get(..4)?.to_vec();
        Some(Self {
            scope,
            namespace: String::new(),
            path: Vec::new(),
        })
    }

    pub(crate) fn namespace(&self) -> &str {
        &self.namespace
    }

    /// The resource's own name: the last segment.
    pub(crate) fn name(&self) -> &str {
        let last = self.path.last().map(|(_, name)| name);
        last.or(self.scope.last()).map_or("", String::as_str)
    }

    /// The names from the outermost inwards, as in `gallery/definition/1.0.0`.
    pub(crate) fn names(&self) -> String {
        let names: Vec<&str> = self.path.iter().map(|(_, name)| name.as_str()).collect();
        names.join("/")
    }

    /// Namespace and types, such as `Microsoft.Compute/galleries/images`, as typed.
    pub(crate) fn full_type(&self) -> String {
        self.path
            .iter()
            .fold(self.namespace.clone(), |text, (kind, _)| text + "/" + kind)
    }

    /// The types without the namespace.
    pub(crate) fn types(&self) -> String {
        let types: Vec<&str> = self.path.iter().map(|(kind, _)| kind.as_str()).collect();
        types.join("/")
    }

    /// The resource that this one is nested in.
    pub(crate) fn parent(&self) -> Option<Self> {
        let (_, path) = self.path.split_last()?;
        (!path.is_empty()).then(|| Self {
            path: path.to_vec(),
            ..self.clone()
        })
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scope
            .iter()
            .try_for_each(|part| write!(f, "/{part}"))?;
        if !self.namespace.is_empty() {
            write!(f, "/providers/{}", self.namespace)?;
        }
        self.path
            .iter()
            .try_for_each(|(kind, name)| write!(f, "/{kind}/{name}"))
    }
}

/// The scope with `resourceGroups` in ARM's own case, which many clients write differently.
fn spelled(scope: &[String]) -> Vec<String> {
    let mut scope = scope.to_vec();
    if let Some(groups) = scope.get_mut(2)
        && groups.eq_ignore_ascii_case("resourceGroups")
    {
        "resourceGroups".clone_into(groups);
    }
    scope
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_taken_apart_and_compared_without_case() {
        let text =
            "/subscriptions/S/resourcegroups/G/providers/Microsoft.Compute/galleries/a/images/b";
        let id = Id::parse(text).unwrap();
        assert_eq!(id.full_type(), "Microsoft.Compute/galleries/images");
        assert_eq!((id.subscription(), id.group(), id.name()), ("S", "G", "b"));
        assert_eq!(id.names(), "a/b");
        assert_eq!(id.parent().unwrap().name(), "a");
        assert_eq!(id.parent().unwrap().parent(), None);
        assert_eq!(
            id.group_id().unwrap().to_string(),
            "/subscriptions/S/resourceGroups/G"
        );
        assert_eq!(id.key(), text.to_ascii_lowercase());
    }

    #[test]
    fn what_names_no_item_is_no_id() {
        for text in [
            "",
            "/subscriptions",
            "/subscriptions/s/providers/n",
            "name",
            "/a//b/c",
        ] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }
}
