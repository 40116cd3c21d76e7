& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  # As in the preview of 2020. No longer needed: encryption with your own keys is generally available.
  # Registering took up to half an hour; the state is then `Registered`.
  Register-AzProviderFeature -FeatureName 'SIGEncryption' -ProviderNamespace 'Microsoft.Compute'
  Get-AzProviderFeature -FeatureName 'SIGEncryption' -ProviderNamespace 'Microsoft.Compute'

  # The provider must be registered in every subscription; once the feature is, register it again.
  Register-AzResourceProvider -ProviderNamespace 'Microsoft.Compute'
  Get-AzResourceProvider -ProviderNamespace 'Microsoft.Compute'
}
