//! One binary of native tests, a module per subject.

mod agreement;
mod check;
mod check_situation;
mod connected;
mod coverage;
mod fix;
mod machine;
mod mishap;
mod options;
mod pages;
mod policy;
mod property;
mod quoting;
mod read;
mod render;
mod sarif;
mod schema;
mod sent;
mod update;
