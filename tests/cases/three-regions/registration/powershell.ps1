& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  # As in the preview of 2020. No longer needed: encryption with your own keys is generally available.
  # Registering took up to half an hour; the state is then `Registered`.
  Register-AzProviderFeature -FeatureName 'SIGEncryption' -ProviderNamespace 'Microsoft.Compute'
  Get-AzProviderFeature -FeatureName 'SIGEncryption' -ProviderNamespace 'Microsoft.Compute'

  # The provider must be registered in every subscription; once the feature is, register it again.
  Register-AzResourceProvider -ProviderNamespace 'Microsoft.Compute'
  Get-AzResourceProvider -ProviderNamespace 'Microsoft.Compute'
}
