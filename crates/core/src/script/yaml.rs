//! Writes YAML as Ansible reads it.

use super::tree::Dialect;
use super::{Kind, Script, escape};
use crate::payload::{Member, Tree};
use crate::search::has;

/// Values of one line: strings are always in double quotes, so that none is read as anything else.
const DIALECT: Dialect = Dialect {
    text: string,
    key: |member| match member.from {
        Some(_) => string(&member.key),
        None => member.key.to_string(),
    },
    ..Dialect::JSON
};

/// The longest key that stands before a colon, quotes and escapes counted.
///
/// Source: YAML 1.2.2, 7.4 (Flow Collection Styles), on implicit keys.
pub(crate) const LONGEST_KEY: usize = 1024;

/// Writes a mapping in block style; the first line is not indented.
pub(crate) fn mapping(script: &mut Script, members: &[Member], depth: usize) {
    for (index, member) in members.iter().enumerate() {
        if index > 0 {
            script.line(depth);
        }
        let is_short = member.value.is_one_line();
        DIALECT.key(script, member, 0, if is_short { ": " } else { ":" });
        match &member.value {
            Tree::Object(members) if !is_short => {
                script.line(depth + 1);
                mapping(script, members, depth + 1);
            }
            Tree::List(elements) if !is_short => {
                for element in elements {
                    script.line(depth + 1);
                    script.push(Kind::Punct, "- ");
                    item(script, element, depth + 2);
                }
            }
            value => DIALECT.write(script, value, depth),
        }
    }
}

fn item(script: &mut Script, tree: &Tree, depth: usize) {
    match tree {
        Tree::Object(members) if !members.is_empty() => mapping(script, members, depth),
        _ => DIALECT.write(script, tree, depth),
    }
}

/// A string in double quotes. What Ansible would take for a template is marked unsafe.
///
/// Sources: YAML 1.2.2, 5.7 (Escaped Characters); "Advanced playbook syntax" of the Ansible user
/// guide, under "Unsafe or raw strings".
pub(crate) fn string(text: &str) -> String {
    let quoted = escape::quoted(text, '"', escape::point);
    if ["{{", "{%", "{#"].iter().any(|start| has(text, start)) {
        format!("!unsafe {quoted}")
    } else {
        quoted
    }
}
