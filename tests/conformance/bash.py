"""Words of commands, as bash hands them over."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_DRIVER = """
az() {
  printf '%s\\0' "$#" "$@" >&3
  local command="$1 $2 $3" name='' vault=''
  while [ $# -gt 0 ]; do
    case "$1" in
      --name) name=$2 ;;
      --vault-name) vault=$2 ;;
    esac
    shift
  done
  case "$command" in
    'keyvault show '*) printf '%s\\n' "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/$name" ;;
    'keyvault key create') printf '%s\\n' "https://$vault.vault.azure.net/keys/$name/1" ;;
    'ad sp show') printf '%s\\n' agent ;;
    'disk-encryption-set show'*) printf '%s\\n' "identity of $name" ;;
  esac
}
for script; do
  ( . "$script" ) 3>"$script.words" 2>"$script.said" || printf 'it ended with %s\\n' "$?" >>"$script.said"
done
"""
"""Sources scripts, each in a shell of its own. Of the commands that they run only `az` is found: it notes its
words, and answers as Azure might where a script keeps the answer."""


class NotBash(Exception):
    """Bash had something to say about a script."""


def words(script: str) -> list[str]:
    """The words behind the one `az` of a script."""
    [found] = commands([script])
    if isinstance(found, NotBash):
        raise found
    [only] = found
    return only


def commands(scripts: Sequence[str]) -> list[list[list[str]] | NotBash]:
    """The words behind each `az` of each script."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, str(number)) for number in range(len(scripts))]
        for path, script in zip(paths, scripts, strict=True):
            path.write_bytes(script.encode())
        shell = subprocess.run(
            [shutil.which("bash") or "/bin/bash", "--noprofile", "--norc", "-c", _DRIVER, "driver", *paths],
            env={"PATH": "", "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if shell.stderr or shell.returncode:
            raise NotBash(os.fsdecode(shell.stderr))
        return [_noted(path) for path in paths]


def _noted(path: Path) -> list[list[str]] | NotBash:
    said = path.with_name(f"{path.name}.said").read_text(errors="replace")
    if said:
        return NotBash(said)
    rest = path.with_name(f"{path.name}.words").read_bytes().decode().split("\0")[:-1]
    found = []
    while rest:
        count, *rest = rest
        found.append(rest[: int(count)])
        rest = rest[int(count) :]
    return found
