& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $vm = New-AzVMConfig `
    -VMName '<vm-name>' `
    -VMSize '<vm-size>'
  $vm = Set-AzVMSourceImage `
    -VM $vm `
    -Id '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0'
  $vm = Set-AzVMOSDisk `
    -VM $vm `
    -Linux `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-os'
  $vm = Add-AzVMDataDisk `
    -VM $vm `
    -Lun 1 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d1'
  $vm = Add-AzVMDataDisk `
    -VM $vm `
    -Lun 2 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d2'
  $vm = Set-AzVMOperatingSystem `
    -VM $vm `
    -Linux `
    -ComputerName '<vm-name>' `
    -Credential (Get-Credential)
  $vm = Add-AzVMNetworkInterface `
    -VM $vm `
    -Id '<network-interface-id>'
  New-AzVM `
    -ResourceGroupName 'rg-images-prod' `
    -Location 'westus' `
    -VM $vm
}
