Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'myRG' `
  -GalleryName 'myGallery' `
  -GalleryImageDefinitionName 'myImageDefinition' `
  -Name '1.0.0' `
  -TargetRegion @(
    @{
      Name = 'West US'
      ReplicaCount = 1
      StorageAccountType = 'Standard_LRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet'
        }
        DataDiskImages = @(
          @{
            Lun = 1
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1'
          },
          @{
            Lun = 2
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2'
          }
        )
      }
    },
    @{
      Name = 'East US 2'
      ReplicaCount = 1
      StorageAccountType = 'Standard_LRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet'
        }
        DataDiskImages = @(
          @{
            Lun = 1
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet1'
          },
          @{
            Lun = 2
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myEastUS2DESet2'
          }
        )
      }
    }
  ) `
  -ReplicaCount 2 `
  -PublishingProfileEndOfLifeDate '2020-12-01T00:00:00Z'
