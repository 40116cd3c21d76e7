& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  # Whether the vaults grant by Azure roles; set it to false for access policies.
  $rbac = $true

  # westus: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-westus-73e14dfd' `
    -ResourceGroupName 'rg-images-prod' `
    -Location 'westus' `
    -Sku Premium `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-westus-73e14dfd' `
    -Name 'gallery-images' `
    -KeyType RSA `
    -Size 4096 `
    -Destination Software
  $confidentialKey = Add-AzKeyVaultKey `
    -VaultName 'kv-westus-73e14dfd' `
    -Name 'gallery-images-confidential' `
    -KeyType RSA `
    -Size 4096 `
    -Destination HSM `
    -Exportable `
    -UseDefaultCVMPolicy
  # Confidential VM Orchestrator releases the key to confidential VMs.
  $agent = Get-AzADServicePrincipal `
    -ApplicationId 'bf7b6499-ff71-4aa2-97a4-f372087be7f0'
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Release User' `
      -ObjectId $agent.Id `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-73e14dfd' `
      -ObjectId $agent.Id `
      -PermissionsToKeys @(
        'get',
        'release'
      )
  }

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'westus' `
    -IdentityType SystemAssigned `
    -EncryptionType 'ConfidentialVmEncryptedWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $confidentialKey.Id
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'cdes-westus' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-73e14dfd' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'westus' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'des-westus-d0' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-73e14dfd' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  # northeurope: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-northeurope-588b5f17' `
    -ResourceGroupName 'rg-images-prod' `
    -Location 'northeurope' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-northeurope-588b5f17' `
    -Name 'gallery-images' `
    -KeyType RSA `
    -Size 4096 `
    -Destination Software

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'northeurope' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'des-northeurope' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-northeurope-588b5f17' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'northeurope' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'des-northeurope-d0' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-northeurope-588b5f17' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }
}
