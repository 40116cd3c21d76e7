az sig image-version create \
  --subscription 00000000-0000-0000-0000-000000000000 \
  --resource-group myRG \
  --gallery-name myGallery \
  --gallery-image-definition myImageDefinition \
  --gallery-image-version 1.0.0 \
  --location 'West US' \
  --managed-image /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/images/mySourceImage \
  --target-regions \
    'West US'=1=Standard_LRS \
    'East US 2'=1=Standard_LRS \
  --target-region-encryption \
    /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet,1,/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1,2,/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2 \
    /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet,1,/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet1,2,/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet2 \
  --replica-count 2 \
  --storage-account-type Standard_LRS \
  --end-of-life-date 2020-12-01T00:00:00Z
