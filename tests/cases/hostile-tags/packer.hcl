location = "westus"
azure_tags = {
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
shared_image_gallery_destination {
  subscription   = "8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8"
  resource_group = "rg-images-prod"
  gallery_name   = "sigPlatform"
  image_name     = "ubuntu-2204-app"
  image_version  = "1.4.0"
  target_region {
    name = "westus"
  }
}
