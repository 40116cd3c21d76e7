//! Which image version it is.

use yew::prelude::*;

use crate::part::{Entry, Section, Width};
use crate::scene::{Scene, at};
use crate::text;

/// Subscription, group, gallery, definition, version, home region.
pub(super) fn identity(scene: &Scene) -> Html {
    let spec = &scene.state.spec;
    let fields = [
        (
            "/subscriptionId",
            &text::SUBSCRIPTION,
            &spec.subscription_id,
            &text::SUBSCRIPTION_EXAMPLE,
            Width::Five,
        ),
        (
            "/resourceGroup",
            &text::RESOURCE_GROUP,
            &spec.resource_group,
            &text::RESOURCE_GROUP_EXAMPLE,
            Width::Four,
        ),
        (
            "/location",
            &text::HOME_REGION,
            &spec.location,
            &text::REGION_EXAMPLE,
            Width::Three,
        ),
        (
            "/gallery",
            &text::GALLERY,
            &spec.gallery,
            &text::GALLERY_EXAMPLE,
            Width::Five,
        ),
        (
            "/definition",
            &text::DEFINITION,
            &spec.definition,
            &text::DEFINITION_EXAMPLE,
            Width::Four,
        ),
        (
            "/version",
            &text::VERSION,
            &spec.version,
            &text::VERSION_EXAMPLE,
            Width::Three,
        ),
    ];
    let fields = fields.map(|(path, label, value, example, width)| {
        let list = (path == "/location").then_some("regions");
        html! {
            <Entry scene={scene.clone()} at={at(path)} label={scene.say(label)} value={value.clone()}
                {example} {list} {width} />
        }
    });
    let kept = scene.is_kept.then(|| {
        html! { <span class="aside push wide-only">{ scene.say(&text::DRAFT_KEPT) }</span> }
    });
    let kept = kept.unwrap_or_default();
    html! {
        <Section role={scene.home.role()} id="h-version" title={scene.say(&text::IMAGE_VERSION)} end={kept}>
            <div class="fields">{ for fields }</div>
        </Section>
    }
}
