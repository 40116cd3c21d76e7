"""The Azure CLI itself, in this process: signed in to nothing, connected to nothing, its requests recorded."""

import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Json = Any
_TENANT = "22222222-2222-2222-2222-222222222222"


@dataclass(frozen=True)
class Request:
    """A request that would have changed something."""

    origin: str
    path: list[str]
    api_version: str | None
    body: Json


@dataclass(frozen=True)
class Run:
    """What came of one command."""

    requests: list[Request]
    files: list[str]
    said: str


class Az:
    """Runs commands. There can be one in a process."""

    def __init__(self, subscriptions: Iterable[str]) -> None:
        self._home = tempfile.TemporaryDirectory()
        self._requests: list[Request] = []
        self._files: list[str] = []
        self._known: dict[tuple[str, ...], Run] = {}
        # One for all commands: az's log keeps the first that it sees.
        self._output = io.StringIO()
        self._sign_in(subscriptions)
        self._replace_transport()
        self._replace_identity()
        self._watch_files()
        self._hurry()

    def run(self, words: Sequence[str]) -> Run:
        """What comes of these words; it follows from them alone, and two outputs often have the same."""
        key = tuple(words)
        if key not in self._known:
            self._known[key] = self._ran(words)
        return self._known[key]

    def _ran(self, words: Sequence[str]) -> Run:
        from azure.cli.core import get_default_cli

        self._requests.clear()
        self._files.clear()
        start = self._output.tell()
        kept = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = self._output
        try:
            get_default_cli().invoke([*words, "--output", "none"])
        except SystemExit:
            pass
        finally:
            sys.stdout, sys.stderr = kept
        return Run(list(self._requests), list(self._files), self._output.getvalue()[start:])

    def _sign_in(self, subscriptions: Iterable[str]) -> None:
        accounts = [
            {
                "id": subscription,
                "name": f"Subscription {number}",
                "state": "Enabled",
                "isDefault": number == 1,
                "tenantId": _TENANT,
                "environmentName": "AzureCloud",
                "user": {"name": "nobody", "type": "user"},
            }
            for number, subscription in enumerate(subscriptions, 1)
        ]
        home = self._home.name
        Path(home, "azureProfile.json").write_text(json.dumps({"subscriptions": accounts}))
        for name in [name for name in os.environ if name.startswith("AZURE_")]:
            del os.environ[name]
        os.environ.update(AZURE_CONFIG_DIR=home, AZURE_CORE_COLLECT_TELEMETRY="0", AZURE_CORE_NO_COLOR="1")

    def _replace_transport(self) -> None:
        import requests
        import urllib3

        def send(adapter: Any, request: Any, **_: Any) -> Any:
            answer = {"value": [{"name": "westus", "displayName": "West US"}]}
            if request.method != "GET":
                answer = json.loads(request.body)
                self._requests.append(_recorded(request.url, answer))
            raw = urllib3.HTTPResponse(
                io.BytesIO(json.dumps(answer).encode()),
                {"Content-Type": "application/json"},
                200,
                preload_content=False,
                request_method=request.method,
            )
            response = adapter.build_response(request, raw)
            _ = response.content  # Read now: az reads it more than once.
            return response

        requests.adapters.HTTPAdapter.send = send

    def _replace_identity(self) -> None:
        from azure.cli.core._profile import Profile

        class Nobody:
            def acquire_token(self, *_: Any, **__: Any) -> dict[str, Any]:
                return {"access_token": "none", "token_type": "Bearer", "expires_in": 3600}

        Profile._create_credential = lambda *_, **__: Nobody()

    def _watch_files(self) -> None:
        from azure.cli.command_modules.util import custom
        from azure.cli.core import commands, util

        def read_file_content(file: str, *_: Any, **__: Any) -> str:
            self._files.append(file)
            raise OSError("no file is to be read")

        for module in (commands, util, custom):
            if hasattr(module, "read_file_content"):
                module.read_file_content = read_file_content

    def _hurry(self) -> None:
        from azure.cli.core.commands import LongRunningOperation

        LongRunningOperation._delay = lambda _: None


def _recorded(address: str, body: Json) -> Request:
    url = urlsplit(address)
    path = [unquote(segment) for segment in url.path.split("/")[1:]]
    [api_version] = parse_qs(url.query).get("api-version", [None])
    return Request(f"{url.scheme}://{url.netloc}", path, api_version, body)
