//! Commands for a shell, one after another.

use std::borrow::Cow;

use super::shell::Shell;
use super::{Kind, Script, Token, powershell};
use crate::finding::Message;
use crate::language::Language;
use crate::payload::Tree;

/// A part of a program.
pub(crate) enum Statement {
    /// A line for people.
    Comment(Message),
    /// An empty line.
    Gap,
    /// Runs a command.
    Run(Command),
    /// Keeps what a command yields in a variable.
    Keep(&'static str, Command),
    /// Keeps a value in a variable.
    Set(Cow<'static, str>, Tree),
    /// Does the first if the variable holds `true`, else the second.
    Either(&'static str, Vec<Statement>, Vec<Statement>),
    /// Does all of it, but stops where something fails.
    All(Vec<Statement>),
}

/// A command and what it is given.
pub(crate) struct Command {
    /// Its name, in one or more words.
    pub(crate) name: &'static str,
    /// In order.
    pub(crate) arguments: Vec<Argument>,
    /// Whether all of it stands in one line.
    pub(crate) is_short: bool,
}

/// What a command is given under one name.
pub(crate) struct Argument {
    /// Its name; empty for what stands by itself.
    pub(crate) name: &'static str,
    /// Its value.
    pub(crate) value: Value,
}

/// An argument's value.
pub(crate) enum Value {
    /// Words, one a line if they are many and this says so.
    Words(Vec<Vec<Token>>, bool),
    /// One word of JSON behind a fixed text, laid out over lines.
    Json(&'static str, Tree),
    /// One word in single quotes, of parts that need no other.
    Quoted(Vec<Token>),
    /// A value of the shell itself.
    Tree(Tree),
    /// A switch that is set to a value behind a colon.
    Switch(Tree),
    /// The command whose result is meant.
    Command(Box<Command>),
    /// Nothing: the name says all.
    None,
}

/// How a program is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Beyond about this width, a list's words stand one a line.
    pub(crate) width: usize,
    /// Whether every command stands in one line.
    pub(crate) is_one_line: bool,
    /// Whether there are comments.
    pub(crate) has_comments: bool,
    /// Their language.
    pub(crate) language: Language,
}

/// Writes the statements, a line or more each.
pub(crate) fn write(
    script: &mut Script,
    shell: &Shell,
    layout: Layout,
    statements: &[Statement],
    depth: usize,
) {
    for statement in statements {
        self::statement(script, shell, layout, statement, depth);
    }
}

fn statement(
    script: &mut Script,
    shell: &Shell,
    layout: Layout,
    statement: &Statement,
    depth: usize,
) {
    match statement {
        Statement::Comment(_) if !layout.has_comments => return,
        Statement::Gap => {}
        Statement::All(statements) => return all(script, shell, layout, statements, depth),
        _ => script.push(Kind::Space, " ".repeat(2 * depth)),
    }
    match statement {
        Statement::Comment(message) => {
            let text = message.in_language(layout.language);
            script.push(Kind::Comment, (shell.comment)(&text));
        }
        Statement::Run(command) => self::command(script, shell, layout, command, depth),
        Statement::Keep(name, command) => {
            let [before, between] = shell.set;
            let [open, close] = shell.capture;
            script.push(Kind::Name, [before, name].concat());
            script.push(Kind::Punct, [between, open].concat());
            self::command(script, shell, layout, command, depth);
            script.push(Kind::Punct, close);
        }
        Statement::Set(name, value) => {
            let [before, between] = shell.set;
            script.push(Kind::Name, [before, name].concat());
            script.push(Kind::Punct, between);
            (shell.value)(script, value);
        }
        Statement::Either(name, yes, no) => {
            let [open, then, otherwise, end] = shell.either;
            script.push(Kind::Command, open);
            script.push(Kind::Name, [shell.read, name].concat());
            script.push(Kind::Command, then);
            script.push(Kind::Space, "\n");
            write(script, shell, layout, yes, depth + 1);
            script.push(Kind::Space, " ".repeat(2 * depth));
            script.push(Kind::Command, otherwise);
            script.push(Kind::Space, "\n");
            write(script, shell, layout, no, depth + 1);
            script.push(Kind::Space, " ".repeat(2 * depth));
            script.push(Kind::Command, end);
        }
        Statement::Gap | Statement::All(_) => {}
    }
    script.push(Kind::Space, "\n");
}

fn all(script: &mut Script, shell: &Shell, layout: Layout, statements: &[Statement], depth: usize) {
    let [open, close] = shell.all;
    for line in open.lines() {
        script.push(Kind::Command, line);
        script.push(Kind::Space, "\n");
    }
    script.push(Kind::Space, "\n");
    write(script, shell, layout, statements, depth + 1);
    script.push(Kind::Command, close);
    script.push(Kind::Space, "\n");
}

fn command(script: &mut Script, shell: &Shell, layout: Layout, command: &Command, depth: usize) {
    script.push(Kind::Command, command.name);
    for argument in &command.arguments {
        if layout.is_one_line || command.is_short {
            script.push(Kind::Space, " ");
        } else {
            // What has no name goes on with what the one before it says.
            resume(
                script,
                shell,
                depth + 1 + usize::from(argument.name.is_empty()),
            );
        }
        script.push(Kind::Flag, argument.name);
        match &argument.value {
            Value::None => continue,
            Value::Switch(_) => script.push(Kind::Punct, ":"),
            // Words place themselves.
            Value::Words(..) => {}
            _ if argument.name.is_empty() => {}
            _ => script.push(Kind::Space, " "),
        }
        value(
            script,
            shell,
            layout,
            &argument.value,
            argument.name.len(),
            depth + 1,
        );
    }
}

fn value(
    script: &mut Script,
    shell: &Shell,
    layout: Layout,
    value: &Value,
    before: usize,
    depth: usize,
) {
    match value {
        Value::Words(list, is_tall) => words(script, shell, layout, list, *is_tall, before, depth),
        Value::Json(start, tree) => {
            script.is_flat = layout.is_one_line;
            (shell.json)(script, start, tree);
            script.is_flat = false;
        }
        Value::Quoted(parts) => {
            script.push(Kind::Punct, "'");
            for part in parts {
                script.add(part.kind, part.text.clone(), part.from.clone());
            }
            script.push(Kind::Punct, "'");
        }
        Value::Tree(tree) | Value::Switch(tree) => {
            script.is_flat = layout.is_one_line;
            powershell::DIALECT.write(script, tree, depth);
            script.is_flat = false;
        }
        Value::Command(command) => {
            let layout = Layout {
                is_one_line: true,
                ..layout
            };
            script.push(Kind::Punct, "(");
            self::command(script, shell, layout, command, depth);
            script.push(Kind::Punct, ")");
        }
        Value::None => {}
    }
}

/// Writes words behind a name, or one a line.
fn words(
    script: &mut Script,
    shell: &Shell,
    layout: Layout,
    words: &[Vec<Token>],
    is_tall: bool,
    before: usize,
    depth: usize,
) {
    let parts = words.iter().flatten();
    let width: usize = parts.map(|part| part.text.chars().count() + 1).sum();
    let is_list = words.len() > 1 || is_tall;
    let is_wide = words.len() > 1 && is_tall || width + before > layout.width;
    let is_broken = is_list && is_wide && !layout.is_one_line;
    for word in words {
        if is_broken {
            resume(script, shell, depth + 1);
        } else if before > 0 {
            script.push(Kind::Space, " ");
        }
        (shell.word)(script, word);
    }
}

/// Goes on in the next line.
fn resume(script: &mut Script, shell: &Shell, depth: usize) {
    script.push(Kind::Punct, shell.resume);
    script.line(depth);
}
