resource "azurerm_shared_image_version" "image_version" {
  name                                     = "1.4.0"
  gallery_name                             = "sigPlatform"
  image_name                               = "ubuntu-2204-app"
  resource_group_name                      = "rg-images-prod"
  location                                 = "westus"
  end_of_life_date                         = "soon"
  deletion_of_replicated_locations_enabled = true
  target_region {
    name                        = "westus"
    regional_replica_count      = 1
    storage_account_type        = "PremiumV2_LRS"
    exclude_from_latest_enabled = true
    disk_encryption_set_id      = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null"
  }
  target_region {
    name                   = "a=b"
    regional_replica_count = 1
  }
}
