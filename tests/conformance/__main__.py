"""Holds outputs against real clients; started by `cargo xtask conformance`, see README.md."""

import argparse
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from az import Az
from beside import each
from client import Client
from client.arm_compute import ArmCompute
from client.azure_cli import Creates, ReadsNothing, subscriptions
from client.azure_cli_keys import Keys
from client.azure_cli_machine import Machines
from client.azure_cli_update import Registers, Shows, Updates
from client.azure_sdk import AzureSdk, Resources
from client.grammar import grammars
from client.over_http import over_http
from client.template import templates
from client.terraform import terraform
from corpus import Case, Corpus, Entry
from shrink import shrunk

_SHOWN = 5
"""How many divergences of one client are shown in full."""


@dataclass(frozen=True)
class Row:
    """What a client was given, and what came of it."""

    client: str
    holds: str
    output: str
    cases: int
    specs: int
    divergences: int


def main() -> int:
    """Returns the exit code: 1 if anything diverges."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the program `corpus`")
    parser.add_argument("--simulator", type=Path, required=True, help="the program `simulator`")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--specs", type=int, required=True)
    parser.add_argument("--client", default="", help="only clients whose name contains this")
    options = parser.parse_args()

    corpus = Corpus(options.program)
    entries = list(corpus.entries(options.seed, options.specs))
    kinds = [sum(entry.kind == kind for entry in entries) for kind in ("case", "plausible", "hostile")]
    print("Seed {}: {} hand-written, {} plausible and {} hostile specs.".format(options.seed, *kinds), flush=True)
    az = Az(subscriptions(entries))
    clients: list[Client] = [Creates(az), ReadsNothing(az), Updates(az), Shows(az), Registers(az), Machines(az)]
    clients += [Keys(az, by_roles=True), Keys(az, by_roles=False), AzureSdk(), Resources(), ArmCompute()]
    clients += [*templates(), *grammars(entries), *terraform()]
    talking = over_http(options.simulator)
    clients, talking = (
        [client for client in some if options.client.lower() in client.name.lower()] for some in (clients, talking)
    )
    rows = list(chain.from_iterable(each(lambda number: _held(clients[number], corpus, entries), len(clients))))
    # One simulator hears them, one after another.
    rows += [row for client in talking for row in _held(client, corpus, entries)]
    print(_table(rows))
    failed = sum(row.divergences for row in rows)
    passed = sum(row.cases + row.specs for row in rows) - failed
    print(f"{passed} passed, {failed} failed")
    return int(failed > 0)


def _held(client: Client, corpus: Corpus, entries: Sequence[Entry]) -> list[Row]:
    """Holds every output that a client takes against it, and shows what diverges."""
    start = time.monotonic()
    rows = []
    for output in client.outputs:
        written_out = (Case(entry, output) for entry in entries if output in entry.outputs)
        cases = [case for case in written_out if client.takes(case)]
        complaints = client.complaints(cases) if cases else []
        diverging = [case for case, complaint in zip(cases, complaints, strict=True) if complaint]
        for case in diverging[:_SHOWN]:
            _show(client, corpus, case)
        written = sum(case.entry.kind == "case" for case in cases)
        if cases:
            rows.append(Row(client.name, client.holds, output, written, len(cases) - written, len(diverging)))
    print(f"{client.name}: {client.holds} ({time.monotonic() - start:.1f} s)", flush=True)
    return rows


def _show(client: Client, corpus: Corpus, case: Case) -> None:
    """Prints a divergence at its smallest."""

    def smaller(spec: object) -> Case | None:
        entry = corpus.entry(spec)
        return Case(entry, case.name) if entry and case.name in entry.outputs else None

    def diverges(spec: object) -> bool:
        found = smaller(spec)
        # In another subscription than those it knows, a client may only complain of that.
        if found is None or found.entry.names[0] != case.entry.names[0]:
            return False
        return client.takes(found) and client.complaints([found]) != [None]

    spec = shrunk(case.entry.spec, diverges)
    smallest = (smaller(spec) if diverges(spec) else None) or case
    [complaint] = client.complaints([smallest])
    print(f"--- {case.name} of {case.entry.kind} {case.entry.name} diverges: {client.name}")
    print(f"{json.dumps(smallest.entry.spec, ensure_ascii=False)}\n{smallest.text}{complaint}\n", flush=True)


def _table(rows: Sequence[Row]) -> str:
    """The summary, as the README has it: a line a client."""
    lines = ["| client | what holds | hand-written + generated |", "|---|---|---|"]
    for (client, holds), held in groupby(rows, key=lambda row: (row.client, row.holds)):
        counts = ", ".join(f"`{output}` {cases} + {specs}" for output, (cases, specs) in _counts(held).items())
        lines.append(f"| {client} | {holds} | {counts} |")
    return "\n".join(lines)


def _counts(rows: Iterable[Row]) -> dict[str, tuple[int, int]]:
    """The hand-written and the generated cases of every output, whatever its options."""
    counts: dict[str, tuple[int, int]] = {}
    for row in rows:
        output = row.output.partition("+")[0]
        cases, specs = counts.get(output, (0, 0))
        counts[output] = cases + row.cases, specs + row.specs
    return counts


if __name__ == "__main__":
    raise SystemExit(main())
