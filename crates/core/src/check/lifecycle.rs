//! End of life: `lifecycle/date`, `lifecycle/past`, `lifecycle/no-time`,
//! `lifecycle/block-without-end`.

use super::{Case, note, report};
use crate::finding::{Edit, Finding, Pointer, Rule};
use crate::value::{Instant, is_placeholder};

pub(super) fn check(case: &Case, found: &mut Vec<Finding>) {
    let text = &*case.spec.end_of_life_date;
    let path = Pointer::of("endOfLifeDate");
    if text.trim().is_empty() && case.spec.block_deletion_before_end_of_life == Some(true) {
        let path = Pointer::of("blockDeletionBeforeEndOfLife");
        report(
            found,
            Rule::LifecycleBlockWithoutEnd,
            path,
            (&NO_END, &[]),
            (&NO_END_HELP, &[]),
        );
    }
    if text.is_empty() || is_placeholder(text) {
        return;
    }
    let Ok(end) = text.parse::<Instant>() else {
        report(
            found,
            Rule::LifecycleDate,
            path,
            (&DATE, &[text]),
            (&DATE_HELP, &[]),
        );
        return;
    };
    if case
        .facts
        .today
        .parse::<Instant>()
        .is_ok_and(|today| end <= today)
    {
        report(
            found,
            Rule::LifecyclePast,
            path.clone(),
            (&PAST, &[text, &case.facts.today]),
            (&PAST_HELP, &[]),
        );
    }
    if Instant::is_bare_date(text) {
        let instant = end.to_string();
        let message = (&NO_TIME, &[text, &instant] as &[_]);
        note(found, Rule::LifecycleNoTime, path.clone(), message)
            .offer((&WRITE_OUT, &[]), Edit::set(path, instant));
    }
}

texts! {
    NO_END: "Deletion is blocked until the end of life, and none is given.", "已設定在生命週期結束前禁止刪除，但未指定結束日期。";
    NO_END_HELP: "Give an end of life.", "請輸入生命週期結束日期。";
    DATE: "`{0}` is neither a date nor an RFC 3339 date-time.", "`{0}` 既不是日期，也不是 RFC 3339 日期時間。";
    DATE_HELP: "Write it as in `2027-06-30` or `2027-06-30T00:00:00Z`.", "格式如 `2027-06-30` 或 `2027-06-30T00:00:00Z`。";
    PAST: "The end of life `{0}` is not after today, `{1}`.", "生命週期結束日期 `{0}` 不在今天 `{1}` 之後。";
    PAST_HELP: "Give a date in the future.", "請輸入未來的日期。";
    NO_TIME: "`{0}` has no time; every output says `{1}`.", "`{0}` 沒有時間，所有輸出都會寫成 `{1}`。";
    WRITE_OUT: "Write it out", "寫出完整時間";
}
