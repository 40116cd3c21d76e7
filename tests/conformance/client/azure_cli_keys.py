"""Programs that make what a spec refers to: key vaults, keys, disk encryption sets and what is granted to them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from client import OPTIONS, with_options
from client.azure_cli import Cli, Commands
from cloud import VAULTS, World, yielded
from corpus import Case
from meaning import exact_difference

Json = Any
_CONFIDENTIAL = "ConfidentialVmEncryptedWithCustomerKey"
_ORDINARY = {
    "": "EncryptionAtRestWithCustomerKey",
    "customerKey": "EncryptionAtRestWithCustomerKey",
    "platformAndCustomerKeys": "EncryptionAtRestWithPlatformAndCustomerKeys",
}
_BY_ROLES = re.compile(r"(?<=\n  )(\$?rbac ?= ?'?)true")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*|[0-9a-f-]{36}")


class Keys(Cli):
    """Every set of the spec is made once, of the right type, with a key in its own region, and may use that key."""

    holds = "every set is made in its region, of its type, and is granted its key; az takes each command"
    outputs = with_options(OPTIONS, "prerequisites/azure-cli", "prerequisites/azure-cli-pwsh")

    def __init__(self, az: Any, *, by_roles: bool) -> None:
        super().__init__(az)
        self._by_roles = by_roles
        self.holds = f"{Keys.holds} ({'roles' if by_roles else 'access policies'})"

    def takes(self, case: Case) -> bool:
        return case.says_all and case.entry.kind != "hostile"

    def _edited(self, case: Case) -> str:
        return case.text if self._by_roles else _BY_ROLES.sub(r"\g<1>false", case.text)

    def _judged(self, case: Case, commands: Commands) -> str | None:
        made = list(_made(commands, self._by_roles))
        difference = exact_difference(_wanted(case), {_id(set): set for set in made})
        return difference or next((said for words in commands if (said := self._refusal(words, case))), None)

    def _refusal(self, words: Sequence[str], case: Case) -> str | None:
        """What az says to a command. One plain name is as good as another, so that they need not be tried all."""
        words = _plain(words, case.entry.names[0])
        given = _flags(words)
        run = self._az.run(words, World(has_vault=words[:2] != ["keyvault", "create"]))
        if not run.is_done or run.files:
            return f"{words}: {run.said[-600:]}"
        checked = _SENT.get(" ".join(words[:3])) or _SENT.get(" ".join(words[:2]))
        if not checked:
            return None
        body = next((request.body for request in reversed(run.changes) if request.body), None)
        return exact_difference(checked(given), _of(body, checked(given))) if body else f"{words}: nothing sent"


def _made(commands: Commands, by_roles: bool) -> Iterator[Json]:
    """What a program has made, set by set, as Azure would have it at the end."""
    vaults: dict[str, Json] = {}
    keys: dict[str, str] = {}
    sets: dict[str, Json] = {}
    for words in commands:
        given = _flags(words)
        match words[:3]:
            case ["keyvault", "create", *_]:
                is_right = given["--enable-purge-protection"] == "true"
                is_right &= given["--enable-rbac-authorization"] == str(by_roles).lower()
                vaults[yielded(["keyvault", "show", "--name", given["--name"]])] = {**given, "isRight": is_right}
            case ["keyvault", "key", "create"]:
                keys[yielded(words)] = given["--kty"]
            case ["disk-encryption-set", "create", *_]:
                vault = vaults[given["--source-vault"]]
                kind = given["--encryption-type"]
                sets[yielded(["disk-encryption-set", "show", "--name", given["--name"]])] = {
                    "subscription": given["--subscription"],
                    "group": given["--resource-group"].lower(),
                    "name": given["--name"].lower(),
                    "region": given["--location"],
                    "type": kind,
                    "vaultRegion": vault["--location"],
                    "vaultIsRight": vault["isRight"],
                    "keyIsRight": keys[given["--key-url"]] == ("RSA-HSM" if kind == _CONFIDENTIAL else "RSA")
                    and f"https://{vault['--name']}." in given["--key-url"],
                    "rotates": given.get("--enable-auto-key-rotation") == "true",
                    "granted": False,
                }
            case ["role", "assignment", "create"] if by_roles:
                if given["--assignee-object-id"] in sets:
                    assert given["--role"] == "Key Vault Crypto Service Encryption User"
                    assert given["--scope"] in vaults
                    sets[given["--assignee-object-id"]]["granted"] = True
            case ["keyvault", "set-policy", *_] if not by_roles:
                if given["--object-id"] in sets:
                    assert given["--key-permissions"] == "get wrapKey unwrapKey"
                    sets[given["--object-id"]]["granted"] = True
    yield from sets.values()


def _wanted(case: Case) -> dict[str, Json]:
    """Every set that the payload names, as it has to be."""
    sets = {}
    publishing = case.entry.payload["properties"].get("publishingProfile", {})
    places = [*publishing.get("targetRegions", []), *publishing.get("targetExtendedLocations", [])]
    ordinary = _ORDINARY[case.entry.spec.get("encryptionType", "")]
    for place in places:
        encryption = place.get("encryption", {})
        disks = [encryption.get("osDiskImage", {}), *encryption.get("dataDiskImages", [])]
        for disk in disks:
            confidential = disk.get("securityProfile", {}).get("secureVMDiskEncryptionSetId")
            for id, kind in ((disk.get("diskEncryptionSetId"), ordinary), (confidential, _CONFIDENTIAL)):
                if id:
                    region = place["name"].replace(" ", "").lower()
                    set = _set(id, region, kind)
                    sets.setdefault(_id(set), set)
    return sets


def _set(id: str, region: str, kind: str) -> Json:
    _, _, subscription, _, group, *_, name = id.split("/")
    return {
        "subscription": subscription,
        "group": group.lower(),
        "name": name.lower(),
        "region": region,
        "type": kind,
        "vaultRegion": region,
        "vaultIsRight": True,
        "keyIsRight": True,
        "rotates": kind != _CONFIDENTIAL,
        "granted": True,
    }


def _id(set: Json) -> str:
    return f"{set['group']}/{set['name']}"


def _flags(words: Sequence[str]) -> dict[str, str]:
    """What stands behind each flag, joined by blanks."""
    given: dict[str, list[str]] = {}
    name = ""
    for word in words:
        if word.startswith("--"):
            name = word
            given[name] = []
        elif name:
            given[name].append(word)
    return {name: " ".join(values) for name, values in given.items()}


def _plain(words: Sequence[str], subscription: str) -> list[str]:
    """The same command with other names, the same ones for every spec."""
    vault = f"/subscriptions/{subscription}/resourceGroups/g/providers/Microsoft.KeyVault/vaults/{VAULTS[1]}"
    names = {"--name": VAULTS[0], "--vault-name": VAULTS[1], "--resource-group": "the-group", "--object-id": "it"}
    names |= {"--source-vault": vault, "--scope": vault, "--assignee-object-id": "it"}
    names |= {"--key-url": "https://the-vault.vault.azure.net/keys/k/1", "--location": "westus"}
    plain = list(words)
    for place, flag in enumerate(words[:-1]):
        word = words[place + 1]
        is_plain = _NAME.fullmatch(word) or flag in ("--source-vault", "--scope", "--key-url")
        if flag in names and (is_plain or word.startswith("identity of ")):
            plain[place + 1] = names[flag]
    return plain


_SENT = {
    "keyvault create": lambda given: {
        "properties": {
            "enablePurgeProtection": True,
            "enableRbacAuthorization": given["--enable-rbac-authorization"] == "true",
            "sku": {"name": given["--sku"]},
        },
        "location": given["--location"],
    },
    "keyvault key create": lambda given: {"kty": given["--kty"], "key_size": 4096},
    "keyvault set-policy": lambda given: {
        "properties": {"accessPolicies": [{"permissions": {"keys": sorted(given["--key-permissions"].split())}}]}
    },
    "disk-encryption-set create": lambda given: {
        "location": given["--location"],
        "identity": {"type": "SystemAssigned"},
        "properties": {
            "encryptionType": given["--encryption-type"],
            "activeKey": {"keyUrl": given["--key-url"], "sourceVault": {"id": given["--source-vault"]}},
        },
    },
    "role assignment create": lambda given: {
        "properties": {"principalId": given["--assignee-object-id"], "principalType": "ServicePrincipal"}
    },
}
"""What each command is to send, among other things."""


def _of(body: Json, wanted: Json) -> Json:
    """A body's part that is spoken of."""
    if isinstance(wanted, dict) and isinstance(body, dict):
        return {key: _of(body.get(key), value) for key, value in wanted.items()}
    if isinstance(wanted, list) and isinstance(body, list) and len(wanted) == len(body):
        # Permissions have no order.
        body = sorted(body) if all(isinstance(element, str) for element in body) else body
        return [_of(*pair) for pair in zip(body, wanted, strict=True)]
    return body
