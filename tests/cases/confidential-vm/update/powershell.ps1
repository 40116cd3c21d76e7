Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'cvm-2025' `
  -Name '1.4.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
      ReplicaCount = 1
      Encryption = @{
        OSDiskImage = @{
          CVMEncryptionType = 'EncryptedWithCmk'
          CVMDiskEncryptionSetID = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes-westus'
        }
        DataDiskImages = @(
          @{
            Lun = 0
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d0'
          }
        )
      }
    },
    @{
      Name = 'northeurope'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope'
          CVMEncryptionType = 'EncryptedVMGuestStateOnlyWithPmk'
        }
        DataDiskImages = @(
          @{
            Lun = 0
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-northeurope-d0'
          }
        )
      }
    }
  )
