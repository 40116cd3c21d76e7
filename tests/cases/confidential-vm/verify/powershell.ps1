Get-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'cvm-2025' `
  -Name '1.4.0' `
  -ExpandReplicationStatus
