"""When two bodies mean the same to Azure."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

Json = Any


def difference(wanted: Json, sent: Json) -> str | None:
    """How what was sent differs in meaning from what was wanted, place by place."""
    places = list(_differences(_meaning(wanted), _meaning(sent), ""))
    return "\n".join(places) or None


def exact_difference(wanted: Json, found: Json) -> str | None:
    """How two values differ at all, but for the order of keys."""
    return "\n".join(_differences(wanted, found, "")) or None


def is_moment(text: str) -> bool:
    """Whether a text is a date with a time and an offset."""
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _meaning(value: Json, key: str = "") -> Json:
    """A body in a form in which equal meanings are equal.

    Case counts for nothing in names of regions, in ids and in words for storage, and neither do blanks
    in names of regions; a moment is a moment in every time zone; what is null or empty is not there;
    data disks have no order but their LUNs. Tags are what they are.
    """
    if key == "tags":
        return value or None
    match value:
        case dict():
            members = ((name, _meaning(member, _kind(name, key))) for name, member in value.items())
            return {name: member for name, member in members if member not in (None, {}, [])}
        case list() if key == "dataDiskImages":
            return sorted((_meaning(disk) for disk in value), key=lambda disk: disk.get("lun") or 0)
        case list():
            return [_meaning(element, key) for element in value]
        case str() if key == "region":
            return value.replace(" ", "").lower()
        case str() if key == "storageAccountType" or value.lower().startswith("/subscriptions/"):
            return value.lower()
        case str() if key == "endOfLifeDate" and is_moment(value):
            return datetime.fromisoformat(value).timestamp()
    return value


def _kind(name: str, within: str) -> str:
    """What a member holds: a region's name stands under two keys."""
    is_region = name == "location" or (name == "name" and within in ("targetRegions", "targetExtendedLocations"))
    return "region" if is_region else name


def _differences(wanted: Json, sent: Json, place: str) -> Iterator[str]:
    match wanted, sent:
        case dict(), dict():
            for key in sorted(wanted.keys() | sent.keys()):
                inner = f"{place}/{key}"
                if key not in sent:
                    yield f"{inner}: {wanted[key]!r} is lost"
                elif key not in wanted:
                    yield f"{inner}: {sent[key]!r} is new"
                else:
                    yield from _differences(wanted[key], sent[key], inner)
        case list(), list() if len(wanted) == len(sent):
            for index, pair in enumerate(zip(wanted, sent, strict=True)):
                yield from _differences(*pair, f"{place}/{index}")
        case _ if type(wanted) is not type(sent) or wanted != sent:
            yield f"{place}: {wanted!r} became {sent!r}"
