"""Commands that create virtual machines and scale sets of an image version."""

from typing import Any

from client import MACHINE_OPTIONS, with_options
from client.azure_cli import Cli, Commands
from cloud import World
from corpus import Case
from machine import Machine, difference

Json = Any
_TYPES = {"virtualMachine": "virtualMachines", "scaleSet": "virtualMachineScaleSets"}
_FORMATS = ("azure-cli", "azure-cli-pwsh")


class Machines(Cli):
    """The machine that az deploys is of the image version, with the region's set on every disk."""

    holds = "the machine that it deploys is of the version, each disk with its region's set"
    outputs = with_options(MACHINE_OPTIONS, *(f"{task}/{format}" for task in _TYPES for format in _FORMATS))

    def takes(self, case: Case) -> bool:
        # What is none of Azure's names, and a LUN that has two keys, az refuses by itself.
        is_plausible = case.says_all and case.entry.kind != "hostile"
        return is_plausible and not Machine(case).has_twins

    def _judged(self, case: Case, commands: Commands) -> str | None:
        machine = Machine(case)
        [words] = commands
        if machine.is_windows and not machine.is_specialized:
            # What it asks for at the keyboard.
            words = [*words, "--admin-password", "Zq7-not-a-secret"]
        run = self._az.run(words, _world(machine))
        deployments = [request for request in run.changes if request.path[-2] == "deployments"]
        if len(deployments) != 1 or run.files:
            return f"{len(deployments)} deployments, read {run.files}: {run.said[-600:]}"
        template = deployments[0].body["properties"]["template"]
        wanted = f"Microsoft.Compute/{_TYPES[case.task]}"
        [resource] = [resource for resource in template["resources"] if resource["type"] == wanted]
        return difference(machine, resource)


def _world(machine: Machine) -> World:
    """An image as the machine is to be made of, with data disks at its LUNs."""
    disks = [{"lun": lun, "hostCaching": "None", "sizeInGB": 4} for lun in machine.image_luns]
    version = {
        "properties": {"storageProfile": {"osDiskImage": {"sizeInGB": 30}, "dataDiskImages": disks}},
        "location": machine.location,
    }
    security = "ConfidentialVM" if machine.security_type else "TrustedLaunchSupported"
    definition = {
        "osType": "Windows" if machine.is_windows else "Linux",
        "osState": "Specialized" if machine.is_specialized else "Generalized",
        "hyperVGeneration": "V2",
        "features": [{"name": "SecurityType", "value": security}],
    }
    return World(version=version, definition=definition)
