& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '<subscription>' -Scope Process -ErrorAction Stop
  $vm = New-AzVMConfig `
    -VMName '<vm-name>' `
    -VMSize '<vm-size>'
  $vm = Set-AzVMSourceImage `
    -VM $vm `
    -Id '<image-version-id>'
  $vm = Set-AzVMOSDisk `
    -VM $vm `
    -Linux `
    -CreateOption FromImage
  $vm = Set-AzVMOperatingSystem `
    -VM $vm `
    -Linux `
    -ComputerName '<vm-name>' `
    -Credential (Get-Credential)
  $vm = Add-AzVMNetworkInterface `
    -VM $vm `
    -Id '<network-interface-id>'
  New-AzVM `
    -ResourceGroupName '<resource-group>' `
    -Location '<region>' `
    -VM $vm
}
