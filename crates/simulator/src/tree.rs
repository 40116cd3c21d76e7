//! Reading and changing JSON by paths such as `properties.publishingProfile.replicaCount`.

use gallery_seal::json::Json;

const NOTHING: &Json = &Json::Null;

/// What stands at a path; `null` where nothing does.
pub(crate) fn at<'a>(json: &'a Json, path: &str) -> &'a Json {
    path.split('.')
        .filter(|key| !key.is_empty())
        .fold(json, |json, key| json.get(key).unwrap_or(NOTHING))
}

/// The text at a path; an empty one counts as none.
pub(crate) fn text<'a>(json: &'a Json, path: &str) -> Option<&'a str> {
    match at(json, path) {
        Json::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    }
}

/// The whole number at a path.
pub(crate) fn number(json: &Json, path: &str) -> Option<i64> {
    match at(json, path) {
        Json::Number(number) => i64::try_from(number.as_whole()?).ok(),
        _ => None,
    }
}

/// Whether `true` stands at a path.
pub(crate) fn is_true(json: &Json, path: &str) -> bool {
    matches!(at(json, path), Json::Flag(true))
}

/// The elements of the array at a path.
pub(crate) fn list<'a>(json: &'a Json, path: &str) -> &'a [Json] {
    match at(json, path) {
        Json::List(elements) => elements,
        _ => &[],
    }
}

/// Puts a value at a path; what is no object on the way becomes one.
pub(crate) fn set(json: &mut Json, path: &str, value: impl Into<Json>) {
    let value = value.into();
    change(json, path, |place| *place = value);
}

/// Puts a value at a path where nothing stands yet.
pub(crate) fn fill(json: &mut Json, path: &str, value: impl Into<Json>) {
    if *at(json, path) == Json::Null {
        set(json, path, value);
    }
}

/// Takes a member out of an object.
pub(crate) fn remove(json: &mut Json, key: &str) {
    if let Json::Object(members) = json {
        members.retain(|(name, _)| name != key);
    }
}

/// Lays one value over another: objects member by member, anything else as a whole.
pub(crate) fn merge(under: &mut Json, over: &Json) {
    match over {
        Json::Object(members) if matches!(under, Json::Object(_)) => {
            for (key, value) in members {
                within(under, key, |place| merge(place, value));
            }
        }
        _ => under.clone_from(over),
    }
}

/// Changes what stands at a path; `null` is put there first where nothing does.
pub(crate) fn change(json: &mut Json, path: &str, edit: impl FnOnce(&mut Json)) {
    match path.split_once('.') {
        None => within(json, path, edit),
        Some((key, rest)) => within(json, key, |place| {
            let edit: Box<dyn FnOnce(&mut Json) + '_> = Box::new(edit);
            change(place, rest, edit);
        }),
    }
}

fn within(json: &mut Json, key: &str, edit: impl FnOnce(&mut Json)) {
    if !matches!(json, Json::Object(_)) {
        *json = Json::Object(Vec::new());
    }
    let Json::Object(members) = json else { return };
    if !members.iter().any(|(name, _)| name == key) {
        members.push((key.to_owned(), Json::Null));
    }
    if let Some((_, place)) = members.iter_mut().find(|(name, _)| name == key) {
        edit(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_set_filled_and_merged_by_path() {
        let mut json: Json = r#"{"a":{"b":1},"c":[1]}"#.parse().unwrap();
        set(&mut json, "a.d.e", "x");
        fill(&mut json, "a.b", "kept");
        fill(&mut json, "a.f", true);
        merge(&mut json, &r#"{"c":[2,3],"a":{"b":2}}"#.parse().unwrap());
        assert_eq!(
            json.to_string(),
            r#"{"a":{"b":2,"d":{"e":"x"},"f":true},"c":[2,3]}"#
        );
        assert_eq!(text(&json, "a.d.e"), Some("x"));
        assert_eq!(number(&json, "a.b"), Some(2));
        assert_eq!(list(&json, "c").len(), 2);
        assert!(is_true(&json, "a.f"));
        assert_eq!(*at(&json, "a.nothing.here"), Json::Null);
    }
}
