//! Marks a build whose module is to be split into parts, where `cargo xtask` asks for one.

use std::env;

fn main() {
    println!("cargo::rerun-if-env-changed=GALLERY_SEAL_SPLIT");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if env::var_os("GALLERY_SEAL_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        // What refers to what, which is otherwise lost in linking.
        println!("cargo::rustc-link-arg=--emit-relocs");
    }
}
