metadata subscriptionId = '00000000-0000-0000-0000-000000000000'
metadata resourceGroup = 'MyResourceGroup'

param useRbac bool = true
param keyVault1Name string = 'kv-westus-419d2ecb'
param keyVault2Name string = 'kv-eastus-e051f2e5'

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
  name: 'WestUSDiskEncryptionSet1'
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

resource set1_2 'Microsoft.Compute/diskEncryptionSets@2023-04-02' = {
  name: 'WestUSDiskEncryptionSet2'
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

resource grant1_2 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useRbac) {
  name: guid(vault1.id, set1_2.id, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6'))
  scope: vault1
  dependsOn: [
    vault1
    set1_2
  ]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
    principalId: set1_2.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource policies1 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = if (!useRbac) {
  name: '${keyVault1Name}/add'
  dependsOn: [
    vault1
    set1_1
    set1_2
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
      {
        tenantId: subscription().tenantId
        objectId: set1_2.identity.principalId
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
  location: 'eastus'
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
  name: 'EastUSDiskEncryptionSet1'
  location: 'eastus'
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
  name: 'EastUSDiskEncryptionSet2'
  location: 'eastus'
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
