& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  $scaleSet = New-AzVmssConfig `
    -Location 'westus' `
    -SkuName '<vm-size>' `
    -SkuCapacity 2 `
    -OrchestrationMode Uniform `
    -UpgradePolicyMode Manual
  $scaleSet = Set-AzVmssStorageProfile `
    -VirtualMachineScaleSet $scaleSet `
    -ImageReferenceId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/galleries/MyGallery/images/MyImage/versions/1.0.0' `
    -OsDiskCreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet1'
  $scaleSet = Add-AzVmssDataDisk `
    -VirtualMachineScaleSet $scaleSet `
    -Lun 0 `
    -CreateOption FromImage `
    -DiskEncryptionSetId '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MyResourceGroup/providers/Microsoft.Compute/diskEncryptionSets/WestUSDiskEncryptionSet2'
  $scaleSet = Set-AzVmssOsProfile `
    -VirtualMachineScaleSet $scaleSet `
    -ComputerNamePrefix '<scale-set-name>' `
    -AdminUsername '<user-name>' `
    -AdminPassword '<password>'
  $address = New-AzVmssIpConfig `
    -Name primary `
    -SubnetId '<subnet-id>'
  $scaleSet = Add-AzVmssNetworkInterfaceConfiguration `
    -VirtualMachineScaleSet $scaleSet `
    -Name primary `
    -Primary $true `
    -IPConfiguration $address
  New-AzVmss `
    -ResourceGroupName 'MyResourceGroup' `
    -VMScaleSetName '<scale-set-name>' `
    -VirtualMachineScaleSet $scaleSet
}
