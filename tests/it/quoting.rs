//! Texts arrive in shells as they are, and nothing else runs.

mod bash;
mod bicep;
pub(crate) mod hcl;
mod powershell;
mod windows;
