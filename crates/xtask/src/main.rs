//! The repository's commands, run as `cargo xtask <command>`; one module each.

mod bench;
mod check;
mod conformance;
mod dist;
mod docs;
mod offline;
mod package;
mod parts;
mod policy;
mod serve;
mod simulator;
mod style;
mod test;

mod browser;
mod debian;
mod failure;
mod program;
mod python;
mod size;
mod stage;
mod tool;
mod workspace;

use std::env;
use std::process::ExitCode;

use failure::Failure;
use workspace::Workspace;

/// One row of the help, and what it runs.
struct Task {
    name: &'static str,
    arguments: &'static str,
    help: &'static str,
    run: Run,
}

/// A command's function: most take no arguments.
enum Run {
    Alone(fn(&Workspace) -> Result<(), Failure>),
    With(fn(&Workspace, &[String]) -> Result<(), Failure>),
}

impl Task {
    fn row(&self) -> String {
        let call = format!("cargo xtask {} {}", self.name, self.arguments);
        format!("  {call:<50}{}", self.help)
    }
}

const TASKS: &[Task] = &[
    Task {
        name: "serve",
        arguments: "[--port 8080]",
        help: "build the app, serve it on loopback and rebuild it on every change",
        run: Run::With(serve::run),
    },
    Task {
        name: "test",
        arguments: "[--only STAGE] [FILTER]",
        help: "run every test and check; FILTER keeps the tests whose name contains it",
        run: Run::With(test::run),
    },
    Task {
        name: "conformance",
        arguments: "[--seed 7] [--specs 1000]",
        help: "the outputs against other people's clients and grammars",
        run: Run::With(conformance::run),
    },
    Task {
        name: "simulator",
        arguments: "[--port 8091]",
        help: "an Azure on loopback, for the connected app and for real clients",
        run: Run::With(simulator::run),
    },
    Task {
        name: "bench",
        arguments: "",
        help: "how long the core takes, and how that grows, with budgets",
        run: Run::Alone(bench::run),
    },
    Task {
        name: "check",
        arguments: "",
        help: "formatting, lints and documentation, with warnings denied",
        run: Run::Alone(check::run),
    },
    Task {
        name: "package",
        arguments: "",
        help: "the npm package, into target/npm/gallery-seal",
        run: Run::Alone(package::run),
    },
    Task {
        name: "dist",
        arguments: "",
        help: "the static site, into dist/",
        run: Run::Alone(dist::run),
    },
    Task {
        name: "style",
        arguments: "",
        help: "join the style sheets; builds do it by themselves",
        run: Run::Alone(style::run),
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Result<(), Failure> {
    let Some((name, arguments)) = words.split_first() else {
        print!("{}", help());
        return Ok(());
    };
    let asks_for_help = |word: &String| matches!(word.as_str(), "help" | "--help" | "-h");
    if asks_for_help(name) || arguments.first().is_some_and(asks_for_help) {
        print!("{}", help());
        return Ok(());
    }
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        return Err(Failure::new(format!("there is no command `{name}`"))
            .hint("`cargo xtask help` lists the commands."));
    };
    let workspace = Workspace::find()?;
    match task.run {
        Run::Alone(run) if arguments.is_empty() => run(&workspace),
        Run::Alone(_) => Err(Failure::new(format!("`{name}` takes no arguments"))),
        Run::With(run) => run(&workspace, arguments),
    }
}

fn help() -> String {
    let rows: Vec<String> = TASKS.iter().map(Task::row).collect();
    format!(
        "The commands of this repository:\n\n{}\n\n\
         Stages of `test`: native, wasm, npm, e2e, embed, check.\n\
         CHROME and CHROMEDRIVER name another browser and driver than the ones found.\n",
        rows.join("\n")
    )
}
