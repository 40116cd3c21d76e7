New-AzGalleryImageVersion `
  -DefaultProfile (Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop) `
  -ResourceGroupName 'rg-images-prod' `
  -GalleryName 'sigPlatform' `
  -GalleryImageDefinitionName 'ubuntu-2204-app' `
  -Name '1.4.0' `
  -Location 'westus' `
  -OSDiskImage @{
    Source = @{
      Uri = 'https://stimages.blob.core.windows.net/vhds/os.vhd?sv=2024&sig=a%2Bb%3D'
      StorageAccountId = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Storage/storageAccounts/stimages'
    }
    HostCaching = 'ReadOnly'
  } `
  -DataDiskImage @(
    @{
      Lun = 4
      Source = @{
        Uri = 'https://stimages.blob.core.windows.net/vhds/d4.vhd'
        StorageAccountId = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Storage/storageAccounts/stimages'
      }
    },
    @{
      Lun = 7
      Source = @{
        Id = '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/snapshots/snap-d7'
      }
    }
  ) `
  -TargetRegion @(
    @{
      Name = 'westus'
    }
  ) `
  -ReplicationMode 'Shallow'
