"""The Azure CLI itself over real HTTP: `live_az.py ADDRESS SUBSCRIPTION…`.

Runs every line of its standard input, a JSON array of words, and answers each with a line
`{"code", "out", "said"}`. The cloud is registered by az's own commands. Two things are replaced, for az signs in
with Microsoft's servers and sends tokens over TLS alone: the credential, and that refusal.
"""

import io
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from simulated import TOKEN

_CLOUD = "Simulated"
_TENANT = "22222222-2222-2222-2222-222222222222"
_SAID = io.StringIO()
"""One for all commands: az's log keeps the first that it sees."""


def main() -> None:
    address, *subscriptions = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        for name in [name for name in os.environ if name.startswith("AZURE_") or name.lower().endswith("_proxy")]:
            del os.environ[name]
        os.environ.update(AZURE_CONFIG_DIR=home, AZURE_CORE_COLLECT_TELEMETRY="0", AZURE_CORE_NO_COLOR="1", HOME=home)
        _replace_identity()
        answers, sys.stdout = sys.stdout, io.StringIO()
        _choose_cloud(address)
        _sign_in(Path(home), subscriptions)
        for line in sys.stdin:
            print(json.dumps(_run(json.loads(line))), file=answers, flush=True)


def _run(words: list[str]) -> dict[str, Any]:
    from azure.cli.core import get_default_cli

    out, start = io.StringIO(), _SAID.tell()
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, _SAID
    try:
        code = get_default_cli().invoke(words, out_file=out)
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdout, sys.stderr = kept
    return {"code": code or 0, "out": out.getvalue(), "said": _SAID.getvalue()[start:]}


def _choose_cloud(address: str) -> None:
    for command in (["register", "--endpoint-resource-manager", address], ["set"]):
        answer = _run(["cloud", *command, "--name", _CLOUD])
        if answer["code"]:
            raise RuntimeError(answer["said"])


def _sign_in(home: Path, subscriptions: list[str]) -> None:
    accounts = [
        {
            "id": subscription,
            "name": f"Subscription {number}",
            "state": "Enabled",
            "isDefault": number == 1,
            "tenantId": _TENANT,
            "environmentName": _CLOUD,
            "user": {"name": "nobody", "type": "user"},
        }
        for number, subscription in enumerate(subscriptions, 1)
    ]
    (home / "azureProfile.json").write_text(json.dumps({"subscriptions": accounts}))


def _replace_identity() -> None:
    from azure.cli.core._profile import Profile
    from azure.cli.core.aaz import _http_policy
    from azure.core.pipeline.policies import _authentication

    class Nobody:
        def acquire_token(self, *_: Any, **__: Any) -> dict[str, Any]:
            return {"access_token": TOKEN, "token_type": "Bearer", "expires_in": 3600}

    Profile._create_credential = lambda *_, **__: Nobody()
    for module in (_authentication, _http_policy):
        for owner in vars(module).values():
            if isinstance(owner, type) and "_enforce_https" in vars(owner):
                owner._enforce_https = staticmethod(lambda *_: None)


if __name__ == "__main__":
    main()
