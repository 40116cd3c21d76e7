"""The Azure simulator, running on loopback, and a world in it for one spec."""

import atexit
import json
import subprocess
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import Entry

Json = Any
_COMPUTE = "providers/Microsoft.Compute"
_VAULT = "kv-conformance"
TOKEN = "conformance"
"""Any will do."""


@dataclass(frozen=True)
class EncryptionSet:
    """A set that a payload names."""

    id: str
    region: str
    encryption_type: str

    @property
    def name(self) -> str:
        return self.id.rsplit("/", 1)[-1]

    @property
    def group(self) -> str:
        return self.id.split("/")[4]

    @property
    def vault(self) -> str:
        """Where its key is: a vault a region."""
        return f"{_group(self.id)}/providers/Microsoft.KeyVault/vaults/{_VAULT}-{self.region}"

    @property
    def key(self) -> str:
        return f"https://{_VAULT}-{self.region}.vault.azure.net/keys/{self.name}/1"


class Simulated:
    """A simulator of its own, which ends with this program."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            [program, "--port", "0", "--world", "empty"], stdout=subprocess.PIPE, text=True
        )
        atexit.register(self._process.kill)
        assert self._process.stdout
        lines = (line.strip() for line in self._process.stdout)
        self.address = next(line for line in lines if line.startswith("http://")).rstrip("/")

    def control(self, path: str, body: Json) -> None:
        """Sets what the simulator does."""
        url = f"{self.address}/__simulator/{path}"
        with urllib.request.urlopen(urllib.request.Request(url, json.dumps(body).encode(), method="POST")):
            pass

    def stored(self, entry: Entry) -> Json:
        """The image version's body as the simulator last received it."""
        url = f"{self.address}/__simulator/resources/{'/'.join(entry.path)}"
        try:
            with urllib.request.urlopen(url) as answer:
                return json.load(answer)
        except urllib.error.HTTPError:
            return None

    def prepare(self, entry: Entry, *, whole: bool) -> list[EncryptionSet]:
        """A fresh world with the groups, vaults and sources of a spec; if whole, with gallery and sets too."""
        self.control("reset", {"world": "empty"})
        self.control("pace", {"operation": 1, "replication": 2, "retryAfter": 1})
        sets = list(dict.fromkeys(_sets(entry.payload)))
        sources = dict(_sources(entry.payload))
        version = "/" + "/".join(entry.path)
        known = set()
        for id in [version, *sources, *(wanted.id for wanted in sets)]:
            if (subscription := id.split("/")[2]) not in known:
                known.add(subscription)
                self.control("subscriptions", {"id": subscription})
            self._plant(_group(id), {})
        for id, properties in sources.items():
            self._plant(id, {"properties": properties}, entry.payload["location"])
        for wanted in sets:
            self._plant(wanted.vault, {"properties": {"enablePurgeProtection": True}}, wanted.region)
            if whole:
                properties = {"encryptionType": wanted.encryption_type, "activeKey": {"keyUrl": wanted.key}}
                self._plant(wanted.id, {"properties": properties}, wanted.region)
        if whole:
            gallery, definition = version.split("/images/")[0], version.split("/versions/")[0]
            self._plant(gallery, {})
            self._plant(definition, {"properties": definition_of(entry)})
        return sets

    def _plant(self, id: str, body: Json, location: str = "westus") -> None:
        self.control("resources", {"id": id, "body": {"location": location, **body}})


def definition_of(entry: Entry) -> Json:
    """The properties of the image definition that a version fits."""
    confidential = "securityProfile" in json.dumps(entry.payload["properties"]["publishingProfile"])
    return {
        "osType": "Linux",
        "osState": "Generalized",
        "hyperVGeneration": "V2",
        "identifier": {"publisher": "contoso", "offer": "conformance", "sku": "image"},
        "features": [{"name": "SecurityType", "value": "ConfidentialVM" if confidential else "Standard"}],
    }


def _group(id: str) -> str:
    return "/".join(id.split("/")[:5])


def _targets(payload: Json) -> Iterator[Json]:
    profile = payload["properties"].get("publishingProfile", {})
    yield from profile.get("targetRegions", [])
    yield from profile.get("targetExtendedLocations", [])


def _sets(payload: Json) -> Iterator[EncryptionSet]:
    for target in _targets(payload):
        region = target["name"].replace(" ", "").lower()
        encryption = target.get("encryption", {})
        for disk in [encryption.get("osDiskImage", {}), *encryption.get("dataDiskImages", [])]:
            if id := disk.get("diskEncryptionSetId"):
                yield EncryptionSet(id, region, "EncryptionAtRestWithCustomerKey")
            if id := disk.get("securityProfile", {}).get("secureVMDiskEncryptionSetId"):
                yield EncryptionSet(id, region, "ConfidentialVmEncryptedWithCustomerKey")


def _sources(payload: Json) -> Iterator[tuple[str, Json]]:
    """The sources with the properties that make them fit."""
    storage = payload["properties"]["storageProfile"]
    disks = (disk for target in _targets(payload) for disk in target.get("encryption", {}).get("dataDiskImages", []))
    luns = sorted({disk["lun"] for disk in disks})
    whole = {
        "storageProfile": {
            "osDisk": {"osType": "Linux", "osState": "Generalized"},
            "dataDisks": [{"lun": lun} for lun in luns],
        }
    }
    source = storage.get("source", {})
    for key in ("id", "virtualMachineId"):
        if key in source:
            yield source[key], whole
    for disk in [storage.get("osDiskImage", {}), *storage.get("dataDiskImages", [])]:
        if id := disk.get("source", {}).get("id"):
            yield id, {"diskSizeGB": 32}
