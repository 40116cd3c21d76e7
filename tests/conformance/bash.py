"""Words of a command, as bash hands them over."""

import shutil
import subprocess

_AZ = b"az() { printf '%s\\0' \"$@\"; }\n"


class NotBash(Exception):
    """Bash had something to say about a script."""


def words(script: str) -> list[str]:
    """The words behind `az`. No other command is found, and none may be looked for."""
    bash = shutil.which("bash") or "/bin/bash"
    shell = subprocess.run(
        [bash, "--noprofile", "--norc"],
        input=_AZ + script.encode(),
        env={"PATH": "", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    if shell.stderr or shell.returncode:
        raise NotBash(shell.stderr.decode(errors="replace"))
    return shell.stdout.decode().split("\0")[:-1]
