//! Markdown as HTML: headings that can be linked to, links between the files of `docs/`, and tables
//! and programs that scroll by themselves.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// The HTML of a text.
pub(crate) fn html(text: &str) -> String {
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut anchors = anchors(&events).into_iter();
    let events = events
        .into_iter()
        .flat_map(|event| fitted(event, &mut anchors));
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, events);
    // Both can be wider than a phone: what scrolls must be reached by the keyboard, too.
    page.replace("<pre>", "<pre tabindex=\"0\">")
}

/// The anchor of a heading: its letters and digits, parted by dashes.
pub(crate) fn anchor(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}

/// The anchors of the headings, in order.
fn anchors(events: &[Event<'_>]) -> Vec<String> {
    let mut anchors = Vec::new();
    let mut heading = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                anchors.extend(heading.take().map(|text| anchor(&text)));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(text);
                }
            }
            _ => {}
        }
    }
    anchors
}

/// An event as the site wants it.
fn fitted<'a>(event: Event<'a>, anchors: &mut impl Iterator<Item = String>) -> Vec<Event<'a>> {
    match event {
        Event::Start(Tag::Heading {
            level,
            classes,
            attrs,
            ..
        }) => vec![Event::Start(Tag::Heading {
            level,
            id: anchors.next().map(CowStr::from),
            classes,
            attrs,
        })],
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => vec![Event::Start(Tag::Link {
            link_type,
            dest_url: built(&dest_url).into(),
            title,
            id,
        })],
        Event::Start(Tag::Table(_)) => vec![
            Event::Html("<div class=\"wide\" tabindex=\"0\">".into()),
            event,
        ],
        Event::End(TagEnd::Table) => vec![event, Event::Html("</div>\n".into())],
        event => vec![event],
    }
}

/// The built page of a link: `embed.md#react` lies at `embed.html#react`. Other links stay.
fn built(link: &str) -> String {
    let (path, rest) = match link.split_once('#') {
        Some((path, anchor)) => (path, format!("#{anchor}")),
        None => (link, String::new()),
    };
    match path.strip_suffix(".md") {
        Some(page) if !path.contains(':') => format!("{page}.html{rest}"),
        _ => link.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_anchors_of_their_words() {
        assert_eq!(
            html("## `Az` & *you*\n"),
            "<h2 id=\"az-you\"><code>Az</code> &amp; <em>you</em></h2>\n"
        );
        assert_eq!(anchor("磁碟 加密"), "磁碟-加密");
    }

    #[test]
    fn links_between_files_are_links_between_pages() {
        assert_eq!(built("embed.md#react"), "embed.html#react");
        assert_eq!(
            built("https://example.org/a.md"),
            "https://example.org/a.md"
        );
        assert_eq!(built("#react"), "#react");
    }

    #[test]
    fn what_is_wide_scrolls_by_itself() {
        let table = html("| a |\n| --- |\n| b |\n");
        assert!(
            table.starts_with("<div class=\"wide\" tabindex=\"0\"><table>"),
            "{table}"
        );
        assert!(table.trim_end().ends_with("</table>\n</div>"), "{table}");
        assert_eq!(
            html("```\na\n```\n"),
            "<pre tabindex=\"0\"><code>a\n</code></pre>\n"
        );
    }
}
