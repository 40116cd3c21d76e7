& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  $vm = New-AzVMConfig `
    -VMName '<vm-name>' `
    -VMSize '<vm-size>'
  $vm = Set-AzVMSourceImage `
    -VM $vm `
    -Id '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/galleries/myGallery/images/myImageDefinition/versions/1.0.0'
  $vm = Set-AzVMOSDisk `
    -VM $vm `
    -Linux `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet'
  $vm = Add-AzVMDataDisk `
    -VM $vm `
    -Lun 1 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet1'
  $vm = Add-AzVMDataDisk `
    -VM $vm `
    -Lun 2 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRG/providers/Microsoft.Compute/diskEncryptionSets/myDESet2'
  $vm = Set-AzVMOperatingSystem `
    -VM $vm `
    -Linux `
    -ComputerName '<vm-name>' `
    -Credential (Get-Credential)
  $vm = Add-AzVMNetworkInterface `
    -VM $vm `
    -Id '<network-interface-id>'
  New-AzVM `
    -ResourceGroupName 'myRG' `
    -Location 'West US' `
    -VM $vm
}
