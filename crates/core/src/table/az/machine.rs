//! The flags of `az vm create` and `az vmss create`.
//!
//! Source: `azure/cli/command_modules/vm/{_params,_validators,_vm_utils}.py` of azure-cli 2.91.0.

use super::{Flag, Words};
use crate::coverage::sorted;
use crate::finding::Message;
use crate::payload::{DataDisk, Machine};
use crate::table::feature::{refusal, target};
use crate::table::note;

/// What the machine is called.
pub(crate) const VM_NAME: &[Flag<Machine>] = &[Flag {
    names: &["--name", "-n"],
    is_tall: false,
    write: |_, words| words.wanted("<vm-name>"),
}];

/// What the scale set is called, and how its machines are run.
pub(crate) const SET_NAME: &[Flag<Machine>] = &[
    Flag {
        names: &["--name", "-n"],
        is_tall: false,
        write: |_, words| words.wanted("<scale-set-name>"),
    },
    Flag {
        names: &["--orchestration-mode"],
        is_tall: false,
        write: |_, words| words.fixed("Uniform"),
    },
];

/// Where they lie.
pub(crate) const PLACE: &[Flag<Machine>] = &[
    Flag {
        names: &["--subscription"],
        is_tall: false,
        write: |machine, words| words.text(&machine.address.subscription),
    },
    Flag {
        names: &["--resource-group", "-g"],
        is_tall: false,
        write: |machine, words| words.text(&machine.address.resource_group),
    },
];

/// What virtual machines and scale sets are both told.
pub(crate) const MACHINE: &[Flag<Machine>] = &[
    Flag {
        names: &["--location", "-l"],
        is_tall: false,
        write: |machine, words| words.text(&machine.region.name),
    },
    Flag {
        names: &["--image"],
        is_tall: false,
        write: |machine, words| {
            let id = words.id(&machine.image, &[]);
            words.push(vec![id], Some(&machine.image));
        },
    },
    Flag {
        names: &["--os-disk-encryption-set"],
        is_tall: false,
        write: |machine, words| {
            if let Some(set) = machine.os_set() {
                let part = words.reference(set, &[]);
                words.push(vec![part], Some(&set.id));
            }
        },
    },
    Flag {
        names: &["--data-disk-encryption-sets"],
        is_tall: true,
        write: data_disk_sets,
    },
    Flag {
        names: &["--security-type"],
        is_tall: false,
        write: |machine, words| {
            if machine.confidential_vm().is_some() {
                words.fixed("ConfidentialVM");
            }
        },
    },
    Flag {
        names: &["--os-disk-security-encryption-type"],
        is_tall: false,
        write: |machine, words| {
            let kind = machine.security_encryption_type();
            words.choice(kind.as_ref(), SECURITY);
        },
    },
    Flag {
        names: &["--os-disk-secure-vm-disk-encryption-set"],
        is_tall: false,
        write: |machine, words| {
            let Some(set) = machine.confidential_vm().and_then(|vm| vm.set.as_ref()) else {
                return;
            };
            let kind = machine.security_encryption_type();
            if kind.is_some_and(|kind| kind.value != WITH_DISK) {
                words.refuse(&note::STATE_ONLY, &set.typed);
                return;
            }
            let part = words.reference(set, &[]);
            words.push(vec![part], Some(&set.id));
        },
    },
    Flag {
        names: &["--enable-secure-boot"],
        is_tall: false,
        write: protected,
    },
    Flag {
        names: &["--enable-vtpm"],
        is_tall: false,
        write: protected,
    },
    Flag {
        names: &["--specialized"],
        is_tall: false,
        write: |machine, words| {
            if machine.is_specialized {
                words.fixed("true");
            }
        },
    },
    Flag {
        names: &["--admin-username"],
        is_tall: false,
        write: |machine, words| {
            if !machine.is_specialized {
                words.wanted("<user-name>");
            }
        },
    },
];

/// For Linux, keys to sign in with are made unless they are there.
pub(crate) const SSH_KEYS: &[Flag<Machine>] = &[Flag {
    names: &["--generate-ssh-keys"],
    is_tall: false,
    write: |_, words| words.nothing(),
}];

const SECURITY: &[&str] = &["VMGuestStateOnly", WITH_DISK, "NonPersistedTPM"];

/// The only one that az takes a set for.
const WITH_DISK: &str = "DiskWithVMGuestState";

fn protected(machine: &Machine, words: &mut Words) {
    if machine.confidential_vm().is_some() {
        words.fixed("true");
    }
}

/// A set for each data disk, by LUN: az puts the disks of an image in the order of their LUNs
/// (`normalize_disk_info`). It takes as many as there are disks, and has no word for a disk without
/// one.
fn data_disk_sets(machine: &Machine, words: &mut Words) {
    let disks = machine.data_disks();
    if disks.is_empty() {
        return;
    }
    let lun_of = |disk: &DataDisk| disk.lun.as_ref().map(|lun| lun.value);
    let luns = sorted(machine.luns.iter().map(|lun| lun.value).collect());
    if luns.is_empty() {
        let place = machine.region.from.key("encryption").key("dataDisks");
        words
            .notes
            .push(target(&place, Message::plain(&note::DISK_ORDER)));
        let luns = sorted(disks.iter().filter_map(lun_of).collect());
        for lun in luns.into_iter().map(Some).chain([None]) {
            for disk in disks.iter().filter(|disk| lun_of(disk) == lun) {
                set(disk, words);
            }
        }
        return;
    }
    for lun in &luns {
        let is_its = |disk: &&DataDisk| lun_of(disk) == Some(*lun);
        if let Some(disk) = disks.iter().find(is_its) {
            set(disk, words);
        } else {
            let region = &machine.region.name.value;
            let message = Message::new(&note::EVERY_DISK, [&lun.to_string(), region]);
            words.notes.push(refusal(&machine.region.from, message));
        }
    }
    for disk in &disks {
        if !luns.iter().any(|lun| lun_of(disk) == Some(*lun)) {
            words.refuse(&note::NO_SUCH_DISK, &disk.set.typed);
        }
    }
}

fn set(disk: &DataDisk, words: &mut Words) {
    let part = words.reference(&disk.set, &[]);
    words.push(vec![part], Some(&disk.set.id));
}
