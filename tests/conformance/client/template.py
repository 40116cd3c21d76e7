"""Templates, deployed by the rules of their expressions."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import keys
import machine
from bicep import bicep
from client import MACHINE_OPTIONS, OPTIONS, with_options
from corpus import Case
from deployed import Deployment, NotRead, arm, id_of
from meaning import exact_difference

Json = Any
ASKED = {
    "vmName": "vm",
    "scaleSetName": "machines",
    "vmSize": "Standard_D2s_v5",
    "networkInterfaceId": "/network",
    "subnetId": "/subnet",
    "adminUsername": "frieda",
    "adminPassword": "a secret",
    "sshPublicKey": "ssh-rsa AAAA",
}
"""What only the person who deploys can know."""


def templates() -> list[Any]:
    """Clients of templates of every task."""
    return [Version(), Machines(), Keys(by_roles=True), Keys(by_roles=False), SameInBicep()]


class _Templates:
    name = "ARM template, evaluated"
    outputs: tuple[str, ...]

    def takes(self, case: Case) -> bool:
        return case.says_all

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]

    def _complaint(self, case: Case) -> str | None:
        try:
            return self._judged(case)
        except (KeyError, ValueError, NotRead) as error:
            return f"not evaluated: {error!r}"

    def _judged(self, case: Case) -> str | None:
        raise NotImplementedError


class Version(_Templates):
    """The template alone, and the template that takes parameters with its defaults and with their file."""

    holds = "the resource is the payload"
    outputs = (*with_options(OPTIONS, "arm-template", "update/arm-template"), "arm-parameters")

    def takes(self, case: Case) -> bool:
        return case.says_all and case.entry.outputs["arm-template"].is_complete

    def _judged(self, case: Case) -> str | None:
        text, given = case.text, {}
        if case.format == "arm-parameters":
            text = case.entry.outputs["arm-template+parameters"].text
            given = {name: parameter["value"] for name, parameter in json.loads(case.text)["parameters"].items()}
        deployment = arm(text, given)
        if given and given.keys() != deployment.parameters.keys():
            return f"values for {sorted(given)}, parameters {sorted(deployment.parameters)}"
        [resource] = deployment.resources
        entry = case.entry
        kind = "Microsoft.Compute/galleries/images/versions"
        wanted = {"type": kind, "apiVersion": entry.api_version, "name": "/".join(entry.names[2:]), **entry.payload}
        return exact_difference(wanted, resource)


class Machines(_Templates):
    """The machine is of the image version, with its region's set on every disk."""

    holds = "the machine is of the version, each disk with its region's set"
    outputs = with_options(MACHINE_OPTIONS, "virtualMachine/arm-template", "scaleSet/arm-template")

    def takes(self, case: Case) -> bool:
        # A machine without a region is none.
        has_region = bool(case.entry.payload["properties"].get("publishingProfile", {}).get("targetRegions"))
        return case.says_all and has_region and not machine.Machine(case).has_twins

    def _judged(self, case: Case) -> str | None:
        [resource] = arm(case.text, ASKED).resources
        of = machine.Machine(case)
        # Told by LUN, every disk is given its set, whether or not the source is known to have it.
        of.known_luns = []
        return machine.difference(of, resource)


class Keys(_Templates):
    """Every set of the spec's own resource group is made with a key in its region, and granted its use."""

    outputs = with_options(OPTIONS, "prerequisites/arm-template")

    def __init__(self, *, by_roles: bool) -> None:
        self._by_roles = by_roles
        self.holds = f"every set is made with a key in its region and granted its use ({keys.model(by_roles)})"

    def takes(self, case: Case) -> bool:
        return case.output.is_complete and case.entry.kind != "hostile"

    def _judged(self, case: Case) -> str | None:
        deployment = arm(case.text, {"useRbac": self._by_roles})
        strangers = list(_strangers(deployment))
        if strangers:
            return f"no resource of the template is {strangers}"
        found = {each["name"].lower(): each for each in _made(deployment, self._by_roles)}
        return exact_difference(_wanted(case), found)


class SameInBicep(_Templates):
    """Resource by resource, the Bicep file deploys what the ARM template does."""

    name = "Bicep, evaluated"
    holds = "it deploys what the ARM template of the same spec deploys"
    outputs = tuple(
        f"{task}bicep{option}"
        for task in ("", "update/", "virtualMachine/", "scaleSet/", "prerequisites/")
        for option in (MACHINE_OPTIONS if "Machine" in task or "scale" in task else OPTIONS)
    )

    def takes(self, case: Case) -> bool:
        # Of a member that stands twice, each language has a rule of its own.
        return True

    def _judged(self, case: Case) -> str | None:
        name = case.name.replace("bicep", "arm-template")
        plain = name.partition("+")[0]
        template = case.entry.outputs.get(name) or case.entry.outputs[plain]
        given = [{}, {"useRbac": True}, {"useRbac": False}] if case.task == "prerequisites" else [{}]
        for each in given:
            wanted, found = arm(template.text, {**ASKED, **each}), bicep(case.text, {**ASKED, **each})
            for one, other in (
                (wanted.metadata, found.metadata),
                (wanted.parameters, found.parameters),
                (wanted.resources, found.resources),
            ):
                if complaint := exact_difference(one, other):
                    return complaint
        return None


def _strangers(deployment: Deployment) -> Iterator[str]:
    """What resources depend on without its being there."""
    there = {id_of(resource["type"], *resource["name"].split("/")) for resource in deployment.resources}
    for resource in deployment.resources:
        needed = [*resource.get("dependsOn", []), *([resource["scope"]] if "scope" in resource else [])]
        yield from (id for id in needed if id not in there)


def _made(deployment: Deployment, by_roles: bool) -> Iterator[Json]:
    """The sets that are made, in the words of `keys`."""
    resources = {id_of(each["type"], *each["name"].split("/")): each for each in deployment.resources}
    for id, resource in resources.items():
        if resource["type"] != "Microsoft.Compute/diskEncryptionSets":
            continue
        properties = resource["properties"]
        vault = resources[properties["activeKey"]["sourceVault"]["id"]]
        key_id, _, member = properties["activeKey"]["keyUrl"].partition("#")
        key = resources[key_id]
        rights = vault["properties"]
        yield {
            "name": resource["name"],
            "region": resource["location"],
            "type": properties["encryptionType"],
            "identity": resource["identity"]["type"],
            "vaultRegion": vault["location"],
            "vaultIsRight": rights["enablePurgeProtection"] and rights["enableRbacAuthorization"] == by_roles,
            "keyIsRight": key["properties"] == {"kty": "RSA", "keySize": 4096}
            and key["name"].startswith(f"{vault['name']}/")
            and member == "properties.keyUriWithVersion",
            "rotates": properties["rotationToLatestKeyVersionEnabled"],
            "granted": any(_grants(each, vault, f"{id}#identity.principalId") for each in deployment.resources),
        }


def _grants(resource: Json, vault: Json, principal: str) -> bool:
    """Whether a resource lets a principal use the keys of a vault."""
    properties = resource["properties"]
    match resource["type"]:
        case "Microsoft.Authorization/roleAssignments":
            is_its = resource["scope"] == id_of(vault["type"], vault["name"])
            return is_its and properties["principalId"] == principal and keys.ROLE_ID in properties["roleDefinitionId"]
        case "Microsoft.KeyVault/vaults/accessPolicies":
            policies = properties["accessPolicies"] if resource["name"] == f"{vault['name']}/add" else []
            its = [policy["permissions"]["keys"] for policy in policies if policy["objectId"] == principal]
            return its == [["get", "wrapKey", "unwrapKey"]]
    return False


def _wanted(case: Case) -> Json:
    """The sets that a template can make: those of the spec's resource group, but for confidential ones."""
    _, group, *_ = case.entry.names
    own = [
        each
        for each in keys.wanted(case).values()
        if each["subscription"] == case.entry.names[0].lower()
        and each["group"] == group.lower()
        and each["type"] != keys.CONFIDENTIAL
    ]
    shown = ("region", "type", "vaultRegion", "vaultIsRight", "keyIsRight", "rotates", "granted")
    return {
        each["name"]: {"name": each["typed"], "identity": "SystemAssigned", **{key: each[key] for key in shown}}
        for each in own
    }
