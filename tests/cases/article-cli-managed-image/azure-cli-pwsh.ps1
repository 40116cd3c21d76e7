az sig image-version create `
  --subscription '00000000-0000-0000-0000-000000000000' `
  --resource-group MyResourceGroup `
  --gallery-name MyGallery `
  --gallery-image-definition MyImage `
  --gallery-image-version '1.0.0' `
  --location westus `
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/images/myImage `
  --target-regions `
    'westus=2=Standard_LRS' `
    eastus2 `
  --target-region-encryption `
    'WestUSDiskEncryptionSet1,0,WestUSDiskEncryptionSet2' `
    'EastUS2DiskEncryptionSet1,0,EastUS2DiskEncryptionSet2'
