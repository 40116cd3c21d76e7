Update-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'ubuntu-2204-app' `
  -Name '1.4.0' `
  -TargetRegion @(
    @{
      Name = 'westus'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus'
        }
        DataDiskImages = @(
          @{
            Lun = 3
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-3'
          }
        )
      }
    }
  ) `
  -TargetExtendedLocation @(
    @{
      Location = 'westus'
      ExtendedLocation = @{
        Name = 'microsoftlosangeles1'
        Type = 'EdgeZone'
      }
      ReplicaCount = 1
      StorageAccountType = 'StandardSSD_LRS'
      Encryption = @{
        OSDiskImage = @{
          DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-la'
        }
        DataDiskImages = @(
          @{
            Lun = 3
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-la-3'
          }
        )
      }
    },
    @{
      Location = 'westus'
      ExtendedLocation = @{
        Name = 'microsoftlosangeles2'
        Type = 'EdgeZone'
      }
    },
    @{
      Location = 'southcentralus'
      ExtendedLocation = @{
        Name = 'attdallas1'
        Type = 'EdgeZone'
      }
      StorageAccountType = 'Premium_LRS'
      Encryption = @{
        DataDiskImages = @(
          @{
            Lun = 3
            DiskEncryptionSetId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-dallas-3'
          }
        )
      }
    }
  )
