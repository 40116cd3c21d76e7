//! Writes HCL, for Terraform and Packer.

use crate::search::replaced;
use std::borrow::Cow;

use super::tree::{Dialect, Splice};
use super::{Kind, Script, escape};
use crate::payload::{Expression, Member, Tree};

/// Objects whose members end with their line.
pub(crate) const DIALECT: Dialect = Dialect {
    between_members: "",
    assign: " = ",
    is_aligned: true,
    text: string,
    key: |member| match member.from {
        Some(_) => string(&member.key),
        None => member.key.to_string(),
    },
    expression,
    splice: Splice::Inline,
    ..Dialect::JSON
};

fn expression(expression: &Expression) -> String {
    match expression {
        Expression::Parameter(name) => format!("var.{}", snake(name)),
        Expression::Variable(name) => format!("local.{}", snake(name)),
        Expression::Deployed { .. } => String::new(),
        Expression::Plain(text) => (*text).to_owned(),
    }
}

/// A name as Terraform's are written: `galleryName` is `gallery_name`.
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

/// The same for Packer's builders.
pub(crate) const PACKER: Dialect = Dialect {
    text: packer_string,
    key: |member| match member.from {
        Some(_) => packer_string(&member.key),
        None => member.key.to_string(),
    },
    ..DIALECT
};

/// A string. A template would begin with `${` or `%{`.
///
/// Source: "HCL Native Syntax Specification", under "Template Expressions".
pub(crate) fn string(text: &str) -> String {
    let quoted = escape::quoted(text, '"', escape::point);
    replaced(&replaced(&quoted, "${", "$${"), "%{", "%%{")
}

/// A string that a builder reads as one of Go's templates once more: two braces open an action, so
/// an action writes them.
///
/// Source: `template/interpolate` of packer-plugin-sdk.
fn packer_string(text: &str) -> String {
    string(&replaced(text, "{{", "{{`{{`}}"))
}

/// Writes a block whose body is these members.
pub(crate) fn block(
    script: &mut Script,
    dialect: &Dialect,
    header: &[(Kind, Cow<'static, str>)],
    members: &[Member],
    depth: usize,
) {
    for (kind, text) in header {
        script.push(*kind, text.clone());
        script.push(Kind::Space, " ");
    }
    script.push(Kind::Punct, "{");
    script.line(depth + 1);
    body(script, dialect, members, depth + 1);
    script.line(depth);
    script.push(Kind::Punct, "}");
}

/// Writes a body; the first line is not indented. Lists are blocks, one an element; all else are
/// attributes.
pub(crate) fn body(script: &mut Script, dialect: &Dialect, members: &[Member], depth: usize) {
    let widths = dialect.widths(members);
    let mut is_first = true;
    let mut start = |script: &mut Script| {
        if !std::mem::take(&mut is_first) {
            script.line(depth);
        }
    };
    for (member, width) in members.iter().zip(widths) {
        let Tree::List(blocks) = &member.value else {
            start(script);
            dialect.key(script, member, width, dialect.assign);
            dialect.write(script, &member.value, depth);
            continue;
        };
        for element in blocks {
            if let (Tree::Object(members), Some(name)) = (element, name(member)) {
                start(script);
                block(script, dialect, &[(Kind::Key, name.into())], members, depth);
            }
        }
    }
}

/// The name of a block, which is never the user's own.
fn name(member: &Member) -> Option<&'static str> {
    match member.key {
        Cow::Borrowed(name) => Some(name),
        Cow::Owned(_) => None,
    }
}
