location                                      = "West US"
shared_gallery_image_version_end_of_life_date = "2020-12-01T00:00:00Z"
shared_image_gallery_destination {
  subscription         = "00000000-0000-0000-0000-000000000000"
  resource_group       = "myRG"
  gallery_name         = "myGallery"
  image_name           = "myImageDefinition"
  image_version        = "1.0.0"
  storage_account_type = "Standard_LRS"
  target_region {
    name                   = "West US"
    replicas               = 1
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet"
  }
  target_region {
    name                   = "East US 2"
    replicas               = 1
    disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet"
  }
}
