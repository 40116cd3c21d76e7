az rest \
  --method patch \
  --url 'https://management.chinacloudapi.cn/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0?api-version=2025-03-03' \
  --headers Content-Type=application/json \
  --body '{
  "properties": {
    "publishingProfile": {
      "targetRegions": [
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
      ],
      "endOfLifeDate": "soon"
    },
    "storageProfile": {},
    "safetyProfile": {
      "allowDeletionOfReplicatedLocations": true
    }
  }
}'
