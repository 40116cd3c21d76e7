resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2024-03-03"
  parent_id = "/subscriptions/<subscription>/resourceGroups/<resource-group>/providers/Microsoft.Compute/galleries/<gallery>/images/<image-definition>"
  name      = "<version>"
  location  = "<location>"
  body = {
    properties = {
      publishingProfile = {
        targetRegions = []
      }
      storageProfile = {}
    }
  }
}
