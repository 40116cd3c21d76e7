& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $scaleSet = New-AzVmssConfig `
    -Location 'westus' `
    -SkuName '<vm-size>' `
    -SkuCapacity 2 `
    -OrchestrationMode Uniform `
    -UpgradePolicyMode Manual
  $scaleSet = Set-AzVmssStorageProfile `
    -VirtualMachineScaleSet $scaleSet `
    -ImageReferenceId '/subscriptions/8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/sigPlatform/images/ubuntu-2204-app/versions/1.4.0' `
    -OsDiskCreateOption FromImage
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
    -ResourceGroupName 'rg-images-prod' `
    -VMScaleSetName '<scale-set-name>' `
    -VirtualMachineScaleSet $scaleSet
}
