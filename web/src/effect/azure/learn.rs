//! The check against Azure. It only reads.

use std::rc::Rc;

use gallery_seal::fact::Facts;
use yew::platform::spawn_local;

use super::session::Call;
use crate::scene::Scene;
use crate::state::Action;
use crate::state::azure::Happening;
use crate::text;

/// Learns what the rules want to know of the spec. It only reads.
pub fn check(scene: &Scene) {
    let Some(caller) = Call::new(scene) else {
        return;
    };
    spawn_local(async move {
        learn(&caller).await;
    });
}

/// What is known now: what Azure said, and what a person said where Azure did not.
pub(super) async fn learn(caller: &Call) -> Facts {
    caller.tell(Happening::Anew);
    caller.tell(Happening::Asking(&text::ASKING_FACTS));
    let today = &caller.facts.today;
    let gathered = caller.session.client.gather(&caller.spec, today).await;
    let (new, old) = (&gathered.facts, &caller.facts);
    let has_sets =
        !new.disk_encryption_sets.is_empty() || new.disk_encryption_sets_complete == Some(true);
    let sets = if has_sets { new } else { old };
    let versions = if new.existing_versions.is_empty() {
        old
    } else {
        new
    };
    let facts = Facts {
        definition: new.definition.clone().or_else(|| old.definition.clone()),
        gallery: new.gallery.clone().or_else(|| old.gallery.clone()),
        source: new.source.clone().or_else(|| old.source.clone()),
        disk_encryption_sets: sets.disk_encryption_sets.clone(),
        disk_encryption_sets_complete: sets.disk_encryption_sets_complete,
        existing_versions: versions.existing_versions.clone(),
        today: today.clone(),
    };
    caller.act(Action::Know(Box::new(facts.clone())));
    caller.tell(Happening::Checked(Rc::new(gathered)));
    facts
}
