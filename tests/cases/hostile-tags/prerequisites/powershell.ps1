& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  # Whether the vaults grant by Azure roles; set it to false for access policies.
  $rbac = $true
}
