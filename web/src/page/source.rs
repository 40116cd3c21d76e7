//! What the version is made from.

use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::{Edit, Pointer};
use gallery_seal::json::Json;
use gallery_seal::language::Bilingual;
use gallery_seal::spec::DataDiskSource;
use gallery_seal::value::SourceKind;
use yew::prelude::*;

use crate::part::{Choice, Entry, Section, Width, slight_fold};
use crate::scene::{Scene, at};
use crate::state::Action;
use crate::text;

/// The kind of source, and what that kind asks for.
pub(super) fn source(scene: &Scene) -> Html {
    let source = &scene.state.spec.source;
    let mut options = vec![(
        AttrValue::default(),
        AttrValue::from(scene.say(&text::CHOOSE)),
    )];
    options.extend(
        SourceKind::ALL.map(|kind| (kind.name().into(), scene.say(kind_word(kind)).into())),
    );
    let choosing = {
        let spec = Rc::clone(&scene.state.spec);
        Callback::from(move |kind: String| Action::Edit(change_kind(&spec, &kind)))
    };
    let kind = SourceKind::from_name(&source.kind);
    let aside = kind.map(|kind| AttrValue::from(scene.say(kind_about(kind))));
    html! {
        <Section role={scene.home.role()} id="h-source" title={scene.say(&text::SOURCE)} {aside}>
            <div class="fields">
                { Choice::new(at("/source/kind"), scene.say(&text::MADE_FROM), source.kind.clone(), options)
                    .choosing(choosing).width(Width::Four).show(scene) }
                if source.is_disks() {
                    { disks(scene) }
                } else {
                    <Entry scene={scene.clone()} at={at("/source/id")} label={scene.say(&text::SOURCE_ID)}
                        value={source.id.clone()} example={kind.map(kind_example)} width={Width::Eight} />
                }
            </div>
            if source.is_disks() {
                { slight_fold(scene.say(&text::VHDS_AND_CACHING), html! {
                    { for each_disk(scene).map(|(place, name, disk)| details(scene, &place, &name, &disk)) }
                }) }
            }
        </Section>
    }
}

fn disks(scene: &Scene) -> Html {
    let disks = each_disk(scene).map(|(place, label, disk)| {
        html! {
            <Entry scene={scene.clone()} at={place.key("id")} {label} value={disk.id}
                example={&text::SNAPSHOT_EXAMPLE} width={Width::Four} />
        }
    });
    html! { { for disks } }
}

/// The OS disk, then the data disks: place, name, source.
fn each_disk(scene: &Scene) -> impl Iterator<Item = (Pointer, String, DataDiskSource)> {
    let source = &scene.state.spec.source;
    let os = source.os_disk.clone().unwrap_or_default();
    let os = DataDiskSource {
        lun: None,
        id: os.id,
        uri: os.uri,
        storage_account: os.storage_account,
        host_caching: os.host_caching,
    };
    let first = (
        at("/source/osDisk"),
        scene.say(&text::OS_DISK).to_owned(),
        os,
    );
    let data = source.data_disks.iter().enumerate().map(|(index, disk)| {
        let lun = disk
            .lun
            .map_or_else(|| "?".to_owned(), |lun| lun.to_string());
        (
            at("/source/dataDisks").index(index),
            scene.say_with(&text::LUN, [&lun]),
            disk.clone(),
        )
    });
    std::iter::once(first).chain(data)
}

fn details(scene: &Scene, place: &Pointer, name: &str, disk: &DataDiskSource) -> Html {
    let mut options = vec![(
        AttrValue::default(),
        AttrValue::from(scene.say(&text::NOT_SAID)),
    )];
    options.extend(
        crate::offer::HOST_CACHING
            .iter()
            .map(|word| ((*word).into(), (*word).into())),
    );
    html! {
        <div role="group" aria-label={name.to_owned()}>
            <h3>{ name.to_owned() }</h3>
            <div class="fields">
                <Entry scene={scene.clone()} at={place.key("uri")} label={scene.say(&text::VHD)}
                    value={disk.uri.clone()} example={&text::VHD_EXAMPLE} width={Width::Five} />
                <Entry scene={scene.clone()} at={place.key("storageAccount")} label={scene.say(&text::STORAGE_ACCOUNT)}
                    value={disk.storage_account.clone()} width={Width::Four} />
                { Choice::new(place.key("hostCaching"), scene.say(&text::HOST_CACHING),
                    disk.host_caching.clone(), options)
                    .width(Width::Three).show(scene) }
            </div>
        </div>
    }
}

/// Another kind of source keeps the LUNs that were known: the matrix keeps its columns. What was
/// typed for the disks one by one stays, for a person who comes back to them.
fn change_kind(spec: &ImageVersionSpec, kind: &str) -> Vec<Edit> {
    let source = &spec.source;
    let mut edits = vec![Edit::set(at("/source/kind"), kind)];
    let to_disks = kind == SourceKind::Disks.name();
    if to_disks == source.is_disks() {
        return edits;
    }
    let (list, has): (Pointer, Vec<_>) = if to_disks {
        edits.push(Edit::remove(at("/source/dataDiskLuns")));
        let has = source.data_disks.iter().filter_map(|disk| disk.lun);
        (at("/source/dataDisks"), has.collect())
    } else {
        (at("/source/dataDiskLuns"), source.data_disk_luns.clone())
    };
    if has.is_empty() {
        edits.push(Edit::set(list.clone(), Vec::new()));
    }
    for lun in source.luns().filter(|lun| !has.contains(lun)) {
        let lun = Json::Number(lun.to_number());
        let disk = if to_disks {
            Json::object([("lun", lun)])
        } else {
            lun
        };
        edits.push(Edit::set(list.key("-"), disk));
    }
    edits
}

const fn kind_word(kind: SourceKind) -> &'static Bilingual {
    match kind {
        SourceKind::ManagedImage => &text::MANAGED_IMAGE,
        SourceKind::ImageVersion => &text::OTHER_VERSION,
        SourceKind::VirtualMachine => &text::VIRTUAL_MACHINE,
        SourceKind::CommunityGalleryImage => &text::COMMUNITY_IMAGE,
        SourceKind::Disks => &text::DISKS_AND_SNAPSHOTS,
    }
}

const fn kind_about(kind: SourceKind) -> &'static Bilingual {
    match kind {
        SourceKind::Disks => &text::DISKS_ABOUT,
        _ => &text::SOURCE_ABOUT,
    }
}

const fn kind_example(kind: SourceKind) -> &'static Bilingual {
    match kind {
        SourceKind::ManagedImage | SourceKind::Disks => &text::IMAGE_EXAMPLE,
        SourceKind::ImageVersion => &text::OTHER_VERSION_EXAMPLE,
        SourceKind::VirtualMachine => &text::VM_EXAMPLE,
        SourceKind::CommunityGalleryImage => &text::COMMUNITY_EXAMPLE,
    }
}
