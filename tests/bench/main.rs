//! How long the core takes, and how that grows. Figures are ratios within one run.

#![expect(clippy::print_stdout, reason = "its figures are what it is for")]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use gallery_seal::fact::{DiskEncryptionSet, Facts, SourceFacts};
use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::spec::{
    DataDiskEncryption, DiskEncryption, Encryption, ImageVersionSpec, Integer, TargetRegion,
    from_json,
};
use gallery_seal::value::Cloud;
use gallery_seal::{check, coverage, regions, render};

/// The most that a cell of the largest spec may cost, against one of a spec a quarter its size.
const GROWTH: f64 = 1.6;

fn main() -> ExitCode {
    let article = include_str!("../cases/article-powershell/spec.json");
    let article: ImageVersionSpec = from_json(article).unwrap_or_default();
    let none = Facts::default();
    println!("the article's example");
    row("check", time(|| check(&article, &none)), 6);
    row("coverage", time(|| coverage(&article, &none)), 6);
    row("render, Azure CLI", time(|| cli(&article)), 6);

    let sizes = [15, 30, 60].map(|count| (count, sealed(count)));
    // In turns: what slows the machine for a while slows all of them.
    let mut checks = [Duration::MAX; 3];
    for _ in 0..RUNS {
        for ((_, (spec, facts)), fastest) in sizes.iter().zip(&mut checks) {
            *fastest = once(|| check(spec, facts)).min(*fastest);
        }
    }
    let mut costs = Vec::new();
    for ((count, (spec, facts)), checked) in sizes.iter().zip(checks) {
        let cells = u32::try_from(count * DISKS).unwrap_or(u32::MAX);
        println!("{count} regions × {DISKS} disks, every set a fact");
        row("check", checked, cells);
        row("coverage", time(|| coverage(spec, facts)), cells);
        row("render, Azure CLI", time(|| cli(spec)), cells);
        costs.push(checked.as_secs_f64() / f64::from(cells));
    }
    let (Some(least), Some(most)) = (costs.first(), costs.last()) else {
        return ExitCode::FAILURE;
    };
    let growth = most / least;
    println!("check: a cell of 60 regions costs {growth:.2} times one of 15; at most {GROWTH}");
    if growth <= GROWTH {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

const DISKS: usize = 64;

/// The OS disk and 63 data disks under keys of their own in every region, all known to exist.
fn sealed(count: usize) -> (ImageVersionSpec, Facts) {
    let id = |region: &str, disk: usize| {
        format!(
            "/subscriptions/{SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute\
             /diskEncryptionSets/des-{region}-{disk}"
        )
    };
    let names = regions(Cloud::Public).iter().map(|region| region.name);
    let names: Vec<&str> = names.take(count).collect();
    let luns = || (0..DISKS - 1).filter_map(|lun| i32::try_from(lun).ok().map(Integer::from));
    let target_regions = names.iter().map(|name| TargetRegion {
        name: (*name).to_owned(),
        replicas: Some(Integer(1)),
        encryption: Some(Encryption {
            os_disk: Some(DiskEncryption {
                disk_encryption_set: id(name, DISKS),
                confidential_vm: None,
            }),
            data_disks: luns()
                .zip(0..)
                .map(|(lun, disk)| DataDiskEncryption {
                    lun: Some(lun),
                    disk_encryption_set: id(name, disk),
                    confidential_vm: None,
                })
                .collect(),
        }),
        ..TargetRegion::default()
    });
    let spec = ImageVersionSpec {
        subscription_id: SUBSCRIPTION.to_owned(),
        resource_group: "rg".to_owned(),
        gallery: "gallery".to_owned(),
        definition: "definition".to_owned(),
        version: "1.0.0".to_owned(),
        location: names.first().copied().unwrap_or_default().to_owned(),
        target_regions: target_regions.collect(),
        ..ImageVersionSpec::default()
    };
    let sets = names.iter().flat_map(|name| {
        (0..=DISKS).map(move |disk| DiskEncryptionSet {
            id: id(name, disk),
            location: (*name).to_owned(),
            encryption_type: "EncryptionAtRestWithCustomerKey".to_owned(),
            provisioning_state: "Succeeded".to_owned(),
            ..DiskEncryptionSet::default()
        })
    });
    let facts = Facts {
        disk_encryption_sets: sets.collect(),
        disk_encryption_sets_complete: Some(true),
        source: Some(SourceFacts {
            data_disk_luns: Some(luns().collect()),
            ..SourceFacts::default()
        }),
        ..Facts::default()
    };
    (spec, facts)
}

fn cli(spec: &ImageVersionSpec) -> Option<usize> {
    let options = RenderOptions::default();
    let rendering = render(spec, Task::ImageVersion, Format::AzureCli, &options)?;
    Some(rendering.script.tokens().len())
}

/// The shortest of several runs: what disturbs a run only makes it longer.
fn time<T>(mut work: impl FnMut() -> T) -> Duration {
    let runs = (0..RUNS).map(|_| once(&mut work));
    runs.min().unwrap_or_default()
}

fn once<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn row(name: &str, time: Duration, cells: u32) {
    println!("  {name:<20}{time:>12.1?}{:>12.1?} a cell", time / cells);
}

const RUNS: usize = 15;
const SUBSCRIPTION: &str = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8";
