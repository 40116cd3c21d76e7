"""The Azure SDK for Python: a body read into its models, and sent from them."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from azure.core.credentials import AccessToken
from azure.core.pipeline.transport import HttpRequest, HttpTransport
from azure.core.serialization import attribute_list, is_generated_model
from azure.mgmt.compute import ComputeManagementClient
from azure.mgmt.compute.models import GalleryImageVersion

from corpus import Case
from meaning import difference

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
