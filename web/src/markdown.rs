//! The part of Markdown that the pages of the rules are written in. Pure: it makes values, no HTML.
//!
//! Paragraphs are one line each. What is no mark is text, so reading can't fail.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `# `: the title.
    Title(Vec<Span>),
    /// `## `: a heading.
    Heading(Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// What stands between two fences.
    Code(String),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// In backticks: code.
    Code(String),
    /// Between asterisks: emphasis, or a work's title.
    Emphasis(String),
    /// Between double asterisks: strong.
    Strong(String),
}

/// The pieces of a page.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with(FENCE) {
            let code = lines.by_ref().take_while(|line| *line != FENCE);
            blocks.push(Block::Code(code.collect::<Vec<_>>().join("\n")));
        } else if let Some(title) = line.strip_prefix("# ") {
            blocks.push(Block::Title(spans(title)));
        } else if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(spans(heading)));
        } else if !line.is_empty() {
            blocks.push(Block::Paragraph(spans(line)));
        }
    }
    blocks
}

/// The pieces of a line. A mark without its partner is text.
#[must_use]
pub fn spans(line: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = line;
    while let Some((before, marked)) = next(rest) {
        let Some((inner, after)) = marked.inner(rest, before.len()) else {
            break;
        };
        if !before.is_empty() {
            spans.push(Span::Text(before.to_owned()));
        }
        spans.push(marked.span(inner.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        spans.push(Span::Text(rest.to_owned()));
    }
    spans
}

/// A mark that opens and closes a span.
#[derive(Clone, Copy, Debug)]
enum Mark {
    Code,
    Strong,
    Emphasis,
}

impl Mark {
    const fn sign(self) -> &'static str {
        match self {
            Self::Code => "`",
            Self::Strong => "**",
            Self::Emphasis => "*",
        }
    }

    /// What stands between this mark and its partner, and what comes after.
    fn inner(self, line: &str, at: usize) -> Option<(&str, &str)> {
        line.get(at + self.sign().len()..)?.split_once(self.sign())
    }

    const fn span(self, inner: String) -> Span {
        match self {
            Self::Code => Span::Code(inner),
            Self::Strong => Span::Strong(inner),
            Self::Emphasis => Span::Emphasis(inner),
        }
    }
}

/// The first mark, and what stands before it.
fn next(line: &str) -> Option<(&str, Mark)> {
    let (before, _) = line.split_at_checked(line.find(['`', '*'])?)?;
    let marked = line.get(before.len()..)?;
    let mark = [Mark::Code, Mark::Strong, Mark::Emphasis]
        .into_iter()
        .find(|mark| marked.starts_with(mark.sign()))?;
    Some((before, mark))
}

const FENCE: &str = "```";

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;
    use std::path::{Path, PathBuf};

    #[test]
    fn marks_make_spans_and_lone_marks_are_text() {
        let text = |text: &str| Span::Text(text.to_owned());
        assert_eq!(
            spans("a `*b*` *c* **d** e"),
            [
                text("a "),
                Span::Code("*b*".to_owned()),
                text(" "),
                Span::Emphasis("c".to_owned()),
                text(" "),
                Span::Strong("d".to_owned()),
                text(" e"),
            ]
        );
        assert_eq!(spans("5 * 3 `x"), [text("5 * 3 `x")]);
        assert_eq!(spans(""), []);
    }

    #[test]
    fn a_fence_that_is_never_closed_holds_the_rest() {
        let code = Block::Code("<b>\n\n# c".to_owned());
        assert_eq!(blocks("```js\n<b>\n\n# c\n"), [code]);
    }

    /// Every page is read whole: written again from its pieces it is what it was, and no piece of
    /// plain text holds a mark of Markdown.
    #[test]
    fn nothing_of_a_page_is_left_unread() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/core/pages");
        let pages = files(&root);
        assert!(pages.len() > 100, "{}", pages.len());
        for path in pages {
            let page = std::fs::read_to_string(&path).unwrap();
            let read = blocks(&page);
            assert!(matches!(read.first(), Some(Block::Title(_))), "{path:?}");
            let said = |line: &&str| !line.is_empty() && !line.starts_with(FENCE);
            let before: Vec<&str> = page.lines().filter(said).collect();
            let after = written(&read);
            let after: Vec<&str> = after.lines().filter(said).collect();
            assert_eq!(after, before, "{path:?}");
            for span in read.iter().flat_map(spans_of) {
                plain(span, &path);
            }
        }
    }

    fn plain(span: &Span, path: &Path) {
        let (Span::Text(text) | Span::Emphasis(text) | Span::Strong(text)) = span else {
            return;
        };
        let odd = text.contains(['`', '*', '[', '|', '<', '\\'])
            || ["#", "> ", "- ", "+ "]
                .iter()
                .any(|mark| text.starts_with(mark));
        assert!(!odd, "{path:?}: {text}");
    }

    fn spans_of(block: &Block) -> &[Span] {
        match block {
            Block::Title(spans) | Block::Heading(spans) | Block::Paragraph(spans) => spans,
            Block::Code(_) => &[],
        }
    }

    fn written(blocks: &[Block]) -> String {
        let mut text = String::new();
        for block in blocks {
            match block {
                Block::Title(_) => text.push_str("# "),
                Block::Heading(_) => text.push_str("## "),
                Block::Code(code) => text.push_str(code),
                Block::Paragraph(_) => {}
            }
            for span in spans_of(block) {
                match span {
                    Span::Text(inner) => text.push_str(inner),
                    Span::Code(inner) => write!(text, "`{inner}`").unwrap(),
                    Span::Emphasis(inner) => write!(text, "*{inner}*").unwrap(),
                    Span::Strong(inner) => write!(text, "**{inner}**").unwrap(),
                }
            }
            text.push('\n');
        }
        text
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.extend(files(&path));
            } else {
                found.push(path);
            }
        }
        found
    }
}
