//! The parameters of the cmdlets that make virtual machines and scale sets.
//!
//! Source: the help pages of Az.Compute.

use super::{Form, Parameter};
use crate::payload::{DataDisk, Machine, Tree};
use crate::table::key::{id, number, text, word};

/// A virtual machine's configuration.
pub(crate) const VM_CONFIG: &[Parameter<Machine>] = &[
    of(&["-VMName"], |_| Some(Tree::Wanted("<vm-name>"))),
    of(&["-VMSize"], |_| Some(Tree::Wanted("<vm-size>"))),
    of(&["-SecurityType"], security),
];

/// The first account of a virtual machine.
pub(crate) const VM_SYSTEM: &[Parameter<Machine>] = &[
    VM,
    present(&["-Windows"], |machine| {
        (machine.is_windows).then_some(NOTHING)
    }),
    present(&["-Linux"], |machine| {
        (!machine.is_windows).then_some(NOTHING)
    }),
    of(&["-ComputerName"], |_| Some(Tree::Wanted("<vm-name>"))),
    of(&["-Credential"], |_| Some(Tree::bare("(Get-Credential)"))),
];

/// The image of a virtual machine.
pub(crate) const VM_IMAGE: &[Parameter<Machine>] =
    &[VM, of(&["-Id"], |machine| text(&machine.image))];

/// The OS disk of a virtual machine.
pub(crate) const VM_OS_DISK: &[Parameter<Machine>] = &[
    VM,
    present(&["-Windows"], |machine| {
        (machine.is_windows).then_some(NOTHING)
    }),
    present(&["-Linux"], |machine| {
        (!machine.is_windows).then_some(NOTHING)
    }),
    of(&["-CreateOption"], |_| Some(Tree::bare("FromImage"))),
    of(&["-DiskEncryptionSetId"], |machine| id(machine.os_set())),
    of(&["-SecurityEncryptionType"], |machine| {
        word(machine.security_encryption_type().as_ref())
    }),
    of(&["-SecureVMDiskEncryptionSet"], |machine| {
        id(machine.confidential_vm()?.set.as_ref())
    }),
];

/// A data disk of a virtual machine.
pub(crate) const VM_DATA_DISK: &[Parameter<DataDisk>] = &[
    of(&["-VM"], |_| Some(Tree::bare("$vm"))),
    of(&["-Lun"], |disk| number(disk.lun.as_ref())),
    of(&["-CreateOption"], |_| Some(Tree::bare("FromImage"))),
    of(&["-DiskEncryptionSetId"], |disk| id(Some(&disk.set))),
];

/// What a confidential virtual machine starts with.
pub(crate) const VM_UEFI: &[Parameter<Machine>] = &[
    VM,
    of(&["-EnableVtpm"], |_| Some(Tree::bare("$true"))),
    of(&["-EnableSecureBoot"], |_| Some(Tree::bare("$true"))),
];

/// The network of a virtual machine.
pub(crate) const VM_NETWORK: &[Parameter<Machine>] = &[
    VM,
    of(&["-Id"], |_| Some(Tree::Wanted("<network-interface-id>"))),
];

/// Makes a virtual machine of its configuration.
pub(crate) const VM_NEW: &[Parameter<Machine>] = &[
    of(&["-ResourceGroupName"], |machine| {
        text(&machine.address.resource_group)
    }),
    of(&["-Location"], |machine| text(&machine.region.name)),
    VM,
];

/// A scale set's configuration.
pub(crate) const SET_CONFIG: &[Parameter<Machine>] = &[
    of(&["-Location"], |machine| text(&machine.region.name)),
    of(&["-SkuName"], |_| Some(Tree::Wanted("<vm-size>"))),
    of(&["-SkuCapacity"], |_| Some(Tree::bare("2"))),
    of(&["-OrchestrationMode"], |_| Some(Tree::bare("Uniform"))),
    of(&["-UpgradePolicyMode"], |_| Some(Tree::bare("Manual"))),
    of(&["-SecurityType"], security),
];

/// The first account of a scale set's machines.
pub(crate) const SET_SYSTEM: &[Parameter<Machine>] = &[
    SET,
    of(&["-ComputerNamePrefix"], |_| {
        Some(Tree::Wanted("<scale-set-name>"))
    }),
    of(&["-AdminUsername"], |_| Some(Tree::Wanted("<user-name>"))),
    of(&["-AdminPassword"], |_| Some(Tree::Wanted("<password>"))),
];

/// The image and the OS disk of a scale set.
pub(crate) const SET_STORAGE: &[Parameter<Machine>] = &[
    SET,
    of(&["-ImageReferenceId"], |machine| text(&machine.image)),
    of(&["-OsDiskCreateOption"], |_| Some(Tree::bare("FromImage"))),
    of(&["-DiskEncryptionSetId"], |machine| id(machine.os_set())),
    of(&["-SecurityEncryptionType"], |machine| {
        word(machine.security_encryption_type().as_ref())
    }),
    of(&["-SecureVMDiskEncryptionSet"], |machine| {
        id(machine.confidential_vm()?.set.as_ref())
    }),
];

/// A data disk of a scale set.
pub(crate) const SET_DATA_DISK: &[Parameter<DataDisk>] = &[
    of(&["-VirtualMachineScaleSet"], |_| {
        Some(Tree::bare("$scaleSet"))
    }),
    of(&["-Lun"], |disk| number(disk.lun.as_ref())),
    of(&["-CreateOption"], |_| Some(Tree::bare("FromImage"))),
    of(&["-DiskEncryptionSetId"], |disk| id(Some(&disk.set))),
];

/// What the machines of a confidential scale set start with.
pub(crate) const SET_UEFI: &[Parameter<Machine>] = &[
    SET,
    of(&["-EnableVtpm"], |_| Some(Tree::bare("$true"))),
    of(&["-EnableSecureBoot"], |_| Some(Tree::bare("$true"))),
];

/// The subnet of a scale set.
pub(crate) const SET_ADDRESS: &[Parameter<Machine>] = &[
    of(&["-Name"], |_| Some(Tree::bare("primary"))),
    of(&["-SubnetId"], |_| Some(Tree::Wanted("<subnet-id>"))),
];

/// The network of a scale set.
pub(crate) const SET_NETWORK: &[Parameter<Machine>] = &[
    SET,
    of(&["-Name"], |_| Some(Tree::bare("primary"))),
    of(&["-Primary"], |_| Some(Tree::bare("$true"))),
    of(&["-IPConfiguration"], |_| Some(Tree::bare("$address"))),
];

/// Makes a scale set of its configuration.
pub(crate) const SET_NEW: &[Parameter<Machine>] = &[
    of(&["-ResourceGroupName"], |machine| {
        text(&machine.address.resource_group)
    }),
    of(&["-VMScaleSetName"], |_| {
        Some(Tree::Wanted("<scale-set-name>"))
    }),
    SET,
];

const VM: Parameter<Machine> = of(&["-VM"], |_| Some(Tree::bare("$vm")));

const SET: Parameter<Machine> = of(&["-VirtualMachineScaleSet"], |_| {
    Some(Tree::bare("$scaleSet"))
});

fn security(machine: &Machine) -> Option<Tree> {
    let vm = machine.confidential_vm();
    vm.map(|_| Tree::bare("ConfidentialVM"))
}

const fn of<T>(names: &'static [&'static str], write: fn(&T) -> Option<Tree>) -> Parameter<T> {
    Parameter {
        names,
        form: Form::Value,
        write,
    }
}

const fn present<T>(names: &'static [&'static str], write: fn(&T) -> Option<Tree>) -> Parameter<T> {
    Parameter {
        names,
        form: Form::Present,
        write,
    }
}

const NOTHING: Tree = Tree::Word("");
