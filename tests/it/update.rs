//! Updates of an image version: what tools can't be told.

use gallery_seal::render::{Format, RenderOptions, Task};
use gallery_seal::spec::from_json;
use gallery_seal::{Language, render};

/// az reads the date that is set before it sends it, and sends milliseconds.
#[test]
fn az_is_told_of_no_end_of_life_that_it_would_refuse_or_round() {
    let refused = |date: &str| {
        let spec = from_json(&format!(r#"{{"endOfLifeDate":"{date}"}}"#)).unwrap();
        let options = RenderOptions::default();
        let notes = render(&spec, Task::Update, Format::AzureCli, &options)
            .unwrap()
            .notes;
        let notes = notes.iter().map(|note| note.in_language(Language::English));
        let refused = notes.filter(|note| note.rule != "output/target");
        refused
            .map(|note| note.path.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(refused("soon"), ["/endOfLifeDate"]);
    assert_eq!(refused("2027-01-31T00:00:00.1234Z"), ["/endOfLifeDate"]);
    assert_eq!(refused("2027-01-31T00:00:00.5Z"), Vec::<String>::new());
    assert_eq!(refused("2027-01-31"), Vec::<String>::new());
}
