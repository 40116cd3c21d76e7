"""Commands for the Azure CLI, and what it would have sent."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version

import bash
import powershell
from az import Az, Run
from client import Client
from corpus import Case, Entry
from meaning import difference

_NAME = f"Azure CLI {version('azure-cli')}"
_SUBSCRIPTION = re.compile(r"/subscriptions/([0-9a-fA-F-]{36})/")
_SPLIT: dict[str, Callable[[str], list[str]]] = {
    "azure-cli": bash.words,
    "az-rest": bash.words,
    "azure-cli-pwsh": powershell.words,
}


def azure_cli(entries: Iterable[Entry]) -> list[Client]:
    """Both run the same one; it knows the subscriptions that the entries name."""
    az = Az(_subscriptions(entries))
    return [_Sends(az), _ReadsNothing(az)]


class _Cli:
    name = _NAME
    outputs = tuple(_SPLIT)

    def __init__(self, az: Az) -> None:
        self._az = az

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]

    def _complaint(self, case: Case) -> str | None:
        try:
            words = _SPLIT[case.name](case.text)
        except (bash.NotBash, powershell.NotPowerShell) as error:
            return f"not split: {error}"
        return self._judged(case, self._az.run(words))

    def _judged(self, case: Case, run: Run) -> str | None:
        return f"read {run.files}" if run.files else None


class _Sends(_Cli):
    """An output that can carry its spec: what is sent is the payload, and it is sent to the image version."""

    holds = "it sends the payload, to the version's URL"

    def takes(self, case: Case) -> bool:
        return case.says_all

    def _judged(self, case: Case, run: Run) -> str | None:
        if run.files:
            return super()._judged(case, run)
        if len(run.requests) != 1:
            return f"{len(run.requests)} requests instead of one: {run.said[-600:]}"
        [request] = run.requests
        entry = case.entry
        # Which cloud `az sig` runs in is chosen by whoever signs in; `az rest` is given a whole URL.
        origin = entry.origin if case.name == "az-rest" else request.origin
        wanted = (origin, entry.path, entry.api_version)
        found = (request.origin, request.path, request.api_version)
        if found != wanted:
            return f"sent to {found} instead of {wanted}"
        return difference(entry.payload, request.body)


class _ReadsNothing(_Cli):
    """An output that says that it can't carry its spec: whatever it does, it reads no file."""

    holds = "it reads no file, though it can't carry the spec"

    def takes(self, case: Case) -> bool:
        return case.output.is_complete and not case.output.is_carried


def _subscriptions(entries: Iterable[Entry]) -> list[str]:
    """All that specs name: az knows no others."""
    found: dict[str, None] = {}
    for entry in entries:
        named = [entry.names[0], *_SUBSCRIPTION.findall(json.dumps(entry.payload))]
        found.update((name.lower(), None) for name in named if name)
    return list(found)
