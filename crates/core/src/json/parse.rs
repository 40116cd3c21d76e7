//! Reads JSON, and remembers where everything stands.

use super::{Json, Number};
use crate::language::Bilingual;
use crate::search::find;

/// Where a value stands in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it begins, or for a member its key.
    pub(crate) from: usize,
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

/// Why a text is no JSON, and from where on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) what: &'static Bilingual,
}

impl Fault {
    /// Line and column, both from one; the column counts characters.
    pub(crate) fn position(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.split('\n').count(), line.chars().count() + 1)
    }
}

/// Reads a text. Source: RFC 8259.
pub(crate) fn parse(text: &str) -> Result<Json, Fault> {
    Parser::new(text, false).document()
}

/// Reads a text that may begin with a byte order mark and hold comments, as ARM's templates may;
/// and says where each value stands, a list or object before what is in it.
pub(crate) fn parse_marked(text: &str) -> Result<(Json, Vec<Mark>), Fault> {
    let mut parser = Parser::new(text, true);
    let json = parser.document()?;
    Ok((json, parser.marks))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Whether comments are read over and marks kept.
    is_marked: bool,
    marks: Vec<Mark>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, is_marked: bool) -> Self {
        let has_mark = is_marked && text.starts_with('\u{feff}');
        Self {
            text,
            at: if has_mark { '\u{feff}'.len_utf8() } else { 0 },
            depth: 0,
            is_marked,
            marks: Vec::new(),
        }
    }

    fn document(&mut self) -> Result<Json, Fault> {
        self.skip()?;
        let json = self.value(self.at)?;
        self.skip()?;
        match self.rest() {
            "" => Ok(json),
            _ => Err(self.fault(&MORE)),
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn fault(&self, what: &'static Bilingual) -> Fault {
        let is_over = self.at >= self.text.len();
        let what = if is_over { &END } else { what };
        Fault { at: self.at, what }
    }

    fn takes(&mut self, mark: &str) -> bool {
        let is_there = self.rest().starts_with(mark);
        if is_there {
            self.at += mark.len();
        }
        is_there
    }

    /// Blanks and, where they may be, comments.
    fn skip(&mut self) -> Result<(), Fault> {
        loop {
            match self.next() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(b'/') if self.is_marked => self.comment()?,
                _ => return Ok(()),
            }
        }
    }

    fn comment(&mut self) -> Result<(), Fault> {
        let rest = self.rest();
        let length = if rest.starts_with("//") {
            Some(rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            find(rest, "*/").map(|at| at + 2)
        } else {
            None
        };
        self.at += length.ok_or_else(|| self.fault(&VALUE))?;
        Ok(())
    }

    /// A value, whose key begins at `from` if it has one.
    fn value(&mut self, from: usize) -> Result<Json, Fault> {
        let (start, index) = (self.at, self.marks.len());
        if self.is_marked {
            self.marks.push(Mark {
                from,
                start,
                end: start,
            });
        }
        let json = match self.next() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.list()?,
            Some(b'"') => Json::Text(self.string()?),
            _ => self.word()?,
        };
        if let Some(mark) = self.marks.get_mut(index) {
            mark.end = self.at;
        }
        Ok(json)
    }

    fn word(&mut self) -> Result<Json, Fault> {
        for (word, json) in [
            ("null", Json::Null),
            ("true", Json::Flag(true)),
            ("false", Json::Flag(false)),
        ] {
            if self.takes(word) {
                return Ok(json);
            }
        }
        let number = Number::at_start(self.rest());
        let (number, length) = number.ok_or_else(|| self.fault(&VALUE))?;
        self.at += length;
        Ok(Json::Number(number))
    }

    fn list(&mut self) -> Result<Json, Fault> {
        let mut elements = Vec::new();
        self.each(']', &LIST, &mut |parser| {
            elements.push(parser.value(parser.at)?);
            Ok(())
        })?;
        Ok(Json::List(elements))
    }

    fn object(&mut self) -> Result<Json, Fault> {
        let mut members = Vec::new();
        self.each('}', &OBJECT, &mut |parser| {
            let from = parser.at;
            if parser.next() != Some(b'"') {
                return Err(parser.fault(&KEY));
            }
            let key = parser.string()?;
            parser.skip()?;
            if !parser.takes(":") {
                return Err(parser.fault(&COLON));
            }
            parser.skip()?;
            members.push((key, parser.value(from)?));
            Ok(())
        })?;
        Ok(Json::Object(members))
    }

    /// What stands in brackets, between commas.
    fn each(
        &mut self,
        close: char,
        what: &'static Bilingual,
        one: &mut dyn FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(self.fault(&DEEP));
        }
        let close = close.encode_utf8(&mut [0; 4]).to_owned();
        self.depth += 1;
        self.at += 1;
        self.skip()?;
        if !self.takes(&close) {
            loop {
                one(self)?;
                self.skip()?;
                if self.takes(&close) {
                    break;
                }
                if !self.takes(",") {
                    return Err(self.fault(what));
                }
                self.skip()?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.rest();
            let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | 0..=0x1f);
            let length = rest.bytes().take_while(is_plain).count();
            string.push_str(rest.get(..length).unwrap_or_default());
            self.at += length;
            match self.next() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                _ => return Err(self.fault(&CONTROL)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let fault = Fault {
            at: self.at,
            what: &ESCAPE,
        };
        self.at += 2;
        let letter = self.text.as_bytes().get(self.at - 1);
        Ok(
            match letter.ok_or(Fault {
                what: &END,
                ..fault
            })? {
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                mark @ (b'"' | b'\\' | b'/') => char::from(*mark),
                b'u' => {
                    let first = self.unit().ok_or(fault)?;
                    let is_first = (0xd800..0xdc00).contains(&first);
                    let units = if is_first && self.takes("\\u") {
                        [first, self.unit().ok_or(fault)?]
                    } else {
                        [first, 0]
                    };
                    let mut read = char::decode_utf16(units);
                    read.next().and_then(Result::ok).ok_or(Fault {
                        what: &SURROGATE,
                        ..fault
                    })?
                }
                _ => return Err(fault),
            },
        )
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.at += 4;
        u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    }
}

/// Deeper than any document; reading is by recursion.
const DEEPEST: usize = 128;

static END: Bilingual = Bilingual {
    en: "The text ends too soon.",
    zh: "文字不完整。",
};
static MORE: Bilingual = Bilingual {
    en: "More stands after the end.",
    zh: "結尾之後還有內容。",
};
static VALUE: Bilingual = Bilingual {
    en: "Expected a value.",
    zh: "此處應為值。",
};
static LIST: Bilingual = Bilingual {
    en: "Expected `,` or `]`.",
    zh: "此處應為 `,` 或 `]`。",
};
static OBJECT: Bilingual = Bilingual {
    en: "Expected `,` or `}`.",
    zh: "此處應為 `,` 或 `}`。",
};
static KEY: Bilingual = Bilingual {
    en: "Expected a key in quotes.",
    zh: "此處應為加引號的名稱。",
};
static COLON: Bilingual = Bilingual {
    en: "Expected `:`.",
    zh: "此處應為 `:`。",
};
static CONTROL: Bilingual = Bilingual {
    en: "Expected the end of the string.",
    zh: "字串沒有結束。",
};
static ESCAPE: Bilingual = Bilingual {
    en: "This is not an escape sequence.",
    zh: "這不是逸出序列。",
};
static SURROGATE: Bilingual = Bilingual {
    en: "This is half a character.",
    zh: "這只是半個字元。",
};
static DEEP: Bilingual = Bilingual {
    en: "The text is nested too deeply.",
    zh: "巢狀層數過多。",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, written: &str) {
        let json = parse(text).unwrap_or_else(|fault| panic!("{fault:?} in {text}"));
        assert_eq!(json.to_string(), written);
    }

    #[track_caller]
    fn refuses(text: &str, what: &str, position: (usize, usize)) {
        let fault = parse(text).unwrap_err();
        assert_eq!(
            (fault.what.en, fault.position(text)),
            (what, position),
            "{text}"
        );
    }

    #[test]
    fn json_is_read() {
        reads(" { } ", "{}");
        reads(
            r#"[null,true , false,-1.5e3,""]"#,
            r#"[null,true,false,-1.5e3,""]"#,
        );
        reads(
            r#"{"a":{"b":[1,[2]]},"a":"金鑰"}"#,
            r#"{"a":{"b":[1,[2]]},"a":"金鑰"}"#,
        );
        reads(
            r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#,
            r#""\"\\/\u0008\u000c\n\r\té😀""#,
        );
    }

    #[test]
    fn what_is_no_json_is_refused_at_its_place() {
        refuses("", "The text ends too soon.", (1, 1));
        refuses("{", "The text ends too soon.", (1, 2));
        refuses("{}\n x", "More stands after the end.", (2, 2));
        refuses("[1 2]", "Expected `,` or `]`.", (1, 4));
        refuses("[1,]", "Expected a value.", (1, 4));
        refuses("{\"金\":1,}", "Expected a key in quotes.", (1, 8));
        refuses("{a:1}", "Expected a key in quotes.", (1, 2));
        refuses("{\"a\" 1}", "Expected `:`.", (1, 6));
        refuses("[01]", "Expected `,` or `]`.", (1, 3));
        refuses("[tru]", "Expected a value.", (1, 2));
        refuses("\"a\nb\"", "Expected the end of the string.", (1, 3));
        refuses("\"a", "The text ends too soon.", (1, 3));
        refuses("\"\\", "The text ends too soon.", (1, 2));
        refuses(r#""\x""#, "This is not an escape sequence.", (1, 2));
        refuses(r#""\u12""#, "This is not an escape sequence.", (1, 2));
        refuses(r#""\ud800""#, "This is half a character.", (1, 2));
        refuses(r#""\ud800\u0041""#, "This is half a character.", (1, 2));
        refuses("// a\n1", "Expected a value.", (1, 1));
        refuses("\u{feff}1", "Expected a value.", (1, 1));
        refuses(&"[".repeat(200), "The text is nested too deeply.", (1, 129));
    }

    #[test]
    fn marks_stand_in_the_order_of_the_values() {
        let text = "\u{feff}// a\n{ \"a\": [1, {}] /* b */ }";
        let (json, marks) = parse_marked(text).unwrap();
        assert_eq!(json.to_string(), r#"{"a":[1,{}]}"#);
        let said: Vec<_> = marks
            .iter()
            .map(|mark| &text[mark.from..mark.end])
            .collect();
        assert_eq!(
            said,
            ["{ \"a\": [1, {}] /* b */ }", "\"a\": [1, {}]", "1", "{}"]
        );
        assert_eq!(&text[marks[1].start..marks[1].end], "[1, {}]");
    }
}
