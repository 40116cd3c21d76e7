#!/usr/bin/env python3
"""Runs the cases' scripts through the real Azure CLI and compares what it sends. See README.md."""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

CASES = Path(__file__).resolve().parents[2] / "cases"
TENANT = "22222222-2222-2222-2222-222222222222"
SPLIT = "az() { printf '%s\\0' \"$@\"; }\n"


def main(folders):
    folders = [Path(folder) for folder in folders] or sorted(CASES.iterdir())
    specs = {folder: json.loads((folder / "spec.json").read_text()) for folder in folders}
    with tempfile.TemporaryDirectory() as home:
        client = Client(home, {spec.get("subscriptionId") for spec in specs.values()})
        outcomes = [
            (folder.name, script, check(client, folder, script, spec))
            for folder, spec in specs.items()
            for script in ("azure-cli", "az-rest")
        ]
    for name, script, complaint in outcomes:
        print(f"{'not ok' if complaint else 'ok'} {name}/{script} {complaint or ''}".rstrip())
    return any(complaint for _, _, complaint in outcomes)


def check(client, folder, script, spec):
    """What is wrong with one script, if anything is."""
    notes = (folder / "notes.txt").read_text()
    is_carried = f"{script} output/" not in notes
    text = (folder / f"{script}.sh").read_text()
    sent, output = client.run(split(text))
    if client.files:
        return f"read {client.files}"
    if not is_carried or "subscriptionId" not in spec:
        return None
    if len(sent) != 1:
        return f"{len(sent)} requests instead of one: {output[-300:]}"
    url, body = sent[0]
    if url.path != path(spec) or parse_qs(url.query)["api-version"] != [api_version(spec)]:
        return f"another URL: {url.geturl()}"
    wanted = meaning(json.loads((folder / "payload.json").read_text()))
    return None if meaning(body) == wanted else f"sent {json.dumps(meaning(body))}"


def split(script):
    """The words that bash hands to `az`."""
    shell = subprocess.run(
        [shutil.which("bash"), "--noprofile", "--norc"], input=(SPLIT + script).encode(),
        env={"PATH": ""}, capture_output=True, check=True,
    )
    if shell.stderr:
        raise RuntimeError(shell.stderr.decode())
    return shell.stdout.decode().split("\0")[:-1]


def path(spec):
    keys = ("subscriptionId", "resourceGroup", "gallery", "definition", "version")
    steps = ("subscriptions", "resourceGroups", "providers/Microsoft.Compute/galleries", "images", "versions")
    return "".join(f"/{step}/{spec[key]}" for step, key in zip(steps, keys))


def api_version(spec):
    return spec.get("apiVersion") or "2024-03-03"


def meaning(value, key=None):
    """A body in a form in which equal meanings are equal."""
    if isinstance(value, dict):
        if key == "tags":
            return value
        members = {name: meaning(member, name) for name, member in value.items()}
        if key == "targetRegions":
            members["name"] = region(members["name"])
        return {name: member for name, member in members.items() if member not in (None, {}, [])}
    if isinstance(value, list):
        elements = [meaning(element, key) for element in value]
        return sorted(elements, key=lambda disk: disk["lun"]) if key == "dataDiskImages" else elements
    if key == "location":
        return region(value)
    if key == "endOfLifeDate":
        return datetime.fromisoformat(value).timestamp()
    return value


def region(name):
    return name.replace(" ", "").lower()


class Client:
    """The Azure CLI, signed in to nothing and connected to nothing."""

    def __init__(self, home, subscriptions):
        accounts = [
            {"id": subscription, "name": subscription, "state": "Enabled", "isDefault": not index,
             "tenantId": TENANT, "environmentName": "AzureCloud", "user": {"name": "nobody", "type": "user"}}
            for index, subscription in enumerate(sorted(filter(None, subscriptions)))
        ]
        Path(home, "azureProfile.json").write_text(json.dumps({"subscriptions": accounts}))
        os.environ.update(AZURE_CONFIG_DIR=home, AZURE_CORE_COLLECT_TELEMETRY="0", AZURE_CORE_NO_COLOR="1")
        self.sent, self.files = [], []
        self.output = io.StringIO()  # One for all commands: az's log keeps the first that it sees.
        self.replace_transport()
        self.replace_identity()
        self.watch_files()

    def run(self, words):
        """The PUTs of one command, and what it printed."""
        from azure.cli.core import get_default_cli

        self.sent.clear()
        self.files.clear()
        start = self.output.tell()
        kept = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = self.output
        try:
            get_default_cli().invoke([*words, "--output", "none"])
        except SystemExit:
            pass
        finally:
            sys.stdout, sys.stderr = kept
        return list(self.sent), self.output.getvalue()[start:]

    def replace_transport(self):
        import requests
        import urllib3

        def send(adapter, request, **_):
            url = urlsplit(request.url)
            answer = {"value": [{"name": "westus", "displayName": "West US"}]}
            if request.method == "PUT":
                answer = json.loads(request.body)
                self.sent.append((url._replace(path=unquote(url.path)), answer))
            raw = urllib3.HTTPResponse(
                io.BytesIO(json.dumps(answer).encode()), {"Content-Type": "application/json"},
                200, preload_content=False, request_method=request.method,
            )
            response = adapter.build_response(request, raw)
            response.content  # Read now: az reads it more than once.
            return response

        requests.adapters.HTTPAdapter.send = send

    def replace_identity(self):
        from azure.cli.core._profile import Profile

        class Nobody:
            def acquire_token(self, *_, **__):
                return {"access_token": "none", "token_type": "Bearer", "expires_in": 3600}

        Profile._create_credential = lambda *_, **__: Nobody()

    def watch_files(self):
        from azure.cli.core import commands

        def read_file_content(file, *_, **__):
            self.files.append(file)
            raise OSError("no file is to be read")

        commands.read_file_content = read_file_content


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
