//! What the version is made from.

use std::rc::Rc;

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::{Edit, Pointer};
use gallery_seal::language::Bilingual;
use gallery_seal::spec::DataDiskSource;
use gallery_seal::value::SourceKind;
use yew::prelude::*;

use crate::part::{Choice, Entry, Fold, Section, Width};
use crate::scene::{Scene, at};
use crate::text;

/// See [`Source`].
#[derive(Properties, PartialEq)]
pub(super) struct SourceProps {
    pub(super) scene: Scene,
}

/// The kind of source, and what that kind asks for.
#[component]
pub(super) fn Source(props: &SourceProps) -> Html {
    let scene = &props.scene;
    let source = &scene.state.spec.source;
    let mut options = vec![(
        AttrValue::default(),
        AttrValue::from(scene.say(&text::CHOOSE)),
    )];
    options.extend(
        SourceKind::ALL.map(|kind| (kind.name().into(), scene.say(kind_word(kind)).into())),
    );
    let also = {
        let spec = Rc::clone(&scene.state.spec);
        Callback::from(move |kind: String| change_kind(&spec, &kind))
    };
    let kind = SourceKind::from_name(&source.kind);
    let aside = kind.map(|kind| AttrValue::from(scene.say(kind_about(kind))));
    html! {
        <Section id="h-source" title={scene.say(&text::SOURCE)} {aside}>
            <div class="fields">
                <Choice scene={scene.clone()} at={at("/source/kind")} label={scene.say(&text::MADE_FROM)}
                    value={source.kind.clone()} {options} {also} width={Width::Four} />
                if source.is_disks() {
                    { disks(scene) }
                } else {
                    <Entry scene={scene.clone()} at={at("/source/id")} label={scene.say(&text::SOURCE_ID)}
                        value={source.id.clone()} example={kind.map(kind_example)} width={Width::Eight} />
                }
            </div>
            if source.is_disks() {
                <Fold title={scene.say(&text::VHDS_AND_CACHING)} slight={true}>
                    { for each_disk(scene).map(|(place, name, disk)| details(scene, &place, &name, &disk)) }
                </Fold>
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
                <Choice scene={scene.clone()} at={place.key("hostCaching")} label={scene.say(&text::HOST_CACHING)}
                    value={disk.host_caching.clone()} {options} width={Width::Three} />
            </div>
        </div>
    }
}

/// Another kind of source keeps the LUNs that were known: the matrix keeps its columns.
fn change_kind(spec: &ImageVersionSpec, kind: &str) -> Vec<Edit> {
    let set = Edit::set(at("/source/kind"), kind);
    let known: Vec<_> = spec.source.luns().collect();
    let to_disks = kind == SourceKind::Disks.name();
    if to_disks == spec.source.is_disks() {
        return vec![set];
    }
    let (list, has): (&str, Vec<_>) = if to_disks {
        let has = spec.source.data_disks.iter().filter_map(|disk| disk.lun);
        ("/source/dataDisks", has.collect())
    } else {
        ("/source/dataDiskLuns", spec.source.data_disk_luns.clone())
    };
    let missing = known.into_iter().filter(|lun| !has.contains(lun));
    let added: Vec<_> = missing
        .map(|lun| {
            if to_disks {
                serde_json::json!({ "lun": lun })
            } else {
                lun.to_number().into()
            }
        })
        .collect();
    // The data disks' own list holds the LUNs as well; the other way what was typed stays.
    let moved = to_disks.then(|| Edit::remove(at("/source/dataDiskLuns")));
    if added.is_empty() {
        return moved.into_iter().chain([set]).collect();
    }
    // A list that is not there yet is written whole.
    let old = if to_disks {
        serde_json::to_value(&spec.source.data_disks)
    } else {
        serde_json::to_value(&spec.source.data_disk_luns)
    };
    let mut all = match old {
        Ok(serde_json::Value::Array(all)) => all,
        _ => Vec::new(),
    };
    all.extend(added);
    let all = Edit::set(at(list), all);
    moved.into_iter().chain([all, set]).collect()
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
