//! Buttons.

use yew::prelude::*;

use super::{Size, Symbol, icon};

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Framed.
    #[default]
    Plain,
    /// Framed and small.
    Small,
    /// The one that a pane is for.
    Primary,
    /// The same, small.
    SmallPrimary,
    /// Without a frame.
    Quiet,
    /// Without a frame, small, and square: the label is for those who do not see the icon.
    QuietSquare,
    /// Square, 32 px.
    Square,
    /// Small, with a faint frame.
    Chip,
    /// Small, without a frame.
    SmallQuiet,
    /// Small and blue: it mends something.
    Go,
}

impl Look {
    pub(super) const fn classes(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Small => "button small",
            Self::Primary => "button primary",
            Self::SmallPrimary => "button small primary",
            Self::Quiet => "button quiet",
            Self::QuietSquare => "button quiet small square",
            Self::Square => "button quiet square",
            Self::Chip => "button small quiet bordered",
            Self::SmallQuiet => "button small quiet",
            Self::Go => "button small go",
        }
    }

    const fn hides_label(self) -> bool {
        matches!(self, Self::QuietSquare | Self::Square)
    }
}

/// See [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// What it does.
    pub onclick: Callback<()>,
    /// How it looks.
    #[prop_or_default]
    pub look: Look,
    /// A symbol before the label.
    #[prop_or_default]
    pub icon: Option<Symbol>,
    /// It can't be used now, but it can be found.
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that stays pressed.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// Whether the label gives way to the icon on narrow screens.
    #[prop_or_default]
    pub narrow: bool,
    /// Another class, for its place.
    #[prop_or_default]
    pub class: Classes,
}

/// A button. One that can't be used now stays in the order of focus and says so.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = (!props.disabled).then(|| {
        let act = props.onclick.clone();
        Callback::from(move |_: MouseEvent| act.emit(()))
    });
    let hidden = props.look.hides_label();
    let class = match (hidden, props.narrow) {
        (true, _) => Some("unseen"),
        (_, true) => Some("narrow-unseen"),
        _ => None,
    };
    html! {
        <button type="button" class={classes!(props.look.classes(), props.class.clone())} {onclick}
            title={hidden.then(|| props.label.clone())}
            aria-disabled={props.disabled.then_some("true")}
            aria-pressed={props.pressed.map(|pressed| if pressed { "true" } else { "false" })}>
            if let Some(symbol) = props.icon { { icon(symbol, Size::Full) } }
            <span {class}>{ &props.label }</span>
        </button>
    }
}
