resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2024-03-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/galleries/MyGallery/images/MyImage"
  name      = "1.0.0"
  location  = "westus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name                 = "westus"
            regionalReplicaCount = 2
            storageAccountType   = "Standard_LRS"
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1"
              }
              dataDiskImages = [
                {
                  lun                 = 0
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet2"
                }
              ]
            }
          },
          {
            name = "eastus"
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUSDiskEncryptionSet1"
              }
              dataDiskImages = [
                {
                  lun                 = 0
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUSDiskEncryptionSet2"
                }
              ]
            }
          }
        ]
      }
      storageProfile = {
        osDiskImage = {
          source = {
            id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/snapshots/myOSSnapshot"
          }
        }
        dataDiskImages = [
          {
            lun = 0
            source = {
              id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/snapshots/myDDSnapshot"
            }
          }
        ]
      }
    }
  }
}
