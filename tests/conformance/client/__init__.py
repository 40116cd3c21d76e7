"""The clients that outputs are held against."""

from collections.abc import Sequence
from typing import Protocol

from corpus import Case


OPTIONS = ("", "+variables", "+one-line", "+parameters", "+all")
"""The sets of options that the corpus has outputs for, as their names go on behind those of outputs."""
MACHINE_OPTIONS = (*OPTIONS, "+windows", "+specialized")
"""Those of virtual machines and scale sets."""


def with_options(options: Sequence[str], *outputs: str) -> tuple[str, ...]:
    """The outputs with each of these sets of options."""
    return tuple(output + option for output in outputs for option in options)


class Client(Protocol):
    """Someone else's program that takes an output."""

    @property
    def name(self) -> str:
        """As people know it, with its version."""

    @property
    def holds(self) -> str:
        """What is held against what."""

    @property
    def outputs(self) -> Sequence[str]:
        """The outputs it takes."""

    def takes(self, case: Case, /) -> bool:
        """Whether a case is for it."""

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        """What is wrong with each case, if anything is."""
