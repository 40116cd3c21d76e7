resource "azurerm_shared_image_version" "image_version" {
  name                                     = "1.4.0"
  gallery_name                             = "sigPlatform"
  image_name                               = "ubuntu-2204-app"
  resource_group_name                      = "rg-images-prod"
  location                                 = "westus"
  blob_uri                                 = "https://stimages.blob.core.windows.net/vhds/os.vhd?sv=2024&sig=a%2Bb%3D"
  storage_account_id                       = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Storage/storageAccounts/stimages"
  replication_mode                         = "Shallow"
  deletion_of_replicated_locations_enabled = false
  target_region {
    name                   = "westus"
    regional_replica_count = 1
  }
}
