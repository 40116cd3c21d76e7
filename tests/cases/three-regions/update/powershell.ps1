Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'ubuntu-2204-app' `
  -Name '1.4.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
      ReplicaCount = 2
      StorageAccountType = 'Standard_LRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os'
        }
        DataDiskImages = @(
          @{
            Lun = 1
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d1'
          },
          @{
            Lun = 2
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d2'
          }
        )
      }
    },
    @{
      Name = 'eastus2'
      ReplicaCount = 2
      StorageAccountType = 'Standard_ZRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-os'
        }
        DataDiskImages = @(
          @{
            Lun = 1
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-d1'
          },
          @{
            Lun = 2
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-eastus2-d2'
          }
        )
      }
    },
    @{
      Name = 'northeurope'
      ReplicaCount = 1
      StorageAccountType = 'Standard_ZRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-os'
        }
        DataDiskImages = @(
          @{
            Lun = 1
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d1'
          },
          @{
            Lun = 2
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d2'
          }
        )
      }
    }
  ) `
  -PublishingProfileEndOfLifeDate '2027-06-30T00:00:00Z' `
  -PublishingProfileExcludeFromLatest:$false `
  -BlockDeletionBeforeEndOfLife:$true `
  -Tag @{
    'costCentre' = '4410'
    'owner' = 'platform'
  }
