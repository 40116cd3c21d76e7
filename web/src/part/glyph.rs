//! Drawn symbols: seals, severities and actions, from one sprite.

use gallery_seal::finding::Severity;
use yew::prelude::*;

use super::sprite::sprite;

/// A symbol of the sprite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of `symbols.svg`")]
pub enum Symbol {
    CustomerKey,
    Double,
    Confidential,
    PlatformKey,
    Unknown,
    Error,
    Warning,
    Note,
    Done,
    Down,
    Right,
    Close,
    Copy,
    Download,
    Undo,
    Redo,
    Wrap,
    FillDown,
    FillRight,
    Link,
    Theme,
    Blank,
    Sample,
    Lock,
    Azure,
    Demo,
    Moving,
    Mark,
}

impl Symbol {
    /// The symbol of a severity: octagon, triangle, ring.
    #[must_use]
    pub const fn severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Info => Self::Note,
        }
    }

    const fn address(self) -> &'static str {
        match self {
            Self::CustomerKey => "#seal-customer-key",
            Self::Double => "#seal-double",
            Self::Confidential => "#seal-confidential",
            Self::PlatformKey => "#seal-platform-key",
            Self::Unknown => "#seal-unknown",
            Self::Error => "#error",
            Self::Warning => "#warning",
            Self::Note => "#note",
            Self::Done => "#done",
            Self::Down => "#down",
            Self::Right => "#right",
            Self::Close => "#close",
            Self::Copy => "#copy",
            Self::Download => "#download",
            Self::Undo => "#undo",
            Self::Redo => "#redo",
            Self::Wrap => "#wrap",
            Self::FillDown => "#fill-down",
            Self::FillRight => "#fill-right",
            Self::Link => "#link",
            Self::Theme => "#theme",
            Self::Blank => "#blank",
            Self::Sample => "#sample",
            Self::Lock => "#lock",
            Self::Azure => "#azure",
            Self::Demo => "#demo",
            Self::Moving => "#moving",
            Self::Mark => "#mark",
        }
    }
}

/// How large a glyph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// 20 px, in the matrix.
    #[default]
    Full,
    /// 16 px, beside text.
    Small,
    /// 14 px, beside small text.
    Tiny,
}

/// A filled symbol; the words beside it say the same. `tone` is the class of its colour.
pub fn glyph(symbol: Symbol, size: Size, tone: Option<&'static str>) -> Html {
    let size = match size {
        Size::Full => None,
        Size::Small => Some("small"),
        Size::Tiny => Some("tiny"),
    };
    drawn(classes!("glyph", size, tone), symbol)
}

/// A symbol in outline, for what can be done.
pub fn icon(symbol: Symbol, size: Size) -> Html {
    drawn(
        classes!("icon", (size != Size::Full).then_some("tiny")),
        symbol,
    )
}

/// A symbol of the sprite.
pub(super) fn drawn(class: Classes, symbol: Symbol) -> Html {
    html! { <svg {class} aria-hidden="true"><use href={symbol.address()} /></svg> }
}

/// The sprite that all symbols come from: once in a page.
pub fn symbols() -> Html {
    sprite(include_str!("symbols.svg"))
}

/// The class of a severity's colour.
#[must_use]
pub const fn tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "tone-error",
        Severity::Warning => "tone-warning",
        Severity::Info => "tone-note",
    }
}
