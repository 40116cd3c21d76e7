az sig image-version update \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --gallery-name sigPlatform \
  --gallery-image-definition ubuntu-2204-app \
  --gallery-image-version 1.4.0 \
  --set 'publishingProfile.targetRegions=[
  {
    "name": "westus",
    "storageAccountType": "PremiumV2_LRS",
    "excludeFromLatest": true,
    "additionalReplicaSets": [
      {
        "storageAccountType": "PremiumV2_LRS",
        "regionalReplicaCount": 1
      }
    ],
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null"
      },
      "dataDiskImages": [
        {
          "lun": 0,
          "securityProfile": {
            "confidentialVMEncryptionType": "DataDiskEncryptedWithCmk",
            "secureVMDiskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes"
          }
        },
        {
          "lun": 4294967296,
          "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/a,b"
        }
      ]
    }
  },
  {
    "name": "a=b"
  }
]' \
    'publishingProfile.endOfLifeDate="soon"' \
    'safetyProfile={
  "allowDeletionOfReplicatedLocations": true
}'
