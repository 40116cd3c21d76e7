location = "westus"
shared_image_gallery_destination {
  subscription         = "00000000-0000-0000-0000-000000000000"
  resource_group       = "MyResourceGroup"
  gallery_name         = "MyGallery"
  image_name           = "MyImage"
  image_version        = "1.0.0"
  storage_account_type = "Standard_LRS"
  target_region {
    name                   = "westus"
    replicas               = 2
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1"
  }
  target_region {
    name                   = "eastus2"
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUS2DiskEncryptionSet1"
  }
}
