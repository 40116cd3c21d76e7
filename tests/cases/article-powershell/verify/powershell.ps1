Get-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'myRG' `
  -GalleryName 'myGallery' `
  -GalleryImageDefinitionName 'myImageDefinition' `
  -Name '1.0.0' `
  -ExpandReplicationStatus
