location = "westus"
shared_image_gallery_destination {
  subscription   = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8"
  resource_group = "rg-images-prod"
  gallery_name   = "sigPlatform"
  image_name     = "ubuntu-2204-app"
  image_version  = "1.4.0"
  target_region {
    name                   = "westus"
    disk_encryption_set_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus"
  }
}
