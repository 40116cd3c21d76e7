& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '<subscription>' -Scope Process -ErrorAction Stop
  $scaleSet = New-AzVmssConfig `
    -Location '<region>' `
    -SkuName '<vm-size>' `
    -SkuCapacity 2 `
    -OrchestrationMode Uniform `
    -UpgradePolicyMode Manual
  $scaleSet = Set-AzVmssStorageProfile `
    -VirtualMachineScaleSet $scaleSet `
    -ImageReferenceId '<image-version-id>' `
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
    -ResourceGroupName '<resource-group>' `
    -VMScaleSetName '<scale-set-name>' `
    -VirtualMachineScaleSet $scaleSet
}
