//! Machine-applicable mends: edits of a spec by path.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Message, Pointer};
use crate::spec::{ImageVersionSpec, InvalidSpec, from_value};

/// A mend and what to call it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What a button says.
    pub label: Message,
    /// What changes, in this order.
    pub edits: Vec<Edit>,
}

/// A fix in one language: its public JSON form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "an object")]
pub struct WrittenFix {
    /// What a button says.
    #[serde(default)]
    pub label: String,
    /// What changes, in this order.
    pub edits: Vec<Edit>,
}

/// One change: set a place to a value, or remove it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "an object")]
pub struct Edit {
    /// The place; `-` as last step appends to a list.
    pub path: Pointer,
    /// Its new value; absent: the place is removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

impl Edit {
    /// Sets a place.
    #[must_use]
    pub fn set(path: Pointer, value: impl Into<Value>) -> Self {
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
pub fn edited<T: Serialize + DeserializeOwned>(
    document: &T,
    edits: &[Edit],
) -> Result<T, InvalidSpec> {
    // By way of text, so that one serializer is compiled and not two.
    let text = serde_json::to_string(document);
    let document = text.and_then(|text| serde_json::from_str(&text));
    let mut document = document.map_err(|error| InvalidSpec {
        path: Pointer::root(),
        message: error.to_string(),
    })?;
    for edit in edits {
        let within = edit.path.steps().count() <= DEEPEST;
        let applied = within.then(|| apply(&mut document, edit)).flatten();
        applied.ok_or_else(|| InvalidSpec {
            path: edit.path.clone(),
            message: "there is no such place to edit".to_owned(),
        })?;
    }
    from_value(&document)
}

fn apply(document: &mut Value, edit: &Edit) -> Option<()> {
    let mut steps: Vec<String> = edit.path.steps().collect();
    let Some(last) = steps.pop() else {
        *document = edit.value.clone()?;
        return Some(());
    };
    let mut place = document;
    for step in steps {
        place = match place {
            Value::Object(members) => members
                .entry(step)
                .or_insert_with(|| Value::Object(serde_json::Map::new())),
            Value::Array(elements) => elements.get_mut(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    match (place, &edit.value) {
        (Value::Object(members), Some(value)) => {
            members.insert(last, value.clone());
        }
        (Value::Object(members), None) => {
            members.remove(&last);
        }
        (Value::Array(elements), Some(value)) if last == "-" => elements.push(value.clone()),
        (Value::Array(elements), Some(value)) => {
            *elements.get_mut(last.parse::<usize>().ok()?)? = value.clone();
        }
        (Value::Array(elements), None) => {
            let index = last.parse::<usize>().ok()?;
            if index < elements.len() {
                elements.remove(index);
            }
        }
        _ => return None,
    }
    Some(())
}

/// The most steps of a path that is edited: no spec is that deep, and JSON is read by recursion.
const DEEPEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn edited(edits: &[(&str, Option<Value>)]) -> Result<ImageVersionSpec, InvalidSpec> {
        let edit = |(path, value): &(&str, Option<Value>)| Edit {
            path: path.parse().unwrap(),
            value: value.clone(),
        };
        let edits: Vec<_> = edits.iter().map(edit).collect();
        apply_fix(&ImageVersionSpec::default(), &edits)
    }

    #[test]
    fn edits_apply_in_order() {
        let spec = edited(&[
            ("/targetRegions/-", Some(serde_json::json!({}))),
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
