az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group MyResourceGroup \
  --gallery-name MyGallery \
  --gallery-image-definition MyImage \
  --gallery-image-version 1.0.0 \
  --set 'publishingProfile.targetRegions=[
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
]'
