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
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-westus-73e14dfd' `
    -Name 'gallery-images' `
    -KeyType RSA `
    -Size 4096 `
    -Destination Software

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'westus' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'des-westus' `
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
    -Name 'des-westus-3' `
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
    -Name 'des-la' `
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
    -Name 'des-la-3' `
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

  # southcentralus: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-southcentral-d146d320' `
    -ResourceGroupName 'rg-images-prod' `
    -Location 'southcentralus' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-southcentral-d146d320' `
    -Name 'gallery-images' `
    -KeyType RSA `
    -Size 4096 `
    -Destination Software

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'southcentralus' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'rg-images-prod' `
    -Name 'des-dallas-3' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-southcentral-d146d320' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }
}
