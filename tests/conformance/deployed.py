"""What a template deploys: an ARM template and a Bicep file are read into the same thing.

Ids are told by type and names alone, and what is only known once something is deployed by where it will be
found: `/Microsoft.Compute/diskEncryptionSets/des#identity.principalId`.
Sources: "ARM template functions" and "Bicep file structure and syntax" in Azure's documents.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Any
_NUMBER = re.compile(r"-?\d+")
_WORD = re.compile(r"[A-Za-z_]\w*")
_ARM_TEXT = re.compile(r"'((?:[^']|'')*)'")
_TENANT = "the tenant"


@dataclass(frozen=True)
class Deployment:
    """Metadata, kinds of parameters, and resources with all expressions computed."""

    metadata: Json
    parameters: dict[str, str]
    resources: list[Json]


class NotRead(Exception):
    """A template holds what no template should."""


def arm(text: str, given: Mapping[str, Json]) -> Deployment:
    """An ARM template, deployed with these parameters; the others have their defaults."""
    template = json.loads(text)
    declared = template.get("parameters", {})
    scope = _Scope(lambda text, scope: _Expression(text, scope, _ARM_TEXT).whole())
    _give(scope, {name: parameter.get("defaultValue") for name, parameter in declared.items()}, given)
    variables = {name: scope.computed(value) for name, value in template.get("variables", {}).items()}
    scope.variables.update(variables)
    resources = [scope.computed(resource) for resource in template["resources"]]
    kinds = {name: parameter["type"].lower() for name, parameter in declared.items()}
    return deploy(scope.computed(template.get("metadata", {})), kinds, resources)


def _give(scope: "_Scope", defaults: Mapping[str, Json], given: Mapping[str, Json]) -> None:
    for name, default in defaults.items():
        if name in given:
            scope.parameters[name] = given[name]
        elif default is not None:
            scope.parameters[name] = scope.computed(default)
        else:
            raise NotRead(f"no value for {name}")


def deploy(metadata: Json, parameters: dict[str, str], resources: Sequence[Json]) -> Deployment:
    """What is deployed: the resources whose condition holds."""
    kept = []
    for resource in resources:
        condition = resource.pop("condition", True)
        if not isinstance(condition, bool):
            raise NotRead(f"the condition {condition!r}")
        if condition:
            kept.append(resource)
    return Deployment(metadata, parameters, kept)


def id_of(type: str, *names: str) -> str:
    """A resource's id, as both languages are read."""
    return "/".join(("", type, *names))


class _Scope:
    """What names mean in an expression, and how one is written."""

    def __init__(self, compute: Callable[[str, "_Scope"], Json]) -> None:
        self.parameters: dict[str, Json] = {}
        self.variables: dict[str, Json] = {}
        self._compute = compute

    def computed(self, value: Json) -> Json:
        """A value with all expressions computed."""
        match value:
            case dict():
                return {self.computed(key): self.computed(member) for key, member in value.items()}
            case list():
                return [self.computed(element) for element in value]
            case str() if value.startswith("[[") and value.endswith("]"):
                return value[1:]
            case str() if value.startswith("[") and value.endswith("]"):
                return self._compute(value[1:-1], self)
        return value

    def call(self, name: str, arguments: list[Json]) -> Json:
        """What a function comes to."""
        match name, arguments:
            case "parameters", [key]:
                return self.parameters[key]
            case "variables", [key]:
                return self.variables[key]
            case "format", [pattern, *values]:
                return pattern.format(*values)
            case "concat", values:
                return "".join(values)
            case "not", [bool() as value]:
                return not value
            case ("resourceId" | "subscriptionResourceId"), [type, *names]:
                if len(names) != type.count("/"):
                    raise NotRead(f"{name} of {arguments}")
                return id_of(type, *names)
            case "guid", values:
                return f"guid({', '.join(values)})"
            case "subscription", []:
                return {"tenantId": _TENANT}
            case "reference", [id, _, "full"]:
                return Later(id)
            case "reference", [id, _]:
                return Later(f"{id}#properties", is_within=True)
        raise NotRead(f"{name}({arguments})")


class Later:
    """A resource, or something within it, once it is deployed."""

    def __init__(self, place: str, *, is_within: bool = False) -> None:
        self._place = place
        self._is_within = is_within

    def member(self, name: str) -> Json:
        """A member, which is taken for its place in the end."""
        if not self._is_within and name == "id":
            return self._place
        return Later(f"{self._place}{'.' if self._is_within else '#'}{name}", is_within=True)

    def __str__(self) -> str:
        return self._place


class _Expression:
    """Reads and computes an expression of functions, texts, numbers and members."""

    def __init__(self, text: str, scope: _Scope, quoted: re.Pattern[str]) -> None:
        self._text = text
        self._scope = scope
        self._quoted = quoted
        self._place = 0

    def whole(self) -> Json:
        """What all of it comes to."""
        value = self._value()
        if self._place != len(self._text):
            raise NotRead(f"{self._text[self._place :]!r} behind an expression")
        return str(value) if isinstance(value, Later) else value

    def _value(self) -> Json:
        if text := self._take(self._quoted):
            return text[1].replace("''", "'")
        if number := self._take(_NUMBER):
            return int(number[0])
        word = self._take(_WORD)
        if not word:
            raise NotRead(self._text[self._place :])
        self._must("(")
        arguments = []
        while not self._skips(")"):
            arguments.append(self._value())
            self._skips(", ")
        value = self._scope.call(word[0], [str(each) if isinstance(each, Later) else each for each in arguments])
        while self._skips("."):
            member = self._take(_WORD)
            if not member:
                raise NotRead(self._text)
            value = value.member(member[0]) if isinstance(value, Later) else value[member[0]]
        return value

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._text, self._place)
        if match:
            self._place = match.end()
        return match

    def _skips(self, sign: str) -> bool:
        is_there = self._text.startswith(sign, self._place)
        self._place += len(sign) if is_there else 0
        return is_there

    def _must(self, sign: str) -> None:
        if not self._skips(sign):
            raise NotRead(f"no {sign!r} at {self._text[self._place :]!r}")
