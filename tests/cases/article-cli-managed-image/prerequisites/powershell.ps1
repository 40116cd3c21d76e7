& {
  $ErrorActionPreference = 'Stop'
  $PSNativeCommandUseErrorActionPreference = $true

  # Whether the vaults grant by Azure roles; set it to false for access policies.
  $rbac = $true

  # westus: names of vaults are unique in the world, so choose another one if this is taken.
  $null = Set-AzContext -Subscription '00000000-0000-0000-0000-000000000000' -Scope Process -ErrorAction Stop
  $vault = New-AzKeyVault `
    -VaultName 'kv-westus-419d2ecb' `
    -ResourceGroupName 'MyResourceGroup' `
    -Location 'westus' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-westus-419d2ecb' `
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
    -ResourceGroupName 'MyResourceGroup' `
    -Name 'WestUSDiskEncryptionSet1' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-419d2ecb' `
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
    -ResourceGroupName 'MyResourceGroup' `
    -Name 'WestUSDiskEncryptionSet2' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-westus-419d2ecb' `
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
    -VaultName 'kv-eastus2-f8014875' `
    -ResourceGroupName 'MyResourceGroup' `
    -Location 'eastus2' `
    -Sku Standard `
    -EnablePurgeProtection `
    -DisableRbacAuthorization:(-not $rbac)
  # With roles, making a key takes Key Vault Crypto Officer on the vault.
  $key = Add-AzKeyVaultKey `
    -VaultName 'kv-eastus2-f8014875' `
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
    -ResourceGroupName 'MyResourceGroup' `
    -Name 'EastUS2DiskEncryptionSet1' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-eastus2-f8014875' `
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
    -ResourceGroupName 'MyResourceGroup' `
    -Name 'EastUS2DiskEncryptionSet2' `
    -InputObject $config
  if ($rbac -eq 'true') {
    New-AzRoleAssignment `
      -RoleDefinitionName 'Key Vault Crypto Service Encryption User' `
      -ObjectId $set.Identity.PrincipalId `
      -ObjectType ServicePrincipal `
      -Scope $vault.ResourceId
  } else {
    Set-AzKeyVaultAccessPolicy `
      -VaultName 'kv-eastus2-f8014875' `
      -ObjectId $set.Identity.PrincipalId `
      -PermissionsToKeys @(
        'get',
        'wrapKey',
        'unwrapKey'
      )
  }
}
