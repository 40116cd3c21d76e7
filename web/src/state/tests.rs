//! What actions do to the state.

use gallery_seal::Language;
use gallery_seal::fact::Facts;
use gallery_seal::finding::{Edit, Pointer, Severity};
use gallery_seal::json::Json;
use gallery_seal::spec::Integer;
use gallery_seal::value::Disk;

use super::matrix::Column;
use super::{Action, Settings, State, matrix, sample};

fn begin() -> State {
    State::new(sample(), Settings::default())
}

fn root(key: &str) -> Pointer {
    Pointer::root().key(key)
}

fn lun(number: i64) -> Disk {
    Disk::Data(Integer::from(number))
}

impl State {
    fn then(&self, action: Action) -> Self {
        self.after(action).unwrap_or_else(|| self.clone())
    }
}

#[test]
fn what_changes_nothing_is_no_new_state() {
    let state = begin();
    let same = state.spec.gallery.clone();
    assert!(state.after(Action::text(root("gallery"), &same)).is_none());
    assert!(state.after(Action::RemoveRegion(9)).is_none());
    assert!(
        state
            .after(Action::AddRegion(" East US 2 ".to_owned()))
            .is_none()
    );
    assert!(state.after(Action::Undo).is_none());
}

#[test]
fn keystrokes_in_one_field_are_undone_together() {
    let state = begin()
        .then(Action::text(root("gallery"), "a"))
        .then(Action::text(root("gallery"), "ab"))
        .then(Action::text(root("version"), "2.0.0"));
    let once = state.then(Action::Undo);
    assert_eq!((&*once.spec.gallery, &*once.spec.version), ("ab", "1.0.0"));
    let twice = once.then(Action::Undo);
    assert_eq!(twice.spec.gallery, "myGallery");
    let again = twice.then(Action::Redo).then(Action::Redo);
    assert_eq!(again.spec, state.spec);
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let state = begin()
        .then(Action::text(root("gallery"), "a"))
        .then(Action::Undo)
        .then(Action::text(root("version"), "2.0.0"));
    assert!(!state.can_redo());
}

#[test]
fn a_text_that_is_no_number_is_kept_as_typed() {
    let path = root("targetRegions").index(0).key("replicas");
    let state = begin().then(Action::SetNumber(path.clone(), "two".to_owned()));
    assert_eq!(state.typed.get(&path).unwrap(), "two");
    assert_eq!(state.spec.target_regions[0].replicas, None);
    let state = state.then(Action::SetNumber(path.clone(), "2".to_owned()));
    assert!(state.typed.is_empty());
    assert_eq!(state.spec.target_regions[0].replicas, Some(Integer(2)));
}

#[test]
fn a_text_that_is_no_number_is_an_error_at_its_place_as_long_as_it_stands() {
    let replicas = root("targetRegions").index(1).key("replicas");
    let found = |state: &State, path: &Pointer| {
        let findings = state.findings();
        let mut there = findings.iter().filter(|finding| finding.path == *path);
        let said = there.next().map(|finding| {
            assert_eq!(finding.rule.severity(), Severity::Error);
            finding.message.in_language(Language::English)
        });
        said.unwrap_or_default()
    };
    let state = begin()
        .then(Action::SetNumber(replicas.clone(), "1e3".to_owned()))
        .then(Action::SetNumber(root("replicaCount"), "two".to_owned()));
    assert!(found(&state, &replicas).contains("`1e3` is not a whole number"));
    assert!(found(&state, &root("replicaCount")).contains("`two` is not a whole number"));
    // What happens elsewhere leaves it; what happens to its field does not.
    let state = state.then(Action::AddRegion("northeurope".to_owned()));
    assert!(found(&state, &replicas).contains("`1e3`"));
    let removed = state.then(Action::RemoveRegion(0));
    assert_eq!(found(&removed, &replicas), "");
    assert!(found(&removed, &root("replicaCount")).contains("`two`"));
    let undone = state.then(Action::Undo);
    assert!(found(&undone, &replicas).contains("`1e3`"));
    let number = undone.then(Action::Undo);
    assert_eq!(found(&number, &replicas), "");
    let copied = state.then(Action::CopyRow(0));
    assert_eq!(found(&copied, &replicas), "");
    let emptied = state.then(Action::SetNumber(replicas.clone(), String::new()));
    assert_eq!(found(&emptied, &replicas), "");
}

#[test]
fn a_new_region_is_like_the_last_one_but_has_no_keys() {
    let state = begin().then(Action::AddRegion("northeurope".to_owned()));
    let region = &state.spec.target_regions[2];
    assert_eq!(region.replicas, Some(Integer(1)));
    assert_eq!(region.encryption, None);
}

#[test]
fn filling_by_pattern_spares_what_is_there() {
    let state = begin()
        .then(Action::AddRegion("northeurope".to_owned()))
        .then(Action::FillEmpty);
    assert_eq!(matrix::key(&state.spec, 0, Disk::Os), "myDESet");
    assert_eq!(matrix::key(&state.spec, 2, Disk::Os), "des-northeurope-os");
    assert_eq!(matrix::key(&state.spec, 2, lun(2)), "des-northeurope-2");
}

#[test]
fn filling_down_puts_each_regions_name_in() {
    let set = |set: &str| Action::SetKey {
        region: 0,
        disk: Disk::Os,
        set: set.to_owned(),
    };
    let state = begin()
        .then(set(
            "/subscriptions/s/resourceGroups/westus/x/DES-WestUS-os",
        ))
        .then(Action::FillDown(0, Disk::Os));
    let below = matrix::key(&state.spec, 1, Disk::Os);
    assert_eq!(
        below,
        "/subscriptions/s/resourceGroups/westus/x/DES-eastus2-os"
    );
}

#[test]
fn clearing_the_last_key_of_a_region_leaves_no_empty_object() {
    let clear = |disk| Action::SetKey {
        region: 0,
        disk,
        set: String::new(),
    };
    let state = begin()
        .then(clear(Disk::Os))
        .then(clear(lun(1)))
        .then(clear(lun(2)));
    assert_eq!(state.spec.target_regions[0].encryption, None);
}

#[test]
fn removing_a_lun_removes_it_everywhere() {
    let state = begin().then(Action::RemoveLun(Integer(1)));
    assert_eq!(state.spec.source.data_disk_luns, [Integer(2)]);
    assert_eq!(matrix::key(&state.spec, 1, lun(1)), "");
}

fn paste(text: &str) -> State {
    paste_at(Column::Disk(lun(1)), text)
}

fn paste_at(column: Column, text: &str) -> State {
    begin().then(Action::Paste {
        region: 1,
        column,
        text: text.to_owned(),
    })
}

fn said(state: &State) -> String {
    let said = state.looking.said.as_ref().unwrap();
    said.in_language(Language::English)
}

#[test]
fn a_block_is_pasted_from_its_first_cell_and_says_what_is_left() {
    let state = paste("a\tb\t3\tStandard_ZRS\tc\r\nd\r\n");
    assert_eq!(matrix::key(&state.spec, 1, lun(1)), "a");
    assert_eq!(matrix::key(&state.spec, 1, lun(2)), "b");
    assert_eq!(state.spec.target_regions[1].replicas, Some(Integer(3)));
    assert_eq!(
        said(&state),
        "Pasted 4 cells; 2 found no place in the table."
    );
}

#[test]
fn a_block_is_read_as_what_its_columns_hold() {
    let state = paste_at(Column::Replicas, "2\tPremium_LRS\n");
    let region = &state.spec.target_regions[1];
    assert_eq!(region.replicas, Some(Integer(2)));
    assert_eq!(region.storage_account_type, "Premium_LRS");
    assert_eq!(region.encryption, begin().spec.target_regions[1].encryption);
    assert_eq!(said(&state), "Pasted 2 cells.");
    let state = paste_at(Column::Region, "\"North\nEurope\",os\r\n");
    assert_eq!(state.spec.target_regions[1].name, "North\nEurope");
    assert_eq!(matrix::key(&state.spec, 1, Disk::Os), "os");
    assert_eq!(
        said(&paste_at(Column::Remove, "a\tb")),
        "Pasted 0 cells; 2 found no place in the table."
    );
}

#[test]
fn a_number_that_is_none_is_pasted_as_it_would_be_typed() {
    let state = paste_at(Column::Replicas, "1.5\tStandard_ZRS\n");
    let path = root("targetRegions").index(1).key("replicas");
    assert_eq!(state.typed.get(&path).unwrap(), "1.5");
    assert!(state.then(Action::Undo).typed.is_empty());
}

#[test]
fn what_is_current_follows_its_disk() {
    let place = |state: &State, number| matrix::place(&state.spec, 1, lun(number));
    let state = begin();
    let state = state.then(Action::Here(Some(place(&state, 1))));
    let set = |set: &str| Action::SetKey {
        region: 1,
        disk: lun(1),
        set: set.to_owned(),
    };
    let cleared = state.then(set(""));
    assert_ne!(place(&cleared, 1), place(&state, 1));
    assert_eq!(cleared.looking.here, Some(place(&cleared, 1)));
    assert_ne!(cleared.looking.here, Some(place(&cleared, 2)));
    let again = cleared.then(set("other"));
    assert_eq!(again.looking.here, Some(place(&again, 1)));
    let undone = cleared.then(Action::Undo);
    assert_eq!(undone.looking.here, state.looking.here);
}

#[test]
fn a_table_with_a_header_names_its_own_rows_and_columns() {
    let state = paste(
        "Region\tLUN 7\tOS disk\tReplicas\tStorage\nWest US\tw7\tw\t4\tPremium_LRS\nuksouth\tu7\tu\n",
    );
    let first = &state.spec.target_regions[0];
    assert_eq!(first.replicas, Some(Integer(4)));
    assert_eq!(first.storage_account_type, "Premium_LRS");
    assert_eq!(said(&state), "Pasted 6 cells.");
    let chinese = paste("區域,OS 磁碟,複本數,儲存體\nwestus,w,5,Standard_ZRS\n");
    let first = &chinese.spec.target_regions[0];
    assert_eq!(first.replicas, Some(Integer(5)));
    assert_eq!(first.storage_account_type, "Standard_ZRS");
    assert_eq!(matrix::key(&state.spec, 0, lun(7)), "w7");
    assert_eq!(state.spec.target_regions[2].name, "uksouth");
    assert_eq!(matrix::key(&state.spec, 2, Disk::Os), "u");
    assert!(state.spec.source.data_disk_luns.contains(&Integer(7)));
}

#[test]
fn an_edit_that_leads_nowhere_changes_nothing() {
    let path = root("targetRegions").index(9).key("name");
    assert!(begin().after(Action::Set(Edit::set(path, "x"))).is_none());
}

#[test]
fn facts_are_edited_apart_from_the_spec() {
    let path = root("definition").key("securityType");
    let state = begin().then(Action::SetFact(Edit::set(path, "ConfidentialVM")));
    let definition = state.facts.definition.as_ref().unwrap();
    assert_eq!(definition.security_type, "ConfidentialVM");
    assert!(!state.can_undo());
}

#[test]
fn a_field_of_a_fact_changes_facts_and_no_other_field_does() {
    let place: Pointer = "/facts/source/location".parse().unwrap();
    let state = begin().then(Action::text(place.clone(), "westus"));
    assert_eq!(state.facts.source.as_ref().unwrap().location, "westus");
    assert_eq!(state.spec, begin().spec);
    let state = state.then(Action::text(place, ""));
    assert_eq!(state.facts.source.as_ref().unwrap().location, "");
    let state = state.then(Action::text(root("gallery"), "facts"));
    assert_eq!(state.spec.gallery, "facts");
}

#[test]
fn sets_that_exist_are_added_changed_and_removed() {
    let set = |place: &str, value: Json| {
        let place = format!("/facts/diskEncryptionSets{place}");
        Action::place(place.parse().unwrap(), Some(value))
    };
    let state = begin()
        .then(set(
            "",
            Json::List(vec![Json::object([
                ("id", "a".into()),
                ("location", "".into()),
            ])]),
        ))
        .then(set(
            "/-",
            Json::object([("id", "b".into()), ("location", "".into())]),
        ))
        .then(set("/1/location", "westus".into()));
    let sets = &state.facts.disk_encryption_sets;
    assert_eq!((&*sets[0].id, &*sets[1].location), ("a", "westus"));
    let first = "/facts/diskEncryptionSets/0".parse().unwrap();
    let state = state.then(Action::place(first, None));
    assert_eq!(state.facts.disk_encryption_sets[0].id, "b");
}

#[test]
fn another_document_brings_its_own_facts_but_the_day_stays() {
    let day = Action::SetFact(Edit::set(root("today"), "2026-01-02"));
    let known = Action::SetFact(Edit::set(root("existingVersions"), vec!["1.0.0".into()]));
    let drafted = Facts {
        existing_versions: vec!["2.0.0".to_owned()],
        today: "2020-01-01".to_owned(),
        ..Facts::default()
    };
    let load = Action::Load(Box::new((sample(), drafted)));
    let state = begin().then(day).then(known).then(load);
    assert_eq!(state.facts.existing_versions, ["2.0.0"]);
    assert_eq!(state.facts.today, "2026-01-02");
}

#[test]
fn what_is_only_looked_at_is_not_changed() {
    let locked = begin().then(Action::Lock(true));
    let edit = Action::text(root("gallery"), "other");
    assert_eq!(locked.after(edit.clone()), None);
    assert_eq!(locked.after(Action::RemoveRegion(0)), None);
    assert!(locked.after(Action::Wrap(true)).is_some());
    let open = locked.then(Action::Lock(false));
    assert_eq!(open.then(edit).spec.gallery, "other");
}

#[test]
fn an_owners_document_leaves_nothing_to_undo_and_the_same_one_changes_nothing() {
    let state = begin().then(Action::text(root("gallery"), "other"));
    assert!(state.can_undo());
    let same = Action::Give(Box::new((*state.spec).clone()));
    assert_eq!(state.after(same), None);
    let given = state.then(Action::Give(Box::default()));
    assert_eq!(*given.spec, gallery_seal::ImageVersionSpec::default());
    assert!(!given.can_undo());
}

#[test]
fn an_owners_facts_take_the_place_of_those_before_but_keep_the_day() {
    let know = |today: &str, version: &str| {
        Action::Know(Box::new(Facts {
            existing_versions: vec![version.to_owned()],
            today: today.to_owned(),
            ..Facts::default()
        }))
    };
    let state = begin().then(know("2026-01-31", "1.0.0"));
    let next = state.then(know("", "2.0.0"));
    assert_eq!(next.facts.existing_versions, ["2.0.0"]);
    assert_eq!(next.facts.today, "2026-01-31");
}

#[test]
fn a_policy_begins_what_was_not_begun_and_names_the_sets() {
    let policy = || {
        let presets = gallery_seal::ImageVersionSpec {
            gallery: "sigPlatform".to_owned(),
            ..Default::default()
        };
        Box::new(gallery_seal::policy::Policy {
            key_pattern: "des-{region}".to_owned(),
            presets: Some(presets),
            ..Default::default()
        })
    };
    let begun = State::default().then(Action::Govern(policy()));
    assert_eq!(begun.spec.gallery, "sigPlatform");
    assert_eq!(begun.looking.pattern, "des-{region}");
    assert_eq!(begin().then(Action::Govern(policy())).spec, begin().spec);
}

#[test]
fn what_the_policy_locks_is_neither_filled_nor_pasted_over() {
    let policy = gallery_seal::spec::from_json(
        r#"{ "lockedFields": [
            { "path": "/targetRegions/*/encryption/osDisk/diskEncryptionSet" },
            { "path": "/targetRegions/*/replicas" }] }"#,
    );
    let policy = policy.unwrap();
    let state = begin().then(Action::Govern(Box::new(policy)));
    let (before, replicas) = (
        matrix::key(&state.spec, 0, Disk::Os).to_owned(),
        state.spec.target_regions[1].replicas,
    );
    let filled = state.then(Action::Pattern("des-{region}-{disk}".to_owned()));
    let filled = filled.then(Action::FillAll);
    assert_eq!(matrix::key(&filled.spec, 0, Disk::Os), before);
    assert!(matrix::key(&filled.spec, 0, lun(1)).starts_with("des-"));
    let copied = filled.then(Action::CopyRow(0));
    assert_eq!(copied.spec.target_regions[1].replicas, replicas);
    let paste = Action::Paste {
        region: 0,
        column: Column::Disk(Disk::Os),
        text: "other\tdata".to_owned(),
    };
    let pasted = copied.then(paste);
    assert_eq!(matrix::key(&pasted.spec, 0, Disk::Os), before);
    assert_eq!(matrix::key(&pasted.spec, 0, lun(1)), "data");
    assert_eq!(
        said(&pasted),
        "Pasted 1 cells; 1 found no place in the table."
    );
    let paste = Action::Paste {
        region: 1,
        column: Column::Region,
        text: "uksouth\tother\tdata\tdata\t9".to_owned(),
    };
    let pasted = pasted.then(paste);
    assert_eq!(pasted.spec.target_regions[1].name, "uksouth");
    assert_eq!(pasted.spec.target_regions[1].replicas, replicas);
}

#[test]
fn a_suggestion_gives_way_to_what_is_typed_and_to_another_one() {
    let version = || root("version");
    let suggest = |text: &str| Action::SuggestText(version(), text.into());
    let state = State::default();
    let state = state.after(suggest("1.4.0")).unwrap();
    assert_eq!(state.spec.version, "1.4.0");
    let state = state.after(suggest("0.0.1")).unwrap();
    assert_eq!(state.spec.version, "0.0.1");
    let state = state.after(Action::text(version(), "2.0.0")).unwrap();
    assert_eq!(state.after(suggest("1.4.0")), None);
}
