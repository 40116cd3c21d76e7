//! A section of the form: a heading, perhaps with a reason, and what belongs under it.

use yew::prelude::*;

/// See [`Section`].
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The heading's id.
    pub id: &'static str,
    /// The heading.
    pub title: AttrValue,
    /// Its role, when it is no landmark.
    #[prop_or_default]
    pub role: Option<&'static str>,
    /// Said beside the heading.
    #[prop_or_default]
    pub aside: Option<AttrValue>,
    /// The word of the button that gives the reason, and the reason.
    #[prop_or_default]
    pub why: Option<(AttrValue, AttrValue)>,
    /// What stands at the end of the heading's line.
    #[prop_or_default]
    pub end: Html,
    /// The rest.
    pub children: Html,
}

/// A section. Its reason opens in place.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let open = use_state(|| false);
    let reason = format!("{}-why", props.id);
    let onclick = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    html! {
        <section class="section" role={props.role} aria-labelledby={props.id}>
            <header>
                <h2 id={props.id}>{ &props.title }</h2>
                if let Some((word, _)) = &props.why {
                    <button type="button" class="why" {onclick} aria-controls={reason.clone()}
                        aria-expanded={if *open { "true" } else { "false" }}>{ word }</button>
                }
                if let Some(aside) = &props.aside { <span class="aside">{ aside }</span> }
                { props.end.clone() }
            </header>
            if let Some((_, why)) = &props.why {
                <p class="reason" id={reason} hidden={!*open}>{ why }</p>
            }
            { props.children.clone() }
        </section>
    }
}
