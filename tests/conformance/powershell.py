"""Words of a command, as PowerShell hands them over.

Source: `about_Parsing`, `about_Quoting_Rules` and `about_Special_Characters` of PowerShell 7.
"""

import re
from collections.abc import Iterator

_SINGLE = "'‘’‚‛"
_DOUBLE = '"“”„'
_ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_VERBATIM = re.compile(rf"[{_SINGLE}]((?:[^{_SINGLE}]|[{_SINGLE}]{{2}})*)[{_SINGLE}]")
_EXPANDABLE = re.compile(rf"[{_DOUBLE}]((?:[^{_DOUBLE}`]|[{_DOUBLE}]{{2}}|`.)*)[{_DOUBLE}]", re.DOTALL)
_BARE = re.compile(r"[A-Za-z0-9_./:\\+-][A-Za-z0-9_./:\\+=-]*")
_PIECE = re.compile(
    rf"`(?P<escape>.)|\$\(\[char\]0x(?P<unit>[0-9a-fA-F]{{1,4}})\)|(?P<quote>[{_DOUBLE}])[{_DOUBLE}]|(?P<plain>[^`$])",
    re.DOTALL,
)
_BLANKS = re.compile(r"(?:[ \t]|`\n)+")


class NotPowerShell(Exception):
    """A script is none of the plain commands that this reader knows."""


def words(script: str) -> list[str]:
    """The words behind `az`, in a script of that one command."""
    [command, *rest] = _words(script.removesuffix("\n"))
    if command != "az":
        raise NotPowerShell(command)
    return rest


def _words(script: str) -> Iterator[str]:
    place = 0
    while True:
        if match := _VERBATIM.match(script, place):
            yield re.sub(rf"([{_SINGLE}])[{_SINGLE}]", r"\1", match[1])
        elif match := _EXPANDABLE.match(script, place):
            yield _expanded(match[1])
        elif match := _BARE.match(script, place):
            yield match[0]
        else:
            raise NotPowerShell(f"no word at {script[place : place + 40]!r}")
        place = match.end()
        if place == len(script):
            return
        blanks = _BLANKS.match(script, place)
        if not blanks:
            raise NotPowerShell(f"no blank at {script[place : place + 40]!r}")
        place = blanks.end()


def _expanded(text: str) -> str:
    """What stands between double quotes: UTF-16 units may be written one by one."""
    units, place = bytearray(), 0
    while place < len(text):
        piece = _PIECE.match(text, place)
        if not piece:
            raise NotPowerShell(f"no text at {text[place : place + 40]!r}")
        if unit := piece["unit"]:
            units += int(unit, 16).to_bytes(2, "little")
        elif escape := piece["escape"]:
            if escape == "u":
                raise NotPowerShell("`u is unknown to Windows PowerShell")
            units += _ESCAPES.get(escape, escape).encode("utf-16-le")
        else:
            units += (piece["quote"] or piece["plain"]).encode("utf-16-le")
        place = piece.end()
    return units.decode("utf-16-le")
