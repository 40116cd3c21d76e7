//! Machines of an image version: what tools are told about their disks.

use gallery_seal::render::{Format, RenderOptions, Rendering, Task};
use gallery_seal::script::Kind;
use gallery_seal::spec::from_json;
use gallery_seal::{Language, outputs, render};
use serde_json::{Value, json};

/// az puts an image's data disks in the order of their LUNs, and takes their sets in that order.
#[test]
fn az_is_given_the_sets_of_data_disks_by_lun() {
    let disks =
        json!([{"lun": 33, "diskEncryptionSet": "b"}, {"lun": 0, "diskEncryptionSet": "a"}]);
    let keys = json!({"dataDisks": disks});
    assert!(
        created(&keys, &json!([]))
            .script
            .to_string()
            .contains("\\\n    a \\\n    b")
    );
    let known = created(&keys, &json!([33, 0]));
    assert!(known.script.to_string().contains("\\\n    a \\\n    b"));
    assert_eq!(refusals(&known), Vec::<String>::new());
}

#[test]
fn az_is_told_of_no_disk_that_the_source_lacks() {
    let disks = json!([{"lun": 0, "diskEncryptionSet": "a"}, {"lun": 1, "diskEncryptionSet": "b"}]);
    let vm = created(&json!({"dataDisks": disks}), &json!([0]));
    assert!(
        vm.script
            .to_string()
            .contains("--data-disk-encryption-sets a \\\n")
    );
    assert_eq!(
        refusals(&vm),
        ["/targetRegions/0/encryption/dataDisks/1/diskEncryptionSet"]
    );
}

/// Its validator takes this set with `DiskWithVMGuestState` only.
#[test]
fn az_is_given_no_confidential_set_for_the_guest_state_alone() {
    let of = |kind: &str| {
        let vm = json!({"type": kind, "diskEncryptionSet": "c"});
        created(&json!({"osDisk": {"confidentialVm": vm}}), &json!([]))
    };
    for kind in ["EncryptedVMGuestStateOnlyWithPmk", "NonPersistedTPM"] {
        let vm = of(kind);
        assert!(!vm.script.to_string().contains("--os-disk-secure-vm"));
        let place = "/targetRegions/0/encryption/osDisk/confidentialVm/diskEncryptionSet";
        assert_eq!(refusals(&vm), [place]);
    }
    let vm = of("EncryptedWithCmk").script.to_string();
    assert!(vm.contains("--os-disk-secure-vm-disk-encryption-set c"));
}

/// An id is whole, or one placeholder that is told as such.
#[test]
fn no_image_has_half_an_id() {
    let spec = from_json(r#"{"version": "1.0.0"}"#).unwrap();
    let options = RenderOptions::default();
    for output in outputs() {
        if matches!(output.task, Task::VirtualMachine | Task::ScaleSet) {
            let script = render(&spec, output.task, output.format, &options)
                .unwrap()
                .script;
            let mut tokens = script.tokens().iter();
            let image = tokens.find(|token| token.text.contains("<image-version-id>"));
            assert_eq!(
                image.map(|token| token.kind),
                Some(Kind::Placeholder),
                "{script}"
            );
            assert!(!script.to_string().contains("<gallery>"), "{script}");
        }
    }
}

fn created(keys: &Value, luns: &Value) -> Rendering {
    let id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i";
    let spec = json!({
        "subscriptionId": "s", "resourceGroup": "g", "gallery": "g", "definition": "d",
        "version": "1.0.0", "location": "westus",
        "source": {"kind": "managedImage", "id": id, "dataDiskLuns": luns},
        "targetRegions": [{"name": "westus", "encryption": keys}],
    });
    let spec = from_json(&spec.to_string()).unwrap();
    render(
        &spec,
        Task::VirtualMachine,
        Format::AzureCli,
        &RenderOptions::default(),
    )
    .unwrap()
}

/// The places of what is refused.
fn refusals(rendering: &Rendering) -> Vec<String> {
    let notes = rendering
        .notes
        .iter()
        .map(|note| note.in_language(Language::English));
    let refused = notes.filter(|note| note.rule != "output/target");
    refused.map(|note| note.path.to_string()).collect()
}
