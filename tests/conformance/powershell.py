"""Words of commands, as PowerShell hands them over.

Source: `about_Parsing`, `about_Quoting_Rules` and `about_Special_Characters` of PowerShell 7.
"""

import re
from collections.abc import Iterator, Sequence

from cloud import yielded

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
_VARIABLE = re.compile(r"\$([A-Za-z]\w*)")
_BLANKS = re.compile(r"(?:[ \t]|`\n)+")
_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*\n)*")
_ALL = re.compile(r"& \{\n")
_KEEP = re.compile(r"\$(\w+) = ")
_EITHER = re.compile(r"if \(\$(\w+) -eq 'true'\) \{\n")
_OTHERWISE = re.compile(r"\} else \{\n")
_END = re.compile(r"\}")
_PREFERENCES = ("ErrorActionPreference", "PSNativeCommandUseErrorActionPreference")


class NotPowerShell(Exception):
    """A script is none of the plain programs that this reader knows."""


def commands(scripts: Sequence[str]) -> list[list[list[str]] | NotPowerShell]:
    """The words behind each `az` of each script."""
    return [_run(script) for script in scripts]


def _run(script: str) -> list[list[str]] | NotPowerShell:
    program = _Program(script)
    try:
        program.block(is_inner=False, is_run=True)
    except NotPowerShell as refusal:
        return refusal
    return program.commands


class _Program:
    """A script that is being read, and its variables so far."""

    def __init__(self, script: str) -> None:
        self.commands: list[list[str]] = []
        self._script = script
        self._place = 0
        self._variables: dict[str, str] = {}

    def block(self, *, is_inner: bool, is_run: bool) -> None:
        """Runs, or only reads, the statements up to the bracket that closes them, or to the end."""
        while True:
            self._take(_SPACE)
            if self._place == len(self._script) and not is_inner:
                return
            if is_inner and self._script[self._place : self._place + 1] == "}":
                return
            self._statement(is_run=is_run)

    def _statement(self, *, is_run: bool) -> None:
        if self._take(_ALL):
            self.block(is_inner=True, is_run=is_run)
            self._must(_END)
        elif either := self._take(_EITHER):
            is_true = self._variables[either[1]] == "true"
            self.block(is_inner=True, is_run=is_run and is_true)
            self._must(_OTHERWISE)
            self.block(is_inner=True, is_run=is_run and not is_true)
            self._must(_END)
        elif keep := self._take(_KEEP):
            self._keep(keep[1], is_run=is_run)
        else:
            self._az(is_run=is_run)

    def _keep(self, name: str, *, is_run: bool) -> None:
        if name in _PREFERENCES:
            self._must(re.compile(r"'Stop'|\$true"))
        elif self._script.startswith("az ", self._place):
            self._variables[name] = yielded(self._az(is_run=is_run))
        else:
            self._variables[name] = self._word()

    def _az(self, *, is_run: bool) -> list[str]:
        [command, *words] = self._words()
        if command != "az":
            raise NotPowerShell(command)
        if is_run:
            self.commands.append(words)
        return words

    def _words(self) -> Iterator[str]:
        while True:
            yield self._word()
            if self._script[self._place : self._place + 1] in ("", "\n"):
                return
            self._must(_BLANKS)

    def _word(self) -> str:
        if match := self._take(_VERBATIM):
            return re.sub(rf"([{_SINGLE}])[{_SINGLE}]", r"\1", match[1])
        if match := self._take(_EXPANDABLE):
            return _expanded(match[1])
        if (match := self._take(_VARIABLE)) and match[1] in self._variables:
            return self._variables[match[1]]
        return self._must(_BARE)[0]

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._script, self._place)
        if match:
            self._place = match.end()
        return match

    def _must(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = self._take(pattern)
        if not match:
            raise NotPowerShell(f"{pattern.pattern} isn't at {self._script[self._place : self._place + 40]!r}")
        return match


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
