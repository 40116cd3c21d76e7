//! Machine-applicable mends: edits of a spec by path.

use super::{Message, Pointer};
use crate::Language;
use crate::json::Json;
use crate::record::{Document, InvalidSpec, record};
use crate::spec::ImageVersionSpec;

/// A mend and what to call it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What a button says.
    pub label: Message,
    /// What changes, in this order.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// The public form, in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> WrittenFix {
        WrittenFix {
            label: self.label.in_language(language),
            edits: self.edits.clone(),
        }
    }
}

/// A fix in one language: its public JSON form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenFix {
    /// What a button says.
    pub label: String,
    /// What changes, in this order.
    pub edits: Vec<Edit>,
}

record!(WrittenFix {
    "label" => label [always],
    "edits" => edits [always],
});

/// One change: set a place to a value, or remove it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// The place; `-` as last step appends to a list.
    pub path: Pointer,
    /// Its new value; absent: the place is removed.
    pub value: Option<Json>,
}

record!(Edit {
    "path" => path [always],
    "value" => value,
});

impl Edit {
    /// Sets a place.
    #[must_use]
    pub fn set(path: Pointer, value: impl Into<Json>) -> Self {
        Self {
            path,
            value: Some(value.into()),
        }
    }

    /// Removes a place.
    #[must_use]
    pub const fn remove(path: Pointer) -> Self {
        Self { path, value: None }
    }
}

/// The spec with a fix's edits applied. Missing objects on the way are made; removing what is not
/// there changes nothing.
///
/// # Errors
/// When an edit leads through a place that is neither object nor list, or makes what is no spec.
pub fn apply_fix(spec: &ImageVersionSpec, edits: &[Edit]) -> Result<ImageVersionSpec, InvalidSpec> {
    edited(spec, edits)
}

/// A spec or facts with edits applied, as by [`apply_fix`].
///
/// # Errors
/// As [`apply_fix`].
pub fn edited<T: Document>(document: &T, edits: &[Edit]) -> Result<T, InvalidSpec> {
    T::from_json(&changed(document.to_json(), edits)?)
}

/// JSON with edits applied.
pub(crate) fn changed(mut document: Json, edits: &[Edit]) -> Result<Json, InvalidSpec> {
    for edit in edits {
        let within = edit.path.steps().count() <= DEEPEST;
        let applied = within.then(|| apply(&mut document, edit)).flatten();
        applied.ok_or_else(|| InvalidSpec {
            path: edit.path.clone(),
            message: "there is no such place to edit".to_owned(),
        })?;
    }
    Ok(document)
}

fn apply(document: &mut Json, edit: &Edit) -> Option<()> {
    let mut steps: Vec<String> = edit.path.steps().collect();
    let Some(last) = steps.pop() else {
        *document = edit.value.clone()?;
        return Some(());
    };
    let mut place = document;
    for step in steps {
        place = match place {
            Json::Object(members) => member(members, step),
            Json::List(elements) => elements.get_mut(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    match (place, &edit.value) {
        (Json::Object(members), Some(value)) => *member(members, last) = value.clone(),
        (Json::Object(members), None) => members.retain(|(name, _)| *name != last),
        (Json::List(elements), Some(value)) if last == "-" => elements.push(value.clone()),
        (Json::List(elements), Some(value)) => {
            *elements.get_mut(last.parse::<usize>().ok()?)? = value.clone();
        }
        (Json::List(elements), None) => {
            let index = last.parse::<usize>().ok()?;
            if index < elements.len() {
                elements.remove(index);
            }
        }
        _ => return None,
    }
    Some(())
}

/// The member of this name, the last of several; a new empty object when there is none.
fn member(members: &mut Vec<(String, Json)>, name: String) -> &mut Json {
    let found = members.iter().rposition(|(known, _)| *known == name);
    let index = found.unwrap_or_else(|| {
        members.push((name, Json::Object(Vec::new())));
        members.len() - 1
    });
    #[expect(clippy::indexing_slicing, reason = "found or pushed just above")]
    &mut members[index].1
}

/// The most steps of a path that is edited: no spec is that deep, and JSON is read by recursion.
const DEEPEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn edited(edits: &[(&str, Option<Json>)]) -> Result<ImageVersionSpec, InvalidSpec> {
        let edit = |(path, value): &(&str, Option<Json>)| Edit {
            path: path.parse().unwrap(),
            value: value.clone(),
        };
        let edits: Vec<_> = edits.iter().map(edit).collect();
        apply_fix(&ImageVersionSpec::default(), &edits)
    }

    #[test]
    fn edits_apply_in_order() {
        let spec = edited(&[
            ("/targetRegions/-", Some(Json::object([]))),
            ("/targetRegions/0/name", Some("westus".into())),
            ("/targetRegions/0/replicas", Some(2.into())),
            ("/targetRegions/0/replicas", None),
        ])
        .unwrap();
        let regions: Vec<_> = spec.target_regions.iter().map(|it| &*it.name).collect();
        assert_eq!(regions, ["westus"]);
        assert_eq!(spec.target_regions[0].replicas, None);
    }

    #[test]
    fn what_is_no_spec_is_refused_with_its_place() {
        let invalid = edited(&[("/targetRegions", Some(1.into()))]).unwrap_err();
        assert_eq!(invalid.path.as_str(), "/targetRegions");
        let invalid = edited(&[("/targetRegions/0/name", Some("".into()))]).unwrap_err();
        assert_eq!(invalid.path.as_str(), "/targetRegions/0/name");
    }

    #[test]
    fn a_path_of_any_depth_is_survived() {
        let path = "/uefiSettings".to_owned() + &"/a".repeat(1_000_000);
        assert!(edited(&[(&path, Some(1.into()))]).is_err());
    }
}
