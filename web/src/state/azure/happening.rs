//! What happens between the page and Azure.

use std::rc::Rc;

use gallery_seal::finding::Message;
use gallery_seal::language::Bilingual;
use gallery_seal_arm::gather::Gathered;
use gallery_seal_arm::replication::Replication;

use super::{Creation, Level, Listing, Part, Stage, Trouble, Who};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// The owner of the element gives tokens, or no more.
    ByOwner(bool),
    /// The way in is asked for.
    Open,
    /// The way in is not wanted any more.
    Close,
    /// A part of the app is fetched.
    Fetching(Part),
    /// It is there.
    Fetched,
    /// It can't be had.
    Missed(Part),
    /// Nobody waits for it any more.
    Unwanted,
    /// A token is tried.
    Knocked,
    /// It was refused: why, and what to do.
    Refused(Vec<Message>),
    /// Somebody is in.
    Entered(Who),
    /// The token is forgotten, and all that it gave.
    Left,
    /// Something is being asked.
    Asking(&'static Bilingual),
    /// Something was listed.
    Listed(Box<Listing>),
    /// Another choice: what was listed of the former one is gone.
    Moved(Level),
    /// Something else is asked than what failed.
    Anew,
    /// Something that was asked failed.
    Failed(Vec<Trouble>),
    /// Nothing is asked any more.
    Answered,
    /// A check is done.
    Checked(Rc<Gathered>),
    /// A creation is offered or taken up again.
    Creation(Box<Creation>),
    /// The creation is put aside.
    Dismissed,
    /// A creation can be taken up again, or none.
    Saved(Option<String>),
    /// How things stand with the creation now.
    Stands(String),
    /// How far its regions are.
    Replicated(Replication),
    /// It has come to this, at this moment, with these words; and what went wrong.
    Became(Stage, f64, Message, Vec<Trouble>),
    /// Something to be remembered of it.
    Event(f64, Message),
}
