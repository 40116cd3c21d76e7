//! Talks to Azure Resource Manager.

pub mod request;

pub mod reply;

pub mod endpoint;

pub mod secret;

pub mod transport;

pub mod retry;

pub mod cancel;

pub mod error;

pub mod client;

pub mod operation;

pub mod replication;

pub mod resource;

pub mod run;

pub mod create;

pub mod template;

mod pick;

mod text;
