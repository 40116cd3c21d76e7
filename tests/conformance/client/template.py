"""An ARM template, evaluated back by the rules of its expressions.

Source: "Syntax and expressions in ARM templates" in Azure's documents.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from corpus import Case
from meaning import exact_difference

Json = Any
_PARAMETER = re.compile(r"parameters\('(\w+)'\)")
_FORMAT = re.compile(r"format\('((?:[^']|'')*)', (parameters\('\w+'\)(?:, parameters\('\w+'\))*)\)")
_TYPE = "Microsoft.Compute/galleries/images/versions"


class Template:
    """The template alone, and the template that takes parameters with its defaults and with their file."""

    name = "ARM template, evaluated"
    holds = "the resource is the payload"
    outputs = ("arm-template", "arm-template+parameters", "arm-parameters")

    def takes(self, case: Case) -> bool:
        return case.says_all and case.entry.outputs["arm-template"].is_complete

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [_complaint(case) for case in cases]


def _complaint(case: Case) -> str | None:
    try:
        resource = _deployed(case)
    except (KeyError, ValueError) as error:
        return f"not evaluated: {error!r}"
    entry = case.entry
    wanted = {"type": _TYPE, "apiVersion": entry.api_version, "name": "/".join(entry.names[2:]), **entry.payload}
    return exact_difference(wanted, resource)


def _deployed(case: Case) -> Json:
    """The one resource, with its parameters' defaults or with the values of their file."""
    has_file = case.name == "arm-parameters"
    template = json.loads(case.entry.outputs["arm-template+parameters"].text if has_file else case.text)
    declared = template.get("parameters", {})
    parameters = {name: parameter["defaultValue"] for name, parameter in declared.items()}
    if has_file:
        given = {name: parameter["value"] for name, parameter in json.loads(case.text)["parameters"].items()}
        if given.keys() != parameters.keys():
            raise ValueError(f"values for {sorted(given)}, parameters {sorted(parameters)}")
        parameters = given
    [resource] = template["resources"]
    return _evaluated(resource, parameters)


def _evaluated(value: Json, parameters: dict[str, str]) -> Json:
    match value:
        case dict():
            return {_evaluated(key, parameters): _evaluated(member, parameters) for key, member in value.items()}
        case list():
            return [_evaluated(element, parameters) for element in value]
        case str() if value.startswith("[[") and value.endswith("]"):
            return value[1:]
        case str() if value.startswith("[") and value.endswith("]"):
            return _expression(value[1:-1], parameters)
    return value


def _expression(text: str, parameters: dict[str, str]) -> str:
    if parameter := _PARAMETER.fullmatch(text):
        return parameters[parameter[1]]
    if call := _FORMAT.fullmatch(text):
        values = [parameters[name] for name in _PARAMETER.findall(call[2])]
        return call[1].replace("''", "'").format(*values)
    raise ValueError(text)
