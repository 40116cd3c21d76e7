"""A Bicep file, read into what it deploys.

Source: "Bicep file structure and syntax" in Azure's documents.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from deployed import Deployment, Later, NotRead, deploy, id_of

Json = Any
_SPACE = re.compile(r"[ \n]*")
_WORD = re.compile(r"[A-Za-z_]\w*")
_NUMBER = re.compile(r"-?\d+")
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None}


def bicep(text: str, given: Mapping[str, Json]) -> Deployment:
    """A Bicep file, deployed with these parameters; the others have their defaults."""
    return _File(text, given).whole()


class _File:
    """A file that is being read: what comes first is all that later lines speak of."""

    def __init__(self, text: str, given: Mapping[str, Json]) -> None:
        self._text = text
        self._place = 0
        self._given = given
        self._names: dict[str, Json] = {}
        self._kinds: dict[str, str] = {}
        self._metadata: dict[str, Json] = {}
        self._resources: list[Json] = []

    def whole(self) -> Deployment:
        self._skip()
        while self._place < len(self._text):
            self._declaration()
            self._skip()
        return deploy(self._metadata, self._kinds, self._resources)

    def _declaration(self) -> None:
        is_secure = self._takes("@secure()")
        self._skip()
        word, name = self._word(), self._spaced(self._word)
        match word:
            case "metadata":
                self._must(" = ")
                self._metadata[name] = self._value()
            case "param":
                kind = self._spaced(self._word)
                self._kinds[name] = f"secure{kind}" if is_secure else kind
                default = self._value() if self._takes(" = ") else None
                self._names[name] = self._given.get(name, default)
            case "var":
                self._must(" = ")
                self._names[name] = self._value()
            case "resource":
                self._resource(name)
            case _:
                raise NotRead(word)

    def _resource(self, symbol: str) -> None:
        kind, _, version = self._spaced(self._string).partition("@")
        self._must(" = ")
        condition = True
        if self._takes("if ("):
            condition = self._value()
            self._must(") ")
        # Its own name is all that is needed for its id.
        resource = {"condition": condition, "type": kind, "apiVersion": version, **self._value()}
        self._names[symbol] = Later(id_of(kind, *resource["name"].split("/")))
        self._resources.append(resource)

    def _value(self) -> Json:
        sign = self._text[self._place : self._place + 1]
        if sign == "'":
            return self._string()
        if self._takes("!"):
            return not self._value()
        if self._takes("["):
            return self._list()
        if self._takes("{"):
            return self._object()
        if number := _NUMBER.match(self._text, self._place):
            self._place = number.end()
            return int(number[0])
        return self._expression()

    def _expression(self) -> Json:
        word = self._word()
        if word in _WORDS:
            return _WORDS[word]
        value = self._call(word) if self._takes("(") else self._names[word]
        while self._takes("."):
            member = self._word()
            value = value.member(member) if isinstance(value, Later) else value[member]
        return value

    def _call(self, word: str) -> Json:
        arguments = []
        while not self._takes(")"):
            arguments.append(self._value())
            self._takes(", ")
        arguments = [str(each) for each in arguments]
        match word, arguments:
            case "json", [text]:
                return json.loads(text)
            case "guid", values:
                return f"guid({', '.join(values)})"
            case "subscription", []:
                return {"tenantId": "the tenant"}
            case "subscriptionResourceId", [type, *names]:
                return id_of(type, *names)
        raise NotRead(f"{word}({arguments})")

    def _list(self) -> list[Json]:
        elements = []
        self._skip()
        while not self._takes("]"):
            value = self._value()
            elements.append(str(value) if isinstance(value, Later) else value)
            self._skip()
        return elements

    def _object(self) -> dict[str, Json]:
        members: dict[str, Json] = {}
        self._skip()
        while not self._takes("}"):
            key = self._string() if self._text[self._place] == "'" else self._word()
            self._must(": ")
            value = self._value()
            members[key] = str(value) if isinstance(value, Later) else value
            self._skip()
        return members

    def _string(self) -> str:
        self._must("'")
        text = ""
        while not self._takes("'"):
            if self._takes("${"):
                text += str(self._value())
                self._must("}")
            elif escape := _ESCAPE.match(self._text, self._place):
                self._place = escape.end()
                text += chr(int(escape[1], 16)) if escape[1] else _ESCAPES.get(escape[2], escape[2])
            else:
                text += self._text[self._place]
                self._place += 1
        return text

    def _spaced(self, read: Any) -> Any:
        self._must(" ")
        return read()

    def _word(self) -> str:
        word = _WORD.match(self._text, self._place)
        if not word:
            raise NotRead(f"no word at {self._text[self._place : self._place + 40]!r}")
        self._place = word.end()
        return word[0]

    def _takes(self, sign: str) -> bool:
        is_there = self._text.startswith(sign, self._place)
        self._place += len(sign) if is_there else 0
        return is_there

    def _must(self, sign: str) -> None:
        if not self._takes(sign):
            raise NotRead(f"no {sign!r} at {self._text[self._place : self._place + 40]!r}")

    def _skip(self) -> None:
        space = _SPACE.match(self._text, self._place)
        self._place = space.end() if space else self._place
