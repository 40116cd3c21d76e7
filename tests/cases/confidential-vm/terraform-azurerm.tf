resource "azurerm_shared_image_version" "image_version" {
  name                = "1.4.0"
  gallery_name        = "sigPlatform"
  image_name          = "cvm-2025"
  resource_group_name = "rg-images-prod"
  location            = "westus"
  managed_image_id    = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/virtualMachines/vm-golden"
  target_region {
    name                   = "westus"
    regional_replica_count = 1
  }
  target_region {
    name                   = "northeurope"
    regional_replica_count = 1
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope"
  }
}
