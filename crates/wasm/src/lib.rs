//! Thin exports of `gallery-seal` to JavaScript: decode, call the core, encode.
//!
//! Arguments and results are JSON texts; the facade in `npm/` turns values into texts and back.
//! Text crosses the boundary in one piece and keeps what assigning to an object would lose, such as
//! a tag named `__proto__`. What is refused is thrown as the text of a [`Refusal`], from which the
//! facade makes an error.

mod argument;
mod outputs;
mod part;
mod wire;

use gallery_seal::finding::fix::WrittenFix;
use gallery_seal::json::{Json, list};
use gallery_seal::spec::Document;
use gallery_seal::value::Cloud;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::argument::{json, optional, required, text, word};
pub use crate::wire::Refusal;
use crate::wire::written;

/// Smaller than the standard allocator, by 2 kB of brotli.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A result as JSON text.
type Answer = Result<String, Refusal>;

/// Everything that is to be said about a spec.
///
/// # Errors
/// When an argument does not decode.
#[wasm_bindgen]
pub fn check(spec: Option<String>, facts: Option<String>, options: Option<String>) -> Answer {
    let spec = required("spec", spec)?;
    let facts = optional("facts", facts)?;
    let options = crate::argument::options(&json("options", options)?, &["policy", "language"])?;
    let findings = gallery_seal::check_under(&spec, &facts, &options.policy);
    Ok(written(&findings, options.language).to_string())
}

/// The region × disk matrix.
///
/// # Errors
/// When an argument does not decode.
#[wasm_bindgen]
pub fn coverage(spec: Option<String>, facts: Option<String>) -> Answer {
    let spec = required("spec", spec)?;
    let coverage = gallery_seal::coverage(&spec, &optional("facts", facts)?);
    Ok(coverage.to_json().to_string())
}

/// The known regions of a cloud, the public one by default.
///
/// # Errors
/// When there is no such cloud.
#[wasm_bindgen]
pub fn regions(cloud: Option<String>) -> Answer {
    let cloud = match json("cloud", cloud)? {
        Json::Null => Cloud::Public,
        given => {
            let name = text("cloud", Some(given.to_string()))?;
            word("cloud", &name, Cloud::ALL, Cloud::name)?
        }
    };
    let regions = gallery_seal::regions(cloud);
    Ok(list(regions, gallery_seal::region::Region::to_json).to_string())
}

/// A spec in which every region × disk cell is filled from a pattern.
///
/// # Errors
/// When an argument does not decode.
#[wasm_bindgen(js_name = fillKeys)]
pub fn fill_keys(spec: Option<String>, pattern: Option<String>) -> Answer {
    let mut spec = required("spec", spec)?;
    gallery_seal::fill::fill_all(&mut spec, &text("pattern", pattern)?);
    Ok(spec.to_json().to_string())
}

/// A spec with a fix's edits applied.
///
/// # Errors
/// When an argument does not decode, or an edit does not fit the spec.
#[wasm_bindgen(js_name = applyFix)]
pub fn apply_fix(spec: Option<String>, fix: Option<String>) -> Answer {
    let spec = required("spec", spec)?;
    let fix: WrittenFix = required("fix", fix)?;
    let mended = gallery_seal::apply_fix(&spec, &fix.edits);
    let mended = mended.map_err(|invalid| Refusal::new("spec", invalid))?;
    Ok(mended.to_json().to_string())
}

/// The body of the request that creates the image version.
///
/// # Errors
/// When the spec does not decode, or the part is not loaded.
#[wasm_bindgen]
pub fn payload(spec: Option<String>) -> Answer {
    (part::outputs()?.payload)(spec)
}

/// A spec as text for a tool.
///
/// # Errors
/// When an argument does not decode, there is no such output, or the part is not loaded.
#[wasm_bindgen]
pub fn render(
    spec: Option<String>,
    task: Option<String>,
    format: Option<String>,
    options: Option<String>,
) -> Answer {
    (part::outputs()?.render)(spec, task, format, options)
}

/// Every pair of task and format that [`render`] takes.
///
/// # Errors
/// When the part is not loaded.
#[wasm_bindgen]
pub fn outputs() -> Answer {
    Ok((part::outputs()?.list)())
}

/// What a text says, in the format that is given or that it is found to be in.
///
/// # Errors
/// When an argument does not decode, there is no such format, or the part is not loaded.
#[wasm_bindgen]
pub fn read(text: Option<String>, format: Option<String>, options: Option<String>) -> Answer {
    (part::outputs()?.read)(text, format, options)
}

/// Findings as a SARIF log.
///
/// # Errors
/// When an argument does not decode, or the part is not loaded.
#[wasm_bindgen]
pub fn sarif(findings: Option<String>, uri: Option<String>) -> Answer {
    (part::outputs()?.sarif)(findings, uri)
}
