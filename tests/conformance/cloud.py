"""What Azure answers to the Azure CLI: just enough for every command to come to what it sends."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

Json = Any
TENANT = "22222222-2222-2222-2222-222222222222"
VAULTS = ("the-name", "the-vault")
"""The key vaults that are there, if any are."""
CHALLENGE = f'Bearer authorization="https://login.microsoftonline.com/{TENANT}", resource="https://vault.azure.net"'
"""What a key vault says with 401."""
PRINCIPAL = "33333333-3333-3333-3333-333333333333"
_IDENTITY = {"type": "SystemAssigned", "principalId": PRINCIPAL, "tenantId": TENANT}
_TYPES = ("virtualMachines", "virtualMachineScaleSets", "disks", "virtualNetworks", "networkInterfaces")


@dataclass(frozen=True)
class World:
    """What is there before a command runs, beside what every command finds."""

    version: Json = None
    """The image version."""
    definition: Json = field(default_factory=dict)
    """The properties of its image definition."""
    has_vault: bool = False
    """Whether key vaults are there."""

    @property
    def key(self) -> str:
        """The same for worlds in which the same comes of every command."""
        return json.dumps([self.version, self.definition, self.has_vault], sort_keys=True)


def yielded(words: Sequence[str]) -> str:
    """What a script keeps of a command: what it is, told by the names that the command was given."""
    given = dict(zip(words, words[1:], strict=False))
    name = given.get("--name", "")
    match words[:3]:
        case ["keyvault", "show", *_]:
            return f"/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/{name}"
        case ["keyvault", "key", "create"]:
            return f"https://{given['--vault-name']}.vault.azure.net/keys/{name}/1"
        case ["ad", "sp", "show"]:
            return "agent"
        case ["disk-encryption-set", "show", *_]:
            return f"identity of {name}"
    return ""


def answer(world: World, method: str, address: str, body: Json) -> tuple[int, Json]:
    """The status and the body of a reply."""
    url = urlsplit(address)
    path = [unquote(segment) for segment in url.path.strip("/").split("/")]
    host = url.hostname or ""
    if ".vault." in host and not body:
        # Who comes without a body asks who signs in people.
        return 401, {"error": {"code": "Unauthorized"}}
    if ".vault." in host:
        kid = f"https://{host}/keys/{path[1]}/00000000000000000000000000000001"
        return 200, {"key": {"kid": kid, "kty": body.get("kty")}, "attributes": {"enabled": True}}
    if host.startswith("graph."):
        return 200, {"id": PRINCIPAL} if path[-1] == "me" else {"value": [{"id": PRINCIPAL}]}
    if method == "GET":
        return _found(world, path)
    if method in ("PUT", "PATCH"):
        return 200, _made(path, body)
    return 200, _state("Registering")


def _found(world: World, path: list[str]) -> tuple[int, Json]:
    base = {"id": "/" + "/".join(path), "name": path[-1], "location": "westus"}
    lower = [segment.lower() for segment in path]
    match lower:
        case [*_, "versions", _]:
            return (200, {**base, **world.version}) if world.version else (404, _missing(path))
        case [*_, "galleries", _, "images", _]:
            return 200, {**base, "properties": world.definition}
        case [*_, "virtualmachines", _]:
            view = {"statuses": [], "vmAgent": {"statuses": []}}
            return 200, {**base, "properties": {"instanceView": view, "networkProfile": {"networkInterfaces": []}}}
        case [*_, "vaults", _] if world.has_vault:
            vault = {"tenantId": TENANT, "sku": {"family": "A", "name": "standard"}, "accessPolicies": []}
            return 200, {**base, "properties": {**vault, "vaultUri": f"https://{path[-1]}.vault.azure.net/"}}
        case [*_, "resourcegroups" | "features" | "diskencryptionsets", _]:
            return 200, {**base, "identity": _IDENTITY, **_state("Registered")}
        case [*_, "providers", _]:
            kinds = [{"resourceType": kind, "locations": ["West US"], "apiVersions": ["2024-07-01"]} for kind in _TYPES]
            return 200, {**base, **_state("Registered"), "resourceTypes": kinds}
        case [*_, "roledefinitions"]:
            return 200, {"value": [{"id": f"{base['id']}/{PRINCIPAL}", "name": PRINCIPAL}]}
        case ["subscriptions", subscription, "resources"] if world.has_vault:
            group = f"/subscriptions/{subscription}/resourceGroups/the-group/providers/Microsoft.KeyVault/vaults"
            vaults = [{"id": f"{group}/{name}", "name": name, "location": "westus"} for name in VAULTS]
            return 200, {"value": vaults}
        case [*_, "defaultprovider"]:
            return 200, {"properties": {"attestUri": "https://sharedwus.wus.attest.azure.net"}}
        case [*_, "locations"]:
            return 200, {"value": [{"name": "westus", "displayName": "West US"}]}
    return (200, {"value": []}) if len(path) % 2 else (404, _missing(path))


def _made(path: list[str], body: Json) -> Json:
    properties = {**(body.get("properties") or {}), "provisioningState": "Succeeded"}
    properties.pop("template", None)
    return {**body, "id": "/" + "/".join(path), "name": path[-1], "identity": _IDENTITY, "properties": properties}


def _state(state: str) -> Json:
    return {"registrationState": state, "properties": {"state": state, "provisioningState": "Succeeded"}}


def _missing(path: list[str]) -> Json:
    return {"error": {"code": "ResourceNotFound", "message": "/".join(path)}}
