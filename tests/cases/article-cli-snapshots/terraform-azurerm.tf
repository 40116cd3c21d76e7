resource "azurerm_shared_image_version" "image_version" {
  name                = "1.0.0"
  gallery_name        = "MyGallery"
  image_name          = "MyImage"
  resource_group_name = "MyResourceGroup"
  location            = "westus"
  os_disk_snapshot_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/snapshots/myOSSnapshot"
  target_region {
    name                   = "westus"
    regional_replica_count = 2
    storage_account_type   = "Standard_LRS"
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1"
  }
  target_region {
    name                   = "eastus"
    regional_replica_count = 1
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUSDiskEncryptionSet1"
  }
}
