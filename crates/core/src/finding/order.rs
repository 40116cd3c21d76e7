//! The orders in which findings are listed.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::Finding;

/// An order of findings.
pub(crate) type Order = fn(&Finding, &Finding) -> Ordering;

/// The order of findings about a spec: by place, then the worst first.
pub(crate) fn by_place(a: &Finding, b: &Finding) -> Ordering {
    let severity = a.rule.severity().cmp(&b.rule.severity());
    a.path.cmp(&b.path).then(severity)
}

/// The order of findings about a text: by where they stand in it.
pub(crate) fn by_start(a: &Finding, b: &Finding) -> Ordering {
    let start = |finding: &Finding| finding.span.map(|span| span.start);
    start(a).cmp(&start(b))
}

/// The findings in an order; those that are equal in it stay as they stand.
///
/// By a heap, which compiles to much less than a stable sort. There is one for all orders.
#[inline(never)]
pub(crate) fn sorted(findings: Vec<Finding>, order: Order) -> Vec<Finding> {
    let mut heap = BinaryHeap::with_capacity(findings.len());
    for (index, finding) in findings.into_iter().enumerate() {
        heap.push(Ranked {
            finding,
            index,
            order,
        });
    }
    let ranked = heap.into_sorted_vec().into_iter();
    ranked.map(|ranked| ranked.finding).collect()
}

/// A finding, where it stood, and what it is ordered by.
struct Ranked {
    finding: Finding,
    index: usize,
    order: Order,
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = (self.order)(&self.finding, &other.finding);
        order.then(self.index.cmp(&other.index))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Eq for Ranked {}
