az vmss create `
  --subscription '00000000-0000-0000-0000-000000000000' `
  --resource-group myRG `
  --name <scale-set-name> `
  --orchestration-mode Uniform `
  --location 'West US' `
  --image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/galleries/myGallery/images/myImageDefinition/versions/1.0.0 `
  --os-disk-encryption-set /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet `
  --data-disk-encryption-sets `
    /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1 `
    /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2 `
  --admin-username <user-name> `
  --generate-ssh-keys
