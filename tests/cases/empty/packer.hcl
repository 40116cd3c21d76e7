location = "<location>"
shared_image_gallery_destination {
  subscription   = "<subscription>"
  resource_group = "<resource-group>"
  gallery_name   = "<gallery>"
  image_name     = "<image-definition>"
  image_version  = "<version>"
}
