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

/// A button. One that can't be used now stays in the order of focus and says so.
#[derive(Debug)]
pub struct Button {
    label: AttrValue,
    onclick: Callback<()>,
    look: Look,
    icon: Option<Symbol>,
    disabled: bool,
    pressed: Option<bool>,
    narrow: bool,
    class: Classes,
}

impl Button {
    /// What it says, and what it does.
    pub fn new(label: impl Into<AttrValue>, onclick: Callback<()>) -> Self {
        Self {
            label: label.into(),
            onclick,
            look: Look::default(),
            icon: None,
            disabled: false,
            pressed: None,
            narrow: false,
            class: Classes::new(),
        }
    }

    /// How it looks.
    #[must_use]
    pub const fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// A symbol before the label.
    #[must_use]
    pub const fn icon(mut self, icon: Symbol) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Whether it can't be used now, though it can be found.
    #[must_use]
    pub const fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// For a button that stays pressed.
    #[must_use]
    pub const fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = Some(pressed);
        self
    }

    /// The label gives way to the icon on narrow screens.
    #[must_use]
    pub const fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// Another class, for its place.
    #[must_use]
    pub fn class(mut self, class: &'static str) -> Self {
        self.class.push(class);
        self
    }

    /// The button itself.
    pub fn show(self) -> Html {
        let Self { label, onclick, .. } = self;
        let hidden = self.look.hides_label();
        let onclick = (!self.disabled).then(|| onclick.reform(|_: MouseEvent| ()));
        let class = match (hidden, self.narrow) {
            (true, _) => Some("unseen"),
            (_, true) => Some("narrow-unseen"),
            _ => None,
        };
        html! {
            <button type="button" class={classes!(self.look.classes(), self.class)} {onclick}
                title={hidden.then(|| label.clone())}
                aria-disabled={self.disabled.then_some("true")}
                aria-pressed={self.pressed.map(|pressed| if pressed { "true" } else { "false" })}>
                if let Some(symbol) = self.icon { { icon(symbol, Size::Full) } }
                <span {class}>{ label }</span>
            </button>
        }
    }
}
