//! The options of outputs, out of the types of the npm package.

/// The types that people write against.
const TYPES: &str = include_str!("../../wasm/npm/index.d.ts");

/// A row an option, as a table in Markdown.
pub(crate) fn table() -> String {
    let mut table = String::from("| option | type | says |\n| --- | --- | --- |\n");
    for interface in ["Options", "RenderOptions"] {
        for Key { name, kind, about } in keys(TYPES, interface) {
            let cell = |text: &str| text.replace('|', "\\|");
            table.extend([
                "| `",
                name,
                "` | `",
                &cell(kind),
                "` | ",
                &cell(&about),
                " |\n",
            ]);
        }
    }
    table
}

/// A key of an interface.
struct Key<'a> {
    name: &'a str,
    kind: &'a str,
    about: String,
}

/// The keys of an interface that is written as ours are: a comment, then a line.
fn keys<'a>(types: &'a str, interface: &str) -> Vec<Key<'a>> {
    let head = format!("export interface {interface} ");
    let lines = types.lines().skip_while(|line| !line.starts_with(&head));
    let mut keys = Vec::new();
    let mut about = Vec::new();
    for line in lines.skip(1).take_while(|line| *line != "}") {
        let line = line.trim();
        if let Some((name, kind)) = line.split_once("?: ").filter(|_| line.ends_with(';')) {
            keys.push(Key {
                name,
                kind: kind.trim_end_matches(';'),
                about: about.join(" "),
            });
            about.clear();
        } else {
            let text = line.trim_start_matches("/**").trim_end_matches("*/");
            let text = text.trim_start_matches('*').trim();
            about.extend((!text.is_empty()).then_some(text));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_several_lines_are_joined() {
        let types =
            "export interface A {\n  /**\n   * One,\n   * two.\n   */\n  a?: \"b\" | \"c\";\n}\n";
        let keys = keys(types, "A");
        assert_eq!(keys.len(), 1);
        assert_eq!(keys[0].about, "One, two.");
        assert_eq!(keys[0].kind, "\"b\" | \"c\"");
    }

    #[test]
    fn every_option_of_the_core_is_there() {
        let table = table();
        for name in [
            "language",
            "parameters",
            "variables",
            "oneLine",
            "comments",
            "width",
            "region",
            "osState",
            "osType",
        ] {
            assert!(table.contains(&format!("`{name}`")), "{name}");
        }
    }
}
