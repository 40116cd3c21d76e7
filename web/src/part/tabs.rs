//! Tabs, as WAI-ARIA describes them: arrows move, and moving chooses.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::effect::Home;

/// One tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Its id.
    pub id: AttrValue,
    /// Its words.
    pub label: AttrValue,
}

/// How a row of tabs looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabLook {
    /// Words on a line.
    Tasks,
    /// Words in frames.
    Formats,
}

/// A row of tabs. One of them is in the order of focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabs {
    /// Where it is drawn.
    pub home: Home,
    /// What the row is called.
    pub label: AttrValue,
    /// The tabs.
    pub tabs: Vec<Tab>,
    /// Which one is chosen, if what is chosen is among them.
    pub chosen: Option<usize>,
    /// The id of what they show.
    pub panel: &'static str,
    /// How they look.
    pub look: TabLook,
    /// Chooses another.
    pub onchoose: Callback<usize>,
}

impl Tabs {
    /// The row itself.
    pub fn show(&self) -> Html {
        let class = match self.look {
            TabLook::Tasks => "tasks",
            TabLook::Formats => "formats",
        };
        let onkeydown = {
            let last = self.tabs.len().saturating_sub(1);
            let chosen = self.chosen.unwrap_or_default();
            let (choose, tabs) = (self.onchoose.clone(), self.tabs.clone());
            let home = self.home.clone();
            Callback::from(move |event: KeyboardEvent| {
                let next = match &*event.key() {
                    "ArrowRight" if chosen == last => 0,
                    "ArrowRight" => chosen + 1,
                    "ArrowLeft" => chosen.checked_sub(1).unwrap_or(last),
                    "Home" => 0,
                    "End" => last,
                    _ => return,
                };
                event.prevent_default();
                choose.emit(next);
                if let Some(tab) = tabs.get(next) {
                    crate::effect::focus(&home, &tab.id);
                }
            })
        };
        let tabs = self.tabs.iter().enumerate().map(|(index, tab)| {
        let choose = self.onchoose.clone();
        let onclick = move |event: MouseEvent| {
            choose.emit(index);
            event.target_unchecked_into::<HtmlElement>().scroll_into_view_with_bool(false);
        };
        let chosen = self.chosen == Some(index);
        let is_stop = index == self.chosen.unwrap_or_default();
        html! {
            <button type="button" role="tab" id={tab.id.clone()} {onclick} aria-controls={self.panel}
                aria-selected={if chosen { "true" } else { "false" }} tabindex={if is_stop { "0" } else { "-1" }}>
                { &tab.label }
            </button>
        }
    });
        html! { <div {class} role="tablist" aria-label={self.label.clone()} {onkeydown}>{ for tabs }</div> }
    }
}
