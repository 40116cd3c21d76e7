//! Writes trees: JSON and the languages whose values look alike.

use crate::search::replaced;
use std::iter::repeat_n;

use super::{Kind, Script, json};
use crate::finding::Pointer;
use crate::json::Json;
use crate::payload::{Expression, Member, Tree};

/// How a language writes values; two blanks a level, an element or member a line.
pub(crate) struct Dialect {
    /// What a list stands in.
    pub(crate) list: [&'static str; 2],
    /// What an object stands in.
    pub(crate) object: [&'static str; 2],
    /// Behind every element but the last.
    pub(crate) between_elements: &'static str,
    /// Behind every member but the last.
    pub(crate) between_members: &'static str,
    /// Between a key and its value.
    pub(crate) assign: &'static str,
    /// Whether values of neighbouring lines begin in one column.
    pub(crate) is_aligned: bool,
    /// Nothing, no and yes.
    pub(crate) words: [&'static str; 3],
    /// A string, quotes and all.
    pub(crate) text: fn(&str) -> String,
    /// A key, in quotes if it needs them.
    pub(crate) key: fn(&Member) -> String,
    /// A number that has this text in JSON.
    pub(crate) number: fn(String) -> String,
    /// An expression, without quotes.
    pub(crate) expression: fn(&Expression) -> String,
    /// How an expression stands for a value, alone or among texts.
    pub(crate) splice: Splice,
}

/// How an expression stands for a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Splice {
    /// Bare, and within a string as `${…}`.
    Inline,
    /// As a string in brackets; among texts, by ARM's function `format`.
    Bracketed,
}

impl Dialect {
    /// JSON.
    pub(crate) const JSON: Self = Self {
        list: ["[", "]"],
        object: ["{", "}"],
        between_elements: ",",
        between_members: ",",
        assign: ": ",
        is_aligned: false,
        words: ["null", "false", "true"],
        text: json::string,
        key: |member| json::string(&member.key),
        number: |digits| digits,
        expression: |_| String::new(),
        splice: Splice::Bracketed,
    };

    /// Writes a tree; the first line is not indented.
    pub(crate) fn write(&self, script: &mut Script, tree: &Tree, depth: usize) {
        match tree {
            Tree::Text(text) => {
                script.push_from(Kind::of(text), (self.text)(&text.shown()), &text.from);
            }
            Tree::Word(word) => script.push(Kind::Text, (self.text)(word)),
            Tree::Wanted(what) => script.push(Kind::Placeholder, (self.text)(what)),
            Tree::Expression(expression) => {
                let expression = (self.expression)(expression);
                script.push(
                    Kind::Name,
                    match self.splice {
                        Splice::Inline => expression,
                        Splice::Bracketed => json::string(&format!("[{expression}]")),
                    },
                );
            }
            Tree::Path(steps) => self.path(script, steps),
            Tree::Number(number) => {
                let digits = (self.number)(number.value.to_number().to_string());
                script.push_from(Kind::Number, digits, &number.from);
            }
            Tree::Flag(flag) => self.flag(script, flag.value, &flag.from),
            Tree::List(elements) => self.list(script, elements, depth),
            Tree::Object(members) => self.object(script, members, depth),
            Tree::Raw(value, from) => self.raw(script, value, from, depth),
        }
    }

    /// Writes a member's key, filled up to this width, and what stands between it and the value.
    pub(crate) fn key(
        &self,
        script: &mut Script,
        member: &Member,
        width: usize,
        assign: &'static str,
    ) {
        let key = (self.key)(member);
        let missing = width.saturating_sub(key.chars().count());
        match &member.from {
            Some(from) => script.push_from(Kind::Key, key, from),
            None => script.push(Kind::Key, key),
        }
        script.push(Kind::Space, " ".repeat(missing));
        script.push(Kind::Punct, assign);
    }

    /// For each member, how wide keys are in its run of one-line members.
    pub(crate) fn widths(&self, members: &[Member]) -> Vec<usize> {
        let is_short = |member: &Member| self.is_aligned && member.value.is_one_line();
        let runs = members.chunk_by(|one, next| is_short(one) && is_short(next));
        let widths = runs.flat_map(|run| {
            let keys = run.iter().map(|member| (self.key)(member).chars().count());
            repeat_n(keys.max().unwrap_or_default(), run.len())
        });
        widths.collect()
    }

    /// One string of several texts, a token each, if they read the same alone and joined.
    fn path(&self, script: &mut Script, steps: &[(&'static str, Tree)]) {
        let has_expression = steps
            .iter()
            .any(|(_, step)| matches!(step, Tree::Expression(_)));
        if has_expression && self.splice == Splice::Bracketed {
            script.push(Kind::Name, json::string(&self.formatted(steps)));
            return;
        }
        let text = |step: &Tree| match step {
            Tree::Text(text) => text.shown(),
            Tree::Word(word) => (*word).to_owned(),
            _ => String::new(),
        };
        let from = |step: &Tree| match step {
            Tree::Text(text) => Some(text.from.clone()),
            _ => None,
        };
        let shown = steps
            .iter()
            .flat_map(|(before, step)| [(*before).to_owned(), text(step)]);
        let whole = (self.text)(&shown.collect::<String>());
        let inner = |text: &str| {
            let quoted = (self.text)(text);
            let mut characters = quoted.chars();
            characters.next();
            characters.next_back();
            characters.as_str().to_owned()
        };
        let quote = whole.chars().next().map(String::from).unwrap_or_default();
        let parts = steps
            .iter()
            .map(|(before, step)| [inner(before), inner(&text(step))]);
        let parts: Vec<_> = parts.collect();
        let is_alike = [&*quote, &parts.concat().concat(), &*quote].concat() == whole;
        if !is_alike && !has_expression {
            let place = steps.first().and_then(|(_, step)| from(step));
            script.add(Kind::Text, whole.into(), place);
            return;
        }
        script.push(Kind::Punct, quote.clone());
        for ((_, step), [before, part]) in steps.iter().zip(parts) {
            script.push(Kind::Text, before);
            match step {
                Tree::Expression(expression) => {
                    let expression = (self.expression)(expression);
                    script.push(Kind::Name, format!("${{{expression}}}"));
                }
                Tree::Text(text) => script.add(Kind::of(text), part.into(), from(step)),
                _ => script.push(Kind::Text, part),
            }
        }
        script.push(Kind::Punct, quote);
    }

    /// The expression that joins texts and expressions.
    fn formatted(&self, steps: &[(&'static str, Tree)]) -> String {
        let mut pattern = String::new();
        let mut values = String::new();
        for (index, (before, step)) in steps.iter().enumerate() {
            pattern = format!("{pattern}{before}{{{index}}}");
            values.push_str(", ");
            match step {
                Tree::Expression(expression) => values.push_str(&(self.expression)(expression)),
                Tree::Text(text) => {
                    let text = replaced(&text.shown(), "'", "''");
                    values = format!("{values}'{text}'");
                }
                Tree::Word(word) => values = format!("{values}'{word}'"),
                _ => {}
            }
        }
        format!("[format('{pattern}'{values})]")
    }

    fn flag(&self, script: &mut Script, value: bool, from: &Pointer) {
        let [_, no, yes] = self.words;
        script.push_from(Kind::Number, if value { yes } else { no }, from);
    }

    fn list(&self, script: &mut Script, elements: &[Tree], depth: usize) {
        let [open, close] = self.list;
        script.push(Kind::Punct, open);
        for (index, element) in elements.iter().enumerate() {
            if index > 0 {
                script.push(Kind::Punct, self.between_elements);
            }
            script.line(depth + 1);
            self.write(script, element, depth + 1);
        }
        end(script, elements.is_empty(), depth, close);
    }

    fn object(&self, script: &mut Script, members: &[Member], depth: usize) {
        let [open, close] = self.object;
        script.push(Kind::Punct, open);
        let widths = self.widths(members);
        for (index, (member, width)) in members.iter().zip(widths).enumerate() {
            if index > 0 {
                script.push(Kind::Punct, self.between_members);
                // Where lines end members, something else does in one line.
                if script.is_flat && self.between_members.is_empty() {
                    script.push(Kind::Punct, ";");
                }
            }
            script.line(depth + 1);
            self.key(script, member, width, self.assign);
            self.write(script, &member.value, depth + 1);
        }
        end(script, members.is_empty(), depth, close);
    }

    fn raw(&self, script: &mut Script, value: &Json, from: &Pointer, depth: usize) {
        match value {
            Json::Null => script.push_from(Kind::Number, self.words[0], from),
            Json::Flag(value) => self.flag(script, *value, from),
            Json::Number(number) => {
                script.push_from(Kind::Number, (self.number)(number.to_string()), from);
            }
            Json::Text(text) => script.push_from(Kind::Text, (self.text)(text), from),
            Json::List(_) | Json::Object(_) => {
                self.write(script, &Tree::opened(value, from), depth);
            }
        }
    }
}

fn end(script: &mut Script, is_empty: bool, depth: usize, bracket: &'static str) {
    if !is_empty {
        script.line(depth);
    }
    script.push(Kind::Punct, bracket);
}
