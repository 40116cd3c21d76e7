az vm create \
  --subscription 8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8 \
  --resource-group rg-images-prod \
  --name '<vm-name>' \
  --location westus \
  --image /subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0 \
  --os-disk-encryption-set des-westus \
  --data-disk-encryption-sets des-westus-3 \
  --admin-username '<user-name>' \
  --generate-ssh-keys
