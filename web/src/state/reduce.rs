//! From one state to the next.

use std::rc::Rc;

use gallery_seal::coverage::disks;
use gallery_seal::fact::Facts;
use gallery_seal::finding::fix::edited;
use gallery_seal::finding::{Edit, Message, Pointer};
use gallery_seal::json::Json;
use gallery_seal::policy::Policy;
use gallery_seal::spec::{Document, Integer, TargetRegion};
use gallery_seal::value::{Disk, RegionName};
use gallery_seal::{ImageVersionSpec, apply_fix, fix_all_under};

use super::history::History;
use super::matrix::Column;
use super::paste::paste;
use super::{Action, State, matrix};
use crate::text;

impl State {
    /// The state after an action; `None` when it changes nothing.
    #[must_use]
    pub fn after(&self, action: Action) -> Option<Self> {
        if self.looking.locked && action.is_edit() {
            return None;
        }
        let next = self.done(action);
        (next != *self).then_some(next)
    }

    fn done(&self, action: Action) -> Self {
        match action {
            Action::Set(edit) => self.with_text(edit),
            Action::SetNumber(path, text) => self.with_number(path, &text),
            Action::Edit(edits) => match apply_fix(&self.spec, &edits) {
                Ok(spec) => self.with_spec(spec, None),
                Err(_) => self.clone(),
            },
            Action::SetFact(edit) => self.with_fact(&edit),
            Action::FixAll => {
                self.with_spec(fix_all_under(&self.spec, &self.facts, &self.policy), None)
            }
            Action::Undo => self.moved(History::undo),
            Action::Redo => self.moved(History::redo),
            Action::Load(document) => {
                let (spec, mut facts) = *document;
                facts.today.clone_from(&self.facts.today);
                let mut next = self.with_spec(spec, None);
                next.facts = Rc::new(facts);
                next.typed = Rc::default();
                next
            }
            Action::Give(spec) => self.given(*spec),
            Action::Know(facts) => self.knowing(*facts),
            Action::Govern(policy) => self.governed(*policy),
            Action::AddRegion(name) => self.with(|spec, _| add_region(spec, &name)),
            Action::RemoveRegion(at) => self.with(|spec, _| {
                if at < spec.target_regions.len() {
                    spec.target_regions.remove(at);
                }
            }),
            Action::AddLun(text) => match text.trim().parse() {
                Ok(lun) => self.with(|spec, _| matrix::add_lun(spec, Integer(lun))),
                Err(_) => self.clone(),
            },
            Action::RemoveLun(lun) => self.with(|spec, _| matrix::remove_lun(spec, lun)),
            Action::SetKey { region, disk, set } => self.with_key(region, disk, set.trim()),
            Action::SetKeys(keys) => self.with(|spec, _| {
                for (region, disk, set) in &keys {
                    matrix::set_key(spec, *region, *disk, set);
                }
            }),
            Action::FillEmpty => self.filled(true),
            Action::FillAll => self.filled(false),
            Action::FillDown(region, disk) => {
                self.with(|spec, _| matrix::fill_down(spec, region, disk))
            }
            Action::FillRight(region, disk) => {
                self.with(|spec, disks| matrix::fill_right(spec, disks, region, disk))
            }
            Action::CopyRow(region) => {
                self.with(|spec, disks| matrix::copy_row(spec, disks, region))
            }
            Action::Paste {
                region,
                column,
                text,
            } => self.pasted((region, column), &text),
            Action::AddTag => self.with(|spec, _| spec.tags.0.push(Default::default())),
            Action::SetTag(at, name, value) => self.with_tag(at, name, value),
            Action::RemoveTag(at) => self.with(|spec, _| {
                if at < spec.tags.0.len() {
                    spec.tags.0.remove(at);
                }
            }),
            Action::SuggestText(path, text) => self.suggested(&path, text),
            view => self.viewed(view),
        }
    }

    /// What a person typed stays.
    fn suggested(&self, path: &Pointer, text: String) -> Self {
        let spec = self.spec.to_json();
        let place = path.steps().try_fold(&spec, |place, key| place.get(&key));
        let typed = match place {
            Some(Json::Text(typed)) => &**typed,
            _ => "",
        };
        let before = self.suggested.get(path).map(String::as_str);
        if !typed.is_empty() && Some(typed) != before {
            return self.clone();
        }
        let mut next = self.with_text(Edit::set(path.clone(), text.clone()));
        let mut suggested = (*self.suggested).clone();
        suggested.insert(path.clone(), text);
        next.suggested = Rc::new(suggested);
        next
    }

    /// Actions that change what is looked at, not the spec.
    fn viewed(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Show(task, format) => {
                next.looking.task = task;
                next.looking.format = format;
            }
            Action::Write(options) => next.looking.writing = options,
            Action::Wrap(wrap) => next.looking.wrap = wrap,
            Action::Pattern(pattern) => next.looking.pattern = pattern,
            Action::Here(here) => {
                if here != next.looking.here {
                    next.history.leave();
                }
                next.looking.here = here;
            }
            Action::Why(why) => next.looking.why = why,
            Action::Go(page) => {
                next.looking.page = page;
                next.looking.said = None;
            }
            Action::Speak(language) => next.settings.language = language,
            Action::Dress(theme) => next.settings.theme = theme,
            Action::View(view) => next.looking.view = view,
            Action::Lock(locked) => next.looking.locked = locked,
            Action::Azure(happening) => next.azure = Rc::new(self.azure.after(*happening)),
            _ => {}
        }
        next
    }

    /// Another spec, kept for undo; nothing at all when it is the same.
    fn with_spec(&self, spec: ImageVersionSpec, typing: Option<&Pointer>) -> Self {
        let mut next = self.clone();
        next.looking.said = None;
        if spec != *self.spec {
            next.history.keep(&self.spec, typing);
            if typing.is_none() {
                next.typed = self.typed_after(&spec);
            }
            next.looking.here = self.here_after(&spec);
            next.spec = Rc::new(spec);
        }
        next
    }

    /// The owner's document. The one that is here already changes nothing, not even what can be undone.
    fn given(&self, spec: ImageVersionSpec) -> Self {
        let mut next = self.clone();
        if spec != *self.spec {
            next.spec = Rc::new(spec);
            next.history = History::default();
            next.typed = Rc::default();
            next.looking.said = None;
        }
        next
    }

    /// Under a policy. How it names sets is how *Fill with* names them, and a spec that has not been
    /// begun begins as it says.
    fn governed(&self, policy: Policy) -> Self {
        let mut next = self.clone();
        if !policy.key_pattern.is_empty() {
            next.looking.pattern.clone_from(&policy.key_pattern);
        }
        next.policy = Rc::new(policy);
        if *next.spec == ImageVersionSpec::default() {
            next = next.given(next.policy.new_spec());
        }
        next
    }

    fn knowing(&self, mut facts: Facts) -> Self {
        let mut next = self.clone();
        if facts.today.is_empty() {
            facts.today.clone_from(&self.facts.today);
        }
        next.facts = Rc::new(facts);
        next
    }

    fn with(&self, change: impl FnOnce(&mut ImageVersionSpec, &[Disk])) -> Self {
        let mut spec = (*self.spec).clone();
        let disks = disks(&self.spec, &self.facts);
        change(&mut spec, &disks);
        matrix::hold(&self.spec, &mut spec, &disks, &self.policy);
        self.with_spec(spec, None)
    }

    fn with_text(&self, edit: Edit) -> Self {
        let path = edit.path.clone();
        match apply_fix(&self.spec, &[edit]) {
            Ok(spec) => self.with_spec(spec, Some(&path)),
            Err(_) => self.clone(),
        }
    }

    fn with_fact(&self, edit: &Edit) -> Self {
        let mut next = self.clone();
        if let Ok(facts) = edited(&*self.facts, std::slice::from_ref(edit)) {
            next.facts = Rc::new(facts);
        }
        next
    }

    fn with_number(&self, path: Pointer, text: &str) -> Self {
        let trimmed = text.trim();
        let edit = match trimmed.parse::<i128>() {
            Ok(number) => Edit::set(path.clone(), Integer(number).to_number()),
            Err(_) => Edit::remove(path.clone()),
        };
        let is_number = trimmed.is_empty() || edit.value.is_some();
        let mut next = self.with_text(edit);
        let mut typed = (*self.typed).clone();
        if is_number {
            typed.remove(&path);
        } else {
            typed.insert(path, text.to_owned());
        }
        next.typed = Rc::new(typed);
        next
    }

    /// A cell is a field: its keystrokes are undone together.
    fn with_key(&self, region: usize, disk: Disk, set: &str) -> Self {
        let mut spec = (*self.spec).clone();
        matrix::set_key(&mut spec, region, disk, set);
        let column = match disk {
            Disk::Os => "os".to_owned(),
            Disk::Data(lun) => lun.to_string(),
        };
        let cell = Pointer::root().key("targetRegions").index(region);
        self.with_spec(spec, Some(&cell.key(&column)))
    }

    fn with_tag(&self, at: usize, name: String, value: String) -> Self {
        let mut spec = (*self.spec).clone();
        if let Some(tag) = spec.tags.0.get_mut(at) {
            *tag = (name, value);
        }
        self.with_spec(spec, Some(&Pointer::root().key("tags").index(at)))
    }

    fn filled(&self, only_empty: bool) -> Self {
        let pattern = self.looking.pattern.clone();
        self.with(|spec, disks| matrix::fill_with(spec, disks, &pattern, only_empty))
    }

    fn pasted(&self, at: (usize, Column), text: &str) -> Self {
        let mut spec = (*self.spec).clone();
        let disks = disks(&self.spec, &self.facts);
        let pasted = paste(&mut spec, &disks, at, &self.policy, text);
        let mut next = self.with_spec(spec, None);
        if !pasted.typed.is_empty() {
            let mut typed = (*next.typed).clone();
            typed.extend(pasted.typed);
            next.typed = Rc::new(typed);
        }
        let placed = pasted.placed.to_string();
        next.looking.said = Some(match pasted.left {
            0 => Message::new(&text::PASTED, [&placed]),
            left => Message::new(&text::PASTED_PARTLY, [&placed, &left.to_string()]),
        });
        next
    }

    /// What is current stays current.
    fn here_after(&self, spec: &ImageVersionSpec) -> Option<Pointer> {
        let here = self.looking.here.as_ref()?;
        Some(matrix::follow(&self.spec, spec, here))
    }

    fn moved(
        &self,
        step: impl FnOnce(&mut History, &Rc<ImageVersionSpec>) -> Option<Rc<ImageVersionSpec>>,
    ) -> Self {
        let mut next = self.clone();
        if let Some(spec) = step(&mut next.history, &self.spec) {
            next.typed = self.typed_after(&spec);
            next.looking.here = self.here_after(&spec);
            next.spec = spec;
            next.looking.said = None;
        }
        next
    }
}

/// One more region, unless its name is empty or there already. It takes replicas and storage from
/// the last one, as rows of a table do; its keys are open.
fn add_region(spec: &mut ImageVersionSpec, name: &str) {
    let name = name.trim();
    let wanted = RegionName::new(name);
    let regions = &mut spec.target_regions;
    if name.is_empty()
        || regions
            .iter()
            .any(|region| RegionName::new(&region.name) == wanted)
    {
        return;
    }
    let (replicas, storage_account_type) = regions
        .last()
        .map(|last| (last.replicas, last.storage_account_type.clone()))
        .unwrap_or_default();
    regions.push(TargetRegion {
        name: name.to_owned(),
        replicas,
        storage_account_type,
        ..TargetRegion::default()
    });
    if spec.location.is_empty() {
        name.clone_into(&mut spec.location);
    }
}
