location                                         = "westus"
shared_gallery_image_version_end_of_life_date    = "2027-06-30T00:00:00Z"
shared_gallery_image_version_exclude_from_latest = false
azure_tags = {
  "costCentre" = "4410"
  "owner"      = "platform"
}
shared_image_gallery_destination {
  subscription         = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8"
  resource_group       = "rg-images-prod"
  gallery_name         = "sigPlatform"
  image_name           = "ubuntu-2204-app"
  image_version        = "1.4.0"
  storage_account_type = "Standard_LRS"
  target_region {
    name                   = "westus"
    replicas               = 2
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os"
  }
  target_region {
    name                   = "eastus2"
    replicas               = 2
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-os"
  }
  target_region {
    name                   = "northeurope"
    replicas               = 1
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-os"
  }
}
