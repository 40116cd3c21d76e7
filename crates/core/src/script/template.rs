//! Writes strings of ARM templates.

use super::json;
use super::tree::Dialect;

/// Templates are JSON.
pub(crate) const DIALECT: Dialect = Dialect {
    text: string,
    key: |member| string(&member.key),
    ..Dialect::JSON
};

/// A JSON string that Azure Resource Manager does not take for an expression: what begins with `[`
/// and ends with `]` begins with one more `[`.
///
/// Source: "Syntax and expressions in ARM templates", under "Escape characters".
pub(crate) fn string(text: &str) -> String {
    if is_expression(text) {
        json::string(&format!("[{text}"))
    } else {
        json::string(text)
    }
}

/// Whether a template would evaluate the text.
pub(crate) fn is_expression(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']')
}
