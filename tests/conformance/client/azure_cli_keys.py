"""Programs that make what a spec refers to: key vaults, keys, disk encryption sets and what is granted to them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import keys
from client import OPTIONS, with_options
from client.azure_cli import Cli, Commands
from cloud import VAULTS, World, yielded
from corpus import Case
from meaning import exact_difference

Json = Any
_BY_ROLES = re.compile(r"(?<=\n  )(\$?rbac ?= ?'?)true")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.()-]*")


class Keys(Cli):
    """Every set of the spec is made once, of the right type, with a key in its own region, and may use that key."""

    outputs = with_options(OPTIONS, "prerequisites/azure-cli", "prerequisites/azure-cli-pwsh")

    def __init__(self, az: Any, *, by_roles: bool) -> None:
        super().__init__(az)
        self._by_roles = by_roles
        made = "every set is made with a key in its region and granted its use; az takes each command"
        self.holds = f"{made} ({keys.model(by_roles)})"

    def takes(self, case: Case) -> bool:
        return case.says_all and case.entry.kind != "hostile"

    def _edited(self, case: Case) -> str:
        return case.text if self._by_roles else _BY_ROLES.sub(r"\g<1>false", case.text)

    def _judged(self, case: Case, commands: Commands) -> str | None:
        try:
            made = list(_made(commands, self._by_roles))
        except KeyError as missing:
            return f"a command lacks {missing}, or nothing yields it"
        difference = exact_difference(keys.wanted(case), {keys.name(each): each for each in made})
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
    kinds: dict[str, str] = {}
    sets: dict[str, Json] = {}
    for words in commands:
        given = _flags(words)
        match words[:3]:
            case ["keyvault", "create", *_]:
                is_right = given["--enable-purge-protection"] == "true"
                is_right &= given["--enable-rbac-authorization"] == str(by_roles).lower()
                vaults[yielded(["keyvault", "show", "--name", given["--name"]])] = {**given, "isRight": is_right}
            case ["keyvault", "key", "create"]:
                kinds[yielded(words)] = given["--kty"]
            case ["disk-encryption-set", "create", *_]:
                vault = vaults[given["--source-vault"]]
                kind = given["--encryption-type"]
                sets[yielded(["disk-encryption-set", "show", "--name", given["--name"]])] = {
                    "subscription": given["--subscription"].lower(),
                    "group": given["--resource-group"].lower(),
                    "name": given["--name"].lower(),
                    "typed": given["--name"],
                    "region": given["--location"],
                    "type": kind,
                    "vaultRegion": vault["--location"],
                    "vaultIsRight": vault["isRight"],
                    "keyIsRight": kinds[given["--key-url"]] == ("RSA-HSM" if kind == keys.CONFIDENTIAL else "RSA")
                    and f"https://{vault['--name']}." in given["--key-url"],
                    "rotates": given.get("--enable-auto-key-rotation") == "true",
                    "granted": False,
                }
            case ["role", "assignment", "create"] if by_roles:
                if given["--assignee-object-id"] in sets:
                    is_right = given["--role"] == keys.ROLE and given["--scope"] in vaults
                    sets[given["--assignee-object-id"]]["granted"] = is_right
            case ["keyvault", "set-policy", *_] if not by_roles:
                if given["--object-id"] in sets:
                    sets[given["--object-id"]]["granted"] = given["--key-permissions"] == "get wrapKey unwrapKey"
    yield from sets.values()


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
