//! A cell of the matrix: how one disk is sealed in one region.

use gallery_seal::coverage::Seal;
use gallery_seal::finding::Severity;
use gallery_seal::language::Bilingual;
use yew::prelude::*;

use super::{Size, Symbol, glyph};
use crate::text;

/// The symbol of a seal.
#[must_use]
pub const fn seal_symbol(seal: Seal) -> Symbol {
    match seal {
        Seal::CustomerKey => Symbol::CustomerKey,
        Seal::PlatformAndCustomerKeys => Symbol::Double,
        Seal::ConfidentialCustomerKey => Symbol::Confidential,
        Seal::PlatformKey => Symbol::PlatformKey,
        Seal::Unknown => Symbol::Unknown,
    }
}

/// The word of a seal.
#[must_use]
pub const fn seal_word(seal: Seal) -> &'static Bilingual {
    match seal {
        Seal::CustomerKey => &text::CUSTOMER_KEY,
        Seal::PlatformAndCustomerKeys => &text::DOUBLE,
        Seal::ConfidentialCustomerKey => &text::CONFIDENTIAL,
        Seal::PlatformKey => &text::PLATFORM_KEY,
        Seal::Unknown => &text::UNKNOWN,
    }
}

/// The name of a seal, for style.
#[must_use]
pub const fn seal_name(seal: Seal) -> &'static str {
    match seal {
        Seal::CustomerKey => "customer-key",
        Seal::PlatformAndCustomerKeys => "double",
        Seal::ConfidentialCustomerKey => "confidential",
        Seal::PlatformKey => "platform-key",
        Seal::Unknown => "unknown",
    }
}

/// The cell at rest: a button, for pressing it begins editing.
#[derive(Clone, Debug, PartialEq)]
pub struct SealCell {
    /// Its id and the place in the spec that it shows.
    pub cell: (AttrValue, AttrValue),
    /// How the disk is sealed.
    pub seal: Seal,
    /// The word for it.
    pub word: AttrValue,
    /// The set's name or id, or what is said instead of one.
    pub set: AttrValue,
    /// What is wrong here, and the id of its finding, if that is shown.
    pub problem: Option<(Severity, AttrValue, Option<AttrValue>)>,
    /// Whether it is the one that the keyboard has.
    pub is_stop: bool,
    /// Its classes: current, lit.
    pub class: Classes,
}

impl SealCell {
    /// The button itself.
    pub fn show(&self) -> Html {
        let (id, place) = self.cell.clone();
        let problem = self.problem.as_ref();
        let title = problem.map_or(&self.set, |(_, message, _)| message).clone();
        html! {
            <button type="button" class={classes!("seal", self.class.clone())} data-seal={seal_name(self.seal)}
                {id} data-at={place} {title} tabindex={if self.is_stop { "0" } else { "-1" }}
                aria-describedby={problem.and_then(|(_, _, finding)| finding.clone())}>
                { glyph(seal_symbol(self.seal), Size::Full, None) }
                if self.seal == Seal::PlatformKey {
                    <span class="word">{ &self.word }</span><span class="set">{ &self.set }</span>
                } else {
                    { set_name(&self.set) }
                    <span class="word">
                        if let Some((severity, ..)) = problem {
                            <svg class={classes!("mark", super::tone(*severity))} aria-hidden="true">
                                <use href={if *severity == Severity::Error { "#error" } else { "#warning" }} />
                            </svg>
                        }
                        <span>{ &self.word }</span>
                    </span>
                }
            </button>
        }
    }
}

/// A set's name, cut in the middle when there is no room: its end tells it from its siblings.
fn set_name(set: &str) -> Html {
    let (head, tail) = cut(set);
    if tail.is_empty() {
        return html! { <span class="set"><span class="head">{ head.to_owned() }</span></span> };
    }
    // Two parts would be read as two words.
    html! {
        <span class="set">
            <span class="unseen">{ [head, tail].concat() }</span>
            <span class="head" aria-hidden="true">{ head.to_owned() }</span><span class="tail" aria-hidden="true">{ tail.to_owned() }</span>
        </span>
    }
}

/// A name's head, which may shrink, and its tail, which may not: from the last dash when that is
/// near, else the last four characters. Of an id only the name is shown.
fn cut(set: &str) -> (&str, &str) {
    let name = set.rsplit('/').find(|part| !part.is_empty()).unwrap_or(set);
    let length = name.chars().count();
    let dash = name.rfind('-').filter(|at| {
        name.get(*at..)
            .is_some_and(|tail| tail.chars().count() <= 6)
    });
    let at = dash.filter(|at| *at > 0).or_else(|| {
        let back = name.char_indices().nth(length.saturating_sub(4));
        back.map(|(at, _)| at).filter(|_| length > 8)
    });
    at.and_then(|at| name.split_at_checked(at))
        .unwrap_or((name, ""))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn the_end_that_tells_names_apart_is_never_cut() {
        assert_eq!(cut("des-westus-os"), ("des-westus", "-os"));
        assert_eq!(cut("des-northeurope"), ("des-northeu", "rope"));
        assert_eq!(cut("/subscriptions/s/x/des-westus-1"), ("des-westus", "-1"));
        assert_eq!(cut("short"), ("short", ""));
        assert_eq!(cut(""), ("", ""));
    }
}
