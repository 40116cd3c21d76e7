//! Talks to Azure Resource Manager.
//!
//! Nothing here sends or sleeps by itself: a [`request::Request`] goes to a [`transport::Transport`],
//! which brings back a [`reply::Reply`].

pub mod request;

pub mod reply;

pub mod transport;
