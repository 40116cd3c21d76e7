resource "azurerm_shared_image_version" "image_version" {
  name                = "1.0.0"
  gallery_name        = "myGallery"
  image_name          = "myImageDefinition"
  resource_group_name = "myRG"
  location            = "West US"
  managed_image_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/images/mySourceImage"
  end_of_life_date    = "2020-12-01T00:00:00Z"
  target_region {
    name                   = "West US"
    regional_replica_count = 1
    storage_account_type   = "Standard_LRS"
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet"
  }
  target_region {
    name                   = "East US 2"
    regional_replica_count = 1
    storage_account_type   = "Standard_LRS"
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet"
  }
}
