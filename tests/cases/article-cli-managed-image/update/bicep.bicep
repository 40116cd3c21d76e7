metadata subscriptionId = '00000000-0000-0000-0000-000000000000'
metadata resourceGroup = 'MyResourceGroup'

resource imageVersion 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {
  name: 'MyGallery/MyImage/1.0.0'
  location: 'westus'
  properties: {
    publishingProfile: {
      targetRegions: [
        {
          name: 'westus'
          regionalReplicaCount: 2
          storageAccountType: 'Standard_LRS'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1'
            }
            dataDiskImages: [
              {
                lun: 0
                diskEncryptionSetId: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet2'
              }
            ]
          }
        }
        {
          name: 'eastus2'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUS2DiskEncryptionSet1'
            }
            dataDiskImages: [
              {
                lun: 0
                diskEncryptionSetId: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUS2DiskEncryptionSet2'
              }
            ]
          }
        }
      ]
    }
    storageProfile: {
      source: {
        id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/images/myImage'
      }
    }
  }
}
