metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

param vmName string
param vmSize string
param networkInterfaceId string
param adminUsername string
param sshPublicKey string

resource virtualMachine 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: vmName
  location: 'westus'
  properties: {
    hardwareProfile: {
      vmSize: vmSize
    }
    storageProfile: {
      imageReference: {
        id: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0'
      }
      osDisk: {
        createOption: 'FromImage'
        managedDisk: {
          diskEncryptionSet: {
            id: '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null'
          }
        }
      }
      dataDisks: [
        {
          lun: 4294967296
          createOption: 'FromImage'
          managedDisk: {
            diskEncryptionSet: {
              id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/a,b'
            }
          }
        }
      ]
    }
    osProfile: {
      computerName: vmName
      adminUsername: adminUsername
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: {
          publicKeys: [
            {
              path: '/home/${adminUsername}/.ssh/authorized_keys'
              keyData: sshPublicKey
            }
          ]
        }
      }
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: networkInterfaceId
        }
      ]
    }
  }
}
