//! The coverage at a glance: a square a disk, a row a region.

use gallery_seal::coverage::{Coverage, Seal};
use yew::prelude::*;

/// See [`Picture`].
#[derive(Properties, PartialEq)]
pub struct PictureProps {
    /// What it shows.
    pub coverage: Coverage,
    /// What it says to those who do not see it.
    pub label: AttrValue,
}

/// The picture. A large matrix is drawn smaller; beyond what can be seen, its first rows stand for it.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let coverage = &props.coverage;
    let longest = coverage.disks.len().max(coverage.rows.len()).clamp(3, MOST);
    // 54 px hold squares of 14 with gaps of 6 when there are three; the proportion stays.
    let step = 60.0 / small(longest);
    let side = step * 0.7;
    // Few rows stand in the middle.
    let drawn = small(coverage.rows.len().min(MOST));
    let top = (54.0 - (drawn * step - step * 0.3)).max(0.0) / 2.0;
    let left = (54.0 - (small(coverage.disks.len().min(MOST)) * step - step * 0.3)).max(0.0) / 2.0;
    let rows = coverage.rows.iter().take(MOST).enumerate();
    let squares = rows.flat_map(|(row, cells)| {
        let cells = cells.cells.iter().take(MOST).enumerate();
        cells.map(move |(column, seal)| {
            square(
                *seal,
                left + small(column) * step,
                top + small(row) * step,
                side,
            )
        })
    });
    html! {
        <svg class="picture" viewBox="0 0 54 54" role="img" aria-label={props.label.clone()}>
            { for squares }
            if coverage.rows.is_empty() { { blank() } }
        </svg>
    }
}

fn square(seal: Seal, x: f32, y: f32, side: f32) -> Html {
    if seal.is_customers() {
        return html! {
            <rect class="sealed" x={px(x)} y={px(y)} width={px(side)} height={px(side)} rx={px(side / 7.0)} />
        };
    }
    let class = if seal == Seal::PlatformKey {
        "open"
    } else {
        "blank"
    };
    let inner = px((side - 1.5).max(1.0));
    html! {
        <>
            <rect {class} x={px(x + 0.75)} y={px(y + 0.75)} width={inner.clone()} height={inner} rx={px(side / 7.0)} />
            if seal == Seal::PlatformKey && side > 9.0 {
                <path class="bang" transform={format!("translate({} {}) scale({})", px(x), px(y), px(side / 14.0))}
                    d="M6.2 3.2h1.6l-.25 5h-1.1zM6.2 9.3h1.6v1.6h-1.6z" />
            }
        </>
    }
}

fn blank() -> Html {
    let places = [0.75_f32, 20.75, 40.75];
    let squares = places.into_iter().flat_map(move |y| places.map(|x| (x, y)));
    let squares = squares.map(|(x, y)| {
        html! { <rect class="blank" x={px(x)} y={px(y)} width="12.5" height="12.5" rx="2" /> }
    });
    html! { { for squares } }
}

#[expect(clippy::cast_precision_loss, reason = "at most twelve")]
const fn small(number: usize) -> f32 {
    number as f32
}

/// A length, to a hundredth.
fn px(length: f32) -> String {
    ((length * 100.0).round() / 100.0).to_string()
}

/// More squares a side would be too small to see.
const MOST: usize = 12;
