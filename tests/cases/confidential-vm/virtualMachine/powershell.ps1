& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $vm = New-AzVMConfig `
    -VMName '<vm-name>' `
    -VMSize '<vm-size>' `
    -SecurityType ConfidentialVM
  $vm = Set-AzVMSourceImage `
    -VM $vm `
    -Id '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/cvm-2025/versions/1.4.0'
  $vm = Set-AzVMOSDisk `
    -VM $vm `
    -Linux `
    -CreateOption FromImage `
    -SecurityEncryptionType 'DiskWithVMGuestState' `
    -SecureVMDiskEncryptionSet '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/cdes-westus'
  $vm = Add-AzVMDataDisk `
    -VM $vm `
    -Lun 0 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/diskEncryptionSets/des-westus-d0'
  $vm = Set-AzVmUefi `
    -VM $vm `
    -EnableVtpm $true `
    -EnableSecureBoot $true
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
