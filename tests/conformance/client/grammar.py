"""Grammars that other people wrote: no output is to hold what one calls an error.

Some take a sign within a string for what it is outside. Our outputs hold no comments, so such signs
can be put out of their sight without losing anything else to look at.
"""

import re
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import Any

import tree_sitter_bicep
import tree_sitter_hcl
import tree_sitter_powershell
import yaml
from tree_sitter import Language, Node, Parser

from client import Client
from corpus import Case
from meaning import exact_difference

_HCL = ("terraform-azapi", "terraform-azurerm", "packer")


class Grammar:
    """Reads whole outputs."""

    holds = "no syntax error"

    def __init__(self, package: str, outputs: Sequence[str], complaint: Callable[[Case], str | None]) -> None:
        self.name = f"{package} {version(package)}"
        self.outputs = outputs
        self._complaint = complaint

    def takes(self, case: Case) -> bool:
        # A placeholder within words is there to be refused.
        return case.output.is_complete or case.name != "azure-cli-pwsh"

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]


class Yaml(Grammar):
    """Ansible's own reader of YAML, which also has to understand tags and names as they are meant."""

    holds = "no syntax error; names and tags are read as they are"


def grammars() -> list[Client]:
    """One for each language."""
    return [
        # After an escape or a subexpression within double quotes, `#` begins a comment for it.
        Grammar("tree-sitter-powershell", ("powershell", "azure-cli-pwsh"), _by_tree(tree_sitter_powershell, "#")),
        # Two slashes begin a comment for it at the start of a string and after an escape.
        Grammar("tree-sitter-bicep", ("bicep",), _by_tree(tree_sitter_bicep, "//")),
        # It knows the escapes `$${` and `%%{`, but not behind one more of their sign.
        Grammar("tree-sitter-hcl", _HCL, _by_tree(tree_sitter_hcl, r"[$%]+(?=\$\$\{|%%\{)")),
        Yaml("PyYAML", ("ansible",), _by_yaml),
    ]


def _by_tree(grammar: Any, unseen: str) -> Callable[[Case], str | None]:
    """Reads by a grammar, once all that matches a pattern is put out of its sight."""
    parser = Parser(Language(grammar.language()))

    def complaint(case: Case) -> str | None:
        text = re.sub(unseen, "_", case.text).encode()
        tree = parser.parse(text)
        if not tree.root_node.has_error:
            return None
        error = _first_error(tree.root_node)
        around = text[max(error.start_byte - 40, 0) : error.end_byte + 40]
        return f"an error in line {error.start_point.row + 1}, at {around.decode(errors='replace')!r}"

    return complaint


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
