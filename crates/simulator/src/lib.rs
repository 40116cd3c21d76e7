//! An Azure in memory, for galleries, image versions and what encrypts them.
//!
//! [`Simulator::answer`] takes a request and gives the reply that Azure would give, as far as that is
//! known: its checks, codes and texts come from its documents, from what people reported and from general
//! knowledge, and what is composed says so where it stands. Time is given, never read, and all that looks random follows from a
//! seed, so the same requests have the same answers. Nothing here panics for any request.

pub mod simulator;

pub mod caller;

pub mod world;

pub mod throttle;

pub mod permission;

pub mod replication;

pub mod fault;

pub mod resident;

pub mod demo;

mod answer;

mod check;

mod id;

mod kind;

mod lenient;

mod operation;

mod random;

mod refusal;

mod route;

mod source;

mod template;

mod tree;

mod view;

mod write;

pub use demo::demo;
pub use simulator::Simulator;
