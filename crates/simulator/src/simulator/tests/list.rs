use super::*;

#[test]
fn lists_come_in_pages_in_the_order_of_numbers() {
    let mut asked = Asked::demo();
    for number in [10, 9] {
        asked.send(
            Method::Put,
            &VERSION.replace("1.4.0", &format!("1.{number}.0")),
            Some(BODY),
        );
    }
    asked.simulator.set_page_size(3);
    let mut link = VERSION.replace("/1.4.0", "");
    let mut names = Vec::new();
    let mut pages = 0;
    loop {
        let page = asked.read(&link);
        pages += 1;
        names.extend(
            tree::list(&page, "value")
                .iter()
                .filter_map(|item| tree::text(item, "name").map(str::to_owned)),
        );
        match tree::text(&page, "nextLink") {
            Some(next) => next.clone_into(&mut link),
            None => break,
        }
    }
    assert_eq!(names, ["1.2.0", "1.3.0", "1.9.0", "1.10.0"]);
    assert_eq!(pages, 2);
    // The last full page has no link to an empty one.
    asked.simulator.set_page_size(4);
    assert_eq!(
        tree::text(&asked.read(&VERSION.replace("/1.4.0", "")), "nextLink"),
        None
    );
}

#[test]
fn lists_hold_what_is_below_their_scope() {
    let mut asked = Asked::demo();
    let count = |asked: &mut Asked, path: &str| tree::list(&asked.read(path), "value").len();
    let sets = "/providers/Microsoft.Compute/diskEncryptionSets";
    assert_eq!(count(&mut asked, &format!("GROUP{sets}")), 16);
    assert_eq!(
        count(&mut asked, &format!("/subscriptions/{SUBSCRIPTION}{sets}")),
        16
    );
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{}{sets}", crate::demo::OTHER_SUBSCRIPTION)
        ),
        1
    );
    assert_eq!(count(&mut asked, "/subscriptions"), 2);
    assert_eq!(count(&mut asked, "/tenants"), 1);
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{SUBSCRIPTION}/resourcegroups")
        ),
        1
    );
    assert_eq!(
        count(
            &mut asked,
            &format!("/subscriptions/{SUBSCRIPTION}/locations")
        ),
        63
    );
    assert_eq!(
        count(
            &mut asked,
            "GROUP/providers/Microsoft.Compute/galleries/sigPlatform/images"
        ),
        3
    );
    assert_eq!(
        count(&mut asked, "GROUP/providers/Microsoft.Compute/images"),
        1
    );
    assert_eq!(
        count(
            &mut asked,
            "GROUP/providers/Microsoft.KeyVault/vaults/kv-seal-westus/keys"
        ),
        4
    );
    assert!(count(&mut asked, "GROUP/resources") > 20);
}
