"""Work that is done side by side."""

import contextlib
import io
import multiprocessing
import os
from collections.abc import Callable, Iterator
from typing import Any

_work: Callable[[int], Any]


def each(work: Callable[[int], Any], count: int) -> Iterator[Any]:
    """What comes of the work of every number below `count`, in order, each in a process of its own that is forked.

    What one prints is printed at once, when it is done. Where there is no forking, one comes after another.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, range(count))
        return
    global _work
    _work = work
    with multiprocessing.get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        for done, said in pool.imap(_done, range(count)):
            print(said, end="", flush=True)
            yield done


def _done(number: int) -> tuple[Any, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        done = _work(number)
    return done, said.getvalue()
