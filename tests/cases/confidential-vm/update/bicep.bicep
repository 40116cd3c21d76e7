metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

resource imageVersion 'Microsoft.Compute/galleries/images/versions@2024-03-03' = {
  name: 'sigPlatform/cvm-2025/1.4.0'
  location: 'westus'
  properties: {
    publishingProfile: {
      targetRegions: [
        {
          name: 'westus'
          regionalReplicaCount: 1
          encryption: {
            osDiskImage: {
              securityProfile: {
                confidentialVMEncryptionType: 'EncryptedWithCmk'
                secureVMDiskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes-westus'
              }
            }
            dataDiskImages: [
              {
                lun: 0
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d0'
              }
            ]
          }
        }
        {
          name: 'northeurope'
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope'
              securityProfile: {
                confidentialVMEncryptionType: 'EncryptedVMGuestStateOnlyWithPmk'
              }
            }
            dataDiskImages: [
              {
                lun: 0
                diskEncryptionSetId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d0'
              }
            ]
          }
        }
      ]
    }
    storageProfile: {
      source: {
        virtualMachineId: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/virtualMachines/vm-golden'
      }
    }
  }
}
