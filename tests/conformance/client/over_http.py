"""Clients that create a version over real HTTP, in the Azure simulator, and wait for it."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import bash
from client import Client
from corpus import Case
from meaning import difference
from simulated import TOKEN, Simulated, definition_of

Json = Any
_FOLDER = Path(__file__).parents[1]

_REFUSED = {
    "article-powershell": "EndOfLifeDate must be set to a future date",
    "confidential-vm": "Only the home region can be specified as a target region",
}
"""What Azure says of a hand-written case that it would not take."""


def over_http(program: Path) -> list[Client]:
    """All talk to one simulator, and each version has a world of its own."""
    simulated = Simulated(program)
    return [_AzureCli(simulated), _Deployment(simulated), _AzureSdk(simulated), _ArmCompute(simulated)]


class _OverHttp:
    """A hand-written case is created and stored as its payload, or refused with Azure's own text."""

    def __init__(self, simulated: Simulated) -> None:
        self.simulated = simulated

    def takes(self, case: Case) -> bool:
        return case.entry.kind == "case" and case.says_all and not case.entry.errors

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]

    def _complaint(self, case: Case) -> str | None:
        refused = _REFUSED.get(case.entry.name)
        failure = self.created(case)
        if refused:
            is_said = refused in " ".join((failure or "").split())
            return None if is_said else f"not refused by {refused!r}: {failure}"
        return failure or difference(case.entry.payload, self.simulated.stored(case.entry))

    def created(self, case: Case) -> str | None:
        """What goes wrong on the way to a version that is everywhere."""
        raise NotImplementedError


class _Az:
    """The Azure CLI in a process of its own, signed in to these subscriptions."""

    def __init__(self, address: str, subscriptions: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, _FOLDER / "live_az.py", address, *subscriptions],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Callable[..., Json]:
        return self._run

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def _run(self, *words: str) -> Json:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if answer["code"]:
            raise _Failed(f"az {' '.join(words[:3])}: {answer['said'][-1500:]}")
        return json.loads(answer["out"]) if answer["out"] else None


class _Failed(Exception):
    pass


class _Cli(_OverHttp):
    """One az for all cases: it takes seconds to start."""

    az: Callable[..., Json]

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        subscriptions = dict.fromkeys(case.entry.names[0] for case in cases)
        with _Az(self.simulated.address, list(subscriptions)) as self.az:
            return super().complaints(cases)


class _AzureCli(_Cli):
    name = f"Azure CLI {version('azure-cli')}, over HTTP"
    holds = "it makes gallery, definition, sets and version in the simulator, and sees it replicated as the payload"
    outputs = ("azure-cli",)

    def created(self, case: Case) -> str | None:
        entry = case.entry
        subscription, group, gallery, definition, name = entry.names
        sets = self.simulated.prepare(entry, whole=False)
        wanted = definition_of(entry)
        identifier = wanted["identifier"]
        place = ("--subscription", subscription, "-g", group)
        image = ("--gallery-name", gallery, "--gallery-image-definition", definition)
        az = self.az
        try:
            az("sig", "create", *place, "--gallery-name", gallery, "--location", "westus")
            az(
                "sig", "image-definition", "create", *place, *image, "--location", "westus",
                "--publisher", identifier["publisher"], "--offer", identifier["offer"], "--sku", identifier["sku"],
                "--os-type", wanted["osType"], "--os-state", wanted["osState"],
                "--hyper-v-generation", wanted["hyperVGeneration"],
                "--features", f"SecurityType={wanted['features'][0]['value']}",
            )  # fmt: skip
            for each in sets:
                place_of_set = ("--subscription", subscription, "-g", each.group, "--name", each.name)
                az(
                    "disk-encryption-set", "create", *place_of_set, "--location", each.region, "--key-url", each.key,
                    "--source-vault", each.vault, "--encryption-type", each.encryption_type, "--no-wait",
                )  # fmt: skip
            for each in sets:
                az("disk-encryption-set", "wait", "--ids", each.id, "--created", "--interval", "1")
            az(*bash.words(case.text))
            az("sig", "image-version", "wait", *place, *image, "--gallery-image-version", name, "--created")
            shown = az(
                "sig", "image-version", "show", *place, *image, "--gallery-image-version", name,
                "--expand", "ReplicationStatus",
            )  # fmt: skip
        except (_Failed, bash.NotBash) as failure:
            return str(failure)
        return _unreplicated(shown, shown["replicationStatus"])


class _Deployment(_Cli):
    """The template with and without a file of parameters: validated, previewed, deployed."""

    name = _AzureCli.name
    holds = "`deployment group validate`, `what-if` and `create` take the template; the payload is stored"
    outputs = ("arm-template", "arm-parameters")

    def created(self, case: Case) -> str | None:
        entry = case.entry
        self.simulated.prepare(entry, whole=True)
        az = self.az
        with tempfile.TemporaryDirectory() as folder:
            template, parameters = Path(folder, "template.json"), Path(folder, "parameters.json")
            words = ("--subscription", entry.names[0], "-g", entry.names[1], "--template-file", str(template))
            if case.name == "arm-parameters":
                template.write_text(entry.outputs["arm-template+parameters"].text)
                parameters.write_text(case.text)
                words += ("--parameters", str(parameters))
            else:
                template.write_text(case.text)
            try:
                # A refusal is heard when it is created: validation would be the first to say it.
                if entry.name not in _REFUSED:
                    az("deployment", "group", "validate", *words)
                    preview = az("deployment", "group", "what-if", *words, "--no-pretty-print")
                    changes = [(change["changeType"], change["resourceId"]) for change in preview["changes"]]
                    if changes != [("Create", "/" + "/".join(entry.path))]:
                        return f"the preview says {changes}"
                made = az("deployment", "group", "create", *words)
            except _Failed as failure:
                return str(failure)
        state = made["properties"]["provisioningState"]
        return None if state == "Succeeded" else f"the deployment is {state}"


class _Asked(_OverHttp):
    """A program that is told what to create, and says what came of it."""

    holds = "it creates the version in the simulator and polls until it is everywhere; the payload is stored"
    outputs = ("rest",)
    program: Sequence[str | Path]

    def created(self, case: Case) -> str | None:
        self.simulated.prepare(case.entry, whole=True)
        question = {"names": case.entry.names, "text": case.body, "address": self.simulated.address, "token": TOKEN}
        asked = subprocess.run(
            self.program, input=json.dumps(question).encode(), stdout=subprocess.PIPE, check=True
        )
        answer = json.loads(asked.stdout)
        return answer.get("error") or _unreplicated(answer["made"], answer["status"])


class _AzureSdk(_Asked):
    name = f"azure-mgmt-compute {version('azure-mgmt-compute')}, over HTTP"
    # In a process of its own: in this one all transports are replaced.
    program = (sys.executable, _FOLDER / "live_sdk.py")


class _ArmCompute(_Asked):
    program = ("node", _FOLDER / "node" / "over_http.mjs")

    def __init__(self, simulated: Simulated) -> None:
        super().__init__(simulated)
        package = json.loads((_FOLDER / "node" / "package.json").read_text())
        self.name = f"@azure/arm-compute {package['dependencies']['@azure/arm-compute']}, over HTTP"

    def takes(self, case: Case) -> bool:
        # It speaks one API version, and leaves out what came later.
        return super().takes(case) and case.entry.api_version <= "2025-03-03"


def _unreplicated(made: Json, status: Json) -> str | None:
    """What is amiss with a version that should be everywhere."""
    found = (made["provisioningState"], status["aggregatedState"])
    return None if found == ("Succeeded", "Completed") else f"the version is {found}"
