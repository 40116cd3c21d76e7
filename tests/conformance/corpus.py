"""Specs with all that is rendered of them, as the `corpus` program writes them."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = Any


@dataclass(frozen=True)
class Output:
    """A rendered text."""

    text: str
    is_carried: bool
    """No note says that it does something else than the spec."""
    is_complete: bool
    """The spec leaves out nothing that it asks for."""


@dataclass(frozen=True)
class Entry:
    """A spec, what it means and what is rendered of it."""

    kind: str
    """`case`, `plausible` or `hostile`; `asked` when it came from no file."""
    name: str
    spec: Json
    payload: Json
    origin: str
    api_version: str
    names: tuple[str, ...]
    """Subscription, resource group, gallery, image definition and version."""
    errors: frozenset[str]
    """The rules that find an error in the spec."""
    outputs: dict[str, Output]

    @property
    def path(self) -> list[str]:
        """The segments of the image version's id."""
        before = ("subscriptions", "resourceGroups", "providers/Microsoft.Compute/galleries", "images", "versions")
        steps = zip(before, self.names, strict=True)
        return [segment for step, name in steps for segment in (*step.split("/"), name)]

    @classmethod
    def read(cls, line: str | bytes) -> "Entry":
        """The entry that a line is."""
        entry = json.loads(line)
        outputs = {
            name: Output(output["text"], output["isCarried"], output["isComplete"])
            for name, output in entry["outputs"].items()
        }
        return cls(
            kind=entry["kind"],
            name=entry["name"],
            spec=entry["spec"],
            payload=entry["payload"],
            origin=entry["origin"],
            api_version=entry["apiVersion"],
            names=tuple(entry["names"]),
            errors=frozenset(entry["errors"]),
            outputs=outputs,
        )


@dataclass(frozen=True)
class Case:
    """One output of one entry."""

    entry: Entry
    name: str
    """`task/format+options`, as the program writes it."""

    @property
    def options(self) -> str:
        """The name of its options; empty for the default ones."""
        return self.name.partition("+")[2]

    @property
    def task(self) -> str:
        return self.name.rpartition("/")[0] or "imageVersion"

    @property
    def format(self) -> str:
        return self.name.partition("+")[0].rpartition("/")[2]

    @property
    def output(self) -> Output:
        return self.entry.outputs[self.name]

    @property
    def text(self) -> str:
        return self.output.text

    @property
    def body(self) -> str:
        """What stands behind the head of a request."""
        return self.text.split("\n\n", 1)[-1]

    @property
    def says_all(self) -> bool:
        """Whether the output does exactly what the spec says."""
        return self.output.is_carried and self.output.is_complete


class Corpus:
    """The program that renders, for entries made from a seed and for single specs."""

    def __init__(self, program: Path) -> None:
        self._program = program

    def entries(self, seed: int, count: int) -> Iterator[Entry]:
        """The hand-written cases, `count` plausible and half as many hostile specs."""
        written = subprocess.run([self._program, str(seed), str(count)], stdout=subprocess.PIPE, check=True)
        yield from map(Entry.read, written.stdout.splitlines())

    def entry(self, spec: Json) -> Entry | None:
        """What is rendered of a spec; nothing of what is no spec."""
        line = json.dumps(spec).encode() + b"\n"
        answer = subprocess.run([self._program], input=line, capture_output=True, check=False)
        return Entry.read(answer.stdout) if answer.returncode == 0 else None
