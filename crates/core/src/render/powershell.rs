//! The Az modules: `New-AzGalleryImageVersion`, and how every cmdlet of them is written.

use super::{Page, cloud, repeated};
use crate::payload::{Payload, Tree};
use crate::script::powershell;
use crate::script::program::{self, Argument, Command, Statement, Value};
use crate::table::powershell::{ADDRESS, Form, LIFE, PLACES, Parameter, SOURCE, STORAGE, lacks};

/// Writes the command, a parameter a line.
///
/// The subscription is switched to within the statement, so that a failed switch stops it.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let tables = [ADDRESS, SOURCE, PLACES, STORAGE, LIFE];
    let new = command("New-AzGalleryImageVersion", &tables, payload);
    run(vec![Statement::Run(new)], payload, page);
    page.notes.extend(lacks(payload));
}

/// A cmdlet that is given what its parameters say of a subject.
pub(super) fn command<T>(name: &'static str, tables: &[&[Parameter<T>]], subject: &T) -> Command {
    let arguments = tables.iter().copied().flatten().filter_map(|parameter| {
        let tree = (parameter.write)(subject)?;
        Some(Argument {
            name: parameter.names.first().copied().unwrap_or_default(),
            value: match parameter.form {
                Form::Value => Value::Tree(tree),
                Form::Switch => Value::Switch(tree),
                Form::Present => Value::None,
                Form::Context => Value::Command(Box::new(context(tree))),
            },
        })
    });
    Command {
        name,
        arguments: arguments.collect(),
        is_short: false,
    }
}

/// The command that switches to a subscription, for this process alone.
pub(super) fn context(subscription: Tree) -> Command {
    let word = |name, value| Argument {
        name,
        value: Value::Tree(value),
    };
    Command {
        name: "Set-AzContext",
        arguments: vec![
            word("-Subscription", subscription),
            word("-Scope", Tree::bare("Process")),
            word("-ErrorAction", Tree::bare("Stop")),
        ],
        is_short: true,
    }
}

/// Writes a program of such commands.
pub(super) fn run(mut statements: Vec<Statement>, payload: &Payload, page: &mut Page) {
    if page.options.variables {
        repeated::keep_in_trees(&mut statements);
    }
    let layout = page.options.layout();
    program::write(&mut page.script, &powershell::SHELL, layout, &statements, 0);
    page.notes
        .extend(cloud(payload, "Connect-AzAccount -Environment"));
}
