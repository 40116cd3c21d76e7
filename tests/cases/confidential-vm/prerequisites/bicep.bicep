metadata subscriptionId = '8c4f2a10-5b7e-4d0c-9a36-1e2f7b90c4d8'
metadata resourceGroup = 'rg-images-prod'

param useRbac bool = true
param keyVault1Name string = 'kv-westus-73e14dfd'
param keyVault2Name string = 'kv-northeurope-588b5f17'

resource vault1 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: keyVault1Name
  location: 'westus'
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableSoftDelete: true
    enablePurgeProtection: true
    enableRbacAuthorization: useRbac
    accessPolicies: []
  }
}

resource key1 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  name: '${keyVault1Name}/gallery-images'
  dependsOn: [
    vault1
  ]
  properties: {
    kty: 'RSA'
    keySize: 4096
  }
}

resource set1_1 'Microsoft.Compute/diskEncryptionSets@2023-04-02' = {
  name: 'des-westus-d0'
  location: 'westus'
  dependsOn: [
    key1
  ]
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    encryptionType: 'EncryptionAtRestWithCustomerKey'
    activeKey: {
      sourceVault: {
        id: vault1.id
      }
      keyUrl: key1.properties.keyUriWithVersion
    }
    rotationToLatestKeyVersionEnabled: true
  }
}

resource grant1_1 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useRbac) {
  name: guid(vault1.id, set1_1.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6'))
  scope: vault1
  dependsOn: [
    vault1
    set1_1
  ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
    principalId: set1_1.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource policies1 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = if (!useRbac) {
  name: '${keyVault1Name}/add'
  dependsOn: [
    vault1
    set1_1
  ]
  properties: {
    accessPolicies: [
      {
        tenantId: subscription().tenantId
        objectId: set1_1.identity.principalId
        permissions: {
          keys: [
            'get'
            'wrapKey'
            'unwrapKey'
          ]
        }
      }
    ]
  }
}

resource vault2 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: keyVault2Name
  location: 'northeurope'
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableSoftDelete: true
    enablePurgeProtection: true
    enableRbacAuthorization: useRbac
    accessPolicies: []
  }
}

resource key2 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  name: '${keyVault2Name}/gallery-images'
  dependsOn: [
    vault2
  ]
  properties: {
    kty: 'RSA'
    keySize: 4096
  }
}

resource set2_1 'Microsoft.Compute/diskEncryptionSets@2023-04-02' = {
  name: 'des-northeurope'
  location: 'northeurope'
  dependsOn: [
    key2
  ]
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    encryptionType: 'EncryptionAtRestWithCustomerKey'
    activeKey: {
      sourceVault: {
        id: vault2.id
      }
      keyUrl: key2.properties.keyUriWithVersion
    }
    rotationToLatestKeyVersionEnabled: true
  }
}

resource grant2_1 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useRbac) {
  name: guid(vault2.id, set2_1.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6'))
  scope: vault2
  dependsOn: [
    vault2
    set2_1
  ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
    principalId: set2_1.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource set2_2 'Microsoft.Compute/diskEncryptionSets@2023-04-02' = {
  name: 'des-northeurope-d0'
  location: 'northeurope'
  dependsOn: [
    key2
  ]
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    encryptionType: 'EncryptionAtRestWithCustomerKey'
    activeKey: {
      sourceVault: {
        id: vault2.id
      }
      keyUrl: key2.properties.keyUriWithVersion
    }
    rotationToLatestKeyVersionEnabled: true
  }
}

resource grant2_2 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useRbac) {
  name: guid(vault2.id, set2_2.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6'))
  scope: vault2
  dependsOn: [
    vault2
    set2_2
  ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
    principalId: set2_2.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource policies2 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = if (!useRbac) {
  name: '${keyVault2Name}/add'
  dependsOn: [
    vault2
    set2_1
    set2_2
  ]
  properties: {
    accessPolicies: [
      {
        tenantId: subscription().tenantId
        objectId: set2_1.identity.principalId
        permissions: {
          keys: [
            'get'
            'wrapKey'
            'unwrapKey'
          ]
        }
      }
      {
        tenantId: subscription().tenantId
        objectId: set2_2.identity.principalId
        permissions: {
          keys: [
            'get'
            'wrapKey'
            'unwrapKey'
          ]
        }
      }
    ]
  }
}
