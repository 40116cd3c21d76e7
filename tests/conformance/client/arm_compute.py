"""The Azure SDK for JavaScript: a body read into its models, and sent from them."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus import Case
from meaning import difference

_API_VERSION = "2025-03-03"
"""The one that the SDK speaks: it knows nothing of later ones."""
_FOLDER = Path(__file__).parents[1] / "node"


class ArmCompute:
    """Every property is known to the SDK's models, and none is lost in them."""

    holds = "no property is unknown to the SDK's models or lost in them"
    outputs = ("rest",)

    def __init__(self) -> None:
        package = json.loads((_FOLDER / "package.json").read_text())
        self.name = f"@azure/arm-compute {package['dependencies']['@azure/arm-compute']}"

    def takes(self, case: Case) -> bool:
        # A hostile spec holds what no model can, such as a date that is none.
        # What is too new for the version that the spec names may be too new for the SDK as well.
        is_known = "api/property" not in case.entry.errors and case.entry.api_version <= _API_VERSION
        return case.says_all and case.entry.kind != "hostile" and is_known

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        asked = [{"names": case.entry.names, "text": case.body} for case in cases]
        node = subprocess.run(
            ["node", _FOLDER / "arm_compute.mjs"],
            input="".join(json.dumps(question) + "\n" for question in asked).encode(),
            stdout=subprocess.PIPE,
            check=True,
        )
        answers = map(json.loads, node.stdout.splitlines())
        return [_complaint(case, answer) for case, answer in zip(cases, answers, strict=True)]


def _complaint(case: Case, answer: dict[str, Any]) -> str | None:
    if error := answer.get("error"):
        return str(error)
    if answer["apiVersion"] != _API_VERSION:
        return f"the SDK speaks {answer['apiVersion']}, not {_API_VERSION}"
    return difference(case.entry.payload, answer["body"])
