//! Tags.

use gallery_seal::json::Json;

use crate::refusal::Refusal;
use crate::tree;

/// Source: "Use tags to organize your Azure resources" in Azure's documents; the texts are composed.
pub(super) fn tags(body: &Json) -> Result<(), Refusal> {
    let Json::Object(tags) = tree::at(body, "tags") else {
        return Ok(());
    };
    if tags.len() > 50 {
        let message = format!(
            "The number of tags, {}, exceeds the limit of 50.",
            tags.len()
        );
        return Err(Refusal::new(400, "InvalidTagCount", message));
    }
    let refused = |name: &str| {
        name.contains(['<', '>', '%', '&', '\\', '?', '/']) || name.chars().count() > 512
    };
    match tags.iter().find(|(name, _)| refused(name)) {
        Some((name, _)) => Err(Refusal::new(
            400,
            "InvalidTagNameCharacters",
            format!(
                "The tag name '{name}' is invalid: it has one of '<,>,%,&,\\,?,/' or is longer than 512 characters."
            ),
        )),
        None => Ok(()),
    }
}
