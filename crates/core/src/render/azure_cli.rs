//! The Azure CLI: `az sig image-version create`, and how every command of it is written.

use super::{Page, cloud, repeated};
use crate::finding::Finding;
use crate::payload::Payload;
use crate::script::program::{self, Argument, Command, Statement, Value};
use crate::script::shell::Shell;
use crate::script::{bash, powershell};
use crate::table::az::{ADDRESS, CREATE, Flag, TOOL, Words};

/// Writes the command for bash.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    create(&bash::SHELL, payload, page);
}

/// Writes the command for PowerShell.
pub(super) fn write_powershell(payload: &Payload, page: &mut Page) {
    create(&powershell::SHELL, payload, page);
}

fn create(shell: &'static Shell, payload: &Payload, page: &mut Page) {
    let name = "az sig image-version create";
    let create = command(shell, name, &[ADDRESS, CREATE], payload, &mut page.notes);
    run(shell, vec![Statement::Run(create)], payload, page);
    page.notes.extend(TOOL.lacking(payload));
}

/// A command that is given what its flags say of a subject.
pub(super) fn command<T>(
    shell: &'static Shell,
    name: &'static str,
    tables: &[&[Flag<T>]],
    subject: &T,
    notes: &mut Vec<Finding>,
) -> Command {
    let arguments = tables.iter().copied().flatten().filter_map(|flag| {
        let mut words = Words::new(shell);
        (flag.write)(subject, &mut words);
        notes.append(&mut words.notes);
        let [name, ..] = flag.names else { return None };
        let value = match words.list.first() {
            Some(word) if word.is_empty() => Value::None,
            Some(_) => Value::Words(words.list, flag.is_tall),
            None => return None,
        };
        Some(Argument { name, value })
    });
    Command {
        name,
        arguments: arguments.collect(),
        is_short: false,
    }
}

/// Writes a program of such commands.
pub(super) fn run(
    shell: &'static Shell,
    mut statements: Vec<Statement>,
    payload: &Payload,
    page: &mut Page,
) {
    if page.options.variables {
        repeated::keep_in_words(&mut statements);
    }
    let layout = page.options.layout();
    program::write(&mut page.script, shell, layout, &statements, 0);
    page.notes.extend(cloud(payload, "az cloud set --name"));
}
