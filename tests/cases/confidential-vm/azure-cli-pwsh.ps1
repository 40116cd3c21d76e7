az sig image-version create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --gallery-name sigPlatform `
  --gallery-image-definition cvm-2025 `
  --gallery-image-version '1.4.0' `
  --location westus `
  --virtual-machine /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/virtualMachines/vm-golden `
  --target-regions `
    'westus=1' `
    northeurope `
  --target-region-encryption `
    'null,0,des-westus-d0' `
    'des-northeurope,0,des-northeurope-d0' `
  --target-region-cvm-encryption `
    'EncryptedWithCmk,cdes-westus' `
    'EncryptedVMGuestStateOnlyWithPmk,'
