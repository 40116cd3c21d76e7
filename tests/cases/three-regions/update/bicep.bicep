metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

resource imageVersion 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {
  name: 'sigPlatform/ubuntu-2204-app/1.4.0'
  location: 'westus'
  tags: {
    costCentre: '4410'
    owner: 'platform'
  }
  properties: {
    publishingProfile: {
      targetRegions: [
        {
          name: 'westus'
          regionalReplicaCount: 2
          storageAccountType: 'Standard_LRS'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os'
            }
            dataDiskImages: [
              {
                lun: 1
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d1'
              }
              {
                lun: 2
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d2'
              }
            ]
          }
        }
        {
          name: 'eastus2'
          regionalReplicaCount: 2
          storageAccountType: 'Standard_ZRS'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-os'
            }
            dataDiskImages: [
              {
                lun: 1
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-d1'
              }
              {
                lun: 2
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-d2'
              }
            ]
          }
        }
        {
          name: 'northeurope'
          regionalReplicaCount: 1
          storageAccountType: 'Standard_ZRS'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-os'
            }
            dataDiskImages: [
              {
                lun: 1
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d1'
              }
              {
                lun: 2
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d2'
              }
            ]
          }
        }
      ]
      endOfLifeDate: '2027-06-30T00:00:00Z'
      excludeFromLatest: false
    }
    storageProfile: {
      osDiskImage: {
        source: {
          id: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-ubuntu-app-os'
        }
      }
      dataDiskImages: [
        {
          lun: 1
          source: {
            id: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-ubuntu-app-d1'
          }
        }
        {
          lun: 2
          source: {
            id: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-ubuntu-app-d2'
          }
        }
      ]
    }
    safetyProfile: {
      blockDeletionBeforeEndOfLife: true
    }
  }
}
