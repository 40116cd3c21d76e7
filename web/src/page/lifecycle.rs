//! How long the version lives, and how it is replicated.

use yew::prelude::*;

use crate::part::{Entry, Holds, Section, Segment, Segments, Width, check_box};
use crate::scene::{Scene, at};
use crate::text;

/// End of life, replication, and what may be deleted.
pub(super) fn lifecycle(scene: &Scene) -> Html {
    let spec = &scene.state.spec;
    let segments = vec![
        Segment {
            value: "Full",
            label: scene.say(&text::FULL).into(),
            symbol: None,
        },
        Segment {
            value: "Shallow",
            label: scene.say(&text::SHALLOW).into(),
            symbol: None,
        },
    ];
    let mode = if spec.replication_mode.is_empty() {
        "Full"
    } else {
        &spec.replication_mode
    };
    let mode = Segments {
        at: at("/replicationMode"),
        legend: scene.say(&text::REPLICATION).into(),
        value: mode.to_owned().into(),
        segments,
        class: "field w4",
    };
    let checks = [
        (
            "/excludeFromLatest",
            &text::NOT_LATEST,
            spec.exclude_from_latest,
        ),
        (
            "/blockDeletionBeforeEndOfLife",
            &text::BLOCK_DELETION,
            spec.block_deletion_before_end_of_life,
        ),
        (
            "/allowDeletionOfReplicatedLocations",
            &text::ALLOW_DELETION,
            spec.allow_deletion_of_replicated_locations,
        ),
    ];
    let checks = checks.map(|(path, label, value)| {
        html! { { check_box(scene, at(path), scene.say(label), value == Some(true)) } }
    });
    let replicas = scene.number(&at("/replicaCount"), spec.replica_count);
    html! {
        <Section role={scene.home.role()} id="h-life" title={scene.say(&text::LIFECYCLE)}>
            <div class="fields">
                <Entry scene={scene.clone()} at={at("/endOfLifeDate")} label={scene.say(&text::END_OF_LIFE)}
                    value={spec.end_of_life_date.clone()} example={&text::DATE_EXAMPLE} />
                { mode.show(scene) }
                <Entry scene={scene.clone()} at={at("/replicaCount")} label={scene.say(&text::DEFAULT_REPLICAS)}
                    value={replicas} holds={Holds::Number} example={&text::DEFAULT_REPLICAS_EXAMPLE} width={Width::Four} />
                <div class="checks w12">{ for checks }</div>
            </div>
        </Section>
    }
}
