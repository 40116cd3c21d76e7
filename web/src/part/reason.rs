//! Why a rule is one: its page, in place.

use gallery_seal::Language;
use yew::prelude::*;

use crate::effect::{self, Home};
use crate::markdown::{Block, Span, blocks};
use crate::text;

/// See [`Reason`].
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// Where it is drawn.
    pub home: Home,
    /// Its id.
    pub id: AttrValue,
    /// The id of the item of a list that it is in.
    pub item: AttrValue,
    /// The rule's slug.
    pub rule: AttrValue,
    /// The language of the page.
    pub language: Language,
}

/// The page of a rule, fetched once: for another rule or language there is another one. A word
/// stands for it meanwhile.
#[component]
pub fn Reason(props: &ReasonProps) -> Html {
    let page = use_state(|| None::<Option<String>>);
    {
        let (home, setter) = (props.home.clone(), page.setter());
        let (rule, language) = (props.rule.clone(), props.language);
        use_effect_with((), move |()| {
            yew::platform::spawn_local(async move {
                setter.set(Some(effect::page(&home, &rule, language).await));
            });
        });
    }
    {
        let (home, item) = (props.home.clone(), props.item.clone());
        use_effect_with(page.is_some(), move |_| effect::show(&home, &item));
    }
    let said = match &*page {
        None => Some(&text::PAGE_COMING),
        Some(None) => Some(&text::PAGE_MISSING),
        Some(Some(_)) => None,
    };
    let said = said.map(|said| text::say(said, props.language));
    let page = page.as_ref().and_then(Option::as_deref).unwrap_or_default();
    html! {
        <div class="page" id={props.id.clone()}>
            <p role="status">{ said }</p>
            { for blocks(page).iter().map(block) }
        </div>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Title(title) => html! { <h3>{ for title.iter().map(span) }</h3> },
        Block::Heading(heading) => html! { <h4>{ for heading.iter().map(span) }</h4> },
        Block::Paragraph(line) => html! { <p>{ for line.iter().map(span) }</p> },
        Block::Code(code) => html! { <pre><code>{ code }</code></pre> },
    }
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { text } },
        Span::Code(code) => html! { <code>{ code }</code> },
        Span::Emphasis(text) => html! { <em>{ text }</em> },
        Span::Strong(text) => html! { <strong>{ text }</strong> },
    }
}
