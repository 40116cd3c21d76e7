resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2024-03-03"
  parent_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app"
  name      = "1.4.0"
  location  = "westus"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westus"
          }
        ]
        replicationMode = "Shallow"
      }
      storageProfile = {
        osDiskImage = {
          hostCaching = "ReadOnly"
          source = {
            uri              = "https://stimages.blob.core.windows.net/vhds/os.vhd?sv=2024&sig=a%2Bb%3D"
            storageAccountId = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Storage/storageAccounts/stimages"
          }
        }
        dataDiskImages = [
          {
            lun = 4
            source = {
              uri              = "https://stimages.blob.core.windows.net/vhds/d4.vhd"
              storageAccountId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Storage/storageAccounts/stimages"
            }
          },
          {
            lun = 7
            source = {
              id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-d7"
            }
          }
        ]
      }
      safetyProfile = {
        allowDeletionOfReplicatedLocations = false
      }
    }
  }
}
