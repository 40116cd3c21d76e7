az sig image-version create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --gallery-name sigPlatform `
  --gallery-image-definition ubuntu-2204-app `
  --gallery-image-version '1.4.0' `
  --location westus `
  --os-snapshot snap-ubuntu-app-os `
  --data-snapshots snap-ubuntu-app-d1 snap-ubuntu-app-d2 `
  --data-snapshot-luns 1 2 `
  --target-regions `
    'westus=2=Standard_LRS' `
    'eastus2=2=Standard_ZRS' `
    'northeurope=1=Standard_ZRS' `
  --target-region-encryption `
    'des-westus-os,1,des-westus-d1,2,des-westus-d2' `
    'des-eastus2-os,1,des-eastus2-d1,2,des-eastus2-d2' `
    'des-northeurope-os,1,des-northeurope-d1,2,des-northeurope-d2' `
  --end-of-life-date '2027-06-30T00:00:00Z' `
  --exclude-from-latest false `
  --block-deletion-before-end-of-life true `
  --tags 'costCentre=4410' 'owner=platform'
