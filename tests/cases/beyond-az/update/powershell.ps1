Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'ubuntu-2204-app' `
  -Name '1.4.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
      StorageAccountType = 'PremiumV2_LRS'
      ExcludeFromLatest = $true
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/null'
        }
        DataDiskImages = @(
          @{
            Lun = 0
          },
          @{
            Lun = 4294967296
            DiskEncryptionSetId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/a,b'
          }
        )
      }
    },
    @{
      Name = 'a=b'
    }
  ) `
  -PublishingProfileEndOfLifeDate 'soon'
