az sig image-version create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --gallery-name sigPlatform `
  --gallery-image-definition ubuntu-2204-app `
  --gallery-image-version '1.4.0' `
  --location westus `
  --target-regions `
    'westus=PremiumV2_LRS' `
    <region> `
  --target-region-encryption `
    /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null,'4294967296',<disk-encryption-set> `
    null `
  --end-of-life-date <date> `
  --allow-replicated-location-deletion true
