az sig image-version create `
  --subscription '00000000-0000-0000-0000-000000000000' `
  --resource-group MyResourceGroup `
  --gallery-name MyGallery `
  --gallery-image-definition MyImage `
  --gallery-image-version '1.0.0' `
  --location westus `
  --os-snapshot /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/snapshots/myOSSnapshot `
  --data-snapshots /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/snapshots/myDDSnapshot `
  --data-snapshot-luns 0 `
  --target-regions `
    'westus=2=Standard_LRS' `
    eastus `
  --target-region-encryption `
    'WestUSDiskEncryptionSet1,0,WestUSDiskEncryptionSet2' `
    'EastUSDiskEncryptionSet1,0,EastUSDiskEncryptionSet2'
