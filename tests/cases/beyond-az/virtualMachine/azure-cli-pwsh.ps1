az vm create `
  --subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' `
  --resource-group rg-images-prod `
  --name <vm-name> `
  --location westus `
  --image /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0 `
  --os-disk-encryption-set /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null `
  --data-disk-encryption-sets `
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/a,b' `
  --admin-username <user-name> `
  --generate-ssh-keys
