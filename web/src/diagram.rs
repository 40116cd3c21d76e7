//! The coverage as a picture for a change request or an audit: source, version, regions, disks, sets.
//!
//! The file stands for itself: it needs no style, font or script of the page, and says in words what it
//! shows in shapes.

use std::fmt::Write as _;

use gallery_seal::ImageVersionSpec;
use gallery_seal::coverage::{Coverage, Seal};
use gallery_seal::value::Disk;

use crate::scene::Scene;
use crate::state::{matrix, suggest};
use crate::text;

/// The picture, as an SVG file.
#[must_use]
pub fn diagram(scene: &Scene, sentence: &str) -> String {
    let spec = &scene.state.spec;
    let coverage = &scene.derived.coverage;
    let words = Words {
        disks: coverage
            .disks
            .iter()
            .map(|disk| scene.disk(*disk))
            .collect(),
        regions: coverage
            .rows
            .iter()
            .map(|row| scene.region(&row.region).to_owned())
            .collect(),
        seals: |seal| crate::part::seal_word(seal),
        language: scene.language(),
        source: scene.say(&text::SOURCE_CHOICE),
        sentence,
        today: &scene.state.facts.today,
    };
    draw(spec, coverage, &words)
}

/// What the picture says, in the language of the page.
struct Words<'a> {
    disks: Vec<String>,
    regions: Vec<String>,
    seals: fn(Seal) -> &'static gallery_seal::language::Bilingual,
    language: gallery_seal::Language,
    source: &'a str,
    sentence: &'a str,
    today: &'a str,
}

fn draw(spec: &ImageVersionSpec, coverage: &Coverage, words: &Words<'_>) -> String {
    let longest = coverage.rows.iter().enumerate().flat_map(|(row, _)| {
        coverage
            .disks
            .iter()
            .map(move |disk| set(spec, row, *disk).chars().count())
    });
    let column = 64 + 7 * longest.max().unwrap_or_default().clamp(18, 90);
    let width = (LEFT + column * coverage.disks.len() + MARGIN).max(720);
    let height = TOP + ROW * coverage.rows.len() + 56;
    let mut svg = String::new();
    let _ = write!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#1f1d1a"><title>{}</title><rect width="{width}" height="{height}" fill="#fff"/>"##,
        escaped(words.sentence),
    );
    let name = [&*spec.gallery, &spec.definition, &spec.version];
    let name: Vec<_> = name.into_iter().filter(|part| !part.is_empty()).collect();
    line(
        &mut svg,
        MARGIN,
        34,
        &name.join(" / "),
        "font-size=\"18\" font-weight=\"600\"",
    );
    line(&mut svg, MARGIN, 56, words.sentence, "");
    let from = source(spec);
    line(
        &mut svg,
        MARGIN,
        78,
        &[words.source, ": ", &from].concat(),
        GREY,
    );
    for (index, disk) in words.disks.iter().enumerate() {
        line(
            &mut svg,
            LEFT + column * index,
            TOP - 12,
            disk,
            "font-weight=\"600\"",
        );
    }
    for (row, (cells, region)) in coverage.rows.iter().zip(&words.regions).enumerate() {
        let top = TOP + ROW * row;
        let _ = write!(
            svg,
            r##"<path d="M{MARGIN} {top}H{}" stroke="#d8d4cc"/>"##,
            width - MARGIN
        );
        line(&mut svg, MARGIN, top + 24, region, "font-weight=\"600\"");
        line(&mut svg, MARGIN, top + 42, &cells.region, GREY);
        for (index, (disk, seal)) in coverage.disks.iter().zip(&cells.cells).enumerate() {
            let left = LEFT + column * index;
            shape(&mut svg, *seal, left, top + 16);
            let tone = if seal.is_customers() {
                ""
            } else {
                "fill=\"#a4262c\" font-weight=\"600\""
            };
            let word = (words.seals)(*seal).in_language(words.language);
            let set = set(spec, row, *disk);
            let (first, second) = if set.is_empty() {
                (word, "")
            } else {
                (set, word)
            };
            line(
                &mut svg,
                left + 32,
                top + 24,
                first,
                [tone, MONO].concat().trim(),
            );
            line(&mut svg, left + 32, top + 42, second, GREY);
        }
    }
    let foot = ["Gallery Seal", words.today].join(" · ");
    line(
        &mut svg,
        MARGIN,
        height - 20,
        foot.trim_end_matches(" · "),
        GREY,
    );
    svg.push_str("</svg>\n");
    svg
}

/// A shape for each seal, so that the picture can be read without colours.
fn shape(svg: &mut String, seal: Seal, x: usize, y: usize) {
    let shape = match seal {
        Seal::CustomerKey => {
            r##"<circle cx="10" cy="10" r="9" fill="#0b6a5d"/><path d="M10 5a3 3 0 0 1 1.4 5.6l.6 4.4H8l.6-4.4A3 3 0 0 1 10 5z" fill="#fff"/>"##
        }
        Seal::PlatformAndCustomerKeys => {
            r##"<circle cx="10" cy="10" r="9" fill="none" stroke="#0b6a5d" stroke-width="1.6"/><circle cx="10" cy="10" r="5.6" fill="#0b6a5d"/>"##
        }
        Seal::ConfidentialCustomerKey => {
            r##"<path d="M10 1 18 4v6c0 4.5-3.2 7.6-8 9.4C5.200 17.6 2 14.5 2 10V4z" fill="#0b6a5d"/>"##
        }
        Seal::PlatformKey => {
            r##"<circle cx="10" cy="10" r="8.600" fill="none" stroke="#a4262c" stroke-width="1.8" stroke-dasharray="3 2"/><path d="M9 4.600h2l-.4 6.800H9.400zM9 13h2v2H9z" fill="#a4262c"/>"##
        }
        Seal::Unknown => {
            r##"<circle cx="10" cy="10" r="8.600" fill="none" stroke="#5b5750" stroke-width="1.8" stroke-dasharray="1 3"/>"##
        }
    };
    let _ = write!(svg, r#"<g transform="translate({x} {y})">{shape}</g>"#);
}

fn line(svg: &mut String, x: usize, y: usize, text: &str, attributes: &str) {
    if !text.is_empty() {
        let _ = write!(
            svg,
            r#"<text x="{x}" y="{y}" {attributes}>{}</text>"#,
            escaped(text)
        );
    }
}

fn set(spec: &ImageVersionSpec, row: usize, disk: Disk) -> &str {
    suggest::name_of(matrix::key(spec, row, disk))
}

fn source(spec: &ImageVersionSpec) -> String {
    let source = &spec.source;
    if source.kind != "disks" {
        return suggest::name_of(&source.id).to_owned();
    }
    let os = source.os_disk.iter().map(|disk| [&*disk.id, &disk.uri]);
    let data = source.data_disks.iter().map(|disk| [&*disk.id, &disk.uri]);
    let names = os.chain(data).flatten().filter(|name| !name.is_empty());
    names.map(suggest::name_of).collect::<Vec<_>>().join(", ")
}

/// A text of XML. Characters that XML can't hold become the sign for what is missing.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

const MARGIN: usize = 24;
const LEFT: usize = 200;
const TOP: usize = 132;
const ROW: usize = 60;
const GREY: &str = "fill=\"#5b5750\" font-size=\"12\"";
const MONO: &str = " font-family=\"ui-monospace, monospace\"";

#[cfg(test)]
mod tests {
    use gallery_seal::coverage;
    use gallery_seal::fact::Facts;
    use gallery_seal::spec::from_json;

    use super::*;

    fn drawn(spec: &str) -> String {
        let spec: ImageVersionSpec = from_json(spec).unwrap();
        let coverage = coverage(&spec, &Facts::default());
        let words = Words {
            disks: coverage
                .disks
                .iter()
                .map(|_| "OS disk".to_owned())
                .collect(),
            regions: coverage.rows.iter().map(|row| row.region.clone()).collect(),
            seals: crate::part::seal_word,
            language: gallery_seal::Language::English,
            source: "Source",
            sentence: "1 region",
            today: "2026-11-24",
        };
        draw(&spec, &coverage, &words)
    }

    #[test]
    fn it_names_sets_regions_and_what_is_open() {
        let svg = drawn(
            r#"{"gallery":"g","version":"1.0.0","source":{"kind":"managedImage","id":"golden","dataDiskLuns":[1]},
            "targetRegions":[{"name":"westus","encryption":{"osDisk":{"diskEncryptionSet":"des-westus"}}}]}"#,
        );
        for text in [
            "g / 1.0.0",
            "Source: golden",
            ">des-westus<",
            ">customer key<",
            ">platform key<",
            "2026-11-24",
        ] {
            assert!(svg.contains(text), "{text}");
        }
    }

    #[test]
    fn nothing_in_a_spec_is_markup() {
        let svg = drawn(r#"{"gallery":"<script>&\"\u0001","targetRegions":[{"name":"]]><svg"}]}"#);
        assert!(svg.contains("&lt;script&gt;&amp;&quot;\u{fffd}") && !svg.contains("<script"));
        assert_eq!(svg.matches("<svg").count(), 1);
    }
}
