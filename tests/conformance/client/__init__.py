"""The clients that outputs are held against."""

from collections.abc import Sequence
from typing import Protocol

from corpus import Case


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
