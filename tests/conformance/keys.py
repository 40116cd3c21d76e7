"""The disk encryption sets that a spec refers to, as whatever makes them has to make them."""

from typing import Any

from corpus import Case

Json = Any
CONFIDENTIAL = "ConfidentialVmEncryptedWithCustomerKey"
ROLE = "Key Vault Crypto Service Encryption User"
ROLE_ID = "e147488a-f6f5-4113-8e2d-b22465e65bf6"
_ORDINARY = {
    "": "EncryptionAtRestWithCustomerKey",
    "customerKey": "EncryptionAtRestWithCustomerKey",
    "platformAndCustomerKeys": "EncryptionAtRestWithPlatformAndCustomerKeys",
}


def model(by_roles: bool) -> str:
    """How a vault decides who may do what."""
    return "roles" if by_roles else "access policies"


def wanted(case: Case) -> dict[str, Json]:
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
            for id, kind in ((disk.get("diskEncryptionSetId"), ordinary), (confidential, CONFIDENTIAL)):
                if id:
                    region = place["name"].replace(" ", "").lower()
                    each = _set(id, region, kind)
                    sets.setdefault(name(each), each)
    return sets


def _set(id: str, region: str, kind: str) -> Json:
    _, _, subscription, _, group, *_, own = id.split("/")
    return {
        "subscription": subscription.lower(),
        "group": group.lower(),
        "name": own.lower(),
        "typed": own,
        "region": region,
        "type": kind,
        "vaultRegion": region,
        "vaultIsRight": True,
        "keyIsRight": True,
        "rotates": kind != CONFIDENTIAL,
        "granted": True,
    }


def name(each: Json) -> str:
    """What tells a set from the others that are made."""
    return f"{each['group']}/{each['name']}"
