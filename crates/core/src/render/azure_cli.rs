//! `az sig image-version create`, for bash.

use super::{Page, cloud};
use crate::payload::Payload;
use crate::script::{Kind, Script, Token, bash};
use crate::table::az::{FLAGS, TOOL, Words};

/// Writes the command, a flag a line.
pub(super) fn write(payload: &Payload, page: &mut Page) {
    let script = &mut page.script;
    script.push(Kind::Command, "az sig image-version create");
    for flag in FLAGS {
        let mut words = Words::default();
        (flag.write)(payload, &mut words);
        page.notes.append(&mut words.notes);
        if let [name, ..] = flag.names
            && !words.words.is_empty()
        {
            self::flag(script, name, &words.words, flag.is_tall);
        }
    }
    script.push(Kind::Space, "\n");
    page.notes.extend(TOOL.lacking(payload));
    page.notes.extend(cloud(payload, "az cloud set --name"));
}

/// Writes a flag on a line of its own.
fn flag(script: &mut Script, name: &'static str, words: &[Vec<Token>], is_tall: bool) {
    start(script, name);
    let parts = words.iter().flatten();
    let width: usize = parts.map(|part| part.text.chars().count() + 1).sum();
    let is_list = words.len() > 1 || is_tall;
    let is_broken = is_list && (words.len() > 1 && is_tall || width + name.len() > WIDTH);
    for word in words {
        if is_broken {
            resume(script, 2);
        } else {
            script.push(Kind::Space, " ");
        }
        bash::word(script, word);
    }
}

/// Starts a flag on a line of its own.
pub(super) fn start(script: &mut Script, name: &'static str) {
    resume(script, 1);
    script.push(Kind::Flag, name);
}

/// Goes on in the next line.
fn resume(script: &mut Script, depth: usize) {
    script.push(Kind::Punct, " \\");
    script.line(depth);
}

/// Beyond about this width, a list's words stand one a line.
const WIDTH: usize = 80;
