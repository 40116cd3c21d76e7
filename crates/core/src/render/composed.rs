//! What Terraform and Packer make of letters and their marks: both keep every string in normal form C,
//! however it is written.
//!
//! Source: "HCL Native Syntax Specification", under "Strings"; Unicode Standard Annex 15.

mod class;

use self::class::class;
use super::Page;
use crate::finding::Message;
use crate::payload::{Member, Tree};
use crate::table::feature::refusal;
use crate::table::note;

/// Says which texts come to be others.
pub(super) fn notes(tool: &str, members: &[Member], page: &mut Page) {
    let notes = &mut page.notes;
    Tree::Object(members.to_vec()).each_text(&mut |text, place| {
        if is_changed(text) {
            notes.push(refusal(place, Message::new(&note::COMPOSED, [text, tool])));
        }
    });
}

fn is_changed(text: &str) -> bool {
    let mut pairs = text.chars().zip(text.chars().skip(1));
    text.contains(is_other) || pairs.any(|(one, next)| is_pair(one, next) || is_moved(one, next))
}

/// Whether a character is never in normal form C, or is a mark that seldom stays by itself.
const fn is_other(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{345}'
            | '\u{374}'
            | '\u{37e}'
            | '\u{387}'
            | '\u{653}'..='\u{655}'
            | '\u{958}'..='\u{95f}'
            | '\u{9dc}' | '\u{9dd}' | '\u{9df}'
            | '\u{a33}' | '\u{a36}' | '\u{a59}'..='\u{a5b}' | '\u{a5e}'
            | '\u{b5c}' | '\u{b5d}'
            | '\u{f43}' | '\u{f4d}' | '\u{f52}' | '\u{f57}' | '\u{f5c}' | '\u{f69}'
            | '\u{f73}' | '\u{f75}' | '\u{f76}' | '\u{f78}' | '\u{f81}'
            | '\u{f93}' | '\u{f9d}' | '\u{fa2}' | '\u{fa7}' | '\u{fac}' | '\u{fb9}'
            | '\u{1161}'..='\u{1175}'
            | '\u{11a8}'..='\u{11c2}'
            | '\u{1f71}' | '\u{1f73}' | '\u{1f75}' | '\u{1f77}' | '\u{1f79}' | '\u{1f7b}'
            | '\u{1f7d}' | '\u{1fbb}' | '\u{1fbe}' | '\u{1fc9}' | '\u{1fcb}' | '\u{1fd3}'
            | '\u{1fdb}' | '\u{1fe3}' | '\u{1feb}' | '\u{1fee}' | '\u{1fef}' | '\u{1ff9}'
            | '\u{1ffb}' | '\u{1ffd}'
            | '\u{2000}' | '\u{2001}'
            | '\u{2126}'
            | '\u{212a}' | '\u{212b}'
            | '\u{2329}' | '\u{232a}'
            | '\u{2adc}'
            | '\u{3099}' | '\u{309a}'
            | '\u{f900}'..='\u{fad9}'
            | '\u{fb1d}'..='\u{fb4e}'
            | '\u{1d15e}'..='\u{1d164}'
            | '\u{1d1bb}'..='\u{1d1c0}'
            | '\u{2f800}'..='\u{2fa1d}'
    )
}

/// Whether two marks change places.
fn is_moved(mark: char, next: char) -> bool {
    let next = class(next);
    next != 0 && class(mark) > next
}

/// Whether two characters become one: marks of Indic scripts, which elsewhere stay by themselves.
const fn is_pair(letter: char, mark: char) -> bool {
    matches!(
        (letter, mark),
        ('\u{928}' | '\u{930}' | '\u{933}', '\u{93c}')
            | ('\u{9c7}', '\u{9be}' | '\u{9d7}')
            | ('\u{b47}', '\u{b3e}' | '\u{b56}' | '\u{b57}')
            | ('\u{b92}', '\u{bd7}')
            | ('\u{bc6}', '\u{bbe}' | '\u{bd7}')
            | ('\u{bc7}', '\u{bbe}')
            | ('\u{c46}', '\u{c56}')
            | ('\u{cbf}' | '\u{cca}', '\u{cd5}')
            | ('\u{cc6}', '\u{cc2}' | '\u{cd5}' | '\u{cd6}')
            | ('\u{d46}', '\u{d3e}' | '\u{d57}')
            | ('\u{d47}', '\u{d3e}')
            | ('\u{dd9}', '\u{dca}' | '\u{dcf}' | '\u{ddf}')
            | ('\u{ddc}', '\u{dca}')
            | ('\u{1025}', '\u{102e}')
            | ('\u{1b05}'..='\u{1b42}', '\u{1b35}')
            | ('\u{11099}' | '\u{1109b}' | '\u{110a5}', '\u{110ba}')
            | ('\u{11131}' | '\u{11132}', '\u{11127}')
            | ('\u{11347}', '\u{1133e}' | '\u{11357}')
            | ('\u{114b9}', '\u{114b0}' | '\u{114ba}' | '\u{114bd}')
            | ('\u{115b8}' | '\u{115b9}', '\u{115af}')
            | ('\u{11935}', '\u{11930}')
    )
}
