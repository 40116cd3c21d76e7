"""The Azure SDK for Python over real HTTP: reads `{names, text, address}`, creates the version there and polls."""

import json
import sys
from typing import Any

from azure.core.credentials import AccessToken
from azure.core.exceptions import HttpResponseError
from azure.core.pipeline import PipelineRequest
from azure.core.pipeline.policies import SansIOHTTPPolicy
from azure.mgmt.compute import ComputeManagementClient
from simulated import TOKEN


class _Nobody:
    def get_token(self, *_: str, **__: Any) -> AccessToken:
        return AccessToken(TOKEN, 2**40)


class _Authorization(SansIOHTTPPolicy[Any, Any]):
    """The SDK's own refuses to send a token without TLS."""

    def on_request(self, request: PipelineRequest[Any]) -> None:
        request.http_request.headers["Authorization"] = f"Bearer {TOKEN}"


def main() -> None:
    question = json.load(sys.stdin)
    subscription, *names = question["names"]
    client = ComputeManagementClient(
        _Nobody(),
        subscription,
        base_url=question["address"],
        credential_scopes=["none"],
        authentication_policy=_Authorization(),
    )
    versions = client.gallery_image_versions
    try:
        made = versions.begin_create_or_update(*names, json.loads(question["text"])).result().as_dict()
        shown = versions.get(*names, expand="ReplicationStatus").as_dict()
    except HttpResponseError as error:
        answer = {"error": str(error)}
    else:
        answer = {"made": made["properties"], "status": shown["properties"]["replicationStatus"]}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
