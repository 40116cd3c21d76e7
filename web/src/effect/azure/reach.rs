//! What is reached through the annex, which is fetched first where it is not there yet.

use yew::platform::spawn_local;

use super::tell;
use crate::annex::{Annex, annex, fetch};
use crate::scene::Scene;
use crate::state::azure::{Happening, Part};

/// Opens the way in.
pub fn open_door(scene: &Scene) {
    tell(&scene.dispatch, Happening::Open);
    if annex().is_none() {
        reach(scene, Part::Azure, |_, _| {});
    }
}

/// Goes to the Azure in the page's memory.
pub fn try_demo(scene: &Scene) {
    if let Some(annex) = annex() {
        return (annex.demo_tenant)(scene);
    }
    #[cfg(all(split, feature = "demo"))]
    super::demo::prepare();
    reach(scene, Part::Demo, |annex, scene| (annex.demo_tenant)(scene));
}

/// Does something with the annex as soon as it is there, unless nobody waits for it any more.
fn reach(scene: &Scene, part: Part, then: fn(Annex, &Scene)) {
    tell(&scene.dispatch, Happening::Fetching(part));
    let knock = scene.link.knock();
    let scene = scene.clone();
    spawn_local(async move {
        let annex = fetch().await;
        if knock.is_cancelled() {
            return;
        }
        match annex {
            Some(annex) => {
                tell(&scene.dispatch, Happening::Fetched);
                then(annex, &scene);
            }
            None => tell(&scene.dispatch, Happening::Missed(part)),
        }
    });
}
