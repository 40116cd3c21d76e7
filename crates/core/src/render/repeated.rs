//! Ids that stand in several places, kept in variables.

use crate::payload::{Expression, Text, Tree};
use crate::script::program::{Command, Statement, Value};
use crate::script::{Kind, Token};
use crate::value::ResourceId;

/// Keeps ids that the words of commands repeat in variables, which are set first.
pub(super) fn keep_in_words(statements: &mut Vec<Statement>) {
    let mut ids = Ids::default();
    each_value(statements, &mut |value| {
        each_token(value, &mut |token| ids.see(&token.text));
    });
    ids.name();
    each_value(statements, &mut |value| {
        each_token(value, &mut |token| {
            if let Some(name) = ids.name_of(&token.text) {
                token.text = name.into();
                token.kind = Kind::Name;
            }
        });
    });
    set_first(statements, &ids);
}

/// Keeps ids that the values of commands repeat in variables, which are set first.
pub(super) fn keep_in_trees(statements: &mut Vec<Statement>) {
    let mut ids = Ids::default();
    each_value(statements, &mut |value| {
        if let Value::Tree(tree) | Value::Switch(tree) = value {
            ids.see_in(tree);
        }
    });
    ids.name();
    each_value(statements, &mut |value| {
        if let Value::Tree(tree) | Value::Switch(tree) = value {
            ids.replace_in(tree);
        }
    });
    set_first(statements, &ids);
}

fn set_first(statements: &mut Vec<Statement>, ids: &Ids) {
    let kept = ids.kept();
    let set = kept.map(|(name, id)| Statement::Set(name.to_owned().into(), id_tree(id)));
    let set: Vec<_> = set.collect();
    statements.splice(0..0, set);
}

/// Keeps ids that trees repeat in variables, each with its name.
pub(super) fn keep(trees: &mut [&mut Tree]) -> Vec<(String, Tree)> {
    let mut ids = Ids::default();
    for tree in &mut *trees {
        ids.see_in(tree);
    }
    ids.name();
    for tree in trees {
        ids.replace_in(tree);
    }
    let kept = ids.kept().map(|(name, id)| (name.to_owned(), id_tree(id)));
    kept.collect()
}

fn id_tree(id: &str) -> Tree {
    Tree::Text(Text::new(id, crate::finding::Pointer::root(), ""))
}

/// The ids that were seen: each with how often, and the name of its variable.
#[derive(Default)]
struct Ids(Vec<(String, usize, String)>);

impl Ids {
    fn see(&mut self, text: &str) {
        if let Some((_, times, _)) = self.0.iter_mut().find(|(id, _, _)| id == text) {
            *times += 1;
        } else if text.parse::<ResourceId>().is_ok() {
            self.0.push((text.to_owned(), 1, String::new()));
        }
    }

    fn see_in(&mut self, tree: &mut Tree) {
        tree.each_leaf(&mut |text| {
            self.see(&text.value);
            None
        });
    }

    fn replace_in(&self, tree: &mut Tree) {
        tree.each_leaf(&mut |text| {
            let name = self.name_of(&text.value)?;
            Some(Tree::Expression(Expression::Variable(name.into())))
        });
    }

    /// Names a variable for each id that stands in several places.
    fn name(&mut self) {
        self.0.retain(|(_, times, _)| *times > 1);
        for index in 0..self.0.len() {
            let Some((id, _, _)) = self.0.get(index) else {
                return;
            };
            let stem = stem(id);
            let is_taken = |name: &str| self.0.iter().any(|(_, _, other)| other == name);
            let mut name = format!("{stem}Id");
            let mut number = 2;
            while is_taken(&name) {
                name = format!("{stem}{number}Id");
                number += 1;
            }
            if let Some((_, _, place)) = self.0.get_mut(index) {
                *place = name;
            }
        }
    }

    fn name_of(&self, text: &str) -> Option<String> {
        let found = self.0.iter().find(|(id, _, _)| id == text)?;
        Some(found.2.clone())
    }

    fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, _, name)| (&**name, &**id))
    }
}

/// A resource's name as one of a variable: `des-westus` is `desWestus`. With `Id` behind it, it is
/// no word that any of the languages knows.
fn stem(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or_default();
    let words = name.split(|character: char| !character.is_ascii_alphanumeric());
    let mut stem = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        let mut characters = word.chars();
        let first = characters.next().unwrap_or_default();
        stem.push(if stem.is_empty() {
            first.to_ascii_lowercase()
        } else {
            first.to_ascii_uppercase()
        });
        stem.extend(characters.map(|character| character.to_ascii_lowercase()));
    }
    if !stem.starts_with(|first: char| first.is_ascii_lowercase()) {
        stem.insert_str(0, "resource");
    }
    stem
}

fn each_value(statements: &mut [Statement], see: &mut impl FnMut(&mut Value)) {
    for statement in statements {
        match statement {
            Statement::Run(command) | Statement::Keep(_, command) => each_argument(command, see),
            Statement::Either(_, yes, no) => {
                each_value(yes, see);
                each_value(no, see);
            }
            Statement::All(statements) => each_value(statements, see),
            Statement::Set(..) | Statement::Comment(_) | Statement::Gap => {}
        }
    }
}

fn each_argument(command: &mut Command, see: &mut impl FnMut(&mut Value)) {
    for argument in &mut command.arguments {
        match &mut argument.value {
            Value::Command(command) => each_argument(command, see),
            value => see(value),
        }
    }
}

fn each_token(value: &mut Value, see: &mut impl FnMut(&mut Token)) {
    if let Value::Words(words, _) = value {
        let tokens = words.iter_mut().flatten();
        tokens
            .filter(|token| token.kind == Kind::Text)
            .for_each(see);
    }
}
