resource "azapi_resource" "image_version" {
  type      = "Microsoft.Compute/galleries/images/versions@2024-03-03"
  parent_id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app"
  name      = "1.4.0"
  location  = "westus"
  tags = {
    "it's"         = "‘quoted’ “twice” \"thrice\""
    "$(id)"        = "`id` $${HOME} !! %PATH%"
    "[expression]" = "[resourceGroup().id]"
    "file"         = "@/etc/passwd"
    "--no-wait"    = "x"
    "a=b"          = "c"
    "lines"        = "one\ntwo\t\u202ethree\u0007!'"
    "owner"        = "a"
    "Owner"        = "b"
    "映像"           = "台北 團隊"
    "empty"        = ""
    "body"         = "x=@/etc/passwd"
    "astral"       = "\U000e0041😀"
  }
  body = {
    properties = {
      publishingProfile = {
        targetRegions = [
          {
            name = "westus"
          }
        ]
      }
      storageProfile = {
        source = {
          id = "/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.3.0"
        }
      }
    }
  }
}
