//! The coverage at a glance: a square a disk, a row a region.

use gallery_seal::coverage::{Coverage, Seal};
use yew::prelude::*;

/// The picture. A large matrix is drawn smaller; beyond what can be seen, its first rows stand for it.
/// `label` says the same to those who do not see it.
pub fn picture(coverage: &Coverage, label: AttrValue) -> Html {
    let (rows, columns) = (coverage.rows.len().max(1), coverage.disks.len().max(1));
    // Squares and gaps are as seven to three: 540 units hold squares of 140 when there are three.
    let step = 5400 / (10 * rows.max(columns).clamp(3, MOST) - 3);
    let side = step * 7 / 10;
    // Few rows or columns stand in the middle.
    let start = |count: usize| 540_usize.saturating_sub(count.min(MOST) * step - (step - side)) / 2;
    let (left, top) = (start(columns), start(rows));
    let squares = coverage
        .rows
        .iter()
        .take(MOST)
        .enumerate()
        .flat_map(|(row, cells)| {
            let cells = cells.cells.iter().take(MOST).enumerate();
            cells.map(move |(column, seal)| {
                square(*seal, left + column * step, top + row * step, side)
            })
        });
    html! {
        <svg class="picture" viewBox="0 0 540 540" role="img" aria-label={label}>
            { for squares }
            if coverage.rows.is_empty() { { blank() } }
        </svg>
    }
}

fn square(seal: Seal, x: usize, y: usize, side: usize) -> Html {
    let (class, inset) = match seal {
        Seal::PlatformKey => ("open", 7),
        Seal::Unknown => ("blank", 7),
        _ => ("sealed", 0),
    };
    let inner = (side - 2 * inset).to_string();
    html! {
        <>
            <rect {class} x={(x + inset).to_string()} y={(y + inset).to_string()} width={inner.clone()} height={inner}
                rx={(side / 7).to_string()} />
            if seal == Seal::PlatformKey && side == 140 {
                <path class="bang" transform={format!("translate({x} {y})")}
                    d="M62 32h16l-2.5 50h-11zM62 93h16v16h-16z" />
            }
        </>
    }
}

fn blank() -> Html {
    let places = [0, 200, 400];
    let squares = places
        .into_iter()
        .flat_map(move |y| places.map(|x| square(Seal::Unknown, x, y, 140)));
    html! { { for squares } }
}

/// More squares a side would be too small to see.
const MOST: usize = 12;
