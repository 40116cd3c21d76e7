"""Commands that change an image version, or only look at it."""

import copy
from typing import Any

from client import OPTIONS, with_options
from client.azure_cli import Cli, Commands, elsewhere
from cloud import World
from corpus import Case, Entry
from meaning import difference

Json = Any
_CHANGED = ("targetRegions", "targetExtendedLocations", "replicaCount", "endOfLifeDate", "excludeFromLatest")
"""What can be changed of a publishing profile, by the API's own description."""


class Updates(Cli):
    """An existing version gets the regions, keys, dates and tags of the spec, and keeps what the spec doesn't say."""

    holds = "the version that it sends has every key of the payload"
    outputs = with_options(OPTIONS, "update/azure-cli", "update/az-rest")

    def _judged(self, case: Case, commands: Commands) -> str | None:
        existing = _existing(case.entry)
        run = self._az.run(*commands, World(version=existing))
        if run.files:
            return f"read {run.files}"
        if len(run.changes) != 1:
            return f"{len(run.changes)} requests instead of one: {run.said[-600:]}"
        [request] = run.changes
        if case.format == "az-rest":
            return elsewhere(case, "PATCH", request) or difference(_changes(case.entry.payload), request.body)
        wanted = _merged(existing, _changes(case.entry.payload))
        return elsewhere(case, "PUT", request) or difference(wanted, request.body)


class Shows(Cli):
    """How far the replication is, is asked for, and of nothing else than the image version."""

    holds = "it asks for the version with its replication"
    outputs = with_options(OPTIONS, "verify/azure-cli", "verify/azure-cli-pwsh", "verify/az-rest")

    def takes(self, case: Case) -> bool:
        # A subscription's id, az writes in lower case.
        return case.says_all and (case.entry.kind != "hostile" or case.format == "az-rest")

    def _judged(self, case: Case, commands: Commands) -> str | None:
        run = self._az.run(*commands, World(version=_existing(case.entry)))
        asked = [request for request in run.requests if request.method == "GET"]
        if not run.is_done or run.files or run.changes or len(asked) != 1:
            return f"{run.requests}, read {run.files}: {run.said[-600:]}"
        [request] = asked
        if request.query.get("$expand") != ["ReplicationStatus"]:
            return f"asked for {request.query}"
        # A version is shown whatever API it was created by.
        return elsewhere(case, "GET", request, any_api=case.format != "az-rest")


class Registers(Cli):
    """Each command succeeds and reaches the feature or provider that it names."""

    holds = "the features and the provider are registered, and then looked at"
    outputs = with_options(OPTIONS, "registration/azure-cli", "registration/azure-cli-pwsh")

    def takes(self, case: Case) -> bool:
        # What is no subscription's id, az writes otherwise.
        return case.says_all and case.entry.kind != "hostile"

    def _judged(self, case: Case, commands: Commands) -> str | None:
        runs = [self._az.run(words) for words in commands]
        failed = [run.said[-600:] for run in runs if not run.is_done or run.files]
        if failed:
            return f"failed: {failed}"
        reached = [(run.requests[-1].method, "/".join(run.requests[-1].path)) for run in runs]
        sent = [request for run in runs for request in run.changes]
        asked = [("POST", "/".join(request.path)) for request in sent]
        features = ["SIGEncryption"]
        if any(_is_confidential(disk) for disk in _data_disks(case.entry.payload)):
            features.append("ConfidentialVMDataDiskEncryptionPreview")
        base = f"subscriptions/{case.entry.names[0]}/providers/Microsoft"
        wanted = [f"{base}.Features/providers/Microsoft.Compute/features/{name}" for name in features]
        wanted.append(f"{base}.Compute")
        if asked != [("POST", f"{path}/register") for path in wanted]:
            return f"asked for {asked}"
        # A provider's registration is shown once it is sent, too.
        shown = [path for method, path in reached if method == "GET"]
        return None if all(path in shown for path in wanted) else f"looked at {shown}"


def _existing(entry: Entry) -> Json:
    """An image version as it may be there: in other regions, and with other tags."""
    version = copy.deepcopy(entry.payload)
    properties = version["properties"]
    publishing = properties.setdefault("publishingProfile", {})
    before = {"name": "Australia East", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS"}
    publishing["targetRegions"] = [*publishing.get("targetRegions", [])[:1], before]
    publishing.update(excludeFromLatest=True, replicaCount=9, endOfLifeDate="2031-05-05T01:02:03Z")
    version["tags"] = {"before": "=@this"}
    return version


def _changes(payload: Json) -> Json:
    """What an update says of a payload."""
    properties = payload["properties"]
    publishing = properties.get("publishingProfile", {})
    changes = {"publishingProfile": {key: publishing[key] for key in _CHANGED if key in publishing}}
    if "safetyProfile" in properties:
        changes["safetyProfile"] = properties["safetyProfile"]
    tags = {"tags": payload["tags"]} if "tags" in payload else {}
    return {**tags, "properties": changes}


def _merged(existing: Json, changes: Json) -> Json:
    """An image version with these changes; where its disks come from is said no more."""
    version = copy.deepcopy(existing)
    properties = version["properties"]
    properties["publishingProfile"].update(changes["properties"]["publishingProfile"])
    properties.update({key: value for key, value in changes["properties"].items() if key == "safetyProfile"})
    version.update({key: value for key, value in changes.items() if key == "tags"})
    storage = properties.get("storageProfile", {})
    storage.pop("source", None)
    for disk in (storage.get("osDiskImage", {}), *storage.get("dataDiskImages", [])):
        disk.pop("source", None)
    return version


def _data_disks(payload: Json) -> list[Json]:
    publishing = payload["properties"].get("publishingProfile", {})
    places = [*publishing.get("targetRegions", []), *publishing.get("targetExtendedLocations", [])]
    return [disk for place in places for disk in place.get("encryption", {}).get("dataDiskImages", [])]


def _is_confidential(disk: Json) -> bool:
    return "securityProfile" in disk
