"""The clients that outputs are held against."""

from collections.abc import Sequence
from typing import Protocol

from corpus import Case


class Client(Protocol):
    """Someone else's program that takes an output."""

    name: str
    """As people know it, with its version."""
    holds: str
    """What is held against what."""
    outputs: Sequence[str]
    """The outputs it takes."""

    def takes(self, case: Case) -> bool:
        """Whether a case is for it."""

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        """What is wrong with each case, if anything is."""
