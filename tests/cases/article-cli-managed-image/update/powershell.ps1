Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'MyResourceGroup' `
  -GalleryName 'MyGallery' `
  -GalleryImageDefinitionName 'MyImage' `
  -Name '1.0.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
      ReplicaCount = 2
      StorageAccountType = 'Standard_LRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1'
        }
        DataDiskImages = @(
          @{
            Lun = 0
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet2'
          }
        )
      }
    },
    @{
      Name = 'eastus2'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUS2DiskEncryptionSet1'
        }
        DataDiskImages = @(
          @{
            Lun = 0
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/EastUS2DiskEncryptionSet2'
          }
        )
      }
    }
  )
