//! Texts arrive in shells as they are, and nothing else runs.

mod bash;
mod bicep;
mod hcl;
mod powershell;
