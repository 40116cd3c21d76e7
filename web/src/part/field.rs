//! What every field has: an id, a width, and a line below it.

use gallery_seal::finding::{Pointer, Rule, Severity};
use yew::prelude::*;

use super::finding::why_id;
use super::{Size, Symbol, glyph, icon, prose};
use crate::effect;
use crate::scene::Scene;
use crate::state::Action;
use crate::text;

/// How many of twelve columns a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its number of columns")]
pub enum Width {
    Three,
    #[default]
    Four,
    Five,
    Six,
    Eight,
    Twelve,
}

impl Width {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Three => "w3",
            Self::Four => "w4",
            Self::Five => "w5",
            Self::Six => "w6",
            Self::Eight => "w8",
            Self::Twelve => "w12",
        }
    }
}

/// The id of a field's control.
#[must_use]
pub fn id_of(place: &Pointer) -> AttrValue {
    format!("at{}", place.as_str().replace('/', "-")).into()
}

/// What is to be said at a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Its number among the findings.
    pub index: usize,
    /// Its rule, and its place.
    pub why: (Rule, Pointer),
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: AttrValue,
    /// What to do.
    pub help: Option<AttrValue>,
}

impl Problem {
    /// The worst that is found at a place.
    #[must_use]
    pub fn at(scene: &Scene, place: &Pointer) -> Option<Self> {
        let (index, finding) = scene.worst_at(place)?;
        let said = finding.in_language(scene.language());
        Some(Self {
            index,
            why: (finding.rule, finding.path.clone()),
            severity: said.severity,
            message: said.message.into(),
            help: said.help.map(AttrValue::from),
        })
    }

    /// Whether the field is invalid.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The button beside a field's label that opens the page of the rule: below the finding in the
/// list, where the focus goes. Always one node: Yew would make the control before it anew, and whoever
/// types in it would lose their place.
pub(super) fn why(scene: &Scene, problem: Option<&Problem>) -> Html {
    let Some(Problem { index, why, .. }) = problem.cloned() else {
        return html! {};
    };
    let rule = why.0.slug();
    let onclick = {
        let scene = scene.clone();
        move |_: MouseEvent| {
            scene.act(Action::Why(Some(why.clone())));
            effect::focus(&scene.home, &why_id(index));
        }
    };
    html! {
        <button type="button" class="why" {onclick}>
            { scene.say(&text::WHY) }<span class="unseen">{ " " }{ rule }</span>
        </button>
    }
}

/// A lock beside the label of a field that the owner's policy holds.
pub(super) fn governed(scene: &Scene, place: &Pointer) -> Option<Html> {
    scene.is_governed(place).then(|| {
        html! {
            <span class="governed" title={scene.say(&text::GOVERNED)}>
                { icon(Symbol::Lock, Size::Tiny) }
                <span class="unseen">{ " " }{ scene.say(&text::GOVERNED) }</span>
            </span>
        }
    })
}

/// The line below a field. Its room is always kept; a longer message opens over what is below.
/// `id` is what the control names as its description.
pub(super) fn below(id: AttrValue, problem: Option<&Problem>) -> Html {
    let Some(problem) = problem else {
        return html! {};
    };
    let class = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    html! {
        <div class={classes!("below", class)} {id}>
            { glyph(Symbol::severity(problem.severity), Size::Tiny, Some(super::tone(problem.severity))) }
            <p>{ prose(&problem.message) }</p>
            if let Some(help) = &problem.help { <p class="help">{ prose(help) }</p> }
        </div>
    }
}
