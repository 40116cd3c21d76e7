"""Commands for the Azure CLI, and what it would have sent."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version

import bash
import powershell
from az import Az, Request
from client import OPTIONS, with_options
from corpus import Case, Entry
from meaning import difference

Commands = list[list[str]]
Split = Callable[[Sequence[str]], Sequence[Commands | Exception]]

_SUBSCRIPTION = re.compile(r"/subscriptions/([0-9a-fA-F-]{36})/")
_SPLIT: dict[str, Split] = {
    "azure-cli": bash.commands,
    "az-rest": bash.commands,
    "azure-cli-pwsh": powershell.commands,
}
ASKED = re.compile(r"'?<(vm-name|scale-set-name|user-name)>'?")
"""What a person fills in before running a command."""


class Cli:
    """Outputs that run commands. All clients share one az."""

    name = f"Azure CLI {version('azure-cli')}"
    outputs: tuple[str, ...]

    def __init__(self, az: Az) -> None:
        self._az = az

    def takes(self, case: Case) -> bool:
        return case.says_all

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        split: dict[int, Commands | Exception] = {}
        for format, commands in _SPLIT.items():
            its = [number for number, case in enumerate(cases) if case.format == format]
            split.update(zip(its, commands([self._edited(cases[number]) for number in its]), strict=True))
        return [self._complaint(case, split[number]) for number, case in enumerate(cases)]

    def _edited(self, case: Case) -> str:
        """The text, as a person runs it."""
        return ASKED.sub(r"the-\1", case.text)

    def _complaint(self, case: Case, commands: Commands | Exception) -> str | None:
        if isinstance(commands, Exception):
            return f"not split: {commands}"
        return self._judged(case, commands)

    def _judged(self, case: Case, commands: Commands) -> str | None:
        raise NotImplementedError


class Creates(Cli):
    """An output that can carry its spec: what is sent is the payload, and it is sent to the image version."""

    holds = "it sends the payload, to the version's URL"
    outputs = with_options(OPTIONS, *_SPLIT)

    def _judged(self, case: Case, commands: Commands) -> str | None:
        run = self._az.run(*commands)
        if run.files:
            return f"read {run.files}"
        if len(run.changes) != 1:
            return f"{len(run.changes)} requests instead of one: {run.said[-600:]}"
        [request] = run.changes
        return elsewhere(case, "PUT", request) or difference(case.entry.payload, request.body)


class ReadsNothing(Cli):
    """An output that says that it can't carry its spec: whatever it does, it reads no file."""

    holds = "it reads no file, though it can't carry the spec"
    outputs = (
        *with_options(OPTIONS, *_SPLIT, "update/azure-cli", "update/az-rest"),
        *("virtualMachine/azure-cli", "virtualMachine/azure-cli-pwsh"),
    )

    def takes(self, case: Case) -> bool:
        return case.output.is_complete and not case.output.is_carried

    def _judged(self, case: Case, commands: Commands) -> str | None:
        read = [file for words in commands for file in self._az.run(words).files]
        return f"read {read}" if read else None


def elsewhere(case: Case, method: str, request: Request, *, any_api: bool = False) -> str | None:
    """How a request differs from what this method is to reach: the image version, in the API version that is meant."""
    entry = case.entry
    # Which cloud `az sig` runs in is chosen by whoever signs in; `az rest` is given a whole URL.
    origin = entry.origin if case.format == "az-rest" else request.origin
    wanted = (method, origin, entry.path, request.api_version if any_api else entry.api_version)
    found = (request.method, request.origin, request.path, request.api_version)
    return f"sent to {found} instead of {wanted}" if found != wanted else None


def subscriptions(entries: Iterable[Entry]) -> list[str]:
    """All that specs name: az knows no others."""
    found: dict[str, None] = {}
    for entry in entries:
        named = [entry.names[0], *_SUBSCRIPTION.findall(json.dumps(entry.payload))]
        found.update((name.lower(), None) for name in named if name)
    return list(found)
