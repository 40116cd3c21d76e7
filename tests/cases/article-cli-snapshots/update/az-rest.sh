az rest \
  --method patch \
  --url 'https://management.azure.com/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/galleries/MyGallery/images/MyImage/versions/1.0.0?api-version=2024-03-03' \
  --headers Content-Type=application/json \
  --body '{
  "properties": {
    "publishingProfile": {
      "targetRegions": [
        {
          "name": "westus",
          "regionalReplicaCount": 2,
          "storageAccountType": "Standard_LRS",
          "encryption": {
            "osDiskImage": {
              "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1"
            },
            "dataDiskImages": [
              {
                "lun": 0,
                "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet2"
              }
            ]
          }
        },
        {
          "name": "eastus",
          "encryption": {
            "osDiskImage": {
              "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUSDiskEncryptionSet1"
            },
            "dataDiskImages": [
              {
                "lun": 0,
                "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUSDiskEncryptionSet2"
              }
            ]
          }
        }
      ]
    },
    "storageProfile": {}
  }
}'
