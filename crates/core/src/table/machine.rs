//! ARM's keys of virtual machines and scale sets.
//!
//! Source: `VirtualMachine` and `VirtualMachineScaleSet` of azure-mgmt-compute 39.0.0.

use super::key::{Key, filled, id, members, number, object, text, word};
use crate::finding::Pointer;
use crate::payload::{DataDisk, Expression, Machine, Member, Tree, member};

/// The virtual machine, but for its name.
pub(crate) fn virtual_machine(machine: &Machine) -> Vec<Member> {
    members(VM, machine)
}

/// The scale set, but for its name.
pub(crate) fn scale_set(machine: &Machine) -> Vec<Member> {
    members(SCALE_SET, machine)
}

const VM: &[Key<Machine>] = &[
    Key {
        name: "location",
        write: |machine| text(&machine.region.name),
    },
    Key {
        name: "properties",
        write: |machine| Some(object(VM_PROPERTIES, machine)),
    },
];

const VM_PROPERTIES: &[Key<Machine>] = &[
    Key {
        name: "hardwareProfile",
        write: |_| Some(Tree::Object(vec![member("vmSize", parameter("vmSize"))])),
    },
    Key {
        name: "securityProfile",
        write: security,
    },
    Key {
        name: "storageProfile",
        write: |machine| Some(object(STORAGE, machine)),
    },
    Key {
        name: "osProfile",
        write: |machine| accounts(machine, "computerName", parameter("vmName")),
    },
    Key {
        name: "networkProfile",
        write: |_| {
            let network = Tree::Object(vec![member("id", parameter("networkInterfaceId"))]);
            let list = member("networkInterfaces", Tree::List(vec![network]));
            Some(Tree::Object(vec![list]))
        },
    },
];

const SCALE_SET: &[Key<Machine>] = &[
    Key {
        name: "location",
        write: |machine| text(&machine.region.name),
    },
    Key {
        name: "sku",
        write: |_| {
            Some(Tree::Object(vec![
                member("name", parameter("vmSize")),
                member("capacity", parameter("instanceCount")),
            ]))
        },
    },
    Key {
        name: "properties",
        write: |machine| Some(object(SET_PROPERTIES, machine)),
    },
];

const SET_PROPERTIES: &[Key<Machine>] = &[
    Key {
        name: "orchestrationMode",
        write: |_| Some(Tree::Word("Uniform")),
    },
    Key {
        name: "upgradePolicy",
        write: |_| Some(Tree::Object(vec![member("mode", Tree::Word("Manual"))])),
    },
    Key {
        name: "virtualMachineProfile",
        write: |machine| Some(object(SET_PROFILE, machine)),
    },
];

const SET_PROFILE: &[Key<Machine>] = &[
    Key {
        name: "securityProfile",
        write: security,
    },
    Key {
        name: "storageProfile",
        write: |machine| Some(object(STORAGE, machine)),
    },
    Key {
        name: "osProfile",
        write: |machine| accounts(machine, "computerNamePrefix", parameter("scaleSetName")),
    },
    Key {
        name: "networkProfile",
        write: |_| {
            let of = |key, value| Tree::Object(vec![member(key, value)]);
            let named = |properties| {
                Tree::Object(vec![
                    member("name", Tree::Word("primary")),
                    member("properties", properties),
                ])
            };
            let subnet = of("id", parameter("subnetId"));
            let address = named(of("subnet", subnet));
            let network = named(Tree::Object(vec![
                member("primary", Tree::Raw(true.into(), Pointer::root())),
                member("ipConfigurations", Tree::List(vec![address])),
            ]));
            Some(of(
                "networkInterfaceConfigurations",
                Tree::List(vec![network]),
            ))
        },
    },
];

const STORAGE: &[Key<Machine>] = &[
    Key {
        name: "imageReference",
        write: |machine| {
            let id = Tree::Text(machine.image.clone());
            Some(Tree::Object(vec![member("id", id)]))
        },
    },
    Key {
        name: "osDisk",
        write: |machine| Some(object(OS_DISK, machine)),
    },
    Key {
        name: "dataDisks",
        write: |machine| {
            let disks = machine.data_disks();
            let disks = disks.iter().map(|disk| object(DATA_DISK, disk));
            filled(Tree::List(disks.collect()))
        },
    },
];

const OS_DISK: &[Key<Machine>] = &[
    Key {
        name: "createOption",
        write: |_| Some(Tree::Word("FromImage")),
    },
    Key {
        name: "managedDisk",
        write: |machine| filled(object(OS_MANAGED, machine)),
    },
];

const OS_MANAGED: &[Key<Machine>] = &[
    Key {
        name: "diskEncryptionSet",
        write: |machine| set(id(machine.os_set())),
    },
    Key {
        name: "securityProfile",
        write: |machine| filled(object(OS_SECURITY, machine)),
    },
];

const OS_SECURITY: &[Key<Machine>] = &[
    Key {
        name: "securityEncryptionType",
        write: |machine| word(machine.security_encryption_type().as_ref()),
    },
    Key {
        name: "diskEncryptionSet",
        write: |machine| set(id(machine.confidential_vm()?.set.as_ref())),
    },
];

const DATA_DISK: &[Key<DataDisk>] = &[
    Key {
        name: "lun",
        write: |disk| number(disk.lun.as_ref()),
    },
    Key {
        name: "createOption",
        write: |_| Some(Tree::Word("FromImage")),
    },
    Key {
        name: "managedDisk",
        write: |disk| {
            let set = set(id(Some(&disk.set)))?;
            Some(Tree::Object(vec![member("diskEncryptionSet", set)]))
        },
    },
];

fn set(id: Option<Tree>) -> Option<Tree> {
    Some(Tree::Object(vec![member("id", id?)]))
}

fn security(machine: &Machine) -> Option<Tree> {
    machine.confidential_vm()?;
    let yes = || Tree::Raw(true.into(), Pointer::root());
    let uefi = vec![
        member("secureBootEnabled", yes()),
        member("vTpmEnabled", yes()),
    ];
    Some(Tree::Object(vec![
        member("securityType", Tree::Word("ConfidentialVM")),
        member("uefiSettings", Tree::Object(uefi)),
    ]))
}

/// The first account, which a specialized image has already.
fn accounts(machine: &Machine, name: &'static str, value: Tree) -> Option<Tree> {
    if machine.is_specialized {
        return None;
    }
    let mut members = vec![
        member(name, value),
        member("adminUsername", parameter("adminUsername")),
    ];
    if machine.is_windows {
        members.push(member("adminPassword", parameter("adminPassword")));
    } else {
        let path = vec![
            ("/home/", parameter("adminUsername")),
            ("/.ssh/authorized_keys", Tree::Word("")),
        ];
        let key = Tree::Object(vec![
            member("path", Tree::Path(path)),
            member("keyData", parameter("sshPublicKey")),
        ]);
        let keys = member("publicKeys", Tree::List(vec![key]));
        members.push(member(
            "linuxConfiguration",
            Tree::Object(vec![
                member(
                    "disablePasswordAuthentication",
                    Tree::Raw(true.into(), Pointer::root()),
                ),
                member("ssh", Tree::Object(vec![keys])),
            ]),
        ));
    }
    Some(Tree::Object(members))
}

fn parameter(name: &'static str) -> Tree {
    Tree::Expression(Expression::Parameter(name.into()))
}
