"""The Azure SDK for Python: a body read into its models, and sent from them."""

import json
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import Any

from azure.core.credentials import AccessToken
from azure.core.pipeline.transport import HttpRequest, HttpTransport
from azure.core.serialization import attribute_list, is_generated_model
from azure.mgmt.authorization.models import RoleAssignmentCreateParameters
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.compute.models import (
    DiskEncryptionSet,
    GalleryImageVersion,
    GalleryImageVersionUpdate,
    VirtualMachine,
    VirtualMachineScaleSet,
)
from azure.mgmt.keyvault.models import KeyCreateParameters, VaultAccessPolicyParameters, VaultCreateOrUpdateParameters

from client import MACHINE_OPTIONS, OPTIONS, with_options
from client.template import ASKED
from corpus import Case
from deployed import NotRead, arm
from meaning import difference

_PACKAGES = ("compute", "keyvault", "authorization")
_MODELS = {
    "Microsoft.Compute/virtualMachines": VirtualMachine,
    "Microsoft.Compute/virtualMachineScaleSets": VirtualMachineScaleSet,
    "Microsoft.Compute/diskEncryptionSets": DiskEncryptionSet,
    "Microsoft.KeyVault/vaults": VaultCreateOrUpdateParameters,
    "Microsoft.KeyVault/vaults/keys": KeyCreateParameters,
    "Microsoft.KeyVault/vaults/accessPolicies": VaultAccessPolicyParameters,
    "Microsoft.Authorization/roleAssignments": RoleAssignmentCreateParameters,
}
_AROUND = ("type", "apiVersion", "name", "scope", "dependsOn")
"""What stands in a template around a resource's body."""
_NAMES = ("resource_group_name", "gallery_name", "gallery_image_name", "gallery_image_version_name")


class AzureSdk:
    """Every property is known to the SDK's models, and none is lost in them."""

    name = f"azure-mgmt-compute {version('azure-mgmt-compute')}"
    holds = "no property is unknown to the SDK's models or lost in them"
    outputs = ("rest",)

    def __init__(self) -> None:
        self._recorder = _Recorder()

    def takes(self, case: Case) -> bool:
        # A hostile spec holds what no model can, such as a date that is none.
        return case.says_all and case.entry.kind != "hostile"

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]

    def _complaint(self, case: Case) -> str | None:
        subscription, *names = case.entry.names
        client = ComputeManagementClient(_Credential(), subscription, transport=self._recorder)
        create = client.gallery_image_versions.begin_create_or_update
        try:
            image_version = _rebuilt(GalleryImageVersion(json.loads(case.body)))
            create(**dict(zip(_NAMES, names, strict=True)), gallery_image_version=image_version)
        except _Recorded as recorded:
            return difference(case.entry.payload, recorded.body)
        except (TypeError, ValueError) as error:
            return f"not read: {error}"
        return "nothing was sent"


class Resources:
    """Every property of every other resource is known to its model, and of an update as well."""

    name = ", ".join(f"azure-mgmt-{name} {version(f'azure-mgmt-{name}')}" for name in _PACKAGES)
    holds = "no property is unknown to the SDKs' models or lost in them"
    outputs = (
        *("update/rest", *with_options(OPTIONS, "prerequisites/arm-template")),
        *with_options(MACHINE_OPTIONS, "virtualMachine/arm-template", "scaleSet/arm-template"),
    )

    def takes(self, case: Case) -> bool:
        # A hostile spec holds what no model can, such as a date that is none.
        return case.says_all and case.entry.kind != "hostile"

    def complaints(self, cases: Sequence[Case]) -> list[str | None]:
        return [self._complaint(case) for case in cases]

    def _complaint(self, case: Case) -> str | None:
        try:
            for model, body in _bodies(case):
                kept = json.loads(json.dumps(_rebuilt(model(body)).as_dict()))
                if complaint := difference(body, kept):
                    return f"{model.__name__}: {complaint}"
        except (KeyError, TypeError, ValueError, NotRead) as error:
            return f"not read: {error!r}"
        return None


def _bodies(case: Case) -> Iterator[tuple[Any, Any]]:
    """Each body with its model."""
    if case.format == "rest":
        yield GalleryImageVersionUpdate, json.loads(case.body)
        return
    for by_roles in (True, False):
        for resource in arm(case.text, {**ASKED, "useRbac": by_roles}).resources:
            body = {key: member for key, member in resource.items() if key not in _AROUND}
            yield _MODELS[resource["type"]], body


def _rebuilt(value: Any) -> Any:
    """A model made anew from the attributes that it declares: what it does not declare stays behind."""
    if is_generated_model(value):
        attributes = {name: getattr(value, name) for name in attribute_list(value)}
        return type(value)(**{name: _rebuilt(member) for name, member in attributes.items() if member is not None})
    if isinstance(value, list):
        return [_rebuilt(element) for element in value]
    return value


class _Recorded(Exception):
    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.url)
        self.body = json.loads(str(request.body))


class _Recorder(HttpTransport[HttpRequest, Any]):
    """Sends nothing."""

    def send(self, request: HttpRequest, **_: Any) -> Any:
        raise _Recorded(request)

    def open(self) -> None: ...

    def close(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


class _Credential:
    def get_token(self, *_: str, **__: Any) -> AccessToken:
        return AccessToken("none", 2**40)
