//! What went wrong, told for people.

use gallery_seal::ImageVersionSpec;
use gallery_seal::finding::{Finding, Message, Pointer, Severity};
use gallery_seal::spec::TargetRegion;
use gallery_seal::value::RegionName;
use gallery_seal_arm::error::{Detail, Error, advise, explain};
use gallery_seal_arm::replication::RegionReplication;

use crate::state::azure::Trouble;
use crate::text;

/// The errors among findings.
pub(super) fn of_findings(findings: Vec<Finding>) -> Vec<Trouble> {
    let errors = findings
        .into_iter()
        .filter(|finding| finding.rule.severity() == Severity::Error);
    let troubles = errors.map(|finding| Trouble {
        said: String::new(),
        meaning: finding.message,
        help: finding.help,
        path: Some(finding.path),
        request: String::new(),
        wants_token: false,
    });
    troubles.collect()
}

/// What a region's failure means.
pub(super) fn of_region(region: &RegionReplication, spec: &ImageVersionSpec) -> Vec<Trouble> {
    let detail = Detail {
        message: region.details.clone(),
        ..Detail::default()
    };
    let mut regions = spec.target_regions.iter();
    let is_its = |target: &TargetRegion| RegionName::new(&target.name) == region.region;
    let place = regions
        .position(is_its)
        .map(|index| Pointer::root().key("targetRegions").index(index));
    let said = [&*region.label, ": ", &*region.details].concat();
    let advices = explain(&detail, spec).into_iter();
    let mut troubles: Vec<_> = advices
        .map(|advice| Trouble {
            said: said.clone(),
            meaning: advice.meaning,
            help: Some(advice.help),
            path: advice.path.or_else(|| place.clone()),
            request: String::new(),
            wants_token: false,
        })
        .collect();
    if troubles.is_empty() {
        troubles.push(Trouble {
            said,
            meaning: Message::new(&text::REGION_MEANS, [&region.label]),
            help: Some(Message::plain(&text::REGION_HELP)),
            path: place,
            request: String::new(),
            wants_token: false,
        });
    }
    troubles
}

/// What an error means, told for people.
pub(super) fn of(error: &Error, spec: &ImageVersionSpec) -> Vec<Trouble> {
    let request = error
        .refusal()
        .map(|refusal| refusal.request_id.clone())
        .unwrap_or_default();
    let wants_token = error.is_about_token();
    let troubles = advise(error, spec).into_iter().map(|advice| {
        let parts = [&*advice.code, &*advice.said];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Trouble {
            said: parts.join(": "),
            meaning: advice.meaning,
            help: Some(advice.help),
            path: advice.path,
            request: request.clone(),
            wants_token,
        }
    });
    troubles.collect()
}
