az sig image-version update \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group myRG \
  --gallery-name myGallery \
  --gallery-image-definition myImageDefinition \
  --gallery-image-version 1.0.0 \
  --set 'publishingProfile.targetRegions=[
  {
    "name": "West US",
    "regionalReplicaCount": 1,
    "storageAccountType": "Standard_LRS",
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet"
      },
      "dataDiskImages": [
        {
          "lun": 1,
          "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1"
        },
        {
          "lun": 2,
          "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2"
        }
      ]
    }
  },
  {
    "name": "East US 2",
    "regionalReplicaCount": 1,
    "storageAccountType": "Standard_LRS",
    "encryption": {
      "osDiskImage": {
        "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet"
      },
      "dataDiskImages": [
        {
          "lun": 1,
          "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet1"
        },
        {
          "lun": 2,
          "diskEncryptionSetId": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet2"
        }
      ]
    }
  }
]' \
    'publishingProfile.replicaCount=2' \
    'publishingProfile.endOfLifeDate="2020-12-01T00:00:00Z"'
