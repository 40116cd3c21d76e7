az vm create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group MyResourceGroup \
  --name '<vm-name>' \
  --location westus \
  --image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/galleries/MyGallery/images/MyImage/versions/1.0.0 \
  --os-disk-encryption-set WestUSDiskEncryptionSet1 \
  --data-disk-encryption-sets WestUSDiskEncryptionSet2 \
  --admin-username '<user-name>' \
  --generate-ssh-keys
