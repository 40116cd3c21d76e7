//! The request itself, sent by `az rest`, for bash.

use std::borrow::Cow;

use super::{Page, azure_cli, rest};
use crate::payload::{Payload, Tree};
use crate::script::program::{Argument, Command, Statement, Value};
use crate::script::{Kind, Token, bash};
use crate::table::arm;

/// Writes the command; its body is laid out over lines within one argument.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    send(payload, "put", "", Some(arm::body(payload)), page);
}

/// Writes a command that sends a request to the image version.
pub(super) fn send(
    payload: &Payload,
    method: &'static str,
    query: &'static str,
    body: Option<Tree>,
    page: &mut Page,
) {
    let mut arguments = vec![
        Argument {
            name: "--method",
            value: Value::Words(vec![vec![token(Kind::Text, method)]], false),
        },
        Argument {
            name: "--url",
            value: Value::Quoted(rest::url(payload, query)),
        },
    ];
    if let Some(body) = body {
        arguments.push(Argument {
            name: "--headers",
            value: Value::Words(vec![HEADER.to_vec()], false),
        });
        arguments.push(Argument {
            name: "--body",
            value: Value::Json("", body),
        });
    }
    let command = Command {
        name: "az rest",
        arguments,
        is_short: false,
    };
    azure_cli::run(&bash::SHELL, vec![Statement::Run(command)], payload, page);
}

const HEADER: [Token; 3] = [
    token(Kind::Text, "Content-Type"),
    token(Kind::Punct, "="),
    token(Kind::Text, "application/json"),
];

const fn token(kind: Kind, text: &'static str) -> Token {
    Token {
        kind,
        text: Cow::Borrowed(text),
        from: None,
    }
}
