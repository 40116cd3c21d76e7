resource "azurerm_shared_image_version" "image_version" {
  name                = "1.4.0"
  gallery_name        = "sigPlatform"
  image_name          = "ubuntu-2204-app"
  resource_group_name = "rg-images-prod"
  location            = "westus"
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
  target_region {
    name                   = "westus"
    regional_replica_count = 1
  }
}
