"""Grammars that other people wrote: no output is to hold what one calls an error.

Some take a sign within a string for what it is outside. But for lines of their own our outputs hold no
comments, so such signs can be put out of their sight without losing anything else to look at.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import tree_sitter_bicep
import tree_sitter_hcl
import tree_sitter_powershell
import yaml
from tree_sitter import Language, Node, Parser

from client import Client
from client.azure_cli import ASKED
from corpus import Case, Entry
from meaning import exact_difference

_HCL = ("terraform-azapi", "terraform-azurerm", "packer")
_POWERSHELL = ("powershell", "azure-cli-pwsh")
_JSON = ("arm-template", "arm-parameters", "rest")


class Grammar:
    """Reads whole outputs."""

    holds = "no syntax error"

    def __init__(self, name: str, outputs: Sequence[str], complaint: Callable[[Case], str | None]) -> None:
        self.name = name
        self.outputs = outputs
        self._complaint = complaint

    def takes(self, case: Case) -> bool:
        # A placeholder within words is there to be refused.
        return case.output.is_complete or case.format != "azure-cli-pwsh"

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]


class Shell:
    """A shell that reads a script as a function's body, and runs nothing."""

    holds = "no syntax error"

    def __init__(self, program: str, outputs: Sequence[str]) -> None:
        self.name = Path(program).name
        self.outputs = outputs
        self._program = program

    def takes(self, _: Case) -> bool:
        return True

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        read = 'for script; do ( . "$script" ) 2>"$script.said" || echo refused >>"$script.said"; done'
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder, str(number)) for number in range(len(cases))]
            for path, case in zip(paths, cases, strict=True):
                path.write_text(f"script() {{\n{case.text}\n}}\n", newline="")
            words = [self._program, "-c", read, "reader", *paths]
            subprocess.run(words, env={"PATH": "", "LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL, check=True)
            return [os.fsdecode(Path(f"{path}.said").read_bytes()) or None for path in paths]


class Yaml(Grammar):
    """Ansible's own reader of YAML, which also has to understand tags and names as they are meant."""

    holds = "no syntax error; names and tags are read as they are"


def grammars(entries: Iterable[Entry]) -> list[Client]:
    """One for each language."""
    known = dict.fromkeys(name for entry in entries for name in entry.outputs)

    def outputs(*formats: str) -> list[str]:
        return [name for name in known if name.partition("+")[0].rpartition("/")[2] in formats]

    def named(package: str, formats: Sequence[str], complaint: Callable[[Case], str | None]) -> Client:
        return Grammar(f"{package} {version(package)}", outputs(*formats), complaint)

    return [
        *_shells(outputs("azure-cli", "az-rest")),
        # After an escape or a subexpression within double quotes, `#` begins a comment for it.
        named("tree-sitter-powershell", _POWERSHELL, _by_tree(tree_sitter_powershell, r"(?<=[^\n ])#|#(?! )")),
        # Two slashes begin a comment for it at the start of a string and after an escape.
        named("tree-sitter-bicep", ("bicep",), _by_tree(tree_sitter_bicep, "//")),
        # It knows the escapes `$${` and `%%{`, but not behind one more of their sign.
        named("tree-sitter-hcl", _HCL, _by_tree(tree_sitter_hcl, r"[$%]+(?=\$\$\{|%%\{)")),
        Grammar("JSON", outputs(*_JSON), _by_json),
        Yaml(f"PyYAML {version('PyYAML')}", outputs("ansible"), _by_yaml),
    ]


def _shells(outputs: Sequence[str]) -> Iterator[Client]:
    for name in ("bash", "dash"):
        if program := shutil.which(name):
            yield Shell(program, outputs)
        else:
            print(f"{name} is not installed, so nothing is held against it.")


def _by_tree(grammar: Any, unseen: str) -> Callable[[Case], str | None]:
    """Reads by a grammar, once all that matches a pattern is put out of its sight."""
    parser = Parser(Language(grammar.language()))

    def complaint(case: Case) -> str | None:
        text = re.sub(unseen, "_", ASKED.sub(r"\1", case.text)).encode()
        tree = parser.parse(text)
        if not tree.root_node.has_error:
            return None
        error = _first_error(tree.root_node)
        around = text[max(error.start_byte - 40, 0) : error.end_byte + 40]
        return f"an error in line {error.start_point.row + 1}, at {around.decode(errors='replace')!r}"

    return complaint


def _by_json(case: Case) -> str | None:
    """Strictly: without what JavaScript alone calls a number."""
    if case.format == "rest" and "\n\n" not in case.text:
        return None

    def no_number(word: str) -> None:
        raise ValueError(f"{word} is no number")

    try:
        json.loads(case.body, parse_constant=no_number)
    except ValueError as error:
        return str(error)
    return None


def _first_error(node: Node) -> Node:
    inner = next((child for child in node.children if child.has_error or child.is_missing), None)
    return _first_error(inner) if inner else node


def _by_yaml(case: Case) -> str | None:
    try:
        [task] = yaml.load(case.text, _AnsibleLoader)
    except yaml.YAMLError as error:
        return str(error)
    if not case.output.is_complete:
        return None
    [arguments] = [value for key, value in task.items() if key != "name"]
    keys = ("subscription_id", "resource_group", "gallery_name", "gallery_image_name", "name", "location", "tags")
    found = {key: arguments.get(key) for key in keys}
    wanted = {**dict(zip(keys, case.entry.names, strict=False)), "location": case.entry.payload["location"]}
    wanted["tags"] = case.entry.payload.get("tags")
    return exact_difference(wanted, found)


class _AnsibleLoader(yaml.SafeLoader):
    """With the tag by which Ansible marks what is no template."""


_AnsibleLoader.add_constructor("!unsafe", lambda loader, node: loader.construct_scalar(node))
