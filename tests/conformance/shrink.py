"""Specs made smaller while something still holds of them."""

from collections.abc import Callable, Iterator
from typing import Any

Json = Any


def shrunk(spec: Json, holds: Callable[[Json], bool], tries: int = 400) -> Json:
    """A spec of which nothing more can be left out, or the smallest that was found in so many tries."""
    is_done = False
    while not is_done:
        is_done = True
        for smaller in _smaller(spec):
            if tries == 0:
                return spec
            tries -= 1
            if holds(smaller):
                spec, is_done = smaller, False
                break
    return spec


def _smaller(value: Json) -> Iterator[Json]:
    """The same value with one thing left out, big things first."""
    match value:
        case dict():
            for key in value:
                yield {name: member for name, member in value.items() if name != key}
            for key, member in value.items():
                for smaller in _smaller(member):
                    yield {**value, key: smaller}
        case list():
            for index in range(len(value)):
                yield value[:index] + value[index + 1 :]
            for index, element in enumerate(value):
                for smaller in _smaller(element):
                    yield [*value[:index], smaller, *value[index + 1 :]]
        case str() if len(value) > 1:
            half = len(value) // 2
            yield from (value[half:], value[:half], value[1:], value[:-1])
