//! Takes values out of replies, leniently: what is missing or of another type counts as empty.

use gallery_seal::json::Json;

/// The value at a path such as `properties.sharingProfile.permissions`.
pub(crate) fn at<'a>(json: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').try_fold(json, |json, key| json.get(key))
}

/// The text at a path; empty where there is none.
pub(crate) fn text(json: &Json, path: &str) -> String {
    match at(json, path) {
        Some(Json::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// The whole number at a path, also where it is written as a text; fractions are cut off.
pub(crate) fn integer(json: &Json, path: &str) -> Option<i64> {
    match at(json, path)? {
        Json::Number(number) => match number.as_whole() {
            Some(number) => i64::try_from(number).ok(),
            None => number.to_string().split('.').next()?.parse().ok(),
        },
        Json::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// The elements of the list at a path.
pub(crate) fn list<'a>(json: &'a Json, path: &str) -> &'a [Json] {
    match at(json, path) {
        Some(Json::List(elements)) => elements,
        _ => &[],
    }
}
