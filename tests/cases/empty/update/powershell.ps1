Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '<subscription>' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName '<resource-group>' `
  -GalleryName '<gallery>' `
  -GalleryImageDefinitionName '<image-definition>' `
  -Name '<version>'
