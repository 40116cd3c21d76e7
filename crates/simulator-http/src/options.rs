//! The arguments.

use crate::clock::Mode;
use crate::cors::Exposed;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// 0 for one that is free.
    pub(crate) port: u16,
    pub(crate) seed: u64,
    pub(crate) exposed: Exposed,
    pub(crate) clock: Mode,
    /// Whether the world has nothing in it.
    pub(crate) is_empty: bool,
}

const USAGE: &str = "Say `cargo xtask simulator [--port 8091] [--seed 7] [--expose all|known|none] [--clock \
                     real|stepped] [--world demo|empty]`.";

impl Options {
    pub(crate) fn read(words: &[String]) -> Result<Self, String> {
        let mut options = Self {
            port: 8091,
            seed: 7,
            exposed: Exposed::All,
            clock: Mode::Real,
            is_empty: false,
        };
        let words: Vec<&str> = words.iter().flat_map(|word| word.splitn(2, '=')).collect();
        let (pairs, odd) = words.as_chunks::<2>();
        for [name, value] in pairs {
            let is_read = match *name {
                "--port" => value.parse().map(|port| options.port = port).is_ok(),
                "--seed" => value.parse().map(|seed| options.seed = seed).is_ok(),
                "--expose" => Exposed::read(value)
                    .map(|exposed| options.exposed = exposed)
                    .is_some(),
                "--clock" => Mode::read(value)
                    .map(|clock| options.clock = clock)
                    .is_some(),
                "--world" => {
                    options.is_empty = *value == "empty";
                    matches!(*value, "empty" | "demo")
                }
                _ => false,
            };
            if !is_read {
                return Err(format!(
                    "cannot read the arguments `{name} {value}`\n{USAGE}"
                ));
            }
        }
        match odd {
            [] => Ok(options),
            odd => Err(format!(
                "cannot read the argument `{}`\n{USAGE}",
                odd.concat()
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options, String> {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        Options::read(&words)
    }

    #[test]
    fn the_port_is_8091_or_as_given() {
        assert_eq!(read(&[]).unwrap().port, 8091);
        assert_eq!(read(&["--port", "9000"]).unwrap().port, 9000);
        assert_eq!(read(&["--port=9000", "--seed", "8"]).unwrap().seed, 8);
        assert_eq!(
            read(&["--expose", "none"]).unwrap().exposed,
            Exposed::Nothing
        );
        assert!(
            read(&["--world", "empty", "--clock", "stepped"])
                .unwrap()
                .is_empty
        );
    }

    #[test]
    fn other_arguments_are_refused() {
        for words in [
            &["--port"][..],
            &["--port", "70000"],
            &["--open", "x"],
            &["--world", "mine"],
            &["--expose", "some"],
        ] {
            assert!(
                read(words).unwrap_err().contains("cargo xtask simulator"),
                "{words:?}"
            );
        }
    }
}
