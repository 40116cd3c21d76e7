resource "azurerm_shared_image_version" "image_version" {
  name                = "<version>"
  gallery_name        = "<gallery>"
  image_name          = "<image-definition>"
  resource_group_name = "<resource-group>"
  location            = "<location>"
  managed_image_id    = "<source-id>"
}
