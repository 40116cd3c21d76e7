& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  # Whether the vaults grant by Azure roles; set it to false for access policies.
  $rbac = $true

  # westus: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-westus-d2f709ff' `
    -ResourceGroupName 'myRG' `
    -Location 'westus' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-westus-d2f709ff' `
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
    -ResourceGroupName 'myRG' `
    -Name 'myDESet' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-d2f709ff' `
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
    -ResourceGroupName 'myRG' `
    -Name 'myDESet1' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-d2f709ff' `
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
    -ResourceGroupName 'myRG' `
    -Name 'myDESet2' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-d2f709ff' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  # eastus2: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-eastus2-ecac0779' `
    -ResourceGroupName 'myRG' `
    -Location 'eastus2' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-eastus2-ecac0779' `
    -Name 'gallery-images' `
    -KeyType RSA `
    -Size 4096 `
    -Destination Software

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'eastus2' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'myRG' `
    -Name 'myEastUS2DESet' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-eastus2-ecac0779' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'eastus2' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'myRG' `
    -Name 'myEastUS2DESet1' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-eastus2-ecac0779' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }

  $config = New-AzDiskEncryptionSetConfig `
    -Location 'eastus2' `
    -IdentityType SystemAssigned `
    -EncryptionType 'EncryptionAtRestWithCustomerKey' `
    -SourceVaultId $vault.ResourceId `
    -KeyUrl $key.Id `
    -RotationToLatestKeyVersionEnabled $true
  $set = New-AzDiskEncryptionSet `
    -ResourceGroupName 'myRG' `
    -Name 'myEastUS2DESet2' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-eastus2-ecac0779' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }
}
