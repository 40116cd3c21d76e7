"""What a spec says of a machine that is made of its image version."""

from typing import Any

from corpus import Case
from meaning import exact_difference

Json = Any
_ENCRYPTION_TYPES = {
    "EncryptedVMGuestStateOnlyWithPmk": "VMGuestStateOnly",
    "EncryptedWithPmk": "DiskWithVMGuestState",
    "EncryptedWithCmk": "DiskWithVMGuestState",
    "NonPersistedTPM": "NonPersistedTPM",
}
"""What Azure calls a machine's disk whose image is encrypted in one of these ways."""


class Machine:
    """In the region that the options name; else in the version's own, if it is a target region; else in the first."""

    def __init__(self, case: Case) -> None:
        self.is_windows = case.options == "windows"
        self.is_specialized = case.options == "specialized"
        payload = case.entry.payload
        self.image = "/" + "/".join(case.entry.path)
        self.location = payload["location"]
        regions = payload["properties"].get("publishingProfile", {}).get("targetRegions", [])
        wanted = regions[-1]["name"] if regions and (self.is_windows or self.is_specialized) else self.location
        region = next((region for region in regions if _name(region["name"]) == _name(wanted)), None)
        self.region: Json = region or regions[0]
        encryption = self.region.get("encryption", {})
        os_disk = encryption.get("osDiskImage", {})
        self.os_set: str | None = os_disk.get("diskEncryptionSetId")
        disks = encryption.get("dataDiskImages", [])
        self.data_sets: dict[int | None, str | None] = {disk.get("lun"): disk.get("diskEncryptionSetId") for disk in disks}
        self.has_twins = len(self.data_sets) < len(disks)
        """Whether two disks have the same LUN."""
        security = os_disk.get("securityProfile", {})
        self.security_type = _ENCRYPTION_TYPES.get(security.get("confidentialVMEncryptionType"))
        self.confidential_set: str | None = security.get("secureVMDiskEncryptionSetId")
        self.known_luns = _luns(case.entry.spec, payload)

    @property
    def image_luns(self) -> list[int | None]:
        """Those of the image, in its order: what the spec knows, else what it has keys for."""
        return [*self.known_luns] or [lun for lun, id in self.data_sets.items() if id]


def difference(machine: Machine, resource: Json) -> str | None:
    """How a resource differs from the machine that is meant: its place, image, disks and security."""
    properties = resource["properties"]
    profile = properties.get("virtualMachineProfile", properties)
    storage = profile["storageProfile"]
    os_disk = storage["osDisk"].get("managedDisk") or {}
    security = profile.get("securityProfile") or {}
    found = {
        "location": _name(resource["location"]),
        "image": storage["imageReference"]["id"].lower(),
        "os": _set(os_disk),
        "data": {disk.get("lun"): _set(disk.get("managedDisk") or {}) for disk in storage.get("dataDisks") or []},
        "kind": (os_disk.get("securityProfile") or {}).get("securityEncryptionType"),
        "confidential": _set(os_disk.get("securityProfile") or {}),
        "accounts": "osProfile" in profile,
        "from": {disk["createOption"].lower() for disk in (storage["osDisk"], *(storage.get("dataDisks") or []))},
    }
    wanted = {
        "location": _name(machine.region["name"]),
        "image": machine.image.lower(),
        "os": _lower(machine.os_set),
        "data": {lun: _lower(machine.data_sets.get(lun)) for lun in machine.image_luns},
        "kind": machine.security_type,
        "confidential": _lower(machine.confidential_set),
        "accounts": not machine.is_specialized,
        "from": {"fromimage"},
    }
    if machine.security_type:
        found["security"] = {"type": security.get("securityType"), **(security.get("uefiSettings") or {})}
        wanted["security"] = {"type": "ConfidentialVM", "secureBootEnabled": True, "vTpmEnabled": True}
    found["data"] = {lun: id for lun, id in found["data"].items() if id}
    wanted["data"] = {lun: id for lun, id in wanted["data"].items() if id}
    return exact_difference(_by_text(wanted), _by_text(found))


def _luns(spec: Json, payload: Json) -> list[int]:
    source = spec.get("source", {})
    if source.get("dataDiskLuns"):
        return list(dict.fromkeys(source["dataDiskLuns"]))
    disks = payload["properties"]["storageProfile"].get("dataDiskImages", [])
    return [disk["lun"] for disk in disks if "lun" in disk]


def _set(disk: Json) -> str | None:
    return _lower((disk.get("diskEncryptionSet") or {}).get("id"))


def _lower(id: str | None) -> str | None:
    return id.lower() if id else None


def _name(region: str) -> str:
    return region.replace(" ", "").lower()


def _by_text(value: Json) -> Json:
    """With keys that can be put in order."""
    return {str(key): _by_text(member) for key, member in value.items()} if isinstance(value, dict) else value
