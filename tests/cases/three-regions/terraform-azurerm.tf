resource "azurerm_shared_image_version" "image_version" {
  name                = "1.4.0"
  gallery_name        = "sigPlatform"
  image_name          = "ubuntu-2204-app"
  resource_group_name = "rg-images-prod"
  location            = "westus"
  os_disk_snapshot_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-ubuntu-app-os"
  end_of_life_date    = "2027-06-30T00:00:00Z"
  exclude_from_latest = false
  tags = {
    "costCentre" = "4410"
    "owner"      = "platform"
  }
  target_region {
    name                   = "westus"
    regional_replica_count = 2
    storage_account_type   = "Standard_LRS"
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os"
  }
  target_region {
    name                   = "eastus2"
    regional_replica_count = 2
    storage_account_type   = "Standard_ZRS"
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-os"
  }
  target_region {
    name                   = "northeurope"
    regional_replica_count = 1
    storage_account_type   = "Standard_ZRS"
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-os"
  }
}
