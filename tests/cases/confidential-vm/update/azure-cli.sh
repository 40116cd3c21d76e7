az sig image-version update \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --gallery-name sigPlatform \
  --gallery-image-definition cvm-2025 \
  --gallery-image-version 1.4.0 \
  --set 'publishingProfile.targetRegions=[
  {
    "name": "westus",
    "regionalReplicaCount": 1,
    "encryption": {
      "osDiskImage": {
        "securityProfile": {
          "confidentialVMEncryptionType": "EncryptedWithCmk",
          "secureVMDiskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes-westus"
        }
      },
      "dataDiskImages": [
        {
          "lun": 0,
          "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d0"
        }
      ]
    }
  },
  {
    "name": "northeurope",
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope",
        "securityProfile": {
          "confidentialVMEncryptionType": "EncryptedVMGuestStateOnlyWithPmk"
        }
      },
      "dataDiskImages": [
        {
          "lun": 0,
          "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d0"
        }
      ]
    }
  }
]'
