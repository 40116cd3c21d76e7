//! What may be sent to Azure.

use crate::check::check_under;
use crate::fact::Facts;
use crate::finding::{Finding, Severity};
use crate::json::Json;
use crate::payload::{Address, Payload, lower};
use crate::policy::Policy;
use crate::spec::ImageVersionSpec;
use crate::table::arm;

/// An image version that a check found no error in, given what was known at that time. Nothing
/// else can be sent, and it can't be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealed {
    spec: ImageVersionSpec,
    payload: Payload, // Invariant: what `spec` is lowered to.
}

impl Sealed {
    /// Seals a spec.
    ///
    /// # Errors
    /// With everything that is to be said about it, when some of it is an error.
    pub fn new(spec: &ImageVersionSpec, facts: &Facts) -> Result<Self, Vec<Finding>> {
        Self::under(spec, facts, &Policy::default())
    }

    /// Seals a spec that keeps to an owner's policy as well.
    ///
    /// # Errors
    /// As [`Sealed::new`]; breaches of the policy are errors too.
    pub fn under(
        spec: &ImageVersionSpec,
        facts: &Facts,
        policy: &Policy,
    ) -> Result<Self, Vec<Finding>> {
        let findings = check_under(spec, facts, policy);
        let mut severities = findings.iter().map(|finding| finding.rule.severity());
        if severities.any(|severity| severity == Severity::Error) {
            return Err(findings);
        }
        Ok(Self {
            spec: spec.clone(),
            payload: lower(spec),
        })
    }

    /// As it was typed.
    #[must_use]
    pub const fn spec(&self) -> &ImageVersionSpec {
        &self.spec
    }

    /// Where the version is to be.
    #[must_use]
    pub const fn address(&self) -> &Address {
        &self.payload.address
    }

    /// The body of the request that creates it.
    #[must_use]
    pub fn body(&self) -> Json {
        arm::body(&self.payload).to_json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{Format, RenderOptions, Task};
    use crate::spec::from_json;
    use crate::{payload, render};

    const SPEC: &str = r#"{"subscriptionId":"8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8",
        "resourceGroup":"rg-(a)","gallery":"g","definition":"d","version":"1.0.0",
        "location":"westus","source":{"kind":"managedImage","id":"image"},
        "targetRegions":[{"name":"westus","encryption":{"osDisk":{"diskEncryptionSet":"des"}}}]}"#;

    #[test]
    fn what_has_no_error_is_sealed_and_is_sent_as_it_is_rendered() {
        let spec = from_json(SPEC).unwrap();
        let sealed = Sealed::new(&spec, &Facts::default()).unwrap();
        assert_eq!(sealed.body(), payload(&spec));
        let (task, format) = (Task::ImageVersion, Format::Rest);
        let rest = render(&spec, task, format, &RenderOptions::default()).unwrap();
        let target = sealed.address().target();
        let line = format!("PUT https://management.azure.com{target}\n");
        assert!(rest.script.to_string().starts_with(&line), "{line}");
    }

    #[test]
    fn a_breach_of_the_policy_keeps_a_spec_open() {
        let spec = from_json(SPEC).unwrap();
        let policy = |region: &str| {
            let policy = format!(r#"{{"allowedRegions":["{region}"]}}"#);
            from_json::<Policy>(&policy).unwrap()
        };
        let sealed = |region| Sealed::under(&spec, &Facts::default(), &policy(region));
        assert!(sealed("westus").is_ok());
        let findings = sealed("eastus").unwrap_err();
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule.slug()).collect();
        assert!(rules.contains(&"policy/region"), "{rules:?}");
    }

    #[test]
    fn an_error_keeps_a_spec_open_even_when_only_the_facts_speak() {
        let spec = from_json(SPEC).unwrap();
        let facts: Facts = from_json(r#"{"existingVersions":["1.0.0"]}"#).unwrap();
        let findings = Sealed::new(&spec, &facts).unwrap_err();
        assert!(
            findings
                .iter()
                .any(|finding| finding.path.as_str() == "/version")
        );
    }
}
