//! `az sig image-version create`.

use super::{Page, cloud};
use crate::payload::Payload;
use crate::script::shell::Shell;
use crate::script::{Kind, Script, Token, bash, powershell};
use crate::table::az::{FLAGS, TOOL, Words};

/// Writes the command for bash.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    command(&bash::SHELL, payload, page);
}

/// Writes the command for PowerShell.
pub(super) fn write_powershell(payload: &Payload, page: &mut Page) {
    command(&powershell::SHELL, payload, page);
}

/// Writes the command, a flag a line.
fn command(shell: &'static Shell, payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    script.push(Kind::Command, "az sig image-version create");
    for flag in FLAGS {
        let mut words = Words::new(shell);
        (flag.write)(payload, &mut words);
        page.notes.append(&mut words.notes);
        if let [name, ..] = flag.names
            && !words.list.is_empty()
        {
            start(script, shell, name);
            self::words(script, shell, &words.list, flag.is_tall, name.len());
        }
    }
    script.push(Kind::Space, "\n");
    page.notes.extend(TOOL.lacking(payload));
    page.notes.extend(cloud(payload, "az cloud set --name"));
}

/// Writes a flag's words behind it, or one a line.
fn words(script: &mut Script, shell: &Shell, words: &[Vec<Token>], is_tall: bool, before: usize) {
    let parts = words.iter().flatten();
    let width: usize = parts.map(|part| part.text.chars().count() + 1).sum();
    let is_list = words.len() > 1 || is_tall;
    let is_broken = is_list && (words.len() > 1 && is_tall || width + before > WIDTH);
    for word in words {
        if is_broken {
            resume(script, shell, 2);
        } else {
            script.push(Kind::Space, " ");
        }
        (shell.word)(script, word);
    }
}

/// Starts a flag on a line of its own.
pub(super) fn start(script: &mut Script, shell: &Shell, name: &'static str) {
    resume(script, shell, 1);
    script.push(Kind::Flag, name);
}

/// Goes on in the next line.
fn resume(script: &mut Script, shell: &Shell, depth: usize) {
    script.push(Kind::Punct, shell.resume);
    script.line(depth);
}

/// Beyond about this width, a list's words stand one a line.
const WIDTH: usize = 80;
