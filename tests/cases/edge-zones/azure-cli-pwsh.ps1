az sig image-version create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --gallery-name sigPlatform `
  --gallery-image-definition ubuntu-2204-app `
  --gallery-image-version '1.4.0' `
  --location westus `
  --managed-image img-base `
  --target-regions westus `
  --target-region-encryption 'des-westus,3,des-westus-3' `
  --target-edge-zones `
    'westus=microsoftlosangeles1=1=StandardSSD_LRS' `
    'westus=microsoftlosangeles2' `
    'southcentralus=attdallas1=Premium_LRS' `
  --target-edge-zone-encryption `
    'microsoftlosangeles1,des-la,3,des-la-3' `
    'microsoftlosangeles2,null' `
    'attdallas1,null,3,des-dallas-3'
