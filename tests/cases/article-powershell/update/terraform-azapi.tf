resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2024-03-03"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/galleries/myGallery/images/myImageDefinition"
  name      = "1.0.0"
  location  = "West US"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name                 = "West US"
            regionalReplicaCount = 1
            storageAccountType   = "Standard_LRS"
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet"
              }
              dataDiskImages = [
                {
                  lun                 = 1
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1"
                },
                {
                  lun                 = 2
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2"
                }
              ]
            }
          },
          {
            name                 = "East US 2"
            regionalReplicaCount = 1
            storageAccountType   = "Standard_LRS"
            encryption = {
              osDiskImage = {
                diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet"
              }
              dataDiskImages = [
                {
                  lun                 = 1
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet1"
                },
                {
                  lun                 = 2
                  diskEncryptionSetId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet2"
                }
              ]
            }
          }
        ]
        replicaCount       = 2
        storageAccountType = "Standard_LRS"
        endOfLifeDate      = "2020-12-01T00:00:00Z"
      }
      storageProfile = {
        source = {
          id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/images/mySourceImage"
        }
      }
    }
  }
}
