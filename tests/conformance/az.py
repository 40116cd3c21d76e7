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

from cloud import CHALLENGE, TENANT, World, answer

Json = Any


@dataclass(frozen=True)
class Request:
    """A request that would have reached Azure."""

    method: str
    origin: str
    path: list[str]
    query: dict[str, list[str]]
    body: Json

    @property
    def api_version(self) -> str | None:
        [version] = self.query.get("api-version", [None])
        return version


@dataclass(frozen=True)
class Run:
    """What came of one command."""

    requests: list[Request]
    files: list[str]
    said: str
    is_done: bool
    """Whether az calls it a success."""

    @property
    def changes(self) -> list[Request]:
        """The requests that would have changed something."""
        return [request for request in self.requests if request.method not in ("GET", "HEAD")]


class Az:
    """Runs commands. There can be one in a process."""

    def __init__(self, subscriptions: Iterable[str]) -> None:
        self._home = tempfile.TemporaryDirectory()
        self._requests: list[Request] = []
        self._files: list[str] = []
        self._known: dict[tuple[str, ...], Run] = {}
        self._world = World()
        # One for all commands: az's log keeps the first that it sees.
        self._output = io.StringIO()
        self._sign_in(subscriptions)
        self._replace_transport()
        self._replace_identity()
        self._watch_files()
        self._hurry()

    def run(self, words: Sequence[str], world: World | None = None) -> Run:
        """What comes of these words; it follows from them and the world, and two outputs often have the same."""
        self._world = world or World()
        key = (self._world.key, *words)
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
        code: object = 0
        try:
            code = get_default_cli().invoke([*words, "--output", "none"])
        except SystemExit as end:
            code = end.code
        finally:
            sys.stdout, sys.stderr = kept
        return Run(list(self._requests), list(self._files), self._output.getvalue()[start:], not code)

    def _sign_in(self, subscriptions: Iterable[str]) -> None:
        accounts = [
            {
                "id": subscription,
                "name": f"Subscription {number}",
                "state": "Enabled",
                "isDefault": number == 1,
                "tenantId": TENANT,
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
        # It makes keys to sign in with there.
        os.environ.update(HOME=home, USERPROFILE=home)

    def _replace_transport(self) -> None:
        import requests
        import urllib3

        def send(adapter: Any, request: Any, **_: Any) -> Any:
            body = _read(request.body)
            self._requests.append(_recorded(request.method, request.url, body))
            status, reply = answer(self._world, request.method, request.url, body)
            raw = urllib3.HTTPResponse(
                io.BytesIO(json.dumps(reply).encode() if request.method != "HEAD" else b""),
                {"Content-Type": "application/json", "WWW-Authenticate": CHALLENGE},
                status,
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


def _read(body: bytes | str | None) -> Json:
    return json.loads(body) if body else None


def _recorded(method: str, address: str, body: Json) -> Request:
    url = urlsplit(address)
    path = [unquote(segment) for segment in url.path.split("/")[1:]]
    return Request(method, f"{url.scheme}://{url.netloc}", path, parse_qs(url.query), body)
