az sig image-version update \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --gallery-name sigPlatform \
  --gallery-image-definition ubuntu-2204-app \
  --gallery-image-version 1.4.0 \
  --set 'publishingProfile.targetRegions=[
  {
    "name": "westus",
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus"
      },
      "dataDiskImages": [
        {
          "lun": 3,
          "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-3"
        }
      ]
    }
  }
]' \
    'publishingProfile.targetExtendedLocations=[
  {
    "name": "westus",
    "extendedLocation": {
      "name": "microsoftlosangeles1",
      "type": "EdgeZone"
    },
    "extendedLocationReplicaCount": 1,
    "storageAccountType": "StandardSSD_LRS",
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-la"
      },
      "dataDiskImages": [
        {
          "lun": 3,
          "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-la-3"
        }
      ]
    }
  },
  {
    "name": "westus",
    "extendedLocation": {
      "name": "microsoftlosangeles2",
      "type": "EdgeZone"
    }
  },
  {
    "name": "southcentralus",
    "extendedLocation": {
      "name": "attdallas1",
      "type": "EdgeZone"
    },
    "storageAccountType": "Premium_LRS",
    "encryption": {
      "dataDiskImages": [
        {
          "lun": 3,
          "diskEncryptionSetId": "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-dallas-3"
        }
      ]
    }
  }
]'
