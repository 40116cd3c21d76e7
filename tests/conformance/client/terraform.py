"""Terraform itself, where it is installed. Without providers it says what a resource's arguments come to."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from client import OPTIONS, Client, with_options
from corpus import Case, Entry
from meaning import exact_difference

_VARIABLE = re.compile(r'^variable "(\w+)"', re.MULTILINE)
_HEADER = 'resource "azapi_resource" "image_version" {'


def terraform() -> list[Client]:
    """Clients of the Terraform that is installed, if one is."""
    program = shutil.which("terraform")
    if program:
        return [_Evaluated(program), _Read(program)]
    print("Terraform is not installed, so nothing is held against it.")
    return []


class _Terraform:
    def __init__(self, program: str) -> None:
        self._program = program
        said = json.loads(subprocess.run([program, "version", "-json"], capture_output=True, check=True).stdout)
        self.name = f"Terraform {said['terraform_version']}"

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        """Terraform takes all files of a folder or none: refused ones are found by halving."""
        with tempfile.TemporaryDirectory() as folder:
            for number, case in enumerate(cases):
                Path(folder, f"n{number}.tf").write_text(self._file(f"n{number}", case))
            try:
                return self._judged(folder, cases)
            except _Refused as refusal:
                if len(cases) == 1:
                    return [str(refusal)]
        middle = len(cases) // 2
        return [*self.complaints(cases[:middle]), *self.complaints(cases[middle:])]

    def _file(self, _: str, case: Case) -> str:
        return case.text

    def _judged(self, folder: str, cases: Sequence[Case]) -> list[str | None]:
        raise NotImplementedError

    def _run(self, folder: str, command: str, *options: str) -> bytes:
        run = subprocess.run(
            [self._program, f"-chdir={folder}", command, "-no-color", *options],
            env={**os.environ, "CHECKPOINT_DISABLE": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if run.returncode:
            raise _Refused(run.stderr.decode())
        return run.stdout


class _Refused(Exception):
    """Terraform would not take a folder."""


class _Read(_Terraform):
    """An output is what Terraform can read."""

    holds = "no syntax error"
    outputs = with_options(OPTIONS, "terraform-azapi", "terraform-azurerm", "packer", "update/terraform-azapi")

    def takes(self, _: Case) -> bool:
        return True

    def _judged(self, folder: str, cases: Sequence[Case]) -> list[str | None]:
        self._run(folder, "fmt", "-list=false", "-write=false")
        return [None] * len(cases)


class _Evaluated(_Terraform):
    """A resource's arguments, made an output value of a configuration, are read back from its state."""

    holds = "the arguments, evaluated, are the payload"
    outputs = with_options(OPTIONS, "terraform-azapi", "update/terraform-azapi")

    def takes(self, case: Case) -> bool:
        return case.says_all

    def _file(self, name: str, case: Case) -> str:
        text = case.text
        # All files of a folder share their variables.
        for variable in _VARIABLE.findall(text):
            text = text.replace(f'variable "{variable}"', f'variable "{name}_{variable}"', 1)
            text = re.sub(rf"\bvar\.{variable}\b", f"var.{name}_{variable}", text)
        variables, _, arguments = text.partition(_HEADER)
        return f'{variables}output "{name}" {{\nvalue = {{{arguments}}}\n'

    def _judged(self, folder: str, cases: Sequence[Case]) -> list[str | None]:
        self._run(folder, "apply", "-auto-approve", "-input=false")
        values = json.loads(self._run(folder, "output", "-json"))
        return [
            exact_difference(_arguments(case.entry), values[f"n{number}"]["value"]) for number, case in enumerate(cases)
        ]


def _arguments(entry: Entry) -> dict[str, object]:
    payload = entry.payload
    arguments = {
        "type": f"Microsoft.Compute/galleries/images/versions@{entry.api_version}",
        "parent_id": "/" + "/".join(entry.path[:-2]),
        "name": entry.names[-1],
        "location": payload["location"],
        "tags": payload.get("tags"),
        "body": {"properties": payload["properties"]},
    }
    return {name: value for name, value in arguments.items() if value is not None}
