//! Writes strings of ARM templates.

use super::json;
use super::tree::Dialect;
use crate::payload::Expression;

/// Templates are JSON.
pub(crate) const DIALECT: Dialect = Dialect {
    text: string,
    key: |member| string(&member.key),
    expression,
    ..Dialect::JSON
};

/// Source: "Template functions for ARM templates", under deployment and resource functions.
fn expression(expression: &Expression) -> String {
    match expression {
        Expression::Parameter(name) => format!("parameters('{name}')"),
        Expression::Variable(name) => format!("variables('{name}')"),
        Expression::Deployed { arm, .. } => arm.clone(),
        Expression::Plain(text) => (*text).to_owned(),
    }
}

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
