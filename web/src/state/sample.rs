//! The example to begin with.

use gallery_seal::ImageVersionSpec;
use gallery_seal::spec::from_json;

/// The how-to's example of 2020, its faults mended: two regions, an OS disk, two data disks.
#[must_use]
pub fn sample() -> ImageVersionSpec {
    from_json(include_str!("sample.json")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_a_spec_that_says_everything() {
        let sample = sample();
        assert_eq!(sample.target_regions.len(), 2);
        assert!(sample.target_regions.iter().all(|region| {
            let keys = region.encryption.as_ref().unwrap();
            keys.os_disk.is_some() && keys.data_disks.len() == 2
        }));
    }
}
